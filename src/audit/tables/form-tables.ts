import { blockAt, type Cell, type Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { once } from '../../values/once.ts';
import { NUMBER, wordsIn } from './figures-in.ts';

/** With the heads of the indicators begins what other checks reckon. */
const INDICATORS = /^(?:[一二三]级指标|绩效指标|指标名称)/;
/** A row of heads names so many columns; a row of amounts has so many figures, and so many of them make a table. */
const LEAST = { heads: 3, figures: 2, rows: 2 };

/**
 * Tables within forms: above the indicators some forms list what was spent by batch, unit or task under heads of their
 * own (已发行额度 | 已支出金额 | 支出率 | 结余). Each is a cut of its form's table, in the rows of that.
 */
export const tablesInForms = once((report: Report): readonly Table[] => {
  const funds = new Map<number, Set<number>>();
  for (const form of report.forms) {
    const rows = funds.get(form.block) ?? new Set();
    for (const { row } of form.funds) rows.add(row);
    funds.set(form.block, rows);
  }
  return [...funds].flatMap(([block, rows]) => {
    const table = blockAt(report.document, block);
    return table?.kind === 'table' && !lostItsGrid(table) ? cutsOf(table, rows) : [];
  });
});

type Kind = 'heads' | 'figures' | 'other';

function cutsOf(table: Table, funds: ReadonlySet<number>): readonly Table[] {
  const rows = rowsOf(table);
  const end = rows.findIndex((cells) => cells.some(({ text }) => isIndicatorHead(text)));
  const kinds = rows
    .slice(0, Math.max(end, 0))
    .map((cells, row): Kind => (funds.has(row) ? 'other' : kindOf(cells)));
  const cuts: Table[] = [];
  for (let row = 0; row < kinds.length; row += 1) {
    if (kinds[row] !== 'figures' || kinds[row - 1] !== 'heads') continue;
    const from = kinds[row - 2] === 'heads' ? row - 2 : row - 1;
    let to = row;
    while (kinds[to] === 'figures') to += 1;
    if (to - row >= LEAST.rows)
      cuts.push({ ...table, rows: to, cells: rows.slice(from, to).flat() });
  }
  return cuts;
}

const isIndicatorHead = (text: string): boolean =>
  text.length <= 20 && INDICATORS.test(squeeze(text));

function rowsOf(table: Table): readonly (readonly Cell[])[] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
}

function kindOf(cells: readonly Cell[]): Kind {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const figures = filled.filter(({ text }) => NUMBER.test(wordsIn(text))).length;
  if (figures >= LEAST.figures) return 'figures';
  return figures === 0 && filled.length >= LEAST.heads ? 'heads' : 'other';
}
