import type { DraftCell, DraftTable } from '../../document/build.ts';
import { squeeze } from '../../values/chinese.ts';
import { isHead } from './placed-words.ts';
import { isNumeric, isValueWord } from './words.ts';

/** So many words without a figure make a row of heads, so many of them known. */
const FEWEST = { words: 3, known: 2 } as const;
/** So many figures make a row below heads. */
const FEWEST_FIGURES = 2;
const LONGEST_HEAD = 24;

/**
 * The table with each value under its head. Where values were put under the same head or none while other heads have none, a row with as many words as
 * there are heads is read in their order; any other is kept as one text, for nobody can tell what its figures are.
 */
export function underHeads(table: DraftTable): DraftTable {
  let heads: readonly DraftCell[] = [];
  let cells = withOneHead(table);
  const isCut = cutFigure(table);
  for (let row = 0; row < table.rows; row += 1) {
    if (isHeadRow(table, row)) heads = isHeadRow(table, row + 1) ? [] : headsAt(table, row);
    else if (heads.length >= FEWEST.words) {
      const own = rowOf(table, row);
      const figures = own.filter(({ text }) => isNumeric(text)).length;
      const double = heads.some(isDouble) || own.some(isCut);
      if (figures < FEWEST_FIGURES || (!double && !isCrowded(own, heads))) continue;
      const made = (double ? undefined : inTheirOrder(own, heads)) ?? asOneText(own);
      cells = [
        ...cells.filter(
          (cell) => cell.row !== row || (!own.includes(cell) && !covered(cell, made)),
        ),
        ...made,
      ];
    }
  }
  return cells === table.cells ? table : { ...table, cells: filled({ ...table, cells }) };
}

/** The cells, those of heads without the head over several columns that stood straight over theirs: 基本支出 over 人员支出. */
function withOneHead(table: DraftTable): readonly DraftCell[] {
  const rows = new Set(
    Array.from({ length: table.rows }, (_, row) => row).filter((row) => isHeadRow(table, row)),
  );
  if (!table.cells.some(({ row, text }) => rows.has(row) && lowerHead(text) !== undefined))
    return table.cells;
  return table.cells.map((cell) =>
    rows.has(cell.row) ? { ...cell, text: lowerHead(cell.text) ?? cell.text } : cell,
  );
}

/** People and running costs are parts of basic expenditure, whose head stands over both. */
const PARTS = /^基本支出((?:人员|公用|日常公用)(?:支出|经费))$/;
const lowerHead = (text: string): string | undefined => PARTS.exec(squeeze(text))?.[1];

const reaches = (a: DraftCell, b: DraftCell): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;

const covered = (cell: DraftCell, made: readonly DraftCell[]): boolean =>
  made.some((each) => reaches(each, cell));

/** The words that begin in a row, from the left. */
const rowOf = (table: DraftTable, row: number): readonly DraftCell[] =>
  table.cells
    .filter((cell) => cell.row === row && squeeze(cell.text) !== '')
    .sort((a, b) => a.column - b.column);

function isHeadRow(table: DraftTable, row: number): boolean {
  const own = rowOf(table, row);
  return (
    own.length >= FEWEST.words &&
    own.every(({ text }) => !isValueWord(text) && text.length <= LONGEST_HEAD) &&
    own.filter(({ text }) => isHead(squeeze(text))).length >= FEWEST.known
  );
}

/** The heads straight above the row below: those of the last row, and those of rows above that reach down to it. */
function headsAt(table: DraftTable, row: number): readonly DraftCell[] {
  return table.cells
    .filter(
      (cell) => squeeze(cell.text) !== '' && cell.row <= row && cell.row + cell.rowSpan === row + 1,
    )
    .filter((cell) => cell.row === row || cell.rowSpan > 1)
    .sort((a, b) => a.column - b.column);
}

/** Whether a head has no word below it while two stand under another, or one right of the first head under none. */
function isCrowded(own: readonly DraftCell[], heads: readonly DraftCell[]): boolean {
  const under = heads.map((head) => own.filter((cell) => reaches(cell, head)).length);
  const start = heads[0]?.column ?? 0;
  const headless = own.some(
    (cell) => cell.column > start && !heads.some((head) => reaches(cell, head)),
  );
  return (headless || under.some((count) => count > 1)) && under.some((count) => count === 0);
}

/** So many digits make an amount long, and on so many others it is seen how many decimals they have. */
const LONG = 7;
const MOST = 0.6;

/** Tells long amounts with fewer decimals than those of their table have: a narrow column cut them off. */
function cutFigure(table: DraftTable): (cell: DraftCell) => boolean {
  const decimals = table.cells.flatMap(({ text }) => decimalsOf(text) ?? []);
  const counts = new Map<number, number>();
  for (const each of decimals) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [usual = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (times < MOST * decimals.length) return () => false;
  return ({ text }) => {
    const own = decimalsOf(text);
    return own !== undefined && own < usual && text.replace(/\D/g, '').length >= LONG;
  };
}

/** How many digits stand behind the point of an amount that has one. */
const decimalsOf = (text: string): number | undefined =>
  /^\d[\d,]*\.(\d*)$/.exec(text.trim())?.[1]?.length;

/** Whether two whole heads stand in one square: 三公经费合计 and 公务接待费. */
const isDouble = ({ text }: DraftCell): boolean => {
  const [first = '', last = '', ...more] = text.split('\n').map(squeeze);
  return more.length === 0 && /(?:费|合计|小计)$/.test(first) && isHead(last) && /费$/.test(last);
};

/** The words each under its head, a name before them all where there is one more. */
function inTheirOrder(
  own: readonly DraftCell[],
  heads: readonly DraftCell[],
): readonly DraftCell[] | undefined {
  const [first, start] = [own[0], heads[0]];
  if (!first || !start) return undefined;
  const name = own.length === heads.length + 1 && !isNumeric(first.text) && start.column > 0;
  if (own.length !== heads.length && !name) return undefined;
  const values = name ? own.slice(1) : own;
  const placed = values.flatMap((cell, k): readonly DraftCell[] => {
    const head = heads[k];
    return head ? [{ ...cell, column: head.column, columnSpan: head.columnSpan }] : [];
  });
  const left = Math.min(first.column, start.column - 1);
  return name ? [{ ...first, column: left, columnSpan: start.column - left }, ...placed] : placed;
}

/** A row as one text. */
function asOneText(own: readonly DraftCell[]): readonly DraftCell[] {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return own;
  const text = own.map((cell) => cell.text).join(' ');
  return [{ ...first, text, columnSpan: last.column + last.columnSpan - first.column }];
}

/** The cells in order, with blank ones where a row has none. */
function filled(table: DraftTable): readonly DraftCell[] {
  const taken = new Set<string>();
  for (const cell of table.cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) taken.add(`${r} ${c}`);
  const cells = [...table.cells];
  for (let row = 0; row < table.rows; row += 1)
    for (let column = 0; column < table.columns; column += 1)
      if (!taken.has(`${row} ${column}`))
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '' });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}
