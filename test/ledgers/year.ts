import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import { day } from '../../src/values/day.ts';

/** Writes down entries with ids in their order: e001, e002 … */
function entries(
  rows: readonly (readonly [LedgerId, string, string, Readonly<Record<string, string>>])[],
): readonly LedgerEntry[] {
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

/**
 * A small unit's 2024 as its ledgers hold it: five posts that became three, a budget of 78.16 万元 cut by 7.25 and spent to
 * 67.46 month by month, a reception budget that nobody used, and the figures of the year before.
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
]);
