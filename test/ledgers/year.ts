import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import { day } from '../../src/values/day.ts';

/** Writes down entries with ids in their order: e001, e002 … */
function entries(rows: Rows): readonly LedgerEntry[] {
  return rows.map(([ledger, kind, on, texts], i) => ({
    id: `e${`${i + 1}`.padStart(3, '0')}`,
    ledger,
    kind,
    day: day(on),
    texts,
  }));
}

const PROJECT = '维稳日常工作经费';
const basic = { type: '基本支出', source: '一般公共预算' };
const project = { type: '项目支出', source: '一般公共预算', project: PROJECT };
const monthEnds = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
  (last, i) => `2024-${`${i + 1}`.padStart(2, '0')}-${last}`,
);

type Rows = readonly (readonly [LedgerId, string, string, Readonly<Record<string, string>>])[];

/** A type of record for an indicator of the same name, and its records, each with the same quantity. */
const records = (
  name: string,
  measures: string,
  unit: string,
  days: readonly string[],
  quantity = '',
  of = '',
): Rows => [
  ['work', 'type', '2024-01-02', { type: name, measures, unit, indicator: name }],
  ...days.map(
    (on, i) =>
      ['work', 'record', on, { type: name, title: `${name}${i + 1}`, quantity, of }] as const,
  ),
];

/** A survey with one question, so many answers and so many of them content. */
const survey = (indicator: string, answers: number, content: number): Rows => [
  [
    'survey',
    'survey',
    '2024-11-01',
    { survey: indicator, method: 'share', population: `${answers * 2}`, indicator },
  ],
  ['survey', 'question', '2024-11-01', { survey: indicator, number: '1', wording: '总体评价' }],
  ...Array.from(
    { length: answers },
    (_, i) =>
      [
        'survey',
        'answer',
        '2024-11-20',
        { survey: indicator, code: `C${i + 1}`, scores: i < content ? '5' : '2' },
      ] as const,
  ),
];

/**
 * A small unit's 2024 as its ledgers hold it: five posts that became three, a budget of 78.16 万元 cut by 7.25 and spent to
 * 67.46 month by month, a reception budget that nobody used, the figures of the year before, and the
 * records and surveys from which the indicators have their results.
 */
export const YEAR: readonly LedgerEntry[] = entries([
  ['staffing', 'authorized', '2016-05-10', { count: '5', document: '临编〔2016〕8号' }],
  ['staffing', 'opening', '2021-12-31', { filled: '4', retirees: '0' }],
  ['staffing', 'authorized', '2023-11-20', { count: '3', document: '临编〔2023〕21号' }],
  ['staffing', 'retired', '2023-08-31', { count: '1' }],
  ['projects', 'project', '2024-01-18', { name: PROJECT, purpose: '维稳日常工作' }],
  ['budget', 'original', '2024-01-18', { ...basic, economicCode: '301', amount: '577600' }],
  ['budget', 'original', '2024-01-18', { ...basic, economicCode: '302', amount: '60000' }],
  ['budget', 'original', '2024-01-18', { ...project, economicCode: '302', amount: '144000' }],
  [
    'budget',
    'adjustment',
    '2024-09-12',
    {
      ...basic,
      economicCode: '301',
      amount: '-72500',
      document: '临财预〔2024〕35号',
      reason: '人员减少，相应核减人员经费',
    },
  ],
  ...monthEnds.map(
    (on) =>
      ['execution', 'spending', on, { ...basic, economicCode: '301', amount: '41125' }] as const,
  ),
  ...monthEnds.map(
    (on) =>
      [
        'execution',
        'spending',
        on,
        { ...project, economicCode: '30299', amount: '12000' },
      ] as const,
  ),
  ['execution', 'spending', '2024-06-30', { ...basic, economicCode: '30201', amount: '30000' }],
  ['execution', 'spending', '2024-11-30', { ...basic, economicCode: '30202', amount: '7600' }],
  // A returned deposit: what is spent is what stays spent.
  ['execution', 'spending', '2024-12-10', { ...basic, economicCode: '30202', amount: '-500' }],
  ['execution', 'spending', '2023-12-31', { ...project, economicCode: '302', amount: '180000' }],
  ['threePublic', 'budget', '2024-01-18', { item: '公务接待费', amount: '9000' }],
  ['threePublic', 'expense', '2023-12-31', { item: '公务接待费', amount: '0' }],
  ['threePublic', 'expense', '2024-12-31', { item: '公务接待费', amount: '0' }],
  ['runningCosts', 'budget', '2024-01-18', { item: '办公经费', amount: '60000' }],
  ['runningCosts', 'expense', '2023-12-31', { item: '办公经费', amount: '68600' }],
  ['runningCosts', 'expense', '2024-12-31', { item: '办公经费', amount: '37100' }],
  ...records('签约引进项目', 'count', '个', ['2024-05-20']),
  ...records('完成报告', 'count', '份', ['2024-03-28', '2024-06-27', '2024-09-26', '2024-12-20']),
  ...records('调查研究课题', 'count', '个', ['2024-04-15', '2024-08-15', '2024-11-15']),
  ...records('建言献策被采纳', 'count', '条', ['2024-07-02', '2024-10-30']),
  ...records('文稿获批示率', 'ratio', '', ['2024-12-31'], '17', '20'),
  ...records('课题结题率', 'ratio', '', ['2024-12-31'], '3', '3'),
  ...records('工作完成及时率', 'ratio', '', ['2024-12-31'], '49', '50'),
  ...records('引进项目投资额', 'sum', '万元', ['2024-05-20', '2024-12-05'], '260'),
  ...records('项目带动就业', 'sum', '人', ['2024-06-30', '2024-12-31'], '26'),
  ...records('走访重点人员', 'sum', '人次', ['2024-06-30', '2024-12-31'], '11'),
  ...records('信访件按期办结率', 'ratio', '', ['2024-12-31'], '5', '5'),
  ...records(
    '化解信访事项',
    'count',
    '件',
    ['2024-02', '2024-04', '2024-06', '2024-09', '2024-11'].map((month) => `${month}-08`),
  ),
  ...survey('公众满意度', 50, 49),
  ...survey('来访群众满意度', 20, 19),
]);
