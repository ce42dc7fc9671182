import { STRUCTURE, type WordFile } from './fib.ts';
import { applyProperties, type ParagraphProperties, PLAIN } from './paragraph-properties.ts';

/** What a paragraph style says that matters to the text, those it is based on included. */
export interface WordStyle {
  /** 0 to 8 for headings; undefined for running text. */
  readonly outline: number | undefined;
  readonly list: number | undefined;
  readonly level: number | undefined;
}

const NONE: WordStyle = { outline: undefined, list: undefined, level: undefined };
const NO_BASE = 0xfff;
const LONGEST_CHAIN = 12;
const RUNNING_TEXT = 9;

/** Reads the stylesheet ([MS-DOC] 2.9.271). */
export function readStyles(file: WordFile): (style: number) => WordStyle {
  const stated = readStated(file);
  const made = new Map<number, WordStyle>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const inherited = inherit(stated, style);
    made.set(style, inherited);
    return inherited;
  };
}

interface Stated extends WordStyle {
  readonly base: number;
}

function inherit(stated: readonly (Stated | undefined)[], style: number): WordStyle {
  let { outline, list, level } = stated[style] ?? NONE;
  let at = stated[style];
  for (let i = 0; at && i < LONGEST_CHAIN; i += 1) {
    outline ??= at.outline;
    list ??= at.list;
    level ??= at.level;
    at = at.base === NO_BASE ? undefined : stated[at.base];
  }
  return { outline: outline === RUNNING_TEXT ? undefined : outline, list, level };
}

function readStated(file: WordFile): readonly (Stated | undefined)[] {
  const sheet = file.structure(STRUCTURE.stylesheet);
  if (sheet.length < 20) return [];
  let at = 2 + sheet.readUInt16LE(0);
  const count = Math.min(sheet.readUInt16LE(2), 4096);
  const baseSize = sheet.readUInt16LE(4);
  const styles: (Stated | undefined)[] = [];
  for (let i = 0; i < count && at + 2 <= sheet.length; i += 1) {
    const size = sheet.readUInt16LE(at);
    const from = at + 2;
    const to = from + size;
    styles.push(
      size >= baseSize + 2 && to <= sheet.length ? readStyle(file, from, to, baseSize) : undefined,
    );
    at = to + (size % 2);
  }
  return styles;
}

function readStyle(file: WordFile, from: number, to: number, baseSize: number): Stated | undefined {
  const sheet = file.structure(STRUCTURE.stylesheet);
  const builtIn = sheet.readUInt16LE(from) & 0xfff;
  const kindAndBase = sheet.readUInt16LE(from + 2);
  if ((kindAndBase & 0xf) !== 1) return undefined;
  const base = kindAndBase >> 4;
  const properties: ParagraphProperties = { ...PLAIN };
  const name = from + baseSize;
  const update = name + 2 + sheet.readUInt16LE(name) * 2 + 2;
  if (update + 4 <= to) {
    const size = sheet.readUInt16LE(update);
    const end = Math.min(to, update + 2 + size);
    applyProperties(properties, file, sheet, update + 4, end);
  }
  // The first nine built-in styles are the headings.
  const outline = builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : properties.outline;
  return { base, outline, list: properties.list, level: properties.level };
}
