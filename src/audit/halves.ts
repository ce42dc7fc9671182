import { type Document, stretchOf, textAt } from '../document/document.ts';
import type { Finding, Quote } from '../document/finding.ts';

const OPENING = '（(《〈“‘「『【〔';
const CLOSING = '）)》〉”’」』】〕';
const MARK = /[（(《〈“‘「『【〔）)》〉”’」』】〕]/;
/** So far behind or before a quotation its other half is looked for, inside one line. */
const REACH = 40;

/** A finding whose quotations cut no bracket or quotation mark off its other half: 「等级为“优」 is 「等级为“优”」. */
export function withWholeMarks(document: Document, finding: Finding): Finding {
  const { places, words } = finding;
  const quotes = [...places, ...words.zh, ...words.en];
  if (!quotes.some((each) => typeof each !== 'string' && isHalf(each.verbatim))) return finding;
  const whole = (quote: Quote): Quote => wholeOf(document, quote);
  const mended = words.zh.map((word) => (typeof word === 'string' ? word : whole(word)));
  const english = words.en.map((word) => (typeof word === 'string' ? word : whole(word)));
  return { ...finding, places: places.map(whole), words: { zh: mended, en: english } };
}

const isHalf = (text: string): boolean => {
  const { open, shut } = halvesOf(text);
  return open.length > 0 || shut.length > 0;
};

/** The marks of a text whose other half is not in it, with their offsets; half-width ones go with full-width ones. */
function halvesOf(text: string): {
  readonly open: readonly number[];
  readonly shut: readonly number[];
} {
  const open: number[] = [];
  const shut: number[] = [];
  if (!MARK.test(text)) return { open, shut };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (OPENING.includes(sign)) open.push(i);
    else if (CLOSING.includes(sign)) {
      const last = open.at(-1);
      if (last !== undefined && isPair(text.charAt(last), sign)) open.pop();
      else shut.push(i);
    }
  }
  return { open, shut };
}

/** The quotation with both halves of its marks; where one is too far off, without a half at its edge; else as it is. */
function wholeOf(document: Document, quote: Quote): Quote {
  const { from, to } = quote.at;
  if (from === undefined || to === undefined || !isHalf(quote.verbatim)) return quote;
  const text = textAt(document, quote.at);
  // What is quoted in other signs than it is written in is left alone.
  if (text.slice(from, to) !== quote.verbatim) return quote;
  const { open, shut } = halvesOf(quote.verbatim);
  const end =
    open.length === 0
      ? to
      : endBehind(
          text,
          to,
          open.map((i) => text.charAt(from + i)),
        );
  const start =
    shut.length === 0
      ? from
      : startBefore(
          text,
          from,
          shut.map((i) => text.charAt(from + i)),
        );
  const left = start ?? (shut[0] === 0 ? from + 1 : from);
  const right = end ?? (open.at(-1) === to - from - 1 ? to - 1 : to);
  if (right - left < 2) return quote;
  return { verbatim: text.slice(left, right), at: stretchOf(quote.at, left, right) };
}

/** Where the open marks are all closed behind the quotation, on its line. */
function endBehind(text: string, to: number, open: string[]): number | undefined {
  const end = Math.min(text.length, to + REACH);
  for (let i = to; i < end; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\n' || sign === '。') return undefined;
    if (OPENING.includes(sign)) open.push(sign);
    else if (CLOSING.includes(sign) && !isPair(open.pop() ?? '', sign)) return undefined;
    if (open.length === 0) return i + 1;
  }
  return undefined;
}

/** Where the closed marks were all opened before the quotation, on its line. */
function startBefore(text: string, from: number, shut: readonly string[]): number | undefined {
  const waiting = [...shut].reverse();
  const end = Math.max(0, from - REACH);
  for (let i = from - 1; i >= end; i -= 1) {
    const sign = text.charAt(i);
    if (sign === '\n' || sign === '。') return undefined;
    if (CLOSING.includes(sign)) waiting.push(sign);
    else if (OPENING.includes(sign) && !isPair(sign, waiting.pop() ?? '')) return undefined;
    if (waiting.length === 0) return i;
  }
  return undefined;
}

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const wide = (sign: string): string => WIDE[sign] ?? sign;
const isPair = (opening: string, closing: string): boolean =>
  opening !== '' && CLOSING[OPENING.indexOf(wide(opening))] === wide(closing);
