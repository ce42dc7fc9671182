import { amountIn } from '../../ledger/book.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Column, EntryKind } from '../../ledger/ledger.ts';
import { fen, printMoney, total } from '../../values/money.ts';
import type { Kept } from './queries.ts';

type Lang = 'zh' | 'en';

/** A text of an entry as it is read: the words of a choice, amounts with two decimals. */
export function shownIn(entry: LedgerEntry, column: Column, lang: Lang): string {
  const text = entry.texts[column.key] ?? '';
  if (column.kind === 'choice')
    return column.choices?.find(({ value }) => value === text)?.label[lang] ?? text;
  const amount = column.kind === 'money' ? amountIn(entry, column.key) : undefined;
  return amount === undefined ? text : printMoney(amount, '元', 2);
}

/** All that is read of an entry, to find it by. */
export const wordsOf = (entry: Kept, kind: EntryKind, lang: Lang): string =>
  [entry.day, entry.by, ...kind.columns.map((column) => shownIn(entry, column, lang))]
    .join(' ')
    .toLowerCase();

/** Numbers stand at the right. */
export const classOf = ({ kind }: Column): string | undefined =>
  kind === 'money' || kind === 'count' || kind === 'decimal' ? 'number' : undefined;

/** What stands in a column, of entries that were not taken back, in 元. */
export const sumShown = (
  entries: readonly Kept[],
  { key }: Column,
  reversals: ReadonlyMap<string, Kept>,
): string =>
  printMoney(
    total(
      entries.flatMap((entry) => (reversals.has(entry.id) ? [] : [amountIn(entry, key) ?? fen(0)])),
    ),
    '元',
    2,
  );

/** The head of a column, with its unit where the words do not say it. */
export const headOf = ({ label, unit }: Column, lang: Lang): string =>
  unit === undefined || label[lang].includes(unit) ? label[lang] : `${label[lang]}（${unit}）`;

/** The columns that have something to show: those that every entry has, and those that some entry here has. */
export const columnsOf = (kind: EntryKind, entries: readonly LedgerEntry[]): readonly Column[] => {
  const filled = new Set(entries.flatMap(({ texts }) => Object.keys(texts)));
  return kind.columns.filter(({ key, required }) => required || filled.has(key));
};

const LEAST = 5;
const MOST = 18;

/**
 * Width of a column in em, after its longest text: with only some rows drawn the browser cannot know it, and columns would
 * jump while one scrolls. Longer texts are cut, and told whole when pointed at.
 */
export function widthOf(column: Column, entries: readonly LedgerEntry[], lang: Lang): number {
  const head = wide(headOf(column, lang));
  const longest = entries.reduce((most, { texts }) => {
    const text = texts[column.key] ?? '';
    // No letter is wider than one em.
    return text.length <= most ? most : Math.max(most, wide(text));
  }, 0);
  const words = column.choices
    ? Math.max(...column.choices.map(({ label }) => wide(label[lang])))
    : longest;
  return Math.min(MOST, Math.max(LEAST, head / 2 + 1, head <= 8 ? head : 0, words) + 1.6);
}

/** Width of a text in em: Chinese letters one, others a little more than a half. */
const wide = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2000' ? 1 : 0.6), 0);
