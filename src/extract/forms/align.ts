import type { Cell } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { FormColumn } from '../../report/forms.ts';
import { readFigure } from '../figures.ts';
import type { Head, HeadCell } from './columns.ts';
import { isKindName } from './kinds.ts';
import { type Line, wordsOf } from './lines.ts';

type Key = FormColumn | 'weight1' | 'adjusted';

/** The cells of a row of indicators by what they hold. */
export type Squares = Readonly<Partial<Record<Key, Cell>>>;

/**
 * Puts the cells of a row under the heads: by the grid; and where the grid does not fit the kinds of the columns
 * (spans that were lost, rows that lack their leading cells), by counting from the left or from the right.
 */
export function squaresOf(line: Line, head: Head): Squares {
  const grid = byGrid(line, head);
  const faults = misfit(grid);
  const settled = !line.table.flattened && !line.table.uncertain;
  if (faults === 0 && settled && line.table.columns === head.table.columns) return grid;
  const cells = line.cells.filter((cell) => cell.row === line.row || cell.rowSpan > 1);
  const heads = head.cells;
  const tries: Squares[] = [];
  // Leading cells are lost more often than trailing ones: from the right edge first.
  const gap = Math.max(0, heads.length - cells.length);
  for (let shift = gap; shift >= 0; shift -= 1) tries.push(byOrder(cells, heads, shift));
  // Beside words for a target the square of the unit is blank, and where blanks leave no trace it is gone.
  const unitless = heads.filter(({ key }) => key !== 'targetUnit');
  if (unitless.length < heads.length)
    for (let shift = Math.max(0, unitless.length - cells.length); shift >= 0; shift -= 1)
      tries.push(byOrder(cells, unitless, shift));
  // Cells that seem to run down from above may not: then the row has its own alone.
  const own = line.cells.filter((cell) => cell.row === line.row);
  if (own.length < cells.length && lostItsColumns(line.table))
    for (let shift = Math.max(0, heads.length - own.length); shift >= 0; shift -= 1)
      tries.push(byOrder(own, heads, shift));
  const leading = cells.findIndex((cell) => wordsOf(cell) !== '');
  if (leading > 0) tries.push(byOrder(cells.slice(leading), heads, gap + leading));
  let best = grid;
  let least = lostItsColumns(line.table) && gap > 0 ? faults + 0.5 : faults;
  for (const each of tries) {
    const found = misfit(each);
    if (found < least) {
      best = each;
      least = found;
    }
  }
  return best;
}

function byGrid(line: Line, head: Head): Squares {
  const found: Partial<Record<Key, Cell>> = {};
  let k = 0;
  for (const { key, from, to } of head.cells) {
    while (k < line.cells.length && right(line.cells[k]) <= from) k += 1;
    if (!key) continue;
    for (let i = k; i < line.cells.length; i += 1) {
      const cell = line.cells[i];
      if (!cell || cell.column >= to) break;
      const held = found[key];
      if (!held || (wordsOf(held) === '' && wordsOf(cell) !== '')) found[key] = cell;
      // 年度指标值 over two columns: the number, and what it is counted in.
      else if (key === 'target' && UNIT.test(wordsOf(cell))) found.targetUnit ??= cell;
    }
  }
  return found;
}

const UNIT = /^(?:[\u4e00-\u9fff]{1,4}|[%％‰㎡])(?:[/／][\u4e00-\u9fff]{1,2})?$/;

const right = (cell: Cell | undefined): number => (cell ? cell.column + cell.columnSpan : 0);

function byOrder(cells: readonly Cell[], heads: readonly HeadCell[], shift: number): Squares {
  const found: Partial<Record<Key, Cell>> = {};
  cells.forEach((cell, i) => {
    const key = heads[i + shift]?.key;
    if (key) found[key] = cell;
  });
  return found;
}

// What stands in a column of values, never in one of names.
const VALUE = /^[≥≤<>≧≦=﹦]|^\d[\d.,]*(?:%|[^\d\s]{0,3})$|^\d{4}年\d{1,2}月[^\d]{0,4}$/;
const EMPTY = /^[-—–/／\\]*$/;

/** Points have no unit of things and are a hundred at most: 7806张 are none, nor is the result 94.8%. */
function isPoints(words: string): boolean {
  const figure = readFigure(words);
  if (!figure || figure.coefficient > 100 * 10 ** figure.decimals) return false;
  return figure.unit === '%' ? figure.decimals === 0 : /^分?$/.test(figure.unit);
}

const LONGEST_UNIT = 5;

/** How many cells do not hold what their column is for. */
function misfit(squares: Squares): number {
  let faults = 0;
  for (const key of ['weight', 'score', 'reviewScore', 'deduction'] as const) {
    const words = squares[key] ? wordsOf(squares[key]) : '';
    if (!EMPTY.test(words) && !isPoints(words)) faults += 1;
  }
  const name = squares.level3 ? wordsOf(squares.level3) : '';
  if (isKindName(name) && (!squares.level2 || !isKindName(wordsOf(squares.level2)))) faults += 2;
  if (VALUE.test(name)) faults += 2;
  const nature = squares.nature ? wordsOf(squares.nature) : '';
  if (nature !== '' && !/^[≥≤=<>≧≦﹦/—-]+$|^.{0,2}[定正反逆]/.test(nature)) faults += 1;
  if (squares.targetUnit && wordsOf(squares.targetUnit).length > LONGEST_UNIT) faults += 1;
  const level1 = squares.level1 ? wordsOf(squares.level1) : '';
  if (isKindName(level1) && squares.level2 && !isKindName(wordsOf(squares.level2))) faults += 2;
  const level2 = squares.level2 ? wordsOf(squares.level2) : '';
  if (squares.level2 && squares.level3 && level2 !== '' && name === '' && !isKindName(level2))
    faults += 1;
  for (const key of ['reason', 'method'] as const) {
    const said = squares[key] ? wordsOf(squares[key]) : '';
    if (VALUE.test(said)) faults += 1;
  }
  // A sign stands before what was aimed at, not before what came of words.
  const [target, result] = [squares.target, squares.result].map((cell) =>
    cell ? wordsOf(cell) : '',
  );
  if (/^[≥≤]/.test(result ?? '') && !/\d/.test(target ?? '')) faults += 1;
  return faults;
}
