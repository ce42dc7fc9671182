import { type Cell, stretchOf } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm, Subtotal } from '../../report/forms.ts';
import type { Indicator, Result, Target } from '../../report/indicators.ts';
import { type Beside, isEmptyMark, parseResult, parseTarget } from '../target/target.ts';
import { type Squares, squaresOf } from './align.ts';
import type { Head } from './columns.ts';
import { entryOf, figureEntry, statedCell, textEntry, weightIn, withoutWeight } from './entries.ts';
import { groupOf, groupOfKind, kindOf } from './kinds.ts';
import { type Line, ownCells, wordsOf } from './lines.ts';
import { withNamedWeights } from './named-weights.ts';
import { numberedGroups, subtotalLabel, subtotalOf, subtotalOver } from './subtotals.ts';

type EmptyRow = SelfEvaluationForm['emptyRows'][number];

/** What the rows under one head hold. */
export interface Rows {
  readonly indicators: readonly Indicator[];
  readonly emptyRows: readonly EmptyRow[];
  readonly subtotals: readonly Subtotal[];
  /** Rows in which nothing was found. */
  readonly strange: readonly Line[];
}

/** The names of the levels above a row: carried down where the cells are merged or left out. */
interface Above {
  readonly level1: Cell | undefined;
  readonly weight1: Cell | undefined;
  readonly level2: Cell | undefined;
}

/** Reads the rows of indicators under a head. */
export function readRows(lines: readonly Line[], head: Head, year: number | undefined): Rows {
  const indicators: Indicator[] = [];
  const strange: Line[] = [];
  const subtotals: Subtotal[] = [];
  const empty = new Map<Cell, EmptyRow>();
  const used = new Set<Cell>();
  let above: Above = { level1: undefined, weight1: undefined, level2: undefined };
  const groups = numberedGroups(lines, head);
  for (const line of lines) {
    if (isRemark(line)) {
      strange.push(line);
      continue;
    }
    const label = subtotalLabel(line);
    if (label) {
      const since = subtotals.at(-1)?.label.at.row ?? head.cells[0]?.cell.row ?? 0;
      subtotals.push(subtotalOf(line, label, head, indicators, since));
      continue;
    }
    const group = groups.get(line.row);
    const [name] = ownCells(line);
    if (group && name) {
      subtotals.push(subtotalOver(line, name, head, group));
      continue;
    }
    const squares = squaresOf(line, head);
    above = levelsOf(squares, above);
    const own = contentOf(squares, above);
    if (own === 'blank') {
      const level2 = above.level2;
      if (level2 && !empty.has(level2) && kindOf(wordsOf(level2)) !== 'other')
        empty.set(level2, emptyRow(line, level2, squares));
    } else if (own === 'other') strange.push(line);
    else {
      if (above.level2) used.add(above.level2);
      indicators.push(indicatorOf(line, squares, above, year));
    }
  }
  const emptyRows = [...empty].filter(([cell]) => !used.has(cell)).map(([, row]) => row);
  const weighed = head.cells.some(({ key }) => key === 'weight');
  return {
    indicators: weighed ? indicators : withNamedWeights(indicators),
    emptyRows,
    subtotals,
    strange,
  };
}

/** A lone cell over the whole row that names no level: a remark between the rows. */
function isRemark(line: Line): boolean {
  const [first, second] = line.cells.filter(
    (cell) => wordsOf(cell) !== '' && cell.row === line.row,
  );
  if (!first || second || line.cells.length > 2 || isPlaceholder(first)) return false;
  return groupOf(wordsOf(first)) === 'other' && kindOf(wordsOf(first)) === 'other';
}

function levelsOf(squares: Squares, above: Above): Above {
  const level1 = filledCell(squares.level1) ?? above.level1;
  const fresh = level1 !== above.level1;
  const level2 = filledCell(squares.level2) ?? (fresh ? undefined : above.level2);
  const weight1 = filledCell(squares.weight1) ?? (fresh ? undefined : above.weight1);
  return { level1, weight1, level2 };
}

const filledCell = (cell: Cell | undefined): Cell | undefined =>
  cell && !isEmptyMark(cell.text) ? cell : undefined;

const CONTENT = [
  'target',
  'result',
  'weight',
  'score',
  'reason',
  'method',
  'note',
  'nature',
] as const;

/** Whether a row holds an indicator, nothing, or something that is no indicator. */
function contentOf(squares: Squares, above: Above): 'indicator' | 'blank' | 'other' {
  const name = nameCell(squares, above);
  const stated = CONTENT.some((key) => squares[key] && !isPlaceholder(squares[key]));
  const named = name !== undefined && !isPlaceholder(name);
  if (named && name !== above.level2) return 'indicator';
  if (!stated) return 'blank';
  if (squares.weight && squares.score && squares.weight === squares.score) return 'other';
  return squares.weight || squares.target || squares.score ? 'indicator' : 'other';
}

// 指标1：, …… and blank cells keep the place of an indicator that nobody wrote.
const isPlaceholder = (cell: Cell): boolean =>
  isEmptyMark(cell.text) || /^(?:指标\d+[：:]?|……|\.{3,})$/.test(wordsOf(cell));

const nameCell = (squares: Squares, above: Above): Cell | undefined =>
  squares.level3 ??
  (squares.level2 && above.level2 === squares.level2 ? squares.level2 : undefined);

function emptyRow(line: Line, level2: Cell, squares: Squares): EmptyRow {
  const name = squares.level3 && squares.level3 !== level2 ? [squares.level3] : [];
  const cells = [level2, ...name];
  return {
    row: line.row,
    places: cells.map((cell) => statedCell(line.table, cell, wordsOf(cell))),
  };
}

function indicatorOf(
  line: Line,
  squares: Squares,
  above: Above,
  year: number | undefined,
): Indicator {
  const { table } = line;
  const level1 = above.level1;
  const level2 = above.level2;
  const words1 = level1 ? withoutWeight(level1.text) : '';
  const words2 = level2 ? withoutWeight(level2.text) : '';
  const kind = kindOf(words2 || words1);
  const group = words1 === '' ? groupOfKind(kind) : groupOf(words1);
  const figure = (cell: Cell | undefined) => cell && figureEntry(table, cell);
  const own = nameCell(squares, above) ?? level2 ?? level1;
  // The row of the execution rate needs no name beside that of its level.
  const name = own && wordsOf(own) === '' && group === 'execution' ? level1 : own;
  const weight1 = (level1 && weightIn(table, level1)) ?? figure(above.weight1);
  const text = (cell: Cell | undefined) => cell && textEntry(table, cell);
  const { target, result } = values(line, squares, year);
  const made: { -readonly [K in keyof Indicator]: Indicator[K] } = {
    row: line.row,
    group: group === 'other' ? groupOfKind(kind) : group,
    kind: kind === 'other' ? kindOf(words1) : kind,
    level1: level1 ? entryOf(table, level1, words1 || undefined) : missing(line),
    name:
      name === level1 && level1
        ? entryOf(table, level1, words1)
        : name
          ? nameEntry(line, name)
          : missing(line),
  };
  put(made, 'level1Weight', weight1);
  put(made, 'level2', level2 && entryOf(table, level2, words2));
  put(made, 'target', target);
  put(made, 'result', result);
  put(made, 'weight', figure(squares.weight));
  put(made, 'score', figure(squares.score));
  put(made, 'reviewScore', figure(squares.reviewScore));
  put(made, 'deduction', figure(squares.deduction));
  put(made, 'reason', text(squares.reason ?? squares.note));
  put(made, 'method', text(squares.method));
  return made;
}

/** Puts a value under its key, where there is one. */
function put<T, K extends keyof T>(made: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) made[key] = value;
}

const missing = (line: Line): Entry<string> => ({
  verbatim: '',
  at: { block: line.table.block, row: line.row },
});

const PREFIX = /^\s*(?:指标\s*\d+\s*[:：]|\d{1,2}\s*[、.．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*/;

/** The name without the number that the form prints before it: 指标1：. */
function nameEntry(line: Line, cell: Cell): Entry<string> {
  const whole = textEntry(line.table, cell);
  const prefix = PREFIX.exec(whole.verbatim)?.[0];
  if (!prefix || prefix.length === whole.verbatim.length || whole.value === undefined) return whole;
  const from = (whole.at.from ?? 0) + prefix.length;
  return {
    value: whole.value.replace(PREFIX, ''),
    verbatim: whole.verbatim.slice(prefix.length),
    at: stretchOf(whole.at, from, from + whole.verbatim.length - prefix.length),
  };
}

function values(
  line: Line,
  squares: Squares,
  year: number | undefined,
): { readonly target?: Entry<Target> | undefined; readonly result?: Entry<Result> | undefined } {
  const { table } = line;
  const beside: { -readonly [K in keyof Beside]: Beside[K] } = {};
  put(beside, 'nature', squares.nature && wordsOf(squares.nature));
  put(beside, 'unit', squares.targetUnit && wordsOf(squares.targetUnit));
  put(beside, 'year', year);
  // What was adjusted during the year is the target; a blank square leaves that of its beginning.
  const set = filledCell(squares.adjusted) ?? squares.target;
  const target = set && parseTarget(set.text, beside);
  const result = squares.result && parseResult(squares.result.text, beside, target);
  return {
    target: set && entryOf(table, set, target),
    result: squares.result && entryOf(table, squares.result, result),
  };
}
