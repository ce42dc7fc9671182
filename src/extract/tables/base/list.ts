import type { Cell, Table } from '../../../document/document.ts';
import { lostItsColumns } from '../../../document/grid.ts';
import { isValueLike } from '../amounts.ts';
import { isEmpty, labelIn } from '../cells.ts';
import { isMoneyHead } from './columns.ts';
import { fieldOf } from './fields.ts';

/** Whether a text kept the table one cell a line, so that rows are told by the order of labels and values only. */
export function isList(table: Table): boolean {
  if (isCutAnywhere(table)) return true;
  if (!lostItsColumns(table)) return false;
  if (table.flattened === 'onePerLine') return true;
  const filled = new Map<number, number>();
  for (const { row, text } of table.cells)
    if (text.trim() !== '') filled.set(row, (filled.get(row) ?? 0) + 1);
  // In a grid the label of a field has its value or the next label beside it.
  return table.cells.some((cell) => filled.get(cell.row) === 1 && fieldOf(labelIn(cell)));
}

/** An amount, not the number of a row. */
const AMOUNT = /^-?\d[\d,，]*(?:\.\d+[%％]?|[%％])$/;

/** Whether rows begin with the last amount of the row before: a run of cells was cut into rows of one length. */
function isCutAnywhere(table: Table): boolean {
  // 7.1 in front of a row may be its number.
  if (/^(?:序号|行次|编号)$/.test(labelIn(table.cells[0]))) return false;
  const rows = new Map<number, readonly Cell[]>();
  for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const cut = [...rows.values()].filter(
    ([first, second]) =>
      first &&
      second &&
      AMOUNT.test(first.text.trim()) &&
      !isEmpty(second) &&
      !isValueLike(second.text),
  );
  return cut.length >= 2;
}

/**
 * Puts the cells of such a table into rows again: heads that follow one another are a row and have their values after
 * them, a label takes the values behind it when they are as many as there are columns of money. A label with fewer
 * values stands alone: nobody can tell to which columns they belong.
 */
export function rowsOfList(table: Table): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  let columns = 3;
  for (let i = 0; i < table.cells.length; ) {
    const names = runOf(table.cells, i, (cell) => !isValueLike(cell.text));
    const values = runOf(table.cells, i + names.length, (cell) => isValueLike(cell.text));
    i += names.length + values.length;
    const fields = names.filter((cell) => fieldOf(labelIn(cell)) !== undefined);
    if (fields.length >= 2) rows.push(...fieldRows(names, fields, values));
    else {
      const head = names.filter((cell) => isMoneyHead(labelIn(cell)));
      if (head.length >= 2) columns = head.length;
      rows.push(...moneyRows(names, head.length >= 2 ? head : [], exactly(values, columns)));
    }
  }
  return rows;
}

function runOf(
  cells: readonly Cell[],
  from: number,
  fits: (cell: Cell) => boolean,
): readonly Cell[] {
  const run: Cell[] = [];
  for (let at = from; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell || !fits(cell)) break;
    run.push(cell);
  }
  return run;
}

/** The label of the group, the labels of the fields, their values in the same order. */
const fieldRows = (
  names: readonly Cell[],
  fields: readonly Cell[],
  values: readonly Cell[],
): readonly (readonly Cell[])[] => [
  ...names.filter((cell) => !fields.includes(cell)).map((cell) => [cell]),
  fields,
  exactly(values, fields.length),
];

/** Labels without values each alone, the heads of the columns together, the last label with the values. */
function moneyRows(
  names: readonly Cell[],
  head: readonly Cell[],
  values: readonly Cell[],
): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  names.forEach((cell, k) => {
    const before = names[k - 1];
    if (before && /^厉行节约/.test(labelIn(before))) return;
    const next = names[k + 1];
    if (/^厉行节约/.test(labelIn(cell)) && next) rows.push([cell, next]);
    else if (head.includes(cell)) {
      if (cell === head[0]) rows.push(head);
    } else rows.push(k === names.length - 1 ? [cell, ...values] : [cell]);
  });
  return rows;
}

/** As many values as wanted, blank ones at the ends left out; none when there are more or fewer. */
function exactly(values: readonly Cell[], wanted: number): readonly Cell[] {
  let from = 0;
  let to = values.length;
  while (to - from > wanted && isEmpty(values[from])) from += 1;
  while (to - from > wanted && isEmpty(values[to - 1])) to -= 1;
  return to - from === wanted ? values.slice(from, to) : [];
}
