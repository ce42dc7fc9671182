import type { Bilingual } from '../document/finding.ts';
import { squeeze } from '../values/chinese.ts';
import type { Day } from '../values/day.ts';
import { fen, type Money, printMoney } from '../values/money.ts';
import { bookOf, daysOf, entriesOf, sumOf, textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import { budgetEntries } from './ledgers/budget-figures.ts';
import { FUND_SOURCES, isBasic } from './lines.ts';

/** 四本预算 in the order of the report's sections. */
const FOUR = [
  'generalPublicBudget',
  'governmentFundsBudget',
  'stateCapitalBudget',
  'socialInsuranceBudget',
] as const;

/** One of the four budgets. */
type FourBudget = (typeof FOUR)[number];

/** The amounts of a line; final = original + carried over + adjusted, left = final − spent (domain rule 4.4, I9). */
export interface BudgetAmounts {
  readonly original: Money;
  readonly carriedOver: Money;
  readonly adjusted: Money;
  readonly final: Money;
  readonly spent: Money;
  readonly left: Money;
}

/** A line of a statement: basic expenditure or a project, by functional code where every entry of the budget has one. */
export interface BudgetRow extends BudgetAmounts {
  readonly isBasic: boolean;
  readonly project: string;
  readonly functionCode: string;
  readonly functionName: string;
}

/** The statement of one budget; without rows it is 「无」. */
export interface BudgetStatement {
  readonly budget: FourBudget;
  readonly label: Bilingual;
  readonly rows: readonly BudgetRow[];
  readonly total: BudgetAmounts;
  /** What does not add up, in sentences. */
  readonly faults: readonly Bilingual[];
}

/** The four statements, and what was spent of money that is in none of them. */
export interface FourBudgets {
  readonly statements: readonly BudgetStatement[];
  /** Special accounts and other funds. */
  readonly beside: Money;
  /** All spending of the year: the four and what is beside them (I7). */
  readonly spent: Money;
}

/** The four budgets of a year up to a day, from the entries of budget and execution. */
export function fourBudgets(
  entries: readonly LedgerEntry[],
  asked: { readonly year: number; readonly until: Day },
): FourBudgets {
  const of = (ledger: string) => bookOf(entries.filter((entry) => entry.ledger === ledger));
  const approved = budgetEntries(of('budget'), asked);
  const { from } = daysOf(asked.year);
  const spending = entriesOf(of('execution'), 'spending', from, asked.until);
  const inFund = (all: readonly LedgerEntry[], fund: string) =>
    all.filter((entry) => textIn(entry, 'source') === fund);
  const statements = FOUR.map((budget) =>
    statementOf(budget, inFund(approved, budget), inFund(spending, budget)),
  );
  const known = new Set<string>(FOUR);
  const beside = spending.filter((entry) => !known.has(textIn(entry, 'source')));
  return { statements, beside: sumOf(beside, 'amount'), spent: sumOf(spending, 'amount') };
}

function statementOf(
  budget: FourBudget,
  approved: readonly LedgerEntry[],
  spending: readonly LedgerEntry[],
): BudgetStatement {
  const all = [...approved, ...spending];
  const byCode = all.every((entry) => textIn(entry, 'functionCode') !== '');
  const groups = new Map<string, { approved: LedgerEntry[]; spending: LedgerEntry[] }>();
  for (const entry of all) {
    const code = byCode ? textIn(entry, 'functionCode') : '';
    const key = [isBasic(entry) ? 0 : 1, code, squeeze(textIn(entry, 'project'))].join('/');
    const group = groups.get(key) ?? { approved: [], spending: [] };
    groups.set(key, group);
    group[entry.kind === 'spending' ? 'spending' : 'approved'].push(entry);
  }
  const rows = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => rowOf(group.approved, group.spending, byCode));
  const label = FUND_SOURCES.find(({ value }) => value === budget)?.label ?? { zh: '', en: '' };
  const total = amountsOf(approved, spending);
  return { budget, label, rows, total, faults: rows.flatMap((row) => overspent(row) ?? []) };
}

function rowOf(
  approved: readonly LedgerEntry[],
  spending: readonly LedgerEntry[],
  byCode: boolean,
): BudgetRow {
  const all = [...approved, ...spending];
  const first = all[0] as LedgerEntry;
  const named = all.find((entry) => textIn(entry, 'functionName') !== '');
  return {
    isBasic: isBasic(first),
    project: textIn(first, 'project'),
    functionCode: byCode ? textIn(first, 'functionCode') : '',
    functionName: byCode && named ? textIn(named, 'functionName') : '',
    ...amountsOf(approved, spending),
  };
}

function amountsOf(
  approved: readonly LedgerEntry[],
  spending: readonly LedgerEntry[],
): BudgetAmounts {
  const sum = (kind: string) =>
    sumOf(
      approved.filter((entry) => entry.kind === kind),
      'amount',
    );
  const [original, carriedOver, adjusted] = [sum('original'), sum('carryOver'), sum('adjustment')];
  const final = fen(original + carriedOver + adjusted);
  const spent = sumOf(spending, 'amount');
  return { original, carriedOver, adjusted, final, spent, left: fen(final - spent) };
}

/** Spending beyond the final budget of its line, or without any. */
function overspent(row: BudgetRow): Bilingual | undefined {
  if (row.left >= 0) return undefined;
  const what = row.isBasic ? '基本支出' : `项目“${row.project}”`;
  const line = row.functionCode === '' ? what : `${row.functionCode}${what}`;
  const [spent, final] = [printMoney(row.spent, '万元', 2), printMoney(row.final, '万元', 2)];
  const name = row.isBasic ? 'basic expenditure' : row.project;
  return row.final === 0
    ? {
        zh: `${line}支出${spent}万元，没有登记预算；请核对资金来源，或补登预算。`,
        en: `${name}: ${spent} was spent (10,000 yuan) without a budget; check the source.`,
      }
    : {
        zh: `${line}支出${spent}万元，超过全年预算${final}万元；请核对资金来源、科目，或补登预算调整。`,
        en: `${name}: ${spent} spent exceeds the final budget of ${final} (10,000 yuan).`,
      };
}
