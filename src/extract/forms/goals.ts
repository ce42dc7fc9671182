import type { Cell } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { entryOf } from './entries.ts';
import { ACHIEVED, EXPECTED } from './heads.ts';
import { bareWords, headOf, isBareLabel, type Line, wordsOf } from './lines.ts';
import { splitGoals } from './numbered.ts';

/** The objectives of a form and what is reported of them. */
interface Goals {
  readonly expected?: Entry<string>;
  readonly achieved?: Entry<string>;
  readonly expectedGoals: readonly Stated<string>[];
  readonly achievedGoals: readonly Stated<string>[];
}

/** The objectives, and rows among them of which it is not known to which column they belong. */
export interface GoalsRead {
  readonly goals: Goals;
  readonly strange: readonly Line[];
}

/** A cell with the table row that shows it. */
interface Found {
  readonly line: Line;
  readonly cell: Cell;
}

/** Reads the rows of objectives: two heads with the texts under them, or a label with its text beside it. */
export function readGoals(lines: readonly Line[]): GoalsRead {
  const expected: Found[] = [];
  const achieved: Found[] = [];
  const strange: Line[] = [];
  let heads: { line: Line; expected: Cell; achieved: Cell } | undefined;
  for (const [i, line] of lines.entries()) {
    const before = expected.length + achieved.length;
    // 任务名称 | 主要内容 | 金额: the tasks below have no columns of goals.
    if (line.cells.some((cell) => /^任务(?:名称|内容)$/.test(wordsOf(cell)))) {
      strange.push(...lines.slice(i));
      break;
    }
    const pair = headsOf(line, lines[i + 1]);
    if (pair) heads = { line, ...pair };
    else if (opensBoth(line)) opened(line, expected, achieved);
    else if (hasLabel(line)) labelled(line, expected, achieved);
    else if (heads) under(line, heads, expected, achieved);
    else trailing(line, expected, achieved);
    if (!pair && !hasLabel(line) && before === expected.length + achieved.length)
      strange.push(line);
  }
  const goals = {
    expectedGoals: expected.flatMap(goalsOf),
    achievedGoals: achieved.flatMap(goalsOf),
    ...entry('expected', expected[0]),
    ...entry('achieved', achieved[0]),
  };
  return { goals, strange };
}

const entry = (key: 'expected' | 'achieved', found: Found | undefined): Partial<Goals> =>
  found
    ? { [key]: entryOf(found.line.table, found.cell, found.cell.text.trim() || undefined) }
    : {};

/** What holds no word is no goal, nor is a piece of their heads: of texts that were torn over their columns. */
const goalsOf = ({ line, cell }: Found): readonly Stated<string>[] =>
  splitGoals(line.table, cell).filter(
    ({ value }) => /\p{Script=Han}/u.test(value) && !HEAD_PIECE.test(value.trim()),
  );

const HEAD_PIECE = /^(?:(?:年度|总体|预期|实际|绩效)+(?:目标|完成)?|(?:目标|完成)(?:情况)?)$/;

const isExpected = (cell: Cell): boolean => EXPECTED.test(headOf(wordsOf(cell)));
const isAchieved = (cell: Cell): boolean => ACHIEVED.test(headOf(wordsOf(cell)));

function headsOf(
  line: Line,
  next: Line | undefined,
): { expected: Cell; achieved: Cell } | undefined {
  const own = line.cells.filter((cell) => cell.row === line.row);
  const achieved = own.findLast(isAchieved);
  const expected = own.findLast((cell) => isExpected(cell) && cell !== achieved);
  if (!achieved || !expected) return undefined;
  const first = line.cells.indexOf(expected);
  const last = line.cells.indexOf(achieved);
  const between = line.cells.slice(first + 1, last);
  // With a text between them they are labels of the cells beside them; blanks may be what is left of a wide head.
  const bare = [...between, ...line.cells.slice(last + 1)].every((cell) => wordsOf(cell) === '');
  const isHead = first < last && (between.length === 0 || (bare && isFilled(next)));
  return isHead ? { expected, achieved } : undefined;
}

/** A row of texts without a label. */
const isFilled = (line: Line | undefined): boolean =>
  line !== undefined &&
  !hasLabel(line) &&
  line.cells.filter((cell) => wordsOf(cell).length > 4).length >= 2;

const hasLabel = (line: Line): boolean =>
  line.cells.some(
    (cell) =>
      cell.row === line.row && (isExpected(cell) || isAchieved(cell) || isBareLabel(line, cell)),
  );

/** 部门总体目标 | 部门职责 | …: what a body is there for is no goal of the year. */
const FUNCTIONS = /^(?:部门|单位|主要|基本|工作)*(?:职责|职能){1,2}(?:概述|简介|说明)?$/;

/** A cell that is such a label, or opens with one where a label and its text were laid together. */
const isOfFunctions = (cell: Cell): boolean =>
  FUNCTIONS.test(headOf(bareWords(cell.text.trim().split('\n')[0] ?? '')));

/** 预期目标：清淤30公里 | 完成情况：清淤33公里, the label and its text in one cell. */
const openedBy = (line: Line, label: RegExp): readonly Cell[] =>
  line.cells.filter(
    (cell) =>
      cell.row === line.row && label.test(/^([^：]{2,12})：./.exec(wordsOf(cell))?.[1] ?? ''),
  );

const opensBoth = (line: Line): boolean =>
  openedBy(line, ACHIEVED).length === 1 && openedBy(line, EXPECTED).length === 1;

function opened(line: Line, expected: Found[], achieved: Found[]): void {
  for (const cell of openedBy(line, EXPECTED)) expected.push({ line, cell });
  for (const cell of openedBy(line, ACHIEVED)) achieved.push({ line, cell });
}

function labelled(line: Line, expected: Found[], achieved: Found[]): void {
  let into: Found[] | undefined;
  for (const cell of line.cells) {
    if (isAchieved(cell) || isBareLabel(line, cell)) into = achieved;
    else if (isExpected(cell)) into = expected;
    else if (isOfFunctions(cell)) into = undefined;
    else if (into && cell.row === line.row) {
      into.push({ line, cell });
      into = undefined;
    }
  }
}

const hasOwnLabel = (line: Line, text: Cell): boolean =>
  line.cells.some(
    (cell) =>
      cell.row === line.row &&
      cell.column < text.column &&
      /\p{Script=Han}{4}/u.test(wordsOf(cell)),
  );

function under(
  line: Line,
  heads: { line: Line; expected: Cell; achieved: Cell },
  expected: Found[],
  achieved: Found[],
): void {
  const sameGrid = line.table.columns === heads.line.table.columns && !lostItsColumns(line.table);
  const order = line.cells.length - heads.line.cells.length;
  const pick = (head: Cell): Cell | undefined =>
    sameGrid
      ? line.cells.find(
          (cell) => cell.column <= head.column && cell.column + cell.columnSpan > head.column,
        )
      : line.cells[heads.line.cells.indexOf(head) + order];
  const left = pick(heads.expected);
  const right = pick(heads.achieved);
  // 项目实施内容 | one text over both columns: a row with a label of its own is of another matter.
  const isOther = left !== undefined && left === right && hasOwnLabel(line, left);
  if (left && left.row === line.row && !isLabel(left) && !isOther)
    expected.push({ line, cell: left });
  if (right && right !== left && right.row === line.row) achieved.push({ line, cell: right });
}

const isLabel = (cell: Cell): boolean => isExpected(cell) || isAchieved(cell);

/** Goals without heads: the long texts of the row. */
function trailing(line: Line, expected: Found[], achieved: Found[]): void {
  const texts = line.cells.filter((cell) => cell.row === line.row && wordsOf(cell).length > 12);
  if (texts[0] && expected.length === 0) expected.push({ line, cell: texts[0] });
  if (texts[1] && achieved.length === 0) achieved.push({ line, cell: texts[1] });
}
