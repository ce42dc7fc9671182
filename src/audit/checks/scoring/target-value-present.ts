import type { Quote } from '../../../document/finding.ts';
import { isBlank } from '../../../document/stated.ts';
import type { Indicator } from '../../../report/indicators.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { indicatorRows } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Missing extends Hit {
  readonly indicator: string;
  readonly target: Quote;
  readonly score?: Quote;
}

/** A sign alone, or a sign and a unit between which the number was lost: 「≥场」, 「≥%」. */
const ONLY_SIGN =
  /^[\s≥≤≧≦><＞＜=＝﹦]*$|^\s*[≥≤≧≦><＞＜=＝﹦]{1,2}\s*(?:[%％‰]|百分[比点]|[万亿]?元(?:\/[\u4e00-\u9fff])?|人次?|[场批家户册台件项频剂例头只]次|[个项次份篇件户家场期批台套辆亩座处条本册间盏株头只吨天日月年分名类种]|公里|公顷|平方米|立方米|㎡|小时|工作日|个工作日)\s*$/;

/** Every indicator that is scored has a target: a number, a date or a description, not a sign alone. */
export const targetValuePresent = check<Missing>({
  id: 'TargetValuePresent',
  title: { zh: '年度指标值已填写', en: 'Every indicator has a target value' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '没有指标值就无从判断是否完成，得分没有依据。',
    en: 'Without a target nobody can tell whether it was met; the score has no basis.',
  },
  about: ['indicators'],
  find(report) {
    const rows = indicatorRows(report, ['target']);
    if (typeof rows === 'string') return rows;
    return gather(rows, ({ indicator, form }, i) => {
      const { target, result, score, name } = indicator;
      const next = rows[i + 1];
      if (next?.form === form && isDetailed(indicator, next.indicator)) return [];
      // 预算执行率 among the indicators of a declaration says itself what is wanted.
      if (indicator.kind === 'execution' && !result) return [];
      if (!isScored(indicator) || !target || !ONLY_SIGN.test(target.verbatim)) return [];
      return {
        subject: name.verbatim.trim(),
        indicator: name.verbatim.trim(),
        places: inOrder([target, result, score]),
        target: quote(target),
        ...(score && !isBlank(score) && { score: quote(score) }),
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`指标“${hit.indicator}”的年度指标值${hit.target}没有数值或描述${
        hit.score ? phrase`，却计分${hit.score}` : ''
      }。`,
    en: (hit) =>
      phrase`Indicator “${hit.indicator}”: the target ${hit.target} has no number or description${
        hit.score ? phrase`, yet scores ${hit.score}` : ''
      }.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 培训场次 | ≥12场 | 12场 | 20 | 20 | 无偏差 |'),
    indicatorTable(
      '| 产出指标 | 数量指标 | 种植面积 |  |  | 20 | 20 |  |',
      '|  |  | 东片种植面积 | 12亩 | 12亩 |  |  |  |',
      '|  |  | 西片种植面积 | 8亩 | 8亩 |  |  |  |',
    ),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 培训场次 | ≥ | 12场 | 20 | 20 | 无偏差 |'),
      finds: '指标“培训场次”的年度指标值「≥」没有数值或描述，却计分「20」。',
    },
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 培训场次 | ≥场 | 12场 | 20 | 20 | 无偏差 |'),
      finds: '指标“培训场次”的年度指标值「≥场」没有数值或描述，却计分「20」。',
    },
  ],
});

/** Whether the points of a row are for those below it, which have targets and results and no points of their own. */
const isDetailed = ({ result }: Indicator, next: Indicator): boolean =>
  (!result || isBlank(result)) &&
  next.target !== undefined &&
  !ONLY_SIGN.test(next.target.verbatim) &&
  [next.weight, next.score].every((each) => each && isBlank(each));

const isScored = (indicator: Indicator): boolean =>
  !isBlank(indicator.name) &&
  [indicator.result, indicator.score, indicator.weight].some((each) => each && !isBlank(each));
