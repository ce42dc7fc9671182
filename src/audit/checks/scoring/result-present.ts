import { isBlank } from '../../../document/stated.ts';
import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

const ONLY_SIGN = /^[\s≥≤≧≦><＞＜=＝﹦]*$/;

/** Every indicator with a target has an actual result. A column that is blank throughout is no row's fault. */
export const resultPresent = rowCheck({
  id: 'ResultPresent',
  title: { zh: '实际完成值已填写', en: 'Every indicator has a result' },
  severity: 'error',
  because: {
    zh: '没有完成值，得分没有依据。',
    en: 'Without a result the score has no basis.',
  },
  columns: ['result', 'target'],
  judge({ target, result, score, weight }, { columns }) {
    if (!target || isBlank(target) || !result || !ONLY_SIGN.test(result.verbatim)) return undefined;
    const scored = columns.weight ?? columns.score;
    if (scored && !weight?.value && !score?.value) return undefined;
    return { places: [target, result, score] };
  },
  say: {
    zh: ({ name, row }) =>
      phrase`指标“${name}”的年度指标值为${cell(row.target)}，实际完成值${cell(row.result)}没有填写。`,
    en: ({ name, row }) =>
      phrase`Indicator “${name}” has the target ${cell(row.target)} and no result ${cell(row.result)}.`,
  },
  passes: [indicatorTable('| 产出指标 | 数量指标 | 审计项目 | ≥6个 | 6个 | 90 | 90 | 无偏差 |')],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 审计项目 | ≥6个 | 6个 | 50 | 50 | 无偏差 |',
        '| 产出指标 | 质量指标 | 整改率 | ≥90% |  | 40 | 40 | 无偏差 |',
      ),
      finds: '指标“整改率”的年度指标值为「≥90%」，实际完成值「」没有填写。',
    },
  ],
});
