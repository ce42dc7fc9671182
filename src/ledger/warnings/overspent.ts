import type { Bilingual } from '../../document/finding.ts';
import { squeeze } from '../../values/chinese.ts';
import { yearOf } from '../../values/day.ts';
import { fen, type Money, printMoney } from '../../values/money.ts';
import { bookOf, daysOf, entriesOf, sumOf, textIn } from '../book.ts';
import { ECONOMIC } from '../codes/economic.ts';
import type { LedgerEntry, LedgerId } from '../entry.ts';
import { budgetEntries } from '../ledgers/budget-figures.ts';
import { isBasic } from '../lines.ts';

/** The standing entries of a ledger together with one that is about to stand. */
export const bookWith = (ledger: LedgerId, entries: readonly LedgerEntry[], entry?: LedgerEntry) =>
  bookOf([...entries, ...(entry ? [entry] : [])].filter((each) => each.ledger === ledger));

/** Two sums of the same thing: what may be spent and what is spent with the entry. */
interface Control {
  readonly of: Bilingual;
  readonly limit: Money;
  readonly spent: Money;
}

/** The first control that is exceeded, in a sentence. */
function exceeded(controls: readonly Control[], limit: Bilingual): Bilingual | undefined {
  const over = controls.find((each) => each.spent > each.limit);
  if (!over) return undefined;
  const [spent, allowed, beyond] = [over.spent, over.limit, fen(over.spent - over.limit)].map(
    (amount) => printMoney(amount, '元'),
  );
  return {
    zh: `登记后“${over.of.zh}”累计${spent}元，超过${limit.zh}${allowed}元，多${beyond}元；请核对，或先登记预算调整。`,
    en: `${over.of.en}: ${spent} yuan with this entry, ${beyond} beyond the ${limit.en} of ${allowed}.`,
  };
}

/** Spending beyond the final budget of its project, of its class or of the basic expenditure (domain rule 4.4, I9). */
export function beyondBudget(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): Bilingual | undefined {
  if (entry.kind !== 'spending') return undefined;
  const year = yearOf(entry.day);
  const { from, until } = daysOf(year);
  const budget = budgetEntries(bookWith('budget', entries), {
    year,
    until: until as typeof entry.day,
  });
  const spent = entriesOf(bookWith('execution', entries, entry), 'spending', from, until);
  const control = (of: Bilingual, takes: (each: LedgerEntry) => boolean): readonly Control[] => {
    const approved = budget.filter(takes);
    const limit = sumOf(approved, 'amount');
    // Without any budget of the kind there is nothing to hold it against.
    return budget.length === 0 ? [] : [{ of, limit, spent: sumOf(spent.filter(takes), 'amount') }];
  };
  const limit = { zh: '全年预算', en: 'final budget' };
  if (!isBasic(entry)) {
    const name = textIn(entry, 'project');
    const same = (each: LedgerEntry) => squeeze(textIn(each, 'project')) === squeeze(name);
    return exceeded(control({ zh: name, en: name }, same), limit);
  }
  const code = textIn(entry, 'economicCode').slice(0, 3);
  const ofClass = (each: LedgerEntry) =>
    isBasic(each) && textIn(each, 'economicCode').startsWith(code);
  const byClass = budget.some(isBasic) && budget.filter(isBasic).every(hasCode);
  const name = ECONOMIC.get(code)?.[0]?.name ?? code;
  return exceeded(
    [
      ...(byClass ? control({ zh: `基本支出·${name}`, en: `Basic, ${code}` }, ofClass) : []),
      ...control({ zh: '基本支出', en: 'Basic expenditure' }, isBasic),
    ],
    limit,
  );
}

const hasCode = (entry: LedgerEntry): boolean => textIn(entry, 'economicCode') !== '';

/** Expenses beyond the budget of their item, in ledgers that keep budget and expenses by one column. */
export function beyondItem(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  of: {
    readonly budget: string;
    readonly spent: string;
    readonly column: string;
    /** The words of a value, and the values whose budgets are one. */
    readonly group: (value: string) => {
      readonly words: Bilingual;
      readonly values: readonly string[];
    };
    readonly limit: Bilingual;
  },
): Bilingual | undefined {
  if (entry.kind !== of.spent) return undefined;
  const { from, until } = daysOf(yearOf(entry.day));
  const book = bookWith(entry.ledger, entries, entry);
  const budgets = entriesOf(book, of.budget, from, until);
  if (budgets.length === 0) return undefined;
  const { words, values } = of.group(textIn(entry, of.column));
  const own = (all: readonly LedgerEntry[]) =>
    sumOf(
      all.filter((each) => values.includes(textIn(each, of.column))),
      'amount',
    );
  const spent = own(entriesOf(book, of.spent, from, until));
  return exceeded([{ of: words, limit: own(budgets), spent }], of.limit);
}
