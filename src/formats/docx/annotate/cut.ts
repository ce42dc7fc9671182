import { resolveEntities } from '../../xml/entities.ts';
import type { RunMark } from '../walk.ts';

/** A cut of a run inside a text element: what stands before it and behind it become runs of the same looks. */
export interface Cut {
  /** Byte offset among the characters of the text element. */
  readonly at: number;
  /** Ends the text element and the run before the cut. */
  readonly close: string;
  /** Begins them again behind it. */
  readonly open: string;
}

const LESS_THAN = 60;
const TAG = /<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * The cut of a run at a character, an offset in the text of its paragraph. Undefined where no cut is needed, at the end of the
 * run, or where none is sure: no text element stands there, it lies deeper than in its run, or its bytes do not give `words`,
 * in which the paragraph begins behind `before` signs.
 */
export function cutOf(
  main: Uint8Array,
  run: RunMark,
  at: number,
  words: string,
  before: number,
): Cut | undefined {
  const piece = run.pieces.findLast(({ text }) => text <= at);
  if (!piece) return undefined;
  const end = main.indexOf(LESS_THAN, piece.from);
  const decoder = new TextDecoder();
  const raw = decoder.decode(main.subarray(piece.from, end));
  const blank = piece.kept ? 0 : raw.length - raw.trimStart().length;
  const given = resolveEntities(piece.kept ? raw : raw.trim()).replaceAll('\n', ' ');
  if (raw.includes('\r') || !words.startsWith(given, before + piece.text)) return undefined;
  const step = stepsTo(raw, blank, at - piece.text);
  const names = step === undefined ? undefined : namesAround(main, run, piece.from);
  if (step === undefined || !names) return undefined;
  const { textName, runName, properties } = names;
  const close = `</${textName}></${runName}>`;
  if (step === raw.length && startsAt(main, end, close)) return undefined;
  // White space would be lost at the edge of an element that does not keep it: it goes behind the cut, where it is kept.
  const edge = piece.kept ? step : raw.slice(0, step).trimEnd().length;
  const keep = piece.kept || edge < step;
  // Nor may blanks at the end begin to count.
  if (keep && !piece.kept && raw.trimEnd() !== raw) return undefined;
  return {
    at: piece.from + new TextEncoder().encode(raw.slice(0, edge)).length,
    close,
    open: `<${runName}>${properties}<${textName}${keep ? ' xml:space="preserve"' : ''}>`,
  };
}

/** The offset in the raw text behind so many characters, entities counted as what they stand for. */
function stepsTo(raw: string, from: number, characters: number): number | undefined {
  let step = from;
  let left = characters;
  while (left > 0) {
    if (step >= raw.length) return undefined;
    const entity =
      raw[step] === '&' ? (/^&[^;]*;/.exec(raw.slice(step, step + 12))?.[0] ?? '') : '';
    const length = Math.max(1, entity.length);
    left -= resolveEntities(raw.slice(step, step + length)).length;
    step += length;
  }
  const torn = /^[\udc00-\udfff]/.test(raw.slice(step, step + 1));
  return left < 0 || torn ? undefined : step;
}

/** How the file names the run and the text element, and the run's properties as they stand; undefined if there is more between them. */
function namesAround(
  main: Uint8Array,
  run: RunMark,
  content: number,
):
  | { readonly runName: string; readonly textName: string; readonly properties: string }
  | undefined {
  const before = new TextDecoder().decode(main.subarray(run.from, content));
  if (/<[!?]/.test(before)) return undefined;
  const open: string[] = [];
  let properties = '';
  let begun = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of before.matchAll(TAG)) {
    if (slash !== '/') {
      if (open.length === 1) begun = index;
      if (!tag.endsWith('/>')) open.push(name);
    } else if (open.pop() !== undefined && open.length === 1 && /(?:^|:)rPr$/.test(name))
      properties = before.slice(begun, index + tag.length);
  }
  const [runName, textName, ...deeper] = open;
  // The record of a change of looks has a number of its own, which no other run may have.
  if (!runName || !textName || deeper.length > 0 || properties.includes('rPrChange'))
    return undefined;
  return { runName, textName, properties };
}

const startsAt = (bytes: Uint8Array, at: number, words: string): boolean =>
  new TextDecoder().decode(bytes.subarray(at, at + words.length)) === words;
