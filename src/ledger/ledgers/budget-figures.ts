import { type FieldPath, rowsOf, textOf } from '../../draft/draft.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Day, yearOf } from '../../values/day.ts';
import { type Money, printMoney } from '../../values/money.ts';
import { amountOrNone, type Book, countIn, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Traced } from '../ledger.ts';
import { isBasic } from '../lines.ts';
import { byProject, projectRow } from '../project-rows.ts';
import { tracer } from '../tracing.ts';

/** The fiscal year of an entry: that of its day, unless it says another. */
export const budgetYear = (entry: LedgerEntry): number =>
  countIn(entry, 'year') ?? yearOf(entry.day);

/** The entries of a year's budget up to a day, the last included. */
export const budgetEntries = (
  book: Book,
  { year, until }: { readonly year: number; readonly until: Day },
): readonly LedgerEntry[] =>
  book.entries.filter((entry) => budgetYear(entry) === year && entry.day <= until);

/** The final budget: original, carried over and adjusted (domain rule 4.4, I9). */
export const finalBudgetOf = (entries: readonly LedgerEntry[]): Money => sumOf(entries, 'amount');

/** The budgets beside the general one, each with a section of its own in the report. */
const OTHER_BUDGETS = [
  'governmentFundsBudget',
  'stateCapitalBudget',
  'socialInsuranceBudget',
] as const;

/** budget.original, the final budget of the other three budgets, each adjustment, and original and final amounts of the projects. */
export function budgetFigures(book: Book, asked: Asked): readonly Traced[] {
  const all = budgetEntries(book, asked);
  const { found, add } = tracer('budget');
  const original = all.filter(({ kind }) => kind === 'original');
  if (original.length > 0) add('budget.original', inWanyuan(sumOf(original, 'amount')), original);
  for (const source of OTHER_BUDGETS) {
    const own = all.filter((entry) => textIn(entry, 'source') === source);
    if (own.length > 0) add(`budget.bySource.${source}`, inWanyuan(finalBudgetOf(own)), own);
  }
  const taken = new Set(book.entries.map(({ id }) => id));
  for (const entry of entriesOf({ entries: all }, ['adjustment', 'carryOver'])) {
    if (amountOrNone(entry, 'amount') === 0) continue;
    const row = adjustmentRow(entry, asked, taken);
    for (const [key, text] of Object.entries(adjustmentTexts(entry)))
      if (text !== '') add(`${row}.${key}`, text, [entry], 'last');
  }
  for (const [, entries] of byProject(all.filter((entry) => !isBasic(entry)))) {
    const name = textIn(entries[0] as LedgerEntry, 'project');
    const { path, known } = projectRow(asked.draft, name);
    if (!known) add(`${path}.name`, name, entries.slice(0, 1), 'last');
    const own = entries.filter(({ kind }) => kind === 'original');
    add(`${path}.original`, inWanyuan(sumOf(own, 'amount')), own);
    add(`${path}.final`, inWanyuan(finalBudgetOf(entries)), entries);
  }
  return found;
}

/** An adjustment in the normal form of the draft's fields. */
const adjustmentTexts = (entry: LedgerEntry) => ({
  amount: inWanyuanOf(entry),
  type: textIn(entry, 'type'),
  date: entry.day,
  document: textIn(entry, 'document'),
  reason: entry.kind === 'carryOver' ? '上年结转' : textIn(entry, 'reason'),
});

const inWanyuanOf = (entry: LedgerEntry): string =>
  printMoney(amountOrNone(entry, 'amount'), '万元');

/** The draft's row for an adjustment: its own, one typed before of the same amount that says nothing else, or a new one. */
function adjustmentRow(entry: LedgerEntry, { draft }: Asked, taken: Set<string>): FieldPath {
  const rows = rowsOf(draft, 'budget.adjustments');
  const texts = adjustmentTexts(entry);
  const typed = (id: string, key: keyof typeof texts) =>
    squeeze(textOf(draft, `budget.adjustments/${id}.${key}`));
  const same = (id: string) =>
    typed(id, 'amount') === texts.amount &&
    (['type', 'document'] as const).every((key) =>
      ['', squeeze(texts[key])].includes(typed(id, key)),
    );
  const id = rows.includes(entry.id)
    ? entry.id
    : (rows.find((each) => !taken.has(each) && same(each)) ?? entry.id);
  taken.add(id);
  return `budget.adjustments/${id}`;
}
