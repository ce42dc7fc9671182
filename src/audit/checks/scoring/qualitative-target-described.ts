import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** 定性 names the kind of indicator; it is no state that can be reached. */
export const NAMES_KIND_ONLY = /^[\s（(【]*定性(?:指标|描述|目标|评价)?[\s）)】。]*$/;

/** A qualitative target describes the state to be reached. */
export const qualitativeTargetDescribed = rowCheck({
  id: 'QualitativeTargetDescribed',
  title: { zh: '定性指标值写明预期状态', en: 'A qualitative target describes the expected state' },
  severity: 'warning',
  because: {
    zh: '“定性”只是指标的类别，没有说明要达到什么状态，无从判断是否达成。',
    en: '定性 is the kind of the indicator; without a described state nobody can tell whether it was reached.',
  },
  columns: ['target'],
  judge({ name, target }) {
    if (!target || !NAMES_KIND_ONLY.test(target.verbatim)) return undefined;
    return {
      places: [name, target],
      suggestion: {
        zh: '写出可核对的预期状态，如“建立台账并按月更新”。',
        en: 'Write a state that can be checked.',
      },
    };
  },
  say: {
    zh: ({ row }) =>
      phrase`${cell(row.name)}的年度指标值${cell(row.target)}只写了指标类别，没有描述预期状态。`,
    en: ({ row }) =>
      phrase`The target ${cell(row.target)} of ${cell(row.name)} names the kind of indicator and no expected state.`,
  },
  passes: [
    indicatorTable(
      '| 效益指标 | 社会效益指标 | 提升办事便利度 | 办事材料减少 | 达成年度指标 | 90 | 90 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 效益指标 | 社会效益指标 | 提升办事便利度 | 定性 | 达成年度指标 | 90 | 90 | 无偏差 |',
      ),
      finds: '「提升办事便利度」的年度指标值「定性」只写了指标类别，没有描述预期状态。',
    },
  ],
});
