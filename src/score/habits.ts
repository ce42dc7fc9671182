import type { Bilingual } from '../document/finding.ts';
import type { FundRow } from '../report/forms.ts';
import type { Target } from '../report/indicators.ts';
import type { Figure } from '../values/figure.ts';
import {
  compareRatios,
  exactly,
  minus,
  over,
  type Ratio,
  ratioOf,
  rounded,
  times,
  truncated,
} from './points.ts';
import { comparable } from './units.ts';

/**
 * Known local habits of scoring that are not the regulation's (domain rule 3.8). They explain a claimed score, they never
 * replace the computed one.
 */
const habit = (zh: string, en: string): Bilingual => ({ zh, en });

interface Claim {
  readonly claimed: Figure;
  readonly weight: Figure;
}

const equals = (claim: Claim, points: Figure | Ratio | undefined): boolean => {
  if (!points) return false;
  const ratio = 'coefficient' in points ? ratioOf(points) : points;
  return compareRatios(ratioOf(claim.claimed), ratio) === 0;
};

/** Which habits give the claimed score of the execution line; none when the claim is the computed score. */
export function explainExecution(line: {
  readonly row: FundRow;
  readonly rate: Ratio;
  readonly weight: Figure;
  readonly computed: Figure;
}): readonly Bilingual[] {
  const claimed = line.row.score?.value;
  if (!claimed || compareRatios(ratioOf(claimed), ratioOf(line.computed)) === 0) return [];
  const claim = { claimed, weight: line.weight };
  const weight = ratioOf(line.weight);
  const full = times(weight, line.rate);
  const percent = Number((line.rate.numerator * 1_000_000n) / line.rate.denominator) / 10_000;
  const found: Bilingual[] = [];
  if (equals(claim, rounded(full, 0)))
    found.push(habit('按比例计算后四舍五入取整', 'proportional, rounded to an integer'));
  if (equals(claim, truncated(full, 0)))
    found.push(habit('按比例计算后舍去小数', 'proportional, truncated to an integer'));
  if (equals(claim, minus(weight, exactly(Math.ceil(Math.max(0, 100 - percent) / 5)))))
    found.push(
      habit(
        '执行率每低5个百分点（不足5个按5个计）扣1分',
        'one point off per started 5 points below 100 %',
      ),
    );
  if (percent < 100 && equals(claim, minus(weight, exactly(1))))
    found.push(habit('与计划有偏差即扣1分', 'one point off for any deviation'));
  if (percent >= 90 && equals(claim, weight))
    found.push(habit('执行率达到90%或95%即得满分', 'full points from 90 % or 95 %'));
  const byOriginal = originalRate(line.row);
  if (byOriginal && equals(claim, rounded(times(weight, byOriginal), 0)))
    found.push(habit('按年初预算数计算后取整', 'proportional to the original budget, rounded'));
  return found;
}

function originalRate(row: FundRow): Ratio | undefined {
  if (!row.originalBudget?.value || !row.actual?.value || !row.finalBudget) return undefined;
  const pair = comparable(row.originalBudget.value, row.actual.value);
  return pair && over(pair[1], pair[0]);
}

/** Which habits give the claimed score of a quantitative indicator. */
export function explainIndicator(
  target: Target,
  pair: readonly [Ratio, Ratio],
  claim: Claim,
  computed: Figure,
): readonly Bilingual[] {
  if (compareRatios(ratioOf(claim.claimed), ratioOf(computed)) === 0) return [];
  const weight = ratioOf(claim.weight);
  const [wanted, reached] = pair;
  const found: Bilingual[] = [];
  const share = over(reached, wanted);
  if (
    share &&
    equals(claim, rounded(times(weight, share), 0)) &&
    compareRatios(share, exactly(1)) <= 0
  )
    found.push(
      target.direction === 'atMost'
        ? habit(
            '把反向指标当正向指标按比例计算并取整',
            'a lower-is-better target scored as if more were better, rounded',
          )
        : habit('按比例计算后四舍五入取整', 'proportional, rounded to an integer'),
    );
  if (share && equals(claim, truncated(times(weight, share), 0)) && target.direction === 'atLeast')
    found.push(habit('按比例计算后舍去小数', 'proportional, truncated to an integer'));
  if (compareRatios(reached, wanted) !== 0 && equals(claim, minus(weight, exactly(1))))
    found.push(habit('与计划有偏差即扣1分', 'one point off for any deviation'));
  if (target.direction === 'atMost') {
    const inverse = over(wanted, reached);
    if (inverse && equals(claim, rounded(times(weight, inverse), 2)))
      found.push(habit('反向指标按指标值÷完成值计算', 'lower-is-better by target over result'));
  }
  if (equals(claim, { coefficient: 0, decimals: 0, unit: '' }) && computed.coefficient > 0)
    found.push(habit('未达指标值即不得分', 'no points below the target'));
  return found;
}
