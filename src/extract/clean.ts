import { withThousands } from '../values/thousands.ts';

/**
 * A text made fit for reading by rules, with the way back: residue of conversion, quotation marks and white space are
 * gone, full-width digits and half-width punctuation are folded, and every character knows where it stood.
 */
export interface Clean {
  readonly text: string;
  /** Offset in the original of each character of `text`. */
  readonly at: readonly number[];
}

// Marks that say nothing to the rules: quotation marks in all their forms, zero-width characters, stars of emphasis.
const SILENT = /[“”"'‘’＂＇「」『』\u200b-\u200f\u2060\ufeff\u00ad*]/;
const RESIDUE = /\[bookmark:[^\]\n]{0,120}\]/y;
// Radical code points stand for the characters they look like in some PDF files.
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/;
const CHINESE: Readonly<Record<string, string>> = {
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
  '【': '〔',
  '】': '〕',
  '﹝': '〔',
  '﹞': '〕',
  '?': '？',
  '!': '！',
  '｡': '。',
  '﹪': '%',
  '％': '%',
  '．': '.',
  '－': '-',
  '−': '-',
  '–': '-',
};

const fold = (c: string): string => {
  if (WIDE.test(c)) return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  if (RADICAL.test(c)) return c.normalize('NFKC').charAt(0);
  return CHINESE[c] ?? c;
};

// What becomes of a character, by its code and reckoned once: this is the innermost loop of reading running text.
const KEPT = 1;
const FOLDED = 2;
const BLANK = 3;
const DROPPED = 4;
const COMMA = 5;
const FATES = new Uint8Array(0x1_00_00);
const BRACKET = 91;

function fateAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = FATES[code];
  if (known) return known;
  const fate = fateOf(text.charAt(at));
  FATES[code] = fate;
  return fate;
}

function fateOf(c: string): number {
  if (/\s/.test(c)) return BLANK;
  if (SILENT.test(c)) return DROPPED;
  if (c === ',' || c === '，') return COMMA;
  return fold(c) === c ? KEPT : FOLDED;
}

/** Cleans a text. White space between two digits that sets no thousands apart stays as one blank, because only a rule can tell what it means. */
export function clean(words: string): Clean {
  const text = withThousands(words);
  const stays = staysInPlace(text);
  const at: number[] = stays ? placesOf(text.length) : [];
  let out = '';
  let last = 0;
  let blank = -1;
  // Characters from here on stay as they are and are not yet in `out`.
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const fate = fateAt(text, i);
    const residue = text.charCodeAt(i) === BRACKET ? residueAt(text, i) : 0;
    if (residue > 0 || fate === BLANK || fate === DROPPED) {
      if (run < i) out += text.slice(run, i);
      if (residue > 0) i += residue - 1;
      else if (fate === BLANK) blank = i;
      run = i + 1;
      continue;
    }
    const made =
      fate === KEPT ? undefined : fate === COMMA ? comma(last, text, i) : fold(text.charAt(i));
    const code = made === undefined ? text.charCodeAt(i) : made.charCodeAt(0);
    if (blank >= 0 && isDigit(code) && isDigit(last)) {
      out += ' ';
      at.push(blank);
    }
    blank = -1;
    if (made !== undefined) {
      out += run < i ? text.slice(run, i) + made : made;
      run = i + 1;
    }
    if (!stays) at.push(i);
    last = code;
  }
  return { text: run === 0 ? text : out + text.slice(run), at };
}

/** Whether every character keeps its place: none is dropped, and no residue can begin. */
function staysInPlace(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const fate = fateAt(text, i);
    if (fate === BLANK || fate === DROPPED || text.charCodeAt(i) === BRACKET) return false;
  }
  return true;
}

const PLACES: readonly number[] = Array.from({ length: 1000 }, (_, i) => i);
const placesOf = (length: number): number[] =>
  length <= PLACES.length ? PLACES.slice(0, length) : Array.from({ length }, (_, i) => i);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function residueAt(text: string, at: number): number {
  RESIDUE.lastIndex = at;
  return RESIDUE.exec(text)?.[0].length ?? 0;
}

/** A comma of thousands (1,234 and 1，234.5) is `,`; every other one is `，`. */
function comma(before: number, text: string, at: number): ',' | '，' {
  if (!isDigit(before)) return '，';
  return /^[,，]\s?[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(at, at + 6)) ? ',' : '，';
}

/** The stretch of the original that a stretch of the clean text came from. */
export function original(of: Clean, from: number, to: number): readonly [number, number] {
  const start = of.at[from] ?? 0;
  const last = of.at[to - 1] ?? start;
  return [start, Math.max(start, last + 1)];
}
