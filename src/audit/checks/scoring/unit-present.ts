import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Target and result both carry the unit when one of them does. */
export const unitPresent = rowCheck({
  id: 'UnitPresent',
  title: { zh: '指标值与完成值都带单位', en: 'Target and result both carry their unit' },
  severity: 'notice',
  because: {
    zh: '丢了单位的数，读者要猜它数的是什么。',
    en: 'A number that lost its unit leaves the reader guessing.',
  },
  columns: ['target', 'result'],
  judge({ target, result }, form) {
    // Where the unit has a column of its own, neither cell needs it.
    if (form.columns.targetUnit) return undefined;
    const [wanted, got] = [target?.value?.value, result?.value?.value];
    if (!wanted || !got || (wanted.unit === '') === (got.unit === '')) return undefined;
    return { places: [target, result], detail: wanted.unit || got.unit };
  },
  say: {
    zh: ({ name, row, detail }) =>
      phrase`指标“${name}”的指标值${cell(row.target)}与完成值${cell(row.result)}只有一个带单位“${detail}”。`,
    en: ({ name, row, detail }) =>
      phrase`Of target ${cell(row.target)} and result ${cell(row.result)} of “${name}” only one has the unit ${detail}.`,
  },
  passes: [indicatorTable('| 产出指标 | 数量指标 | 植树 | ≥600株 | 640株 | 90 | 90 | 无偏差 |')],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 帮扶人数 | ≥60人 | 64 | 90 | 90 | 无偏差 |'),
      finds: '指标“帮扶人数”的指标值「≥60人」与完成值「64」只有一个带单位“人”。',
    },
  ],
});
