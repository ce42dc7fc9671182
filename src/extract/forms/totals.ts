import type { Cell } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { Entry } from '../../document/stated.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import type { Head } from './columns.ts';
import { figureEntry, weightIn } from './entries.ts';
import { columnOf, isTotal, moneyColumnOf } from './heads.ts';
import { type Line, placeOf, wordsOf } from './lines.ts';

/** What a line 总分, 合计 states. */
export interface Total {
  readonly weight?: Entry<Figure>;
  readonly score?: Entry<Figure>;
}

/** Reads a total line wherever its cells stand: by the columns of the head, else the numbers in their order. */
export function readTotal(line: Line, head: Head | undefined): Total {
  const at = line.cells.findIndex((cell) => isTotal(wordsOf(cell)));
  const label = line.cells[at];
  if (!label) return {};
  const inside = scoreInside(line, label);
  if (inside) return { score: inside };
  // Where spans are lost, the row above may seem to reach down into this one.
  const cells = line.cells.slice(at + 1).filter((cell) => cell.row === line.row);
  const named = {
    weight: behind(cells, /^(?:指标)?总?(?:分值|满分|权重)$/),
    score: behind(cells, /^(?:自评)?(?:总|综合)?得分$/),
  };
  if (named.score)
    return combine(
      named.weight && figureEntry(line.table, named.weight),
      figureEntry(line.table, named.score),
    );
  const numbers = cells.filter(
    (cell) => readFigure(cell.text) !== undefined && !isInFront(line, cell, head),
  );
  const byHead =
    head && !lostItsColumns(line.table) && line.table.columns === head.table.columns
      ? underHeads(cells, head)
      : {};
  const [first, second] = numbers;
  const printed = weightIn(line.table, label);
  const entry = (cell: Cell | undefined) => cell && figureEntry(line.table, cell);
  if (byHead.weight || byHead.score) {
    return combine(entry(byHead.weight) ?? printed, entry(byHead.score));
  }
  const ordered = head && inOrder(line, head);
  if (ordered) return combine(entry(ordered.weight) ?? printed, entry(ordered.score));
  const levels = head ? weightColumns(head) : 0;
  if (levels > 1 && numbers.length > 1 && line.table.flattened)
    return numbers.length === levels + 1
      ? combine(entry(numbers[levels - 1]), entry(numbers[levels]))
      : {};
  const hasWeight = head?.cells.some((each) => each.key === 'weight') ?? false;
  if (numbers.length >= 2 && hasWeight) return combine(entry(first), entry(second));
  if (printed || !hasWeight) return combine(printed, entry(first));
  // A single number is the score unless it can only be the sum of weights.
  const full = first && /^100(?:\.0+)?$/.test(wordsOf(first));
  const next = first && cells[cells.indexOf(first) + 1];
  return full ? combine(entry(first), next && entry(next)) : combine(undefined, entry(first));
}

/** The number right behind a label in the line: 总分 | 总分值 | 100 | 总得分 | 97.5. */
function behind(cells: readonly Cell[], label: RegExp): Cell | undefined {
  const at = cells.findIndex((cell) => label.test(wordsOf(cell)));
  const next = at < 0 ? undefined : cells[at + 1];
  return next && readFigure(next.text) ? next : undefined;
}

/** Whether a cell stands left of the indicators, where a table has the money of its projects. */
function isInFront(line: Line, cell: Cell, head: Head | undefined): boolean {
  if (!head || lostItsColumns(line.table) || line.table.columns !== head.table.columns)
    return false;
  const first = head.cells.find(({ key }) => key === 'target' || /^level/.test(key ?? ''));
  return (
    first !== undefined &&
    cell.column + cell.columnSpan <= first.from &&
    head.cells.some((each) => moneyColumnOf(wordsOf(each.cell)) === 'finalBudget')
  );
}

/** How many columns of weights there are: frames that weigh each level print the whole under each of them. */
const weightColumns = (head: Head): number =>
  head.cells.filter(({ cell }) => columnOf(wordsOf(cell)) === 'weight').length;

/** Where spans are lost but no cell is: the cells stand in the order of the heads. */
function inOrder(line: Line, head: Head): { weight?: Cell; score?: Cell } | undefined {
  if (line.cells.length !== head.cells.length) return undefined;
  if (line.cells.some((cell) => cell.row !== line.row)) return undefined;
  const of = (key: 'weight' | 'score') =>
    line.cells[head.cells.findIndex((each) => each.key === key)];
  const weight = of('weight');
  const score = of('score');
  if (!score || readFigure(score.text) === undefined) return undefined;
  return { ...(weight && { weight }), score };
}

/** 自评总分：98 in one cell. */
function scoreInside(line: Line, label: Cell): Entry<Figure> | undefined {
  const match = /[:：]\s*(\d{1,3}(?:\.\d+)?)\s*分?\s*$/.exec(label.text);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  const value = readFigure(digits);
  const from = match.index + match[0].indexOf(digits);
  const at = placeOf(line.table, label, from, from + digits.length);
  return { ...(value && { value }), verbatim: digits, at };
}

const combine = (weight: Entry<Figure> | undefined, score: Entry<Figure> | undefined): Total => ({
  ...(weight && { weight }),
  ...(score && { score }),
});

const isPoints = (cell: Cell): boolean => /^\d{1,3}(?:\.\d{1,2})?分?$/.test(wordsOf(cell));

function underHeads(cells: readonly Cell[], head: Head): { weight?: Cell; score?: Cell } {
  const under = (key: 'weight' | 'score') => {
    const column = head.cells.find((each) => each.key === key);
    if (!column) return undefined;
    const cell = cells.find(
      (each) => each.column < column.to && each.column + each.columnSpan > column.from,
    );
    return cell && (wordsOf(cell) === '' || readFigure(cell.text)) ? cell : undefined;
  };
  const weight = under('weight');
  const score = under('score');
  const behind = head.cells.find((each) => each.key === 'reason');
  const moved = behind && cells.find((each) => each.column === behind.from);
  // A label merged over one column too many moves both numbers to the right.
  if (!weight && score && moved && /^100(?:\.0+)?$/.test(wordsOf(score)) && isPoints(moved))
    return { weight: score, score: moved };
  if (weight && weight === score) return {};
  // Blank squares under both heads while the numbers stand elsewhere: the columns do not hold here.
  if (![weight, score].some((cell) => cell && wordsOf(cell) !== '')) {
    if (cells.some((cell) => readFigure(cell.text))) return {};
  }
  return { ...(weight && { weight }), ...(score && { score }) };
}
