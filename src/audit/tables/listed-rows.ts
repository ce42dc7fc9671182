import type { Cell, Table } from '../../document/document.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { compare } from '../figures/amounts.ts';
import { type Counted, counted, sumOfSizes } from '../figures/counted.ts';
import { namedLines, type Run, runFrom } from '../lists/runs.ts';
import type { ProjectAmount } from '../projects/project-amounts.ts';
import { NUMBER, wordsIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import { plainTables } from './table-sums.ts';

/** The figures of a table in one column or row, by the names of the rows or columns across it. */
interface Strip {
  readonly table: Table;
  readonly unit: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** So many names that a list and a table share are no chance, when all but one have the same figures. */
const FEWEST = 3;

/**
 * A list of running text that names rows (or columns) of a table and tells one of its columns: 「甲县30万元、乙县25万元、丙县20万元」. The one
 * figure that the table has otherwise, where all others are the same.
 */
export function listedRows(report: Report): readonly ProjectAmount[] {
  const strips = plainTables(report).flatMap((table) => stripsOf(table, unitOf(report, table)));
  if (strips.length === 0) return [];
  const names = new Set(strips.flatMap(({ cells }) => [...cells.keys()]));
  return gather(namedLines(report), (list) => {
    const found: ProjectAmount[] = [];
    for (let k = 0; k < list.length; k += 1) {
      const run = runFrom(list, k);
      if (!run || run.items.length < FEWEST || !run.names.every((name) => names.has(name)))
        continue;
      const odd = isOwnSum(run, list) ? undefined : oddOf(run, strips);
      if (odd) found.push(odd);
      k = run.end - 1;
    }
    return found;
  });
}

/** A list that comes to a whole told in front of it may be of other money than the table: 财政拨款 beside all spending. */
const isOwnSum = ({ items }: Run, list: readonly Counted[]): boolean => {
  const sum = sumOfSizes(items);
  const from = list.indexOf(items[0] as Counted);
  return list.some((each, i) => i < from && !items.includes(each) && each.size === sum);
};

/** The item of a list that differs from the strip which all others agree with; none where a strip has them all. */
function oddOf(run: Run, strips: readonly Strip[]): ProjectAmount | undefined {
  let found: ProjectAmount | undefined;
  for (const strip of strips) {
    const cells = run.names.map((name) => strip.cells.get(name));
    if (cells.some((cell) => cell === undefined)) continue;
    const apart = run.items.flatMap((item, i) =>
      cells[i] && isSame(item, cells[i], strip.unit) ? [] : [{ item, cell: cells[i] }],
    );
    if (apart.length === 0) return undefined;
    const [only] = apart;
    if (apart.length > 1 || !only?.cell || found) continue;
    const { row, column, text } = only.cell;
    found = {
      name: run.names[run.items.indexOf(only.item)] ?? '',
      said: counted(only.item),
      printed: [{ verbatim: text, at: { block: strip.table.block, row, column } }],
    };
  }
  return found;
}

function isSame({ value, nature }: Counted, cell: Cell, unit: string): boolean {
  const own = nature === 'money' ? unit : value.unit;
  return compare(value, figure(wordsIn(cell.text).replace(/，/g, ','), own)) !== 'different';
}

/** A table by its columns and by its rows, each with the labels at the left, or at the top, for names. */
function stripsOf(table: Table, unit: string): readonly Strip[] {
  const plain = table.cells.filter(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
  const labels = plain.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
  const byRow = new Map<number, string>();
  const byColumn = new Map<number, string>();
  for (const { row, column, text } of labels) {
    if (column <= LABELS && !byRow.has(row)) byRow.set(row, squeeze(text));
    if (row === 0) byColumn.set(column, squeeze(text));
  }
  return [
    ...strips(table, unit, plain, byRow, ({ row, column }) => [column, row]),
    ...strips(table, unit, plain, byColumn, ({ row, column }) => [row, column]),
  ];
}

/** Labels stand in the first columns: behind a number of the row at most. */
const LABELS = 1;

function strips(
  table: Table,
  unit: string,
  cells: readonly Cell[],
  names: ReadonlyMap<number, string>,
  placeOf: (cell: Cell) => readonly [strip: number, name: number],
): readonly Strip[] {
  const made = new Map<number, Map<string, Cell>>();
  for (const cell of cells) {
    const [strip, at] = placeOf(cell);
    const name = names.get(at);
    if (name === undefined || !NUMBER.test(wordsIn(cell.text))) continue;
    const own = made.get(strip) ?? new Map<string, Cell>();
    // A name that comes twice names neither.
    if (own.has(name)) return [];
    made.set(strip, own.set(name, cell));
  }
  return [...made.values()]
    .filter(({ size }) => size >= FEWEST)
    .map((own) => ({ table, unit, cells: own }));
}
