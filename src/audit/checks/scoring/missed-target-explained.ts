import { indicatorTable } from '../../examples.ts';
import { missesTarget } from '../../indicators/missed.ts';
import { GIVES_NO_REASON } from '../../indicators/targets.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** In forms without scores, as those of transfer payments, a target that was missed has its reason. */
export const missedTargetExplained = rowCheck({
  id: 'MissedTargetExplained',
  title: { zh: '未达到指标值的说明了原因', en: 'A missed target has a reason' },
  severity: 'warning',
  because: {
    zh: '没有得分栏的表，未完成的指标要在原因栏说明原因和改进措施。',
    en: 'Where a form has no scores, the column of reasons is where a missed target is told.',
  },
  columns: ['target', 'result'],
  judge(row, form) {
    const { target, result, reason } = row;
    if (form.columns.score || row.score || !reason) return undefined;
    if (!GIVES_NO_REASON.test(reason.verbatim.trim()) || missesTarget(row) !== true)
      return undefined;
    return { places: [target, result, reason] };
  },
  say: {
    zh: ({ name, row }) =>
      phrase`指标“${name}”完成值${cell(row.result)}未达到指标值${cell(row.target)}，原因栏${cell(row.reason)}没有说明。`,
    en: ({ name, row }) =>
      phrase`The result ${cell(row.result)} of “${name}” misses the target ${cell(row.target)}, and ${cell(row.reason)} gives no reason.`,
  },
  passes: [
    transfer('| 产出指标 | 数量指标 | 新建泵站 | ≥12座 | 12座 |  |'),
    transfer('| 产出指标 | 数量指标 | 新建泵站 | ≥12座 | 10座 | 两座待电力接入，明年三月完工 |'),
    indicatorTable('| 产出指标 | 数量指标 | 新建泵站 | ≥12座 | 10座 | 90 | 75 | 无偏差 |'),
  ],
  catches: [
    {
      text: transfer('| 产出指标 | 数量指标 | 新建泵站 | ≥12座 | 10座 |  |'),
      finds: '指标“新建泵站”完成值「10座」未达到指标值「≥12座」，原因栏「」没有说明。',
    },
  ],
});

function transfer(row: string): string {
  return [
    '2024年度转移支付项目绩效目标自评表',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |',
    row,
  ].join('\n');
}
