import type { BoxItem, GridCell, GridItem, Item } from './items.ts';
import { cellsOf, charsOf, total } from './items.ts';

/** Takes tables that only lay out the page apart: each of their cells becomes a container of the page. */
export const withoutLayout = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    if (item.kind === 'box') return [{ ...item, items: withoutLayout(item.items) }];
    if (item.kind !== 'grid') return [item];
    // What stands within is judged first: a table around a table around an article holds sentences.
    const within = item.cells.some(({ items: inner }) => inner.some(({ kind }) => kind !== 'text'));
    const grid = within
      ? {
          ...item,
          cells: item.cells.map((cell) => ({ ...cell, items: withoutLayout(cell.items) })),
        }
      : item;
    return isLayout(grid) ? grid.cells.map(boxOf) : [grid];
  });

const boxOf = ({ items }: GridCell): BoxItem => ({
  kind: 'box',
  tag: 'td',
  name: '',
  items,
  chars: total(items, charsOf),
  linked: total(items, (item) => item.linked),
  cells: total(items, cellsOf),
});

/** Whether a table only lays out the page: by its shape, or because one cell holds a table or nearly all of a long text. */
export function isLayout(grid: GridItem): boolean {
  if (grid.cells.length === 1) return true;
  const filled = grid.cells.filter((cell) => total(cell.items, charsOf) > 0);
  if (filled.length === 0) return false;
  if (grid.columns === 1 && !bordered(grid)) return true;
  return filled.some((cell) => {
    const chars = total(cell.items, charsOf);
    const inner = total(cell.items, cellsOf);
    const wordy = total(cell.items, wordsBeside) >= 80 && paragraphsIn(cell) >= 3;
    if (inner >= 4 && wordy && !bordered(grid)) return true;
    if (chars * 10 < grid.chars * 7) return false;
    if (inner >= 4) return inner > grid.cells.length || filled.length <= 4;
    return filled.length <= 3 && !bordered(grid) && paragraphsIn(cell) >= 6 && chars >= 200;
  });
}

const bordered = (grid: GridItem): boolean =>
  Number.parseInt(grid.attributes.border ?? '', 10) > 0 ||
  /border(?:-\w+)?\s*:\s*(?!none|0)/.test(grid.attributes.style ?? '');

/** Characters outside tables. */
const wordsBeside = (item: Item): number =>
  item.kind === 'text'
    ? item.text.length
    : item.kind === 'box'
      ? total(item.items, wordsBeside)
      : 0;

const paragraphsIn = (cell: GridCell): number => total(cell.items, paragraphsOf);

const paragraphsOf = (item: Item): number => {
  if (item.kind === 'text') return item.text.split('\n').length;
  return item.kind === 'box' ? Math.max(1, total(item.items, paragraphsOf)) : 0;
};
