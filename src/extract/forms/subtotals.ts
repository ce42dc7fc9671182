import type { Cell } from '../../document/document.ts';
import type { Subtotal } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { readFigure } from '../figures.ts';
import type { Head } from './columns.ts';
import { figureEntry, statedCell } from './entries.ts';
import { type Line, ownCells, wordsOf } from './lines.ts';

const SUBTOTAL = /^(.{0,16}?)(?:\(.{1,10}\)|（.{1,10}）)?(?:小计|分项合计)(?:得?分)?(?:：)?$/;

/** The label of a row that sums up the indicators above it, or nothing. */
export const subtotalLabel = (line: Line): Cell | undefined => {
  const first = ownCells(line).find((cell) => wordsOf(cell) !== '');
  return first && SUBTOTAL.test(wordsOf(first)) ? first : undefined;
};

/**
 * Reads a row 小计: the indicators of the level that it names, else those since the row 小计 before it.
 * `above` are the indicators so far, `since` the row of the last such line.
 */
export function subtotalOf(
  line: Line,
  label: Cell,
  head: Head,
  above: readonly Indicator[],
  since: number,
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
    rows: summed(label, above, since).map(({ row }) => row),
    ...(weight && { weight: figureEntry(line.table, weight) }),
    ...(score && score !== weight && { score: figureEntry(line.table, score) }),
  };
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
