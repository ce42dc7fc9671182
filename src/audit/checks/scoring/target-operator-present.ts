import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** A numeric target says whether more or less is wanted: ≥, ≤ or =. */
export const targetOperatorPresent = rowCheck({
  id: 'TargetOperatorPresent',
  title: { zh: '定量指标值带有≥、≤或=', en: 'A numeric target has its operator' },
  severity: 'notice',
  because: {
    zh: '没有符号，就不知道多了好还是少了好；计分时按“等于”处理。',
    en: 'Without a sign nobody knows whether more or less is better; it is scored as “equal”.',
  },
  columns: ['target'],
  judge({ target }) {
    const value = target?.value;
    if (!target || !value?.value || value.operator || value.direction !== 'equal' || value.words)
      return undefined;
    return { places: [target] };
  },
  say: {
    zh: ({ name, row }) => phrase`指标“${name}”的年度指标值${cell(row.target)}没有写≥、≤或=。`,
    en: ({ name, row }) => phrase`The target ${cell(row.target)} of “${name}” has no ≥, ≤ or =.`,
  },
  passes: [indicatorTable('| 产出指标 | 质量指标 | 验收合格率 | ≥98% | 99% | 90 | 90 | 无偏差 |')],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 质量指标 | 验收合格率 | 98% | 99% | 90 | 90 | 无偏差 |'),
      finds: '指标“验收合格率”的年度指标值「98%」没有写≥、≤或=。',
    },
  ],
});
