import type { Figure } from '../values/figure.ts';
import { matchesOf } from '../values/matches.ts';
import { WHOLE } from '../values/thousands.ts';
import { withMore } from '../values/with-more.ts';
import { type Clean, clean, original } from './clean.ts';
import { unitAt, unitOf } from './units.ts';

/** A number of a running text with the characters it came from. */
export interface Found {
  readonly figure: Figure;
  /** Offsets in the text that was searched: words of approximation, digits and unit. */
  readonly from: number;
  readonly to: number;
  /** One end of a range (5至10万元), which states no single value. */
  readonly range?: true;
}

const CELL = new RegExp(
  `^(约|近|大约|≈)?[¥￥]?([-+]?)(${WHOLE})(?:\\.(\\d+))?(余|多)?(\\D{0,8}?)(余|左右|上下)?$`,
);

/**
 * Reads a cell that holds one number: 67.46, 67.46万元, 1,234.5, ３人, (3.45) for a negative. Undefined when the cell
 * is blank, holds a dash or a slash, or anything besides the number and a known unit.
 */
export function readFigure(text: string, defaultUnit = ''): Figure | undefined {
  return plainFigure(text, defaultUnit) ?? figureIn(text, defaultUnit);
}

/** Most cells hold digits alone, or a percentage. */
const PLAIN = /^(\d{1,12})(?:\.(\d{1,4}))?(%?)$/;
function plainFigure(text: string, defaultUnit: string): Figure | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', percent = ''] = match;
  const coefficient = Number(whole + fraction);
  if (!Number.isSafeInteger(coefficient)) return undefined;
  const unit = percent || (unitOf(defaultUnit) ?? defaultUnit);
  return { coefficient, decimals: fraction.length, unit };
}

function figureIn(text: string, defaultUnit: string): Figure | undefined {
  const bare = clean(text)
    .text.replace(/ /g, '')
    .replace(/（(\D{1,6})）$/, '$1');
  const bracketed = /^（(.+)）$/.exec(bare);
  const match = CELL.exec(bracketed?.[1] ?? bare);
  if (!match) return undefined;
  const [, about, sign, whole = '', fraction = '', some, word = '', more] = match;
  const unit = word === '' ? defaultUnit : unitOf(word === '万' ? '万元' : word);
  if (unit === undefined) return undefined;
  const digits = Number(whole.replace(/[,，]/g, '') + fraction);
  if (!Number.isSafeInteger(digits)) return undefined;
  const negative = (sign === '-') !== (bracketed !== null);
  return {
    coefficient: negative && digits !== 0 ? -digits : digits,
    decimals: fraction.length,
    unit: unitOf(unit) ?? unit,
    ...((about ?? some ?? more) && { approximate: true as const }),
  };
}

/** Numbers of a text with their units; years, dates, document numbers, ordinals and phone numbers are none. */
export function findFigures(text: string): readonly Found[] {
  const cleaned = clean(text);
  return figuresIn(cleaned).map((found) => {
    const [from, to] = original(cleaned, found.from, found.to);
    return { ...found, from, to };
  });
}

// A year, date, document number, ordinal, clock time, phone number or code: digits that are no quantity.
const NO_QUANTITY = [
  /\d[\d ]{3,6}年度?(?:\d{1,2}月(?:\d{1,2}[日号])?)?/,
  /(?<![\d.])(?:19|20)\d\d(?:[-/]\d{1,2}){1,2}(?!\d)/,
  /(?<![\d.])(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?!\d)/,
  /(?<![\d.])\d{1,2}月(?:份|\d{1,2}[日号]|底|末|初)?/,
  /(?<![\d.])\d{1,2}(?:日|号(?!楼))/,
  /〔\d{4}〕\d*号?|〔\d{4}〕\d+|（\d{4}）\d+号/,
  /第[\d ]+/,
  /(?<!\d)\d{3,4}-\d{7,8}(?!\d)|(?<![\d.])1[3-9]\d{9}(?![\d.])/,
  /\d{1,2}：\d\d/,
  /[A-Za-z]-?\d+[\d.-]*/,
  /(?<![\d.])(?:19|20)\d\d-(?:19|20)\d\d/,
];
const SKIP = new RegExp(NO_QUANTITY.map((each) => each.source).join('|'), 'g');
const NUMBER = /(?<![\d.,%])\d{1,4}(?:,\d{2,4})+\.\d\d(?!\d)|\d[\d ]*(?:,\d{3})*(?:\.\d[\d ]*)?/g;
const RANGE = /^(?:-|~|～|—|至|到|―)/;

/** The same over a cleaned text; offsets are those of the cleaned text. */
export function figuresIn(of: Clean): readonly Found[] {
  const { text } = of;
  if (!/\d/.test(text)) return [];
  const skip = skipped(text);
  const found: Found[] = [];
  let k = 0;
  for (const match of matchesOf(text, NUMBER)) {
    const from = match.index;
    while ((skip[k]?.[1] ?? Number.POSITIVE_INFINITY) <= from) k += 1;
    const bar = skip[k];
    if (bar && from >= bar[0] && from < bar[1]) continue;
    for (const [start, end] of pieces(text, from, from + match[0].trimEnd().length)) {
      const made = madeOf(text, start, end, found.at(-1)?.to);
      if (made) found.push(made);
    }
  }
  return markRanges(text, found);
}

const skipped = (text: string): readonly (readonly [number, number])[] =>
  matchesOf(text, SKIP)
    .filter((match) => !/^\d{1,4}[月日号]$/.test(match[0]) || !/个$/.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length]);

/** Digits with blanks between are one number when only that makes sense, else several. */
function pieces(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const raw = text.slice(from, to);
  if (!raw.includes(' ')) return [[from, to]];
  const joined = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$|^\d+\.\d? ?\d$|^\d+(?:,\d{3})*\.\d \d$/;
  const split =
    /^\d{1,3} \d{1,2}(?:\.\d+)?$/.test(raw) && /[\u4e00-\u9fa5]/.test(text[from - 1] ?? '');
  const torn =
    split && !/[表第件号之]/.test(text[from - 1] ?? '') && /^[万亿]?元/.test(text.slice(to));
  if ((joined.test(raw) && unitAt(text, to)) || torn) return [[from, to]];
  const found: (readonly [number, number])[] = [];
  for (const part of matchesOf(raw, /\S+/g))
    found.push([from + part.index, from + part.index + part[0].length]);
  return found;
}

/** The last character of each of 大约, 约, 将近, 近, 达近, 达到近 and ≈. */
const ABOUT: ReadonlySet<string> = new Set(['约', '近', '≈']);
const SOME = /^(?:([余多])(万|亿|千)?元|(万|亿)[余多]元)/;
const isSome = (c: string): boolean => c === '余' || c === '多';

function madeOf(
  text: string,
  from: number,
  to: number,
  last: number | undefined,
): Found | undefined {
  const digits = plainDigits(text.slice(from, to));
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? '' : digits.slice(point + 1);
  const coefficient = Number(whole + fraction);
  if (!Number.isSafeInteger(coefficient)) return undefined;
  const after = unitAfter(text, to);
  // A dash right behind another number joins the two into a range.
  const sign =
    last !== from - 1 &&
    text.charAt(from - 1) === '-' &&
    /(?:^|[^\dA-Za-z])-$/.test(text.slice(from > 1 ? from - 2 : 0, from));
  const start = from - (sign ? 1 : 0);
  const approximate =
    ABOUT.has(text.charAt(start - 1)) ||
    after.some ||
    text.startsWith('余', after.to) ||
    text.startsWith('左右', after.to) ||
    text.startsWith('上下', after.to);
  const value = sign && coefficient !== 0 ? -coefficient : coefficient;
  const { unit } = after;
  return {
    figure: approximate
      ? { coefficient: value, decimals: fraction.length, unit, approximate: true }
      : { coefficient: value, decimals: fraction.length, unit },
    from: start,
    to: after.to,
  };
}

/** Digits without blanks and commas between them. */
const plainDigits = (text: string): string =>
  text.includes(' ') || text.includes(',') ? text.replace(/[ ,]/g, '') : text;

/** The unit behind the digits: 万元, 余万元, 万余元; '' when none stands there. */
function unitAfter(text: string, at: number): { unit: string; to: number; some: boolean } {
  const some = isSome(text.charAt(at)) ? 1 : 0;
  const split = some || isSome(text.charAt(at + 1)) ? SOME.exec(text.slice(at, at + 4)) : null;
  if (split) {
    return { unit: `${split[2] ?? split[3] ?? ''}元`, to: at + split[0].length, some: true };
  }
  const unit = unitAt(text, at + some);
  if (!unit) return { unit: '', to: at, some: false };
  return { unit: unit[1], to: at + some + unit[0].length, some: some > 0 };
}

function markRanges(text: string, found: readonly Found[]): readonly Found[] {
  const joins = (a: Found | undefined, b: Found | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.from - a.to <= 1 &&
    RANGE.test(text.slice(a.to, b.from + 1));
  return found.map((each, i) =>
    joins(each, found[i + 1]) || joins(found[i - 1], each) ? withMore(each, { range: true }) : each,
  );
}
