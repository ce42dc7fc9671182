import { indicatorTable } from '../../examples.ts';
import { slippedUnit } from '../../indicators/missed.ts';
import { unitsDiffer } from '../../indicators/targets.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Target and result are measured in units of one kind. */
export const unitsAgree = rowCheck({
  id: 'UnitsAgree',
  title: { zh: '指标值与完成值的单位同类', en: 'Units of target and result agree' },
  severity: 'warning',
  because: {
    zh: '单位不同的两个数不能比较，也就无法计分。',
    en: 'Numbers of different units cannot be compared, so there is no score.',
  },
  columns: ['target', 'result'],
  judge(row) {
    const { target, result } = row;
    const [wanted, got] = [target?.value?.value, result?.value?.value];
    if (!wanted || !got) return undefined;
    if (!unitsDiffer(wanted.unit, got.unit) && !slippedUnit(row)) return undefined;
    return { places: [target, result], detail: `${wanted.unit}、${got.unit}` };
  },
  say: {
    zh: ({ name, row, detail }) =>
      phrase`指标“${name}”的指标值${cell(row.target)}与完成值${cell(row.result)}单位不同（${detail}）。`,
    en: ({ name, row, detail }) =>
      phrase`Target ${cell(row.target)} and result ${cell(row.result)} of “${name}” have different units (${detail}).`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 救治患者 | ≥300人 | 315人次 | 90 | 90 | 无偏差 |'),
    indicatorTable('| 产出指标 | 成本指标 | 器材费 | ≤2万元 | 19600元 | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 成本指标 | 器材费 | ≤20万元 | 19元 | 90 | 90 | 无偏差 |'),
      finds: '指标“器材费”的指标值「≤20万元」与完成值「19元」单位不同（万元、元）。',
    },
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 救治患者 | ≥300人 | 98% | 90 | 90 | 无偏差 |'),
      finds: '指标“救治患者”的指标值「≥300人」与完成值「98%」单位不同（人、%）。',
    },
  ],
});
