import { isBlank } from '../../../document/stated.ts';
import type { Indicator } from '../../../report/indicators.ts';
import { containment } from '../../../values/similarity.ts';
import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';
import { NAMES_KIND_ONLY } from './qualitative-target-described.ts';

const SAYS_DONE = /完成|达成|达到|达标|实现|落实|健全|是|合格|符合|已/;

/**
 * A qualitative result names one of the three tiers. A warning where the target describes nothing either; where it
 * does, a result in other words is a notice, and one that repeats the target or says that it was done is none.
 */
export const qualitativeResultTiered = rowCheck({
  id: 'QualitativeResultTiered',
  title: { zh: '定性指标的完成值写明达成档次', en: 'A qualitative result names its tier' },
  severity: 'warning',
  because: {
    zh: '定性指标按三档计分：达成、部分达成并具有一定效果、未达成且效果较差。没有档次，得分无从核对。',
    en: 'Qualitative indicators earn points by three tiers; without a tier the score cannot be checked.',
  },
  columns: ['target', 'result'],
  judge(row) {
    const { name, target, result, score } = row;
    if (!target || !result || isBlank(result) || !isQualitative(row)) return undefined;
    const described = !NAMES_KIND_ONLY.test(target.verbatim);
    if (described && (SAYS_DONE.test(result.verbatim) || repeats(target.verbatim, result.verbatim)))
      return undefined;
    return {
      places: [name, result, score],
      ...(described && { severity: 'notice' as const }),
    };
  },
  say: {
    zh: ({ row }) =>
      phrase`定性指标${cell(row.name)}的完成值${cell(row.result)}不属于规定的三个档次，得分${cell(row.score)}无从核对。`,
    en: ({ row }) =>
      phrase`The result ${cell(row.result)} of the qualitative indicator ${cell(row.name)} is none of the three tiers; its score ${cell(row.score)} cannot be checked.`,
  },
  passes: [
    indicatorTable(
      '| 效益指标 | 可持续影响指标 | 管护机制 | 定性 | 达成年度指标 | 90 | 90 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 效益指标 | 可持续影响指标 | 管护机制 | 定性 | 良好 | 90 | 90 | 无偏差 |',
      ),
      finds: '定性指标「管护机制」的完成值「良好」不属于规定的三个档次，得分「90」无从核对。',
    },
  ],
});

function isQualitative({ target, result }: Indicator): boolean {
  const [wanted, got] = [target?.value, result?.value];
  if (got?.tier || got?.value || got?.by || wanted?.value || wanted?.by) return false;
  return wanted?.direction === 'qualitative' || NAMES_KIND_ONLY.test(target?.verbatim ?? '');
}

const repeats = (target: string, result: string): boolean => containment(target, result) >= 0.5;
