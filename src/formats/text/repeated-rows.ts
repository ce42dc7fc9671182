import type { DraftCell, DraftTable } from '../../document/build.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Line } from './lines.ts';
import { isMarkedPageNumber } from './prose.ts';
import { singleColumn } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isNumeric, looksLikeTitle } from './words.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 14;
const FEWEST_FIGURES = 2;
const LONGEST_CELL = 24;
const FARTHEST = 3000;

/** A cell with the line that it stands on. */
interface Item {
  readonly text: string;
  readonly at: number;
}

/** Rows of as many cells each, one below the other, of the same kinds in the same order. */
interface Rows {
  /** On which line the first of them begins. */
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  /** Which columns hold figures. */
  readonly figures: readonly boolean[];
  /** The row of the sum, its label over all columns before the figures. */
  readonly sum?: readonly string[];
  readonly next: number;
}

/**
 * Reads a list that stands one cell a line and left no square blank, whatever its heads say: below as many heads as columns stand
 * rows of names and figures that follow each other in the same order, to the row of their sum. Heads in two lines are put over their
 * columns where the figures show which of them make up another. Undefined where heads and rows do not agree.
 */
export function takeRepeatedRows(lines: readonly Line[], start: number): Taken | undefined {
  if (!isHead(lines[start])) return undefined;
  const heads: string[] = [];
  for (let at = start; at < lines.length && heads.length <= MOST_COLUMNS + 2; at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank') continue;
    const found = heads.length >= FEWEST_COLUMNS ? rowsAt(lines, at) : undefined;
    const head = found && headsOver(heads, found);
    if (head) return { table: tableOf(head, found), next: found.next };
    if (found && areTiered(heads, found.figures.length)) return listFrom(lines, start, found.next);
    if (!isHead(line)) return undefined;
    heads.push(squeeze(line?.text ?? ''));
  }
  return undefined;
}

const isHead = (line: Line | undefined): boolean =>
  line?.shape === 'text' && isWord(line.text) && !looksLikeTitle(line.text);
const isWord = (text: string): boolean =>
  squeeze(text).length <= LONGEST_CELL && !/[。；，：:\s]/.test(text.trim()) && !isFigure(text);
const isFigure = (text: string): boolean => isNumeric(text) || /^\s*[-—–/]+\s*$/.test(text);

/** Rows are looked for from every line of the heads above them. */
const known = new WeakMap<Line, Rows | null>();

function rowsAt(lines: readonly Line[], from: number): Rows | undefined {
  const line = lines[from];
  if (!line) return undefined;
  const found = known.get(line);
  if (found !== undefined) return found ?? undefined;
  const made = beginsRow(lines, from) ? readRows(lines, from) : undefined;
  known.set(line, made ?? null);
  return made;
}

/** A row begins with names, or its number and names, and figures behind them. */
function beginsRow(lines: readonly Line[], from: number): boolean {
  const items = itemsFrom(lines, from, 4);
  const [first, second, third] = items.map(({ text }) => text);
  if (first === undefined || second === undefined || third === undefined) return false;
  if (first === '1') return !isFigure(second);
  return !isFigure(first) && (isFigure(second) || isFigure(third));
}

/** 其中：人员经费: the first part of the row above. */
const PART = /^其中[：:]/;

function itemsFrom(lines: readonly Line[], from: number, most: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = from; at < lines.length && items.length < most; at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank' || (line && isMarkedPageNumber(line.text))) continue;
    const text = line?.text.trim() ?? '';
    if (line?.shape !== 'text' || !(isWord(text.replace(PART, '')) || isFigure(text))) break;
    items.push({ text, at });
  }
  return items;
}

const SUM = /^(?:合计|总计|小计)$/;

function readRows(lines: readonly Line[], from: number): Rows | undefined {
  const few = itemsFrom(lines, from, MOST_COLUMNS * FEWEST_ROWS);
  const width = widthOf(few.map(({ text }) => isFigure(text)));
  if (width === undefined) return undefined;
  const items = itemsFrom(lines, from, FARTHEST);
  // No row of these is the first of others.
  for (const { at } of items) {
    const line = lines[at];
    if (line) known.set(line, null);
  }
  const kinds = items.map(({ text }) => isFigure(text));
  const figures = kinds.slice(0, width);
  const rows: (readonly string[])[] = [];
  let at = 0;
  const isRow = (): boolean =>
    at + width <= items.length && figures.every((figure, k) => figure === kinds[at + k]);
  while (isRow() && !isShortSum(items, at, figures)) {
    rows.push(items.slice(at, at + width).map(({ text }) => text));
    at += width;
  }
  const sum = isShortSum(items, at, figures) ? sumAt(items, at, figures) : undefined;
  if (sum) at += sum.length;
  const last = items[at - 1];
  if (!last || rows.length < FEWEST_ROWS) return undefined;
  // What follows must not be half a row of this table: then squares were left blank further up.
  const closed =
    sum !== undefined || SUM.test(squeeze(rows.at(-1)?.find((text) => !isFigure(text)) ?? ''));
  if (!closed && at < items.length && !isHeading(items, at)) return undefined;
  return { from, rows, figures, ...(sum && { sum }), next: last.at + 1 };
}

/** The heading of the next section: no figure stands below it. */
const isHeading = (items: readonly Item[], at: number): boolean => {
  const [text = '', ...below] = items.slice(at, at + 3).map((item) => item.text);
  return (looksLikeTitle(text) || SECTION.test(text)) && !below.some(isFigure);
};

const SECTION = /^[（(][一二三四五六七八九十]{1,2}[)）]/;

/** After how many cells the kinds of cells come again, and begin again with a name or a number. */
function widthOf(kinds: readonly boolean[]): number | undefined {
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width += 1) {
    const needed = width * FEWEST_ROWS;
    if (needed > kinds.length) return undefined;
    const row = kinds.slice(0, width);
    const figures = row.filter((figure) => figure).length;
    if (figures < FEWEST_FIGURES || figures === width) continue;
    let same = width;
    while (same < needed && kinds[same] === kinds[same - width]) same += 1;
    if (same === needed) return width;
  }
  return undefined;
}

/** Whether a row of the sum begins here whose label runs over all columns before the figures. */
function isShortSum(items: readonly Item[], at: number, figures: readonly boolean[]): boolean {
  return SUM.test(squeeze(items[at]?.text ?? '')) && sumAt(items, at, figures) !== undefined;
}

function sumAt(
  items: readonly Item[],
  at: number,
  figures: readonly boolean[],
): readonly string[] | undefined {
  const first = leading(figures);
  const values = figures.length - first;
  const own = items.slice(at, at + 1 + values).map(({ text }) => text);
  const whole =
    own.length === 1 + values &&
    own.slice(1).every((text, k) => isFigure(text) === figures[first + k]);
  return whole ? own : undefined;
}

/** How many columns stand before the figures: names, and before them the number of the row. */
const leading = (figures: readonly boolean[]): number => {
  const name = figures.indexOf(false);
  const after = figures.indexOf(true, name);
  return after < 0 ? figures.length : after;
};

/** A head with its columns; heads of two lines are in row 0 and 1. */
type Head = DraftCell;

/** The heads over their columns: one each, or in two lines those that the figures show to be parts of another. */
function headsOver(heads: readonly string[], found: Rows): readonly Head[] | undefined {
  const width = found.figures.length;
  if (heads.length === width)
    return heads.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text }));
  const cut = heads.findIndex((text, k) => k > 1 && SUM.test(text));
  if (cut < 0 || heads.length !== width + 1) return undefined;
  const [upper, lower] = [heads.slice(0, cut), heads.slice(cut)];
  const ways = upper.flatMap((_, at) => (isWhole(found, at, lower.length) ? [at] : []));
  const [group, other] = ways;
  if (group === undefined || other !== undefined) return undefined;
  const above = upper.map((text, k) => ({
    row: 0,
    column: k <= group ? k : k + lower.length - 1,
    rowSpan: k === group ? 1 : 2,
    columnSpan: k === group ? lower.length : 1,
    text,
  }));
  const below = lower.map((text, k) => ({
    row: 1,
    column: group + k,
    rowSpan: 1,
    columnSpan: 1,
    text,
  }));
  return [...above, ...below];
}

/** So many rows of ten must keep a sum that tells where heads belong. */
const MOST = 7;

/** Whether a column is the sum of those right of it in most rows. */
function isWhole({ rows, figures }: Rows, at: number, count: number): boolean {
  if (
    count < 3 ||
    !figures.slice(at, at + count).every((figure) => figure) ||
    at + count > figures.length
  )
    return false;
  const kept = rows.filter((row) => {
    const [whole = Number.NaN, ...parts] = row.slice(at, at + count).map(hundredths);
    return Math.abs(whole - parts.reduce((sum, part) => sum + part, 0)) <= parts.length;
  });
  return kept.length * 10 >= rows.length * MOST;
}

/** What the first column is called; more heads than columns from there on stand in two lines. */
const NAMES = /(?:项目|名称|类别|分类|科目|单位|部门|事项|内容)$/;

const areTiered = (heads: readonly string[], width: number): boolean =>
  heads.length > width &&
  heads.length < 2 * width &&
  NAMES.test(heads[0] ?? '') &&
  !heads.slice(1).some((head) => NAMES.test(head) || head === '序号');

/** All cells one below the other: which heads are above which is told by the known forms. */
function listFrom(lines: readonly Line[], start: number, next: number): Taken {
  const texts = lines
    .slice(start, next)
    .flatMap(({ shape, text }) => (shape === 'blank' ? [] : [text.trim()]));
  return { table: singleColumn(texts, 'onePerLine'), next };
}

const hundredths = (text: string): number =>
  Math.round(Number.parseFloat(text.replace(/[,，]/g, '')) * 100);

function tableOf(head: readonly Head[], found: Rows): DraftTable {
  const columns = found.figures.length;
  const tall = head.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 1);
  const rows = found.rows.flatMap((row, r) =>
    row.map((text, column) => ({ row: tall + r, column, rowSpan: 1, columnSpan: 1, text })),
  );
  const first = leading(found.figures);
  const sum = (found.sum ?? []).map((text, k) => ({
    row: tall + found.rows.length,
    column: k === 0 ? 0 : first + k - 1,
    rowSpan: 1,
    columnSpan: k === 0 ? first : 1,
    text,
  }));
  const cells = [...head, ...rows, ...sum];
  return { kind: 'table', rows: tall + found.rows.length + (found.sum ? 1 : 0), columns, cells };
}
