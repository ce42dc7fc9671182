import { declarationFault } from '../declarations.ts';
import type { Column, EntryKind, Ledger } from '../ledger.ts';

/** What the targets are of: the same three columns in every step. */
const SET: readonly Column[] = [
  {
    key: 'object',
    kind: 'text',
    label: { zh: '申报对象', en: 'Targets of' },
    heads: ['项目名称'],
    required: true,
    help: { zh: '“整体”或项目名称。', en: 'The unit as a whole (整体) or a project.' },
  },
  {
    key: 'term',
    kind: 'choice',
    label: { zh: '目标期限', en: 'Term' },
    required: true,
    choices: [
      { value: 'annual', label: { zh: '年度', en: 'Annual' } },
      { value: 'medium', label: { zh: '中期', en: 'Medium term' } },
    ],
  },
  {
    key: 'years',
    kind: 'text',
    label: { zh: '所属年度', en: 'Years' },
    required: true,
    help: { zh: '年度目标写2026，中期目标写2026-2028。', en: '2026, or 2026-2028.' },
  },
];

const kind = (of: Omit<EntryKind, 'check'>): EntryKind => ({
  ...of,
  columns: [...SET, ...of.columns],
  within: 'object',
  check: (entry, book) => declarationFault(book, entry),
});

/** The columns of a step that are its own: not which targets it is about, nor their text. */
export const stepColumns = ({ columns }: Pick<EntryKind, 'columns'>): readonly Column[] =>
  columns.filter((column) => !SET.includes(column) && column.key !== 'content');

/** 绩效目标申报台账: declaration, review with its grade, approval with the budget, adjustment (domain rule 6.3). */
export const TARGETS: Ledger = {
  id: 'targets',
  title: { zh: '绩效目标申报台账', en: 'Targets' },
  about: {
    zh: '申报、审核、批复、调整逐步登记，每次申报留存当时的目标全文。年度和中期、整体和各项目分别办理。',
    en: 'Declaration, review, approval and adjustment step by step; each declaration keeps its text.',
  },
  kinds: [
    kind({
      key: 'declaration',
      label: { zh: '申报', en: 'Declaration' },
      day: { zh: '申报日期', en: 'Declared on' },
      columns: [
        {
          key: 'content',
          kind: 'text',
          longest: 20_000,
          label: { zh: '目标全文', en: 'Targets' },
          heads: ['绩效目标', '总体目标'],
          required: true,
          help: {
            zh: '总体目标和各项指标；在“绩效目标申报”页申报的自动写入。',
            en: 'Objectives and indicators; written by the page of declaration.',
          },
        },
      ],
    }),
    kind({
      key: 'review',
      label: { zh: '审核', en: 'Review' },
      day: { zh: '审核日期', en: 'Reviewed on' },
      by: ['reviewer'],
      columns: [
        {
          key: 'grade',
          kind: 'choice',
          label: { zh: '审核等级', en: 'Grade' },
          required: true,
          choices: ['优', '良', '中', '差'].map((grade) => ({
            value: grade,
            label: { zh: grade, en: grade },
          })),
        },
        {
          key: 'result',
          kind: 'choice',
          label: { zh: '审核结果', en: 'Result' },
          required: true,
          choices: [
            { value: 'passed', label: { zh: '通过', en: 'Passed' } },
            { value: 'returned', label: { zh: '退回修改', en: 'Returned' } },
          ],
        },
        { key: 'opinion', kind: 'text', label: { zh: '审核意见', en: 'Opinion' } },
      ],
    }),
    kind({
      key: 'approval',
      label: { zh: '批复', en: 'Approval' },
      day: { zh: '批复日期', en: 'Approved on' },
      by: ['reviewer'],
      columns: [
        {
          key: 'document',
          kind: 'text',
          label: { zh: '批复文号', en: 'Document' },
          heads: ['文号'],
          required: true,
          help: {
            zh: '目标随预算一并批复的，写预算批复的文号。',
            en: 'The document of the budget.',
          },
        },
      ],
    }),
    kind({
      key: 'adjustment',
      label: { zh: '调整', en: 'Adjustment' },
      day: { zh: '调整日期', en: 'Adjusted on' },
      by: ['reviewer'],
      columns: [
        {
          key: 'because',
          kind: 'text',
          label: { zh: '调整原因', en: 'Reason' },
          heads: ['原因'],
          required: true,
        },
        {
          key: 'document',
          kind: 'text',
          label: { zh: '预算调整文号', en: 'Document of the budget adjustment' },
          heads: ['文号'],
          required: true,
        },
      ],
    }),
  ],
  // Approved targets are fixed in the report's own fields by their approval; the ledger keeps how they came about.
  figures: () => [],
};
