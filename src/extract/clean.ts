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
const SPACE = /\s/;
const DIGIT = /[0-9]/;
const RESIDUE = /\[bookmark:[^\]\n]{0,120}\]/y;
// Radical code points stand for the characters they look like in some PDF files.
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/;
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
  if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ'))
    return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  if (RADICAL.test(c)) return c.normalize('NFKC').charAt(0);
  return CHINESE[c] ?? c;
};

/** Cleans a text. White space between two digits stays as one blank, because only a rule can tell what it means. */
export function clean(text: string): Clean {
  const out: string[] = [];
  const at: number[] = [];
  let blank = -1;
  for (let i = 0; i < text.length; i += 1) {
    const raw = text[i] ?? '';
    RESIDUE.lastIndex = i;
    const residue = raw === '[' ? RESIDUE.exec(text) : undefined;
    if (residue) {
      i += residue[0].length - 1;
      continue;
    }
    if (SPACE.test(raw)) {
      blank = i;
      continue;
    }
    if (SILENT.test(raw)) continue;
    const c = fold(raw);
    if (blank >= 0 && DIGIT.test(c) && DIGIT.test(out.at(-1) ?? '')) {
      out.push(' ');
      at.push(blank);
    }
    blank = -1;
    out.push(c === ',' || c === '，' ? comma(out, text, i) : c);
    at.push(i);
  }
  return { text: out.join(''), at };
}

/** A comma of thousands (1,234 and 1，234.5) is `,`; every other one is `，`. */
function comma(before: readonly string[], text: string, at: number): ',' | '，' {
  if (!DIGIT.test(before.at(-1) ?? '')) return '，';
  return /^[,，]\s?[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(at, at + 6)) ? ',' : '，';
}

/** The stretch of the original that a stretch of the clean text came from. */
export function original(of: Clean, from: number, to: number): readonly [number, number] {
  const start = of.at[from] ?? 0;
  const last = of.at[to - 1] ?? start;
  return [start, Math.max(start, last + 1)];
}
