import { FEN_PER, fen, isMoneyUnit, type Money, printScaled, roundHalfUp } from './money.ts';

/**
 * A printed number with its unit: `67.46万元` is { coefficient: 6746, decimals: 2, unit: '万元' }.
 * The digits are kept as they stand, because the last one fixes what the number can mean.
 */
export interface Figure {
  /** The digits as one whole number, signed. */
  readonly coefficient: number;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** The unit word as normalised by `unitOf` (`㎡` for 平方米, `%` for 百分比); '' when none stands there. */
  readonly unit: string;
  /** Present when the writer says 约, 近, 余, 左右: the number is no statement of the last digit. */
  readonly approximate?: true;
}

/** How many digits after the point count when trailing zeros may have been trimmed (`14.4` is `14.40`). */
const WORKING_DECIMALS = 2;

/** Makes a figure from a plain decimal such as `'67.46'`. */
export function figure(text: string, unit = ''): Figure {
  const plain = /[,，\s]/.test(text) ? text.replace(/[,，\s]/g, '') : text;
  const match = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole = '', fraction = ''] = match;
  const digits = Number(whole + fraction);
  return { coefficient: sign ? -digits : digits, decimals: fraction.length, unit };
}

/** The figure as an amount of money, undefined when its unit is no unit of money or it is more than can be counted in 分. Rounds below 分. */
export function moneyOf(printed: Figure): Money | undefined {
  if (!isMoneyUnit(printed.unit)) return undefined;
  const amount = roundHalfUp(printed.coefficient * FEN_PER[printed.unit], 10 ** printed.decimals);
  return Number.isSafeInteger(amount) ? fen(amount) : undefined;
}

/**
 * Half a step of the last digit that the document works with, in the figure's own unit times 10^decimals… expressed
 * as a plain number in that unit: 0.005 for `67.46万元` and for `14.4万元`, 0.00005 for `0.4980万元`. No account is kept in
 * 亿元: with three digits or more it is rounded at the last one, 0.5 for `4915亿元`; so are numbers of things in 万, 0.05 for `5.8万人`.
 */
export const halfStep = (printed: Figure): number =>
  0.5 /
  10 ** (isRounded(printed) ? printed.decimals : Math.max(WORKING_DECIMALS, printed.decimals));

const isRounded = ({ unit, coefficient, decimals }: Figure): boolean =>
  Math.abs(coefficient) >= 100
    ? unit === '亿元' || isInTenThousands(unit)
    : decimals > 0 && isInTenThousands(unit);

/** 万人, 亿立方米: things are counted one by one and told rounded. */
const isInTenThousands = (unit: string): boolean =>
  (unit.startsWith('万') || unit.startsWith('亿')) && unit.charAt(1) !== '元';

/** Half a step in 分, for comparing amounts of different units. Zero when the figure is no amount. */
export const halfStepInFen = (printed: Figure): number =>
  isMoneyUnit(printed.unit) ? halfStep(printed) * FEN_PER[printed.unit] : 0;

/** The digits as they were typed, without zeros at the end: 10 and 100 differ by the place of the point alone. */
export const significantDigits = ({ coefficient }: Figure): string =>
  `${Math.abs(coefficient)}`.replace(/0+$/, '');

/** The figure as an ordinary number, for ratios and plausibility only, never for sums of money. */
export const numberOf = (printed: Figure): number => printed.coefficient / 10 ** printed.decimals;

/** Prints the digits and the unit as they were: `67.46万元`. */
export const printFigure = (printed: Figure): string =>
  printScaled(printed.coefficient, printed.decimals) + printed.unit;

/** Compares two figures of one unit exactly, whatever their decimals: negative, zero or positive. */
export function compareFigures(a: Figure, b: Figure): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const left = BigInt(a.coefficient) * 10n ** BigInt(decimals - a.decimals);
  const right = BigInt(b.coefficient) * 10n ** BigInt(decimals - b.decimals);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Adds figures of one unit exactly: scores, weights, counts. The unit is the first one's. */
export function sumFigures(figures: readonly Figure[]): Figure {
  const decimals = Math.max(0, ...figures.map((each) => each.decimals));
  const coefficient = figures.reduce(
    (sum, each) => sum + each.coefficient * 10 ** (decimals - each.decimals),
    0,
  );
  return { coefficient, decimals, unit: figures[0]?.unit ?? '' };
}
