import type { DraftTable } from '../../document/build.ts';
import { displayWidth } from '../../values/width.ts';
import type { Segment } from '../pages/positions/segments.ts';
import { tableOf } from '../pages/positions/table.ts';
import type { Part } from '../pages/positions/weighing.ts';
import type { Line } from './lines.ts';
import { pagesAligned } from './pages-aligned.ts';
import {
  aligned,
  GAP,
  gapsAlike,
  inColumns,
  isHead,
  isOver,
  placedWords,
  type Row,
  type Text,
  type Word,
} from './placed-words.ts';
import { isMarkedPageNumber } from './prose.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { underHeads } from './under-heads.ts';
import { unevenly } from './uneven.ts';
import { isNumeric, looksLikeTitle } from './words.ts';

/** Half a Chinese character, its height, and the distance of lines; points. */
const STEP = 5;
const SIZE = 10;
const PITCH = 11;

const FARTHEST = 160;
const LONGEST_LINE = 400;
const FEWEST_LINES = 4;
const FEWEST_HEADS = 3;
/** What share of the lines must keep to the columns of others with as many words. */
const ALIGNED = 0.5;
/** Blanks that keep columns are of many widths. */
const SAME_GAPS = 0.8;
/** From so many lines a table is tried to begin: a label or a note may stand over it. */
const TRIED = 3;
/** Heads stand in the first lines of a table. */
const HEADED = 14;
/** Blank lines within a table, where converters keep the height of rows. */
const MOST_BLANK = 2;
const LONGEST_PAGE = 80;
/** Lines as wide as this, without wide gaps, are of running text. */
const WIDE = 40;

/**
 * Reads a table whose words stand where they stood on the page, as printed pages are turned into text: the columns and rows
 * are found as those of a page without rules. Undefined where words do not stand below each other.
 */
export function takePositions(lines: readonly Line[], start: number): Taken | undefined {
  const first = lines[start];
  if (!first || refused.has(first) || !(isHeaded(lines, start) || isOverRows(lines, start)))
    return undefined;
  const { texts, next } = blockAt(lines, start);
  const table = texts.length < FEWEST_LINES ? undefined : tableAt(texts);
  if (table) return { table, next };
  // Lines further down are not looked at again and again.
  for (const line of lines.slice(start + TRIED, next)) refused.add(line);
  return undefined;
}

const refused = new WeakSet<Line>();

function tableAt(texts: readonly Text[]): DraftTable | undefined {
  // Some programs count a Chinese character as one column, some as two.
  const [wide, plain] = [displayWidth, (text: string) => text.length].map((measure) =>
    placedWords(texts, measure),
  );
  if (!wide || !plain) return undefined;
  // Words as they are parted, where some filled their columns, else as they stand below each other.
  const parted = texts.map(({ text }) => text.trim().split(GAP));
  const full =
    fullTable(parted) ?? fullTable(wide.map(({ words }) => words.map(({ text }) => text)));
  if (full) return full;
  const rows = inColumns(plain) > inColumns(wide) ? pagesAligned(unevenly(plain)) : wide;
  if (aligned(rows) < ALIGNED || gapsAlike(texts) > SAME_GAPS) return undefined;
  const table = tableOf(partsOf(rows), labelsOf(rows));
  return table && underHeads(table);
}

/**
 * A table of which no square is blank and no cell folded: rows with as many words as there are heads, of the same kinds one
 * below the other. Which word stands under which head is told by their order, however far off the head it stands.
 */
function fullTable([heads = [], ...below]: readonly (readonly string[])[]): DraftTable | undefined {
  const others = below.map((row) => withTotalApart(row, heads));
  const isFull = others.every(
    (row) =>
      row.length === heads.length &&
      row.every(
        (text, k) =>
          (row[1] === '' && k === 0) || isNumeric(text) === isNumeric(others[0]?.[k] ?? ''),
      ),
  );
  const figures = others[0]?.filter(isNumeric).length ?? 0;
  if (!isFull || others.length + 1 < FEWEST_LINES || heads.some(isNumeric)) return undefined;
  if (heads.length < FEWEST_HEADS || figures < ROWS.figures) return undefined;
  return { ...raggedTable([heads, ...others], 'positions'), uncertain: true };
}

/** 序号 | 名称 | …: the label of the total stands over number and name. */
const withTotalApart = (row: readonly string[], heads: readonly string[]): readonly string[] => {
  const [label = '', ...values] = row;
  const isTotal = /^(?:合计|总计|共计)$/.test(label) && /^(?:序号|编号)$/.test(heads[0] ?? '');
  return isTotal && row.length === heads.length - 1 ? [label, '', ...values] : row;
};

/** The lines that may be of a table, to the first that cannot. */
function blockAt(
  lines: readonly Line[],
  start: number,
): { readonly texts: readonly Text[]; readonly next: number } {
  const texts: Text[] = [];
  const ends: number[] = [];
  let next = start;
  let blank = 0;
  let page = 1;
  for (let at = start; at < Math.min(lines.length, start + FARTHEST); at += 1) {
    const line = lines[at];
    if (line?.text === '\f') {
      page += 1;
      blank = 0;
    } else if (line?.shape === 'blank') {
      blank += 1;
      if (blank > MOST_BLANK && page === (texts.at(-1)?.page ?? 1) && !endsPage(lines, at)) break;
    } else if (line?.shape === 'text' && isMarkedPageNumber(line.text)) {
      page += 1;
      blank = 0;
    } else {
      if (line?.shape !== 'text' || line.text.length > LONGEST_LINE || endsTable(line.text)) break;
      if (texts.length > 0 && isRunningText(line.text)) return withoutTitle(texts, ends);
      texts.push({ text: line.text, page, blanks: blank });
      ends.push(at + 1);
      blank = 0;
      next = at + 1;
    }
  }
  return { texts, next };
}

/** The lines of a table before running text, without the titles that stand apart from it. */
function withoutTitle(texts: readonly Text[], ends: readonly number[]) {
  let count = texts.length;
  const isTitle = (line: Text | undefined): boolean =>
    line !== undefined && line.blanks > 0 && !/\S {2,}\S/.test(line.text);
  while (isTitle(texts[count - 1])) count -= 1;
  return { texts: texts.slice(0, count), next: ends[count - 1] ?? 0 };
}

/** A full line of sentences from the left edge of the page to the right. */
const isRunningText = (text: string): boolean =>
  /^ {0,8}\S/.test(text) &&
  !/\S {2,}\S/.test(text) &&
  /[，。；]/.test(text) &&
  displayWidth(text.trim()) >= WIDE;

/** Whether nothing but blank lines follows on the page. */
function endsPage(lines: readonly Line[], from: number): boolean {
  let at = from;
  while (at < from + LONGEST_PAGE && lines[at]?.shape === 'blank' && lines[at]?.text !== '\f')
    at += 1;
  const line = lines[at];
  return line?.text === '\f' || (line?.shape === 'text' && isMarkedPageNumber(line.text));
}

/** Titles, lines to be signed, notes and sentences of running text. */
function endsTable(text: string): boolean {
  const bare = text.trim();
  const parted = /\S(?: {2,}|\u3000)\S/.test(bare);
  if (looksLikeTitle(bare)) return !parted || /[：:]/.test(bare);
  return /[。；]$/.test(bare) && !parted && !/^\s{6}/.test(text);
}

function isHeaded(lines: readonly Line[], start: number): boolean {
  let heads = 0;
  for (const line of lines.slice(start, start + HEADED)) {
    const known = headsIn.get(line) ?? line.text.split(GAP).filter(isHead).length;
    headsIn.set(line, known);
    heads += known;
  }
  return heads >= FEWEST_HEADS;
}

/** So many of the next lines must be rows of as many words, two of them figures. */
const ROWS = { near: 8, fewest: 3, figures: 2 } as const;

/** Whether a line of words, none of them a figure, stands over rows of as many words: heads of a list, whatever they say. */
function isOverRows(lines: readonly Line[], start: number): boolean {
  const heads = lines[start]?.text.trim().split(GAP) ?? [];
  if (
    heads.length < FEWEST_WORDS ||
    heads.some((word) => isNumeric(word) || /[，。；：]/.test(word))
  )
    return false;
  const rows = lines.slice(start + 1, start + 1 + ROWS.near).filter(({ text }) => {
    const words = text.trim().split(GAP);
    // A remark is blank in most rows.
    const lacking = heads.length - words.length;
    return (lacking === 0 || lacking === 1) && words.filter(isNumeric).length >= ROWS.figures;
  });
  return rows.length >= ROWS.fewest;
}

/** Heads of a list whose rows say that it is one. */
const FEWEST_WORDS = 4;

/** How many heads a line has: it is looked at from each line above. */
const headsIn = new WeakMap<Line, number>();

/** The pages of a table as the places of words. Lines none of whose words stand below the line before are half a line apart. */
function partsOf(rows: readonly Row[]): readonly Part[] {
  const parts: { segments: Segment[]; page: number; rules: number[] }[] = [];
  const parted = areParted(rows);
  let middle = 0;
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    if (before) {
      const beside = !before.words.some((a) => row.words.some((b) => isOver(a, b)));
      const step = (beside ? PITCH / 2 : PITCH) + row.blanks * PITCH;
      if (isEdge(before, row) || (parted && row.blanks > 0))
        parts.at(-1)?.rules.push(middle + step / 2);
      middle += step;
    }
    if (parts.at(-1)?.page !== row.page) parts.push({ segments: [], page: row.page, rules: [] });
    parts.at(-1)?.segments.push(...row.words.map((word) => segmentOf(word, middle, row.page)));
  });
  return parts;
}

/** So many rows parted by blank lines, some of several lines, show that blank lines part rows, not the lines of their cells. */
const FEWEST_PARTED = 4;

function areParted(rows: readonly Row[]): boolean {
  const starts = rows.flatMap(({ blanks }, at) => (at === 0 || blanks > 0 ? [at] : []));
  const tall = starts.filter((at, i) => (starts[i + 1] ?? rows.length) - at > 1);
  return starts.length > FEWEST_PARTED && tall.length * 4 >= starts.length;
}

function segmentOf({ text, from, to }: Word, middle: number, page: number): Segment {
  const [left, right] = [from * STEP, to * STEP];
  // A whole head begins a cell of its own, however full the line above.
  const lead =
    isHead(text) || isNumeric(text) ? Number.NEGATIVE_INFINITY : Math.min(right - left, 2 * SIZE);
  return {
    text,
    left,
    right,
    reach: right,
    edge: right,
    middle,
    size: SIZE,
    font: 0,
    lead,
    parts: [],
    page,
  };
}

/** Whether a row must end between two lines: one of them is full of heads, the other is not. */
const isEdge = (above: Row, below: Row): boolean => {
  const heads = (row: Row) => row.words.filter(({ text }) => isHead(text)).length;
  const figures = (row: Row) => row.words.filter(({ text }) => isNumeric(text)).length;
  return (
    (heads(above) >= FEWEST_HEADS && figures(above) === 0 && figures(below) >= 2) ||
    (heads(below) >= FEWEST_HEADS && figures(below) === 0 && figures(above) >= 2) ||
    [above, below].every(({ words }) => NAMES.test(words[0]?.text ?? ''))
  );
};

/** What stands before a name at the head of a form, or before an amount: each on a row of its own. */
const NAMES =
  /^(?:(?:项目|单位|部门|预算单位|预算部门|项目支出)名称|(?:项目)?主管(?:部门|单位)|(?:项目)?(?:实施|负责|填报)单位|(?:年度)?资金总额|其他资金)(?:[（(].{1,6}[）)])?[:：]?$/;

/** Labels stand at the top of their rows where the first row below the heads has all of them, else in the middle. */
function labelsOf(rows: readonly Row[]): 'top' | 'middle' | undefined {
  const at = rows.findIndex(
    ({ words }) => words.filter(({ text }) => /^[一二三]级指标/.test(text)).length >= 2,
  );
  const [heads, first] = [rows[at], rows[at + 1]];
  if (!heads || !first) return undefined;
  return first.words.length >= heads.words.length - 1 ? 'top' : 'middle';
}
