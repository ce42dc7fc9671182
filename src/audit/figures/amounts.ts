import type { Figure } from '../../values/figure.ts';
import { halfStep, halfStepInFen, moneyOf, printFigure } from '../../values/figure.ts';
import {
  FEN_PER,
  fen,
  isMoneyUnit,
  type MoneyUnit,
  printMoney,
  printScaled,
} from '../../values/money.ts';

/**
 * How two figures, or a total and its parts, stand to each other by the half-steps of domain rule 4.4:
 * `rounding` is a difference that the last digits can explain, `unknown` is a pair that cannot be compared.
 */
export type Verdict = 'same' | 'rounding' | 'different' | 'unknown';

/** A figure as a whole number of the smallest unit of its dimension, with the margin of its last digit. */
interface Measure {
  readonly size: number;
  readonly margin: number;
  /** 'money', or the unit word of a count or ratio. */
  readonly dimension: string;
}

// Counts and ratios are held in millionths, so that adding them stays exact.
const MICRO = 6;

const EXACT: ReadonlySet<string> = new Set([
  '人',
  '名',
  '个',
  '次',
  '辆',
  '批',
  '批次',
  '人次',
  '项',
  '户',
  '家',
  '台',
  '套',
  '团',
  '份',
  '篇',
]);

/** Words that count persons alike: 「编制46名」 is the 46人 of a table. */
const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

const POINTS = '分';

/** Measures a figure; a figure without a unit counts as one in the unit given. */
export function measure(printed: Figure, fallback = ''): Measure {
  const figure = printed.unit === '' && fallback !== '' ? { ...printed, unit: fallback } : printed;
  // In reports 分 are points of a score, never the hundredth of a 元.
  const money = figure.unit === POINTS ? undefined : moneyOf(figure);
  if (money !== undefined)
    return { size: money, margin: halfStepInFen(figure), dimension: 'money' };
  const size = figure.coefficient * 10 ** (MICRO - figure.decimals);
  const exact = EXACT.has(figure.unit);
  const dimension = PERSONS.has(figure.unit) ? '人' : figure.unit;
  return { size, margin: exact ? 0 : halfStep(figure) * 10 ** MICRO, dimension };
}

/** Compares two statements of one quantity. */
export function compare(a: Figure, b: Figure, fallback = ''): Verdict {
  const left = measure(a, fallback);
  const right = measure(b, fallback);
  if (left.dimension !== right.dimension) return 'unknown';
  const difference = Math.abs(left.size - right.size);
  if (difference === 0) return 'same';
  if (isRoundedFrom(a, left, right)) return coarse(a) ? 'rounding' : 'same';
  if (isRoundedFrom(b, right, left)) return coarse(b) ? 'rounding' : 'same';
  if (difference <= left.margin + right.margin) return 'rounding';
  if (a.approximate || b.approximate) return roughly(left.size, right.size);
  return 'different';
}

/** 78.2万元 is 78.16万元 printed with fewer digits; a whole number, and zero above all, is no rounding of another, but for points. */
function isRoundedFrom(printed: Figure, short: Measure, long: Measure): boolean {
  if ((printed.decimals < 1 && printed.unit !== POINTS) || short.size === 0) return false;
  const step = stepOf(printed);
  return (
    step > 0 && Math.abs(short.size - long.size) * 2 <= step * (1 + 1e-9) && long.margin * 2 < step
  );
}

/** A score may be told in whole points; an amount with one decimal is a rounding that is worth a hint. */
const coarse = ({ decimals, unit }: Figure): boolean =>
  decimals < 2 && !(unit === POINTS && decimals === 0);

const stepOf = (printed: Figure): number => {
  const { unit } = printed;
  const whole = isMoneyUnit(unit) && unit !== POINTS ? FEN_PER[unit] : 10 ** MICRO;
  return whole / 10 ** printed.decimals;
};

const roughly = (a: number, b: number): Verdict =>
  Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b)) ? 'rounding' : 'different';

/** A sum against its parts: what they come to, and by how much they miss the total. */
export interface Balance {
  readonly verdict: Verdict;
  /** The sum of the parts in the unit of the total. */
  readonly sum: string;
  /** Total minus sum, with its sign, in the unit of the total. */
  readonly difference: string;
  /** Positive when the total is greater than the parts. */
  readonly sign: number;
}

/** So great an amount without decimals has been rounded to 万元. */
const ROUNDED = 1000;

/**
 * 「2364万元，其中12万元、1356万元、995万元」: rounded each for itself, great amounts without decimals miss their sum by one, by more where
 * they are many: by as much as is three times what the roundings of all come to on the average. What is told in 亿 is rounded however small.
 * A great total without decimals over parts of which some have them and some have none was rounded itself.
 */
function openIn(figures: readonly Figure[], fallback = ''): number {
  const [first] = figures;
  const unit = first?.unit || fallback;
  if (!first || figures.length < 3 || !/^亿|^万元$/.test(unit)) return 0;
  if (figures.some((each) => (each.unit || fallback) !== unit)) return 0;
  const isGreat = figures.some(({ coefficient }) => Math.abs(coefficient) >= ROUNDED);
  if (!isGreat && unit === '万元') return 0;
  const whole = figures.filter(({ decimals }) => decimals === 0);
  if (whole.length < figures.length) {
    const isRounded = whole.length > 1 && first.decimals === 0 && first.coefficient >= ROUNDED;
    return isRounded ? stepOf({ ...first, unit }) / 2 : 0;
  }
  return Math.floor(Math.sqrt(figures.length * 0.75)) * stepOf({ ...first, unit });
}

/** Whether what is added and what is taken away come to nothing but for the last digits of all. */
export function missesByRounding(plus: readonly Figure[], minus: readonly Figure[]): boolean {
  const measured = [...plus, ...minus].map((each) => measure(each));
  const [first] = measured;
  if (!first || measured.some(({ dimension }) => dimension !== first.dimension)) return false;
  const off = measured.reduce((all, { size }, i) => all + (i < plus.length ? size : -size), 0);
  const margin = measured.reduce((all, each) => all + each.margin, openIn([...plus, ...minus]));
  return Math.abs(off) <= margin * (1 + 1e-9);
}

/** Adds up the parts and holds them against the total: |difference| ≤ Σ half-steps is rounding. */
export function balance(total: Figure, parts: readonly Figure[], fallback = ''): Balance {
  const whole = measure(total, fallback);
  const measured = parts.map((part) => measure(part, fallback));
  if (measured.length === 0 || measured.some((part) => part.dimension !== whole.dimension))
    return { verdict: 'unknown', sum: '', difference: '', sign: 0 };
  const sum = measured.reduce((all, part) => all + part.size, 0);
  const margin = measured.reduce(
    (all, part) => all + part.margin,
    whole.margin + openIn([total, ...parts], fallback),
  );
  const off = whole.size - sum;
  const unit = total.unit || fallback;
  const approximate = total.approximate || parts.some((part) => part.approximate);
  const verdict =
    off === 0
      ? 'same'
      : Math.abs(off) <= margin
        ? 'rounding'
        : approximate
          ? roughly(whole.size, sum)
          : 'different';
  return {
    verdict,
    sum: printSize(sum, whole.dimension, unit),
    difference: printSize(off, whole.dimension, unit),
    sign: Math.sign(off),
  };
}

/** Prints a measured size in a unit, without needless zeros: 67.46万元. */
function printSize(size: number, dimension: string, unit: string): string {
  if (dimension === 'money' && isMoneyUnit(unit)) return printMoneyIn(size, unit);
  return printPlain(Math.round(size), MICRO) + unit;
}

/** Prints an amount in a unit; one that is more than can be counted in 分 without its fraction. */
export const printMoneyIn = (size: number, unit: MoneyUnit): string =>
  Number.isSafeInteger(Math.round(size))
    ? printMoney(fen(Math.round(size)), unit) + unit
    : Math.round(size / FEN_PER[unit]) + unit;

/** Prints a scaled whole number and drops zeros at its end: printPlain(93100, 3) is 93.1. */
const printPlain = (coefficient: number, decimals: number): string => {
  const printed = printScaled(coefficient, decimals);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
};

/** The sum of figures of one unit, with the most digits that any of them has. */
export function sumOf(figures: readonly Figure[]): Figure {
  const decimals = Math.max(...figures.map((each) => each.decimals));
  const coefficient = figures.reduce(
    (sum, each) => sum + each.coefficient * 10 ** (decimals - each.decimals),
    0,
  );
  return { coefficient, decimals, unit: figures[0]?.unit ?? '' };
}

/** Two figures in the smaller of their units of money; undefined when they count different things. */
export function inOneUnit(a: Figure, b: Figure): readonly [Figure, Figure] | undefined {
  if (a.unit === b.unit) return [a, b];
  if (!isMoneyUnit(a.unit) || !isMoneyUnit(b.unit)) return undefined;
  const unit = FEN_PER[a.unit] < FEN_PER[b.unit] ? a.unit : b.unit;
  const inUnit = (each: Figure, own: MoneyUnit): Figure => ({
    ...each,
    coefficient: each.coefficient * (FEN_PER[own] / FEN_PER[unit]),
    unit,
  });
  return [inUnit(a, a.unit), inUnit(b, b.unit)];
}

/** a − b as printed in the unit of `a`; undefined when they cannot be compared. */
export function minus(a: Figure, b: Figure, fallback = ''): string | undefined {
  const found = balance(a, [b], fallback);
  return found.verdict === 'unknown' ? undefined : found.difference;
}

/** part ÷ whole as a plain number; undefined for a whole of zero or figures of different kinds. */
export function quotient(part: Figure, whole: Figure, fallback = ''): number | undefined {
  const [a, b] = [measure(part, fallback), measure(whole, fallback)];
  if (a.dimension !== b.dimension || b.size === 0) return undefined;
  return a.size / b.size;
}

/** A plain number as a percentage of two decimals: 0.951347 is 95.13%. */
export const percentOf = (ratio: number): string => `${trimmed(ratio * 100)}%`;

/** A plain number with at most two decimals. */
export const trimmed = (value: number): string => printPlain(Math.round(value * 100), 2);

/** Whether `a` is greater than `b` by more than their last digits explain. */
export function exceeds(a: Figure, b: Figure, fallback = ''): boolean {
  const [left, right] = [measure(a, fallback), measure(b, fallback)];
  if (left.dimension !== right.dimension) return false;
  return left.size - right.size > left.margin + right.margin;
}

/** Zero, whatever its decimals. */
export const isZero = (printed: Figure): boolean => printed.coefficient === 0;

/** The figure with its unit, for our own words: 67.46万元. */
export const shown = (printed: Figure, fallback = ''): string =>
  printFigure(printed.unit === '' ? { ...printed, unit: fallback } : printed);

/** As an ordinary number in 万元 for plausibility; undefined when it is no money. */
export function inWanyuan(printed: Figure, fallback = '万元'): number | undefined {
  const { size, dimension } = measure(printed, fallback);
  return dimension === 'money' ? size / FEN_PER.万元 : undefined;
}
