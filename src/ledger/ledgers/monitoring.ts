import type { Bilingual } from '../../document/finding.ts';
import type { Book } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Column, Ledger } from '../ledger.ts';
import { stepFault } from '../monitoring/rectification.ts';
import { roundOf, stepOf } from '../monitoring/rounds.ts';

const subject: Column = {
  key: 'subject',
  kind: 'text',
  label: { zh: '监控对象', en: 'What is monitored' },
  heads: ['对象', '指标名称', '项目名称'],
  required: true,
  help: {
    zh: '“预算执行”、绩效指标或项目的名称。同一对象的预警、整改和复核写同一个名称。',
    en: 'Execution, an indicator or a project; the same words for the warning, its answer and its review.',
  },
};

const situation: Column = {
  key: 'situation',
  kind: 'text',
  label: { zh: '偏差情况', en: 'Deviation' },
  required: true,
  help: {
    zh: '例如：截至6月底执行率31%，低于应达到的40%。',
    en: 'Such as: execution 31% at the end of June where 40% was due.',
  },
};
const source: Column = { key: 'source', kind: 'text', label: { zh: '依据', en: 'Basis' } };

/** 绩效运行监控台账: deviations and warnings, what was done about each, and whether it was cleared (domain rule 6.3). */
export const MONITORING: Ledger = {
  id: 'monitoring',
  title: { zh: '绩效运行监控台账', en: 'Monitoring' },
  about: {
    zh: '预警、偏差原因和整改措施、复核结果逐步登记；整改期限按工作日计算，复核通过后解除预警。',
    en: 'Warnings, causes and measures, and their review, step by step until a warning is cleared.',
  },
  kinds: [
    {
      key: 'deviation',
      label: { zh: '自查偏差', en: 'Deviation found by the unit' },
      day: { zh: '发现日期', en: 'Found on' },
      columns: [subject, situation, source],
      within: 'subject',
      check: follows,
    },
    {
      key: 'warning',
      label: { zh: '预警', en: 'Warning' },
      day: { zh: '预警日期', en: 'Raised on' },
      by: ['reviewer'],
      columns: [subject, situation, source],
      within: 'subject',
      check: follows,
    },
    {
      key: 'answer',
      label: { zh: '偏差原因和整改', en: 'Cause and measure' },
      day: { zh: '整改日期', en: 'Acted on' },
      columns: [
        subject,
        { key: 'cause', kind: 'text', label: { zh: '偏差原因', en: 'Cause' }, required: true },
        {
          key: 'action',
          kind: 'choice',
          label: { zh: '处理意见', en: 'Decision' },
          required: true,
          choices: [
            { value: 'continue', label: { zh: '继续实施', en: 'Go on' } },
            { value: 'reallocate', label: { zh: '调剂资金', en: 'Move the money' } },
            { value: 'cancel', label: { zh: '取消实施', en: 'Give up' } },
          ],
        },
        {
          key: 'measure',
          kind: 'text',
          label: { zh: '整改措施', en: 'Measure' },
          heads: ['纠偏措施', '改进措施'],
          required: true,
        },
      ],
      within: 'subject',
      check: follows,
    },
    {
      key: 'review',
      label: { zh: '整改复核', en: 'Review' },
      day: { zh: '复核日期', en: 'Reviewed on' },
      by: ['reviewer'],
      columns: [
        subject,
        {
          key: 'result',
          kind: 'choice',
          label: { zh: '复核结果', en: 'Result' },
          required: true,
          choices: [
            { value: 'cleared', label: { zh: '解除预警', en: 'Cleared' } },
            { value: 'returned', label: { zh: '退回整改', en: 'Returned' } },
          ],
        },
        {
          key: 'because',
          kind: 'text',
          label: { zh: '复核意见', en: 'Opinion' },
          help: { zh: '退回整改的必须写明原因。', en: 'Needed where it is returned.' },
        },
      ],
      within: 'subject',
      check: follows,
    },
  ],
  // Warnings and measures are words for the report; no field of the tables is reckoned from them.
  figures: () => [],
};

/** Each step follows those of its round: no answer without a warning, no review without an answer. */
function follows(entry: LedgerEntry, book: Book): Bilingual | undefined {
  return stepFault(roundOf(book, entry), stepOf(entry));
}
