import type { Quote } from '../../../document/finding.ts';
import { compareFigures } from '../../../values/figure.ts';
import { indicatorTable } from '../../examples.ts';
import { GIVES_NO_REASON } from '../../indicators/targets.ts';
import { points } from '../../points/weights.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Words by which a measure is told from a mere cause. */
const MEASURE =
  /措施|改进|加强|完善|强化|优化|提高|提升|推进|加快|加大|督促|健全|细化|落实|今后|下一步|下年|明年|将|拟|建议|规范|调整|做好|已(?:经)?(?:增|补|安排|明确|协调|整改|修订|制定|更换|组织)/;

/** The reason of a deduction comes with a measure, where the column asks for both. */
export const correctiveMeasurePresent = rowCheck({
  id: 'CorrectiveMeasurePresent',
  title: { zh: '扣分的指标写明改进措施', en: 'A deduction comes with a measure' },
  severity: 'notice',
  because: {
    zh: '该栏要求原因和改进措施都写。',
    en: 'The column asks for the reason and for what will be done.',
  },
  columns: ['score', 'weight'],
  judge({ weight, score, reason }, form) {
    const head = form.columns.reason;
    if (!head || !/措施/.test(head.verbatim) || !weight?.value || !score?.value || !reason)
      return undefined;
    if (compareFigures(points(score.value), points(weight.value)) >= 0) return undefined;
    const words = reason.verbatim.trim();
    if (GIVES_NO_REASON.test(words) || MEASURE.test(words)) return undefined;
    return { places: [reason, head] };
  },
  say: {
    zh: ({ name, row, form }) =>
      phrase`指标“${name}”扣了分，${headOf(form.columns.reason)}栏${cell(row.reason)}只有原因，没有改进措施。`,
    en: ({ name, row, form }) =>
      phrase`“${name}” lost points; under ${headOf(form.columns.reason)} stands ${cell(row.reason)}, a cause without a measure.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 采集标本 | ≥50件 | 45件 | 90 | 81 | 设备故障，将加强维护 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 采集标本 | ≥50件 | 45件 | 90 | 81 | 设备故障 |',
      ),
      finds:
        '指标“采集标本”扣了分，「偏差原因分析及改进措施」栏「设备故障」只有原因，没有改进措施。',
    },
  ],
});

const headOf = (head: Quote | undefined): Quote | string => head ?? '偏差原因';
