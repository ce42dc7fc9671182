import { parseChineseNumber } from '../values/chinese.ts';

/** The forms in which parts of a report are numbered, in the order of GB/T 9704 and its common deviations. */
export type MarkerForm =
  | '一、'
  | '（一）'
  | '1.'
  | '1、'
  | '（1）'
  | '①'
  | '第一部分'
  | '1）'
  | '一是';

/** The levels of numbers: a heading stands under the last one of lower rank in front of it. 一是 numbers what a paragraph tells, not headings. */
export const RANK: Readonly<Partial<Record<MarkerForm, number>>> = {
  第一部分: 0,
  '一、': 1,
  '（一）': 2,
  '1.': 3,
  '1、': 3,
  '（1）': 4,
  '1）': 4,
  '①': 5,
};

/** A number at the start of a paragraph. */
export interface Marker {
  readonly form: MarkerForm;
  readonly number: number;
  /** The marker's own characters, with the punctuation that belongs to it. */
  readonly text: string;
  /** Characters of white space before it and of the marker itself: where the words begin. */
  readonly end: number;
}

const CJK = '[一二三四五六七八九十百〇零]+';
const PATTERNS: readonly (readonly [MarkerForm, RegExp])[] = [
  ['第一部分', new RegExp(`^第(${CJK}|\\d+)(?:部分|章|节)[、.．：:]?`)],
  ['（一）', new RegExp(`^[（(]\\s*(${CJK})\\s*[）)]、?`)],
  ['（1）', /^[（(]\s*([0-9０-９]{1,2})\s*[）)]、?/],
  ['一、', new RegExp(`^(${CJK})\\s*[、.．]`)],
  ['一是', new RegExp(`^(${CJK})是`)],
  ['1）', /^([0-9０-９]{1,2})[）)]/],
  ['1、', /^([0-9０-９]{1,2})、/],
  // 「1.2025年」 is an item that begins with a year.
  ['1.', /^([0-9０-９]{1,2})[.．](?:(?![0-9０-９])|(?=20\d\d年))/],
  ['①', /^([①-⑳])/],
];

/** The forms that begin with a character: most texts begin with none, and need no look for each form. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly [MarkerForm, RegExp])[]> = new Map(
  [
    ['第', '第'],
    ['（(', '（'],
    ['0123456789０１２３４５６７８９', '1'],
    ['一二三四五六七八九十百〇零', '一'],
    ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '①'],
  ].flatMap(([signs = '', kind = '']) =>
    [...signs].map((sign) => [sign, PATTERNS.filter(([form]) => form.startsWith(kind))] as const),
  ),
);

/** Reads the number at the start of a text, white space before it skipped; undefined when there is none. */
export function markerOf(text: string): Marker | undefined {
  const rest = text.trimStart();
  const forms = BY_FIRST.get(rest.charAt(0));
  if (!forms) return undefined;
  const lead = text.length - rest.length;
  for (const [form, pattern] of forms) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const number = numberIn(match[1] ?? '');
    if (number === undefined) continue;
    return { form, number, text: match[0], end: lead + match[0].length };
  }
  return undefined;
}

function numberIn(text: string): number | undefined {
  const circled = text.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20 && text.length === 1) return circled + 1;
  if (/^\d+$/.test(text)) return Number(text);
  const digits = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumber(digits);
}
