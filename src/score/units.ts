import type { Figure } from '../values/figure.ts';
import { FEN_PER, isMoneyUnit } from '../values/money.ts';
import { type Ratio, ratioOf } from './points.ts';

// Words for the same thing counted; a target in 人 and a result in 名 are comparable.
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '人次', '人数'],
  ['个', '项', '家', '件', '次', '场', '期', '份', '篇', '批', '批次'],
  ['天', '日', '个工作日', '工作日'],
  ['㎡', '平方米', '平米'],
  ['%', '百分比'],
];

/** Target and result as exact numbers of one measure, or undefined when their units cannot be compared. */
export function comparable(target: Figure, result: Figure): readonly [Ratio, Ratio] | undefined {
  const [a, b] = [target.unit, result.unit];
  if (isMoneyUnit(a) && isMoneyUnit(b)) return [inFen(target), inFen(result)];
  // A unit lost on one side (≥50人 → 50) is a notice of its own, not a reason against scoring.
  if (a === b || a === '' || b === '') {
    if (oneIsPercent(a, b) && !plausiblePercent(a === '' ? target : result)) return undefined;
    return [ratioOf(target), ratioOf(result)];
  }
  if (SAME.some((group) => group.includes(a) && group.includes(b)))
    return [ratioOf(target), ratioOf(result)];
  return undefined;
}

const oneIsPercent = (a: string, b: string) => (a === '%') !== (b === '%');

// 0.98 beside ≥95% is a share of one, 98 is the percentage.
const plausiblePercent = (printed: Figure) => printed.coefficient / 10 ** printed.decimals > 1.5;

function inFen(printed: Figure): Ratio {
  if (!isMoneyUnit(printed.unit)) return ratioOf(printed);
  return {
    numerator: BigInt(printed.coefficient) * BigInt(FEN_PER[printed.unit]),
    denominator: 10n ** BigInt(printed.decimals),
  };
}
