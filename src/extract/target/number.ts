import { parseChineseNumber } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { unitAt } from '../units.ts';

/** A number with its unit at the start of a text, and how many characters it takes. */
export interface Numbered {
  readonly figure: Figure;
  readonly length: number;
}

const DIGITS = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const CHINESE = /^[零〇一二两三四五六七八九十百千万亿]+/;
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1000 };
// A made-up unit of the field (人日, 标段): short words without a verb in them.
const OWN_UNIT = /^[\p{Script=Han}a-zA-Z/]{1,4}$/u;

const COUNTED = /^\p{Script=Han}{1,6}$/u;

/** Reads a number and the unit after it at the start of folded text: 1,200.5万元, 百分之九十五, 三次, 3万人次. */
export function numberAt(text: string): Numbered | undefined {
  if (text.startsWith('百分之')) return percentInWords(text);
  const digits = DIGITS.exec(text)?.[0];
  if (digits !== undefined) return withUnit(digits, text.slice(digits.length));
  const words = CHINESE.exec(text)?.[0];
  if (!words) return undefined;
  const value = parseChineseNumber(words);
  const unit = unitAt(text, words.length);
  // Without a unit 一 may be any word: 一般, 一致.
  if (value === undefined || !unit) return undefined;
  return {
    figure: { coefficient: value, decimals: 0, unit: unit[1] },
    length: words.length + unit[0].length,
  };
}

/** The number when the whole text is one: its unit may then be a word outside the list. */
export function wholeNumber(text: string): Figure | undefined {
  const at = numberAt(text);
  if (!at) return undefined;
  const rest = text.slice(at.length);
  if (rest === '') return at.figure;
  if (at.figure.unit === '') return OWN_UNIT.test(rest) ? { ...at.figure, unit: rest } : undefined;
  // 4个标段, 12场活动: the thing counted follows its measure word.
  return COUNTED.test(rest) && !/^[年月日天分级期届]/.test(at.figure.unit) ? at.figure : undefined;
}

function withUnit(digits: string, rest: string): Numbered | undefined {
  const match = /^([-−+]?)([\d,]+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const coefficient = Number(whole.replace(/,/g, '') + fraction) * (sign && sign !== '+' ? -1 : 1);
  if (!Number.isSafeInteger(coefficient)) return undefined;
  const [written, unit] = plainUnit(rest) ?? ['', ''];
  const times = written === '' ? TIMES[rest.charAt(0)] : undefined;
  if (!times) {
    const figure = { coefficient, decimals: fraction.length, unit };
    return { figure, length: digits.length + written.length };
  }
  const [counted, of] = unitAt(rest, 1) ?? ['', ''];
  return {
    figure: scaled(coefficient, fraction.length, times, of),
    length: digits.length + 1 + counted.length,
  };
}

/** Words of ten thousands, millions or thousands in front of a unit; 千米 and 千瓦 are units of their own. */
export const TIMES_WORD = /^(?:[万亿]|千(?![米克瓦]))/;

// 3万人次 is 30,000 人次, so that it can be compared with 31000人次; 万元 stays a unit of money.
function plainUnit(text: string): readonly [string, string] | undefined {
  const unit = unitAt(text, 0);
  return unit && TIMES_WORD.test(unit[0]) && !isMoneyUnit(unit[1]) && !unit[0].includes('/')
    ? undefined
    : unit;
}

/** A figure in so many times its unit: 3.5 in 万人次 is 35,000 人次. */
export function scaled(coefficient: number, decimals: number, times: number, unit: string): Figure {
  const shift = Math.min(decimals, Math.round(Math.log10(times)));
  return { coefficient: coefficient * (times / 10 ** shift), decimals: decimals - shift, unit };
}

function percentInWords(text: string): Numbered | undefined {
  const rest = text.slice(3);
  const words = CHINESE.exec(rest)?.[0] ?? DIGITS.exec(rest)?.[0];
  if (!words) return undefined;
  const value = /^\d/.test(words) ? Number(words) : parseChineseNumber(words);
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  return { figure: { coefficient: value, decimals: 0, unit: '%' }, length: 3 + words.length };
}
