import { type Figure, halfStep, numberOf, significantDigits } from '../../values/figure.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { measure } from '../figures/amounts.ts';
import { type Counted, inUnitOf } from '../figures/counted.ts';

/**
 * Whether a printed figure is what one slip makes of a number between two bounds, given in the figure's own unit: a digit that
 * is another, two neighbours exchanged, a digit too many or too few, the point or the unit moved. Two figures that differ by more
 * are rather two different things than one thing written wrong.
 */
export function isOneSlip(printed: Figure, from: number, to: number): boolean {
  const half = halfStep(printed);
  const scale = 10 ** printed.decimals;
  // Nothing is no slip of something, however far the point is moved.
  if (to * scale < 0.5) return false;
  const isMeant = (coefficient: number): boolean =>
    coefficient / scale + half >= from && coefficient / scale - half <= to;
  const digits = String(Math.abs(printed.coefficient));
  return (
    slipsOf(digits).some((meant) => isMeant(Number(meant))) ||
    fractionsOf(digits, printed.decimals).some(
      (meant) => from <= meant + NOISE && meant - NOISE <= to,
    )
  );
}

/** Sums in floats miss whole steps by less than this. */
const NOISE = 1e-9;

/** What was meant where a digit too many or too few stands behind the point: 「83.320」 for 83.20, 「137.8」 for 137.48. */
function fractionsOf(digits: string, decimals: number): readonly number[] {
  const meant: number[] = [];
  if (decimals === 0 || digits.length < 3) return meant;
  for (let i = Math.max(1, digits.length - decimals); i <= digits.length; i += 1) {
    const [head, tail] = [digits.slice(0, i), digits.slice(i)];
    if (i < digits.length) meant.push(Number(head + tail.slice(1)) / 10 ** (decimals - 1));
    for (const digit of DIGITS) meant.push(Number(head + digit + tail) / 10 ** (decimals + 1));
  }
  return meant;
}

/** Whether a figure is one slip away from a size in the smallest unit. */
export function isSlipOf(each: Counted, size: number): boolean {
  const meant = inUnitOf(each, size);
  return isOneSlip(each.value, meant, meant);
}

/** Whether a part is one slip away from what its rate, in percent and as far as it is rounded, makes of the whole. */
export function isPartSlipped(part: Counted, whole: Counted, rate: Counted): boolean {
  const scale = ((whole.size / part.size) * numberOf(part.value)) / 100;
  const half = 0.5 / 10 ** rate.value.decimals;
  const percent = numberOf(rate.value);
  return isOneSlip(part.value, (percent - half) * scale, (percent + half) * scale);
}

/** Whether a whole is one slip away from that of which its part is the rate. */
export function isWholeSlipped(part: Counted, whole: Counted, rate: Counted): boolean {
  const scale = (part.size / whole.size) * numberOf(whole.value) * 100;
  const half = 0.5 / 10 ** rate.value.decimals;
  const percent = numberOf(rate.value);
  return isOneSlip(whole.value, scale / (percent + half), scale / (percent - half));
}

/** Whether one slip in a rate or in its part parts them from a whole that is right. */
export const isOwnSlip = (rate: Counted, part: Counted, whole: Counted): boolean => {
  const made = (part.size / whole.size) * 100;
  // Three digits are rounded at the last one; fewer are one slip from too much.
  const half = rate.value.coefficient >= 100 ? 0.5 / 10 ** rate.value.decimals : 0;
  return isOneSlip(rate.value, made - half, made + half) || isPartSlipped(part, whole, rate);
};

/** Whether one slip in a rate, in its part or in its whole parts the three. */
export function isRateSlipped(rate: Counted, part: Counted, whole: Counted): boolean {
  return isOwnSlip(rate, part, whole) || isWholeSlipped(part, whole, rate);
}

type Slip = (printed: Figure, meant: number) => boolean;

/** Whether a sum is not that of its parts, and one slip in it or in one of them parts the two. */
export function isSumSlipped(
  whole: Figure,
  parts: readonly Figure[],
  isSlip: Slip = (printed, meant) => isOneSlip(printed, meant, meant),
): boolean {
  const sum = parts.reduce((all, part) => all + measure(part).size, 0);
  const off = measure(whole).size - sum;
  // A whole that is less than two of its parts is far from them as it is: nothing is left open besides.
  const greater = parts.filter((part) => measure(part).size > measure(whole).size);
  const open = greater.length > 1 ? [0] : openSteps([whole, ...parts]);
  const isMeant = (size: number, value: Figure): boolean => {
    const own = measure(value).size;
    const shown = own > 0 ? (size / own) * numberOf(value) : 0;
    const step = 1 / 10 ** value.decimals;
    return size > 0 && open.some((steps) => isSlip(value, shown + steps * step));
  };
  return (
    off !== 0 &&
    (isMeant(sum, whole) || parts.some((part) => isMeant(measure(part).size + off, part)))
  );
}

/** So many steps of its last digit a sum of rounded figures is off at most where a slip is looked for besides. */
const MOST_STEPS = 2;

/**
 * By how many steps of its last digit a sum misses when its figures were rounded each for itself; things that are counted and 元 with 分 were
 * not. Of two parts a slip alone would be found by chance.
 */
export function openSteps(figures: readonly Figure[]): readonly number[] {
  const isRounded = figures.every(
    ({ unit, decimals }) => unit === '亿元' || (unit === '万元' && decimals < 6),
  );
  const most =
    isRounded && figures.length > 2 ? Math.min(MOST_STEPS, Math.floor(figures.length / 2) - 1) : 0;
  return Array.from({ length: 2 * most + 1 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));
}

const valuesOf = (parts: readonly Counted[]): readonly Figure[] => parts.map(({ value }) => value);

/** Whether one of some parts, or their whole, is mistyped: what one of them would have to be makes the sum. */
export const isSumMistyped = (whole: Counted, parts: readonly Counted[]): boolean =>
  isSumSlipped(whole.value, valuesOf(parts), isMistyped);

/** The same, or parted from it by any slip. */
export const isSumOff = (whole: Counted, parts: readonly Counted[]): boolean =>
  isSumMistyped(whole, parts) || isSumSlipped(whole.value, valuesOf(parts));

/** Whether two neighbouring digits of one of some parts, or of their whole, are exchanged, and with them in order the parts make it. */
export const isSumTurned = (whole: Counted, parts: readonly Counted[]): boolean =>
  isSumSlipped(whole.value, valuesOf(parts), isTurned);

function isTurned(printed: Figure, meant: number): boolean {
  const [a, b] = [
    String(Math.abs(printed.coefficient)),
    String(Math.round(Math.abs(meant) * 10 ** printed.decimals)),
  ];
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return (
    at >= 0 &&
    a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b &&
    a.length === b.length
  );
}

/** Whether figures have digits enough that a sum of them, off by one stroke, is off by no chance: four, not all round; 「8124.00」 has as many as 「8124」. */
export function areFine(whole: Counted, parts: readonly Counted[]): boolean {
  const decimals = Math.max(...[whole, ...parts].map(({ value }) => value.decimals));
  const inFinest = ({ value }: Counted): number =>
    Math.abs(value.coefficient) * 10 ** (decimals - value.decimals);
  const isRound = (each: Counted): boolean => inFinest(each) % 10 === 0;
  return (
    (inFinest(whole) >= 1000 &&
      parts.filter((each) => !isRound(each)).length * 2 >= parts.length) ||
    (decimals > 0 && areLong(whole, parts))
  );
}

/** Whether a sum in such figures is off by one slip. */
export const isFineSlip = (whole: Counted, parts: readonly Counted[]): boolean =>
  areFine(whole, parts) && isSumOff(whole, parts);

/** How many digits of a figure tell something. */
export const lengthOf = ({ value }: Counted): number => significantDigits(value).length;

/** The same of figures that drop zeros behind the point: half of the parts have three digits, one of all has four. */
export const areLong = (whole: Counted, parts: readonly Counted[]): boolean =>
  [whole, ...parts].some((each) => lengthOf(each) >= 4) &&
  parts.filter((each) => lengthOf(each) >= 3).length * 2 >= parts.length;

/** Whether the figures have digits enough, three at least in one of them, for a slip to tell anything. */
export const areDigits = (...figures: readonly Counted[]): boolean =>
  figures.some((each) => lengthOf(each) >= 3);

const DIGITS = [...'0123456789'];
const MOVES = [10, 100, 1000, 10_000];

/** All that one slip may have made of digits, read backwards: what was meant where these were printed. */
function slipsOf(digits: string): readonly string[] {
  const meant: string[] = [];
  for (let i = 0; i <= digits.length; i += 1) {
    const [head, at, tail] = [digits.slice(0, i), digits[i], digits.slice(i + 1)];
    for (const digit of DIGITS) meant.push(head + digit + (at ?? '') + tail);
    if (at === undefined) continue;
    for (const digit of DIGITS) if (digit !== at) meant.push(head + digit + tail);
    meant.push(head + tail);
    const next = digits[i + 1];
    if (next !== undefined) meant.push(head + next + at + digits.slice(i + 2));
  }
  const number = Number(digits);
  for (const times of MOVES) meant.push(String(number * times), String(number / times));
  return meant;
}
