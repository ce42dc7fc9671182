import type { Cell } from '../../document/document.ts';
import type { Subtotal } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { compareFigures, type Figure, sumFigures } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import type { Head } from './columns.ts';
import { figureEntry, statedCell } from './entries.ts';
import { type Line, ownCells, wordsOf } from './lines.ts';

const SUBTOTAL = /^(.{0,16}?)(?:\(.{1,10}\)|（.{1,10}）)?(?:小计|分项合计)(?:得?分)?(?:：)?$/;

/** The label of a row that sums up the indicators above it, or those of its group below it; or nothing. */
export const subtotalLabel = (line: Line): Cell | undefined => {
  const [first, second] = ownCells(line).filter((cell) => wordsOf(cell) !== '');
  const label = first && first.rowSpan > 1 ? second : first;
  return label && SUBTOTAL.test(wordsOf(label)) ? label : undefined;
};

/** The rows below a subtotal that stands at the head of its group, beside the name that runs down over them all. */
export function rowsBelow(cells: readonly Cell[], label: Cell): readonly number[] {
  const group = cells.find((cell) => cell.row === label.row && cell.rowSpan > 1);
  if (!group || group === label) return [];
  return Array.from({ length: group.rowSpan - 1 }, (_, i) => label.row + 1 + i);
}

/**
 * Reads a row 小计: the indicators of its group below it, of the level that it names, else those since the row 小计 before it.
 * `above` are the indicators so far, `since` the row of the last such line.
 */
export function subtotalOf(
  line: Line,
  label: Cell,
  head: Head,
  above: readonly Indicator[],
  since: number,
): Subtotal {
  const below = rowsBelow(line.cells, label);
  if (below.length > 0) return subtotalOver(line, label, head, below);
  const own = subtotalOver(line, label, head, rowsOf(summed(label, above, since)));
  // The one 小计 of a form, in front of what is added to it or taken off, is of all rows above it.
  const all = above.filter(({ row }) => row > since);
  return sumsUp(own, all) ? { ...own, rows: rowsOf(all) } : own;
}

const rowsOf = (indicators: readonly Indicator[]): readonly number[] =>
  indicators.map(({ row }) => row);

/** Whether the weight or the score of a subtotal is the sum of those of all these rows. */
const sumsUp = (subtotal: Subtotal, rows: readonly Indicator[]): boolean =>
  (['weight', 'score'] as const).some((column) => {
    const sum = subtotal[column]?.value;
    const parts = rows.flatMap((row) => row[column]?.value ?? []);
    if (!sum || parts.length === 0 || parts.length < rows.length) return false;
    const points = (each: Figure): Figure => ({ ...each, unit: '' });
    return compareFigures(sumFigures(parts.map(points)), points(sum)) === 0;
  });

/** A row with the weight and the score of others. */
export function subtotalOver(
  line: Line,
  label: Cell,
  head: Head,
  rows: readonly number[],
): Subtotal {
  const under = (key: 'weight' | 'score'): Cell | undefined => {
    const column = head.cells.find((each) => each.key === key);
    const cell =
      column && line.cells.find((each) => each.column < column.to && right(each) > column.from);
    return cell && cell !== label && cell.row === line.row && readFigure(cell.text)
      ? cell
      : undefined;
  };
  const [weight, score] = [under('weight'), under('score')];
  return {
    label: statedCell(line.table, label, wordsOf(label)),
    rows,
    ...(weight && { weight: figureEntry(line.table, weight) }),
    ...(score && score !== weight && { score: figureEntry(line.table, score) }),
  };
}

const GROUP = /^[一二三四五六七八九十]{1,2}、/;
const ITEM = /^\d{1,2}[.、．](?!\d)/;

/**
 * 一、决策指标 over 1.立项依据, 2.绩效目标 …: in a table without columns of levels the rows of Chinese numerals have the weights and
 * scores of the numbered rows below them. The rows of each, by its own row.
 */
export function numberedGroups(
  lines: readonly Line[],
  head: Head,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  if (head.cells.some(({ key }) => key === 'level1' || key === 'level2')) return groups;
  let last: number[] | undefined;
  for (const line of lines) {
    const [name] = ownCells(line);
    const words = name ? wordsOf(name) : '';
    if (GROUP.test(words)) {
      last = [];
      groups.set(line.row, last);
    } else if (last && ITEM.test(words)) last.push(line.row);
    else if (words !== '') return new Map();
  }
  return [...groups.values()].every((rows) => rows.length > 0) ? groups : new Map();
}

const right = (cell: Cell): number => cell.column + cell.columnSpan;

function summed(label: Cell, above: readonly Indicator[], since: number): readonly Indicator[] {
  const name = SUBTOTAL.exec(wordsOf(label))?.[1] ?? '';
  const same = (words: string | undefined): boolean =>
    name !== '' && words !== undefined && bare(words) === bare(name);
  const level1 = above.filter((row) => same(row.level1.value));
  if (level1.length > 0) return level1;
  const level2 = above.filter((row) => same(row.level2?.value));
  if (level2.length > 0) return level2;
  const last = above.at(-1)?.level1.value;
  return above.filter((row) => row.row > since && row.level1.value === last);
}

const bare = (words: string): string => words.replace(/指标$/, '');
