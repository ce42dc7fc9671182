import type { Cell, Table } from '../../../document/document.ts';
import { gridOf } from '../../../document/grid.ts';
import { isNumeric, isValueLike } from '../amounts.ts';
import { labelIn } from '../cells.ts';
import { isRemark } from '../heads.ts';

/** What stands in a column of an account table; nothing where names were only thought to run over two. */
type Kind = 'code' | 'name' | 'line' | 'value' | 'none';

/** A column with the words of its head from top to bottom. */
interface Column {
  readonly column: number;
  readonly head: readonly string[];
}

/** One side of a table (收入 | 支出): names, then figures. */
export interface Side {
  readonly codes: readonly number[];
  readonly names: readonly number[];
  readonly values: readonly Column[];
}

/** Where the rows of figures begin, and the sides that they have. */
export interface Layout {
  readonly firstRow: number;
  readonly columns: number;
  readonly sides: readonly Side[];
  /** All words of the heads and of the first column, for telling which table it is. */
  readonly words: string;
}

type Line = readonly (Cell | undefined)[];

const NAME_HEAD = /(?:科目名称|项目名称|名称|^项目|科目)$|^项目\(/;
const CODE_HEAD = /(?:编码|代码)$|^[类款项]$/;
const LINE_HEAD = /行次|^序号$/;
const DATA_NAME = /^[一二三四五六七八九十]+、|^\d{3,7}\D*$/;
const SUM_NAME = /^(?:合计|总计|本年(?:收入|支出)合计|[-—]+合计[-—]+)$/;

/** Finds heads, name columns and figure columns of an account table. */
export function layoutOf(table: Table): Layout {
  const grid = gridOf(table);
  let row = 0;
  while (row < table.rows && isTopLine(grid[row] ?? [])) row += 1;
  const headFrom = row;
  while (row < table.rows && !isDataLine(grid[row] ?? [])) row += 1;
  const firstRow = row < table.rows ? row : Math.min(table.rows, headFrom + 1);
  const heads = Array.from({ length: table.columns }, (_, column) =>
    headOf(grid.slice(headFrom, firstRow), column),
  );
  const kinds = heads.map((head, column) => kindOfColumn(head, column, grid, firstRow));
  return {
    firstRow,
    columns: table.columns,
    sides: sidesOf(heads, kinds),
    words: wordsOfTable(table, heads),
  };
}

/** A line over the heads: the title, the unit of money, the number of the table. */
function isTopLine(line: Line): boolean {
  const filled = distinct(line).filter((cell) => labelIn(cell) !== '');
  if (filled.length === 0) return true;
  if (filled.every((cell) => isRemark(cell.text))) return true;
  const only = filled[0];
  return (
    filled.length === 1 &&
    only !== undefined &&
    only.columnSpan > 1 &&
    only.columnSpan >= line.length
  );
}

/** A line of figures: an amount stands in it, or it begins with the name of a line and holds nothing else. */
function isDataLine(line: Line): boolean {
  const cells = distinct(line);
  if (isOrdinals(cells)) return false;
  if (cells.some((cell) => isNumeric(cell.text) && !/^\d{3,7}$/.test(labelIn(cell)))) return true;
  const first = cells.find((cell) => labelIn(cell) !== '');
  if (!first) return false;
  const label = labelIn(first);
  if (DATA_NAME.test(label)) return true;
  return SUM_NAME.test(label) && cells.every((cell) => cell === first || isValueLike(cell.text));
}

/** Heads that stand in the row of the numbers of columns where they run over no more than it. */
const HEAD = /^(?:[类款项]|[栏行]次|项目|(?:功能|经济)?分?类?科目|.{0,8}(?:编码|代码|名称))$/;

/** 栏次 1 2 3 4: the numbers of the columns, which are no amounts. */
export function isOrdinals(cells: readonly Cell[]): boolean {
  const labels = cells.map(labelIn).filter((label) => label !== '');
  if (labels.length === 0) return false;
  if (/^(?:栏次|行次)$/.test(labels[0] ?? ''))
    return labels
      .slice(1)
      .every((label) => /^[\d=+\-()（）栏次行]+$/.test(label) || HEAD.test(label));
  const numbers = labels
    .filter((label) => /^\d{1,2}(?:[=＝].*)?$/.test(label))
    .map((label) => Number.parseInt(label, 10));
  const words = labels.filter((label) => !/^\d{1,2}(?:[=＝].*)?$/.test(label));
  if (numbers.length < 3 || (words.length > 1 && !words.every((label) => HEAD.test(label))))
    return false;
  return (
    numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1) && (numbers[0] ?? 9) <= 2
  );
}

function headOf(lines: readonly Line[], column: number): readonly string[] {
  const head: string[] = [];
  let last: Cell | undefined;
  for (const line of lines) {
    const cell = line[column];
    if (!cell || cell === last || isOrdinals(distinct(line))) continue;
    last = cell;
    const label = labelIn(cell);
    if (label !== '' && head[head.length - 1] !== label) head.push(label);
  }
  return head;
}

/** Tells the kind of a column by its head, and where the head leaves it open by what stands in it. */
function kindOfColumn(
  head: readonly string[],
  column: number,
  grid: readonly Line[],
  firstRow: number,
): Kind {
  const leaf = head[head.length - 1] ?? '';
  if (head.some((word) => LINE_HEAD.test(word))) return 'line';
  if (CODE_HEAD.test(leaf)) return 'code';
  const seen = { text: 0, code: 0, amount: 0 };
  for (let row = firstRow; row < Math.min(grid.length, firstRow + 200); row += 1) {
    const cell = grid[row]?.[column];
    if (!cell || cell.column !== column) continue;
    const label = labelIn(cell);
    if (label === '' || isValueLike(label) === false) seen.text += label === '' ? 0 : 1;
    else if (/^\d{3}(?:\d{2}){0,2}$/.test(label)) seen.code += 1;
    else if (isNumeric(label)) seen.amount += 1;
  }
  if (seen.code > seen.text && seen.code > seen.amount && NAME_HEAD.test(leaf)) return 'code';
  if (seen.text > seen.amount) return 'name';
  if (seen.amount > 0) return 'value';
  if (head.length === 0) return 'none';
  return NAME_HEAD.test(leaf) ? 'name' : 'value';
}

/** A side begins with the names that follow figures. Columns without any head and figures are no side. */
function sidesOf(heads: readonly (readonly string[])[], kinds: readonly Kind[]): readonly Side[] {
  const sides: { codes: number[]; names: number[]; values: Column[] }[] = [];
  kinds.forEach((kind, column) => {
    if (kind === 'line' || kind === 'none') return;
    let side = sides[sides.length - 1];
    if (!side || (kind !== 'value' && side.values.length > 0)) {
      side = { codes: [], names: [], values: [] };
      sides.push(side);
    }
    if (kind === 'code') side.codes.push(column);
    else if (kind === 'name') side.names.push(column);
    else side.values.push({ column, head: heads[column] ?? [] });
  });
  return sides.filter((side) => side.values.length > 0);
}

function wordsOfTable(table: Table, heads: readonly (readonly string[])[]): string {
  const names = table.cells
    .slice(0, 400)
    .map(labelIn)
    .filter((label) => label !== '' && !isNumeric(label));
  return [...heads.flat(), ...names].join(' ');
}

/** The cells of a line, each once, in order. */
export const distinct = (line: Line): readonly Cell[] =>
  line.filter((cell, i): cell is Cell => cell !== undefined && line[i - 1] !== cell);
