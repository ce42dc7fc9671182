import type { Bilingual } from '../document/finding.ts';
import { EMPTY } from '../draft/draft.ts';
import type { Choice } from '../draft/field.ts';
import { yearOf } from '../values/day.ts';
import { printMoney } from '../values/money.ts';
import { amountIn, amountOrNone, countOrNone, daysOf, entriesOf, sumOf, textIn } from './book.ts';
import type { LedgerEntry, LedgerId } from './entry.ts';
import { approvalOf } from './ledgers/buildings.ts';
import { PROCURED } from './ledgers/procurement.ts';
import { RUNNING_ITEMS } from './ledgers/running-costs.ts';
import { STAFFING } from './ledgers/staffing.ts';
import { THREE_PUBLIC_ITEMS } from './ledgers/three-public.ts';
import { beyondBudget, beyondItem, bookWith } from './warnings/overspent.ts';

type Warn = (entry: LedgerEntry, entries: readonly LedgerEntry[]) => Bilingual | undefined;

const single = (choices: readonly Choice[]) => (value: string) => ({
  words: choices.find((each) => each.value === value)?.label ?? { zh: value, en: value },
  values: [value],
});

const BUDGET = { zh: '全年预算', en: 'budget' };

const WARNINGS: Partial<Readonly<Record<LedgerId, readonly Warn[]>>> = {
  budget: [withoutLetter],
  execution: [beyondBudget],
  threePublic: [
    (entry, entries) =>
      beyondItem(entry, entries, {
        budget: 'budget',
        spent: 'expense',
        column: 'item',
        group: single(THREE_PUBLIC_ITEMS),
        limit: BUDGET,
      }),
    beyondLastYear,
  ],
  runningCosts: [
    (entry, entries) =>
      beyondItem(entry, entries, {
        budget: 'budget',
        spent: 'expense',
        column: 'item',
        group: runningRow,
        limit: BUDGET,
      }),
  ],
  procurement: [
    (entry, entries) =>
      beyondItem(entry, entries, {
        budget: 'plan',
        spent: 'contract',
        column: 'category',
        group: single(PROCURED),
        limit: { zh: '采购预算', en: 'procurement budget' },
      }),
  ],
  staffing: [beyondPosts],
  buildings: [beyondApproval],
};

/**
 * What to think about before an entry stands: it is right in itself, and goes beyond a budget, a plan, the posts or an
 * approval. Such things happen and must be entered; `entries` are all that the unit has, of every ledger.
 */
export const warningsOf = (
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): readonly Bilingual[] =>
  (WARNINGS[entry.ledger] ?? []).flatMap((warn) => warn(entry, entries) ?? []);

/** Reviewers ask for the letter behind every adjustment. */
function withoutLetter(entry: LedgerEntry): Bilingual | undefined {
  return entry.kind === 'adjustment' && textIn(entry, 'document') === ''
    ? {
        zh: '这次调整没有填文号，审核时会要求提供文件；有文号的请补上，单位内部调剂的在原因里写明。',
        en: 'No document number: reviewers will ask for the letter.',
      }
    : undefined;
}

/** Items that stand in one row of attachment 1 have one budget. */
function runningRow(value: string) {
  const field = RUNNING_ITEMS.find((item) => item.value === value)?.field;
  const items = RUNNING_ITEMS.filter((item) => item.field === field);
  const words = (of: 'zh' | 'en') =>
    items.map(({ label }) => label[of]).join(of === 'zh' ? '、' : ', ');
  return { words: { zh: words('zh'), en: words('en') }, values: items.map((item) => item.value) };
}

/** The three public expenses only fall: the year's sum beyond that of the whole year before. */
function beyondLastYear(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): Bilingual | undefined {
  if (entry.kind !== 'expense' || amountOrNone(entry, 'amount') === 0) return undefined;
  const book = bookWith('threePublic', entries, entry);
  const [before, now] = [yearOf(entry.day) - 1, yearOf(entry.day)].map((year) => {
    const { from, until } = daysOf(year);
    return entriesOf(book, 'expense', from, until);
  }) as [readonly LedgerEntry[], readonly LedgerEntry[]];
  const [last, sum] = [sumOf(before, 'amount'), sumOf(now, 'amount')];
  if (before.length === 0 || sum <= last) return undefined;
  return {
    zh: `登记后本年“三公”经费累计${printMoney(sum, '元')}元，超过上年全年${printMoney(last, '元')}元；请核对，并准备说明增加的原因。`,
    en: `Three public expenses: ${printMoney(sum, '元')} yuan, more than ${printMoney(last, '元')} of all last year.`,
  };
}

/** More people than posts (domain rule 4.4, I11). */
function beyondPosts(entry: LedgerEntry, entries: readonly LedgerEntry[]): Bilingual | undefined {
  const figure = (path: string): number | undefined => {
    const asked = { year: yearOf(entry.day), until: entry.day, draft: EMPTY };
    const found = STAFFING.figures(bookWith('staffing', entries, entry), asked);
    const text = found.find((traced) => traced.path === path)?.text;
    return text === undefined ? undefined : Number(text);
  };
  const [posts, filled] = [figure('staffing.authorized'), figure('staffing.filled')];
  if (posts === undefined || filled === undefined || filled <= posts) return undefined;
  return {
    zh: `登记后在职${filled}人，超过编制${posts}人；请核对人数，或先登记编制批复。`,
    en: `${filled} in post with this entry, for ${posts} posts.`,
  };
}

/** Works that came out larger or dearer than approved. */
function beyondApproval(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): Bilingual | undefined {
  const approval =
    entry.kind === 'completion' ? approvalOf(bookWith('buildings', entries), entry) : undefined;
  if (!approval) return undefined;
  const [area, approved] = [countOrNone(entry, 'area'), countOrNone(approval, 'area')];
  const [cost, limit] = [amountIn(entry, 'investment'), amountIn(approval, 'investment')];
  const over = [
    ...(area > approved ? [`实际规模${area}㎡超过批复规模${approved}㎡`] : []),
    ...(cost !== undefined && limit !== undefined && cost > limit
      ? [`实际投资${printMoney(cost, '元')}元超过预算投资${printMoney(limit, '元')}元`]
      : []),
  ];
  return over.length === 0
    ? undefined
    : {
        zh: `“${textIn(entry, 'name')}”${over.join('，')}；请核对，有调整批复的先登记批复。`,
        en: `${textIn(entry, 'name')} went beyond its approval.`,
      };
}
