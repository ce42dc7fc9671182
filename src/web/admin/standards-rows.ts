import { ITEMS } from '../../ledger/assets/columns.ts';
import { OFFICE_AREA, POST_CHOICES } from '../../ledger/assets/office-area.ts';
import { CENTRAL_EQUIPMENT } from '../../ledger/assets/standards.ts';
import type { Column } from '../../ledger/ledger.ts';
import { ASSETS } from '../../ledger/ledgers/assets.ts';
import { printMoney } from '../../values/money.ts';

/** The two kinds of rows of a table of standards. */
export type StandardKind = 'standard' | 'areaStandard';

const columnsOf = (kind: StandardKind): readonly Column[] =>
  ASSETS.kinds
    .find(({ key }) => key === kind)
    ?.columns.filter(({ key }) => !['item', 'post', 'document'].includes(key)) ?? [];

/** What is said of an item or a post. */
export const STANDARD_COLUMNS: Readonly<Record<StandardKind, readonly Column[]>> = {
  standard: columnsOf('standard'),
  areaStandard: columnsOf('areaStandard'),
};

/** Name of a column with its unit, where the name does not say it. */
export const headOf = ({ label, unit }: Column, lang: 'zh' | 'en'): string =>
  unit && !label[lang].includes(unit) ? `${label[lang]}（${unit}）` : label[lang];

/** A row to fill: the item or post, and what the state sets, for reference. */
interface RowToFill {
  readonly key: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly central: string;
}

/** All items and all posts. */
export const STANDARD_ROWS: Readonly<Record<StandardKind, readonly RowToFill[]>> = {
  standard: ITEMS.map(({ value, label }) => ({ key: value, label, central: priceOf(value) })),
  areaStandard: POST_CHOICES.map(({ value, label }) => {
    const post = OFFICE_AREA.posts.find(({ key }) => key === value);
    return { key: value, label, central: post ? `${post.cap}㎡` : '' };
  }),
};

function priceOf(key: string): string {
  const item = CENTRAL_EQUIPMENT.items.find((each) => each.key === key);
  if (!item) return '';
  const prices = [...new Set(item.price ?? [])].map((each) => `${printMoney(each, '元')}元`);
  return [...(prices.length > 0 ? [prices.join('/')] : []), `${item.years}年`].join('，');
}

/** Cells of a copied range, row by row. */
export const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
