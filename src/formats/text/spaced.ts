import type { DraftTable } from '../../document/build.ts';
import { matchesOf } from '../../values/matches.ts';
import { displayWidth } from '../../values/width.ts';
import type { Line } from './lines.ts';
import { isMarkedPageNumber } from './prose.ts';
import { raggedTable } from './ragged.ts';
import { alignShortRows } from './short-rows.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord, isValueWord, looksLikeTitle } from './words.ts';

/** Rows by which a run of lines is judged to be a table or not. */
const JUDGED = 6;

/** Reads a table whose cells are parted by blanks, one row a line; undefined when the lines are no table. */
export function takeSpacedRows(lines: readonly Line[], start: number): Taken | undefined {
  const rows: (readonly Word[])[] = [];
  let held: (readonly Word[])[] = [];
  let end = start;
  const heads = headsOf(lines, start);
  let headed = heads.length > 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank' && at === end && at > start) continue;
    if (line && at === end && at > start && isMarkedPageNumber(line.text)) {
      end = at + 1;
      continue;
    }
    const words: readonly Word[] | undefined =
      line?.shape === 'text'
        ? (rowOf(line, rows.length > 0, headed) ??
          (heads.includes(line) ? wordsOf(line.text, ANY_GAP) : undefined))
        : undefined;
    if (at > end + held.length + 1) break;
    if (!words) {
      const loose = line?.shape === 'text' && rows.length > 1 ? looseRow(line.text) : undefined;
      if (!loose || held.length === MOST_HELD) break;
      held.push(loose);
      continue;
    }
    const before = rows.length;
    rows.push(...held, words);
    headed ||= words.filter((word) => isColumnHead(word.text)).length >= FEWEST_HEADS;
    held = [];
    end = at + 1;
    if (before < JUDGED && rows.length >= JUDGED && !isTable(rows)) return undefined;
  }
  return isTable(rows) ? { table: tableOf(withNamesApart(rows)), next: end } : undefined;
}

/** Lines within a table that are no rows by themselves: so many stand between two that are. */
const MOST_HELD = 4;

/** A line of sentences or labels in columns, or of dots that keep a place: a row when rows go on behind it. */
function looseRow(text: string): readonly Word[] | undefined {
  if (text.length > 600 || looksLikeTitle(text)) return undefined;
  const words = wordsOf(text, WIDE_GAP);
  return words.length >= 2 || /^\s*(?:…+|\.{3,})\s*$/.test(text) ? words : undefined;
}

function isTable(rows: readonly (readonly Word[])[]): boolean {
  const headed = isHeadRow(rows[0] ?? []);
  if (rows.length < 3) return rows.length === 2 && headed;
  return headed || rows.some((row) => row.filter((word) => isValueWord(word.text)).length > 1);
}

/** A cell of a line with the columns of the page that it takes. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const isHeadRow = (row: readonly Word[]): boolean =>
  row.filter((word) => isHeadWord(word.text)).length >= 2;

const WIDE_GAP = /[ \u3000\u2002\u2003\u00a0]{2,}|\u3000/g;
const ANY_GAP = /[ \u3000\u2002\u2003\u00a0]+/g;

/** The cells of a line, when it looks like a row: wide gaps, or single blanks between words of which some are values. */
function rowOf(line: Line, inside: boolean, headed: boolean): readonly Word[] | undefined {
  const known = read.get(line);
  const cut = known ?? cutLine(line.text);
  if (!known) read.set(line, cut);
  const { wide, any, words } = cut;
  if (wide.length >= (inside ? 2 : 3)) return wide;
  return any ?? (headed && words.length >= 3 && isValued(words) ? words : undefined);
}

/** So many heads of columns on a line begin a table in which every line with values is a row. */
const FEWEST_HEADS = 5;

/** Whether words under heads of columns are a row: a name, and values in at least two of the squares behind it. */
const isValued = (words: readonly Word[]): boolean =>
  words.slice(1).filter(({ text }) => /^[≥≤=＝<>]?\d/.test(text) || isValueWord(text)).length >= 2;

/**
 * Heads that no form has, such as names of things counted: a line, or one of groups above one of their parts, whose names have
 * each a word below them in the next rows, as has what the rows are about.
 */
function headsOf(lines: readonly Line[], start: number): readonly Line[] {
  if (lines[start]?.shape !== 'text' || !GAP_INSIDE.test(lines[start]?.text ?? '')) return [];
  const near = lines.slice(start, start + NEAR).filter(({ shape }) => shape !== 'blank');
  const [first = [], second = [], third = [], fourth = []] = near
    .slice(0, 4)
    .map(({ shape, text }) => (shape === 'text' ? wordsOf(text, ANY_GAP) : []));
  const isBelow = (row: readonly Word[], ...widths: readonly number[]): boolean =>
    widths.includes(row.length) && isValued(row);
  const width = second.length;
  if (isNamed(first) && first.length >= FEWEST_PLAIN)
    if ([second, third].every((row) => isBelow(row, first.length))) return near.slice(0, 1);
  const two = first.length >= 2 && first.length <= width && width >= FEWEST_PLAIN;
  if (!two || !isNamed(first) || !isNamed(second)) return [];
  // 收入 and 支出 stand over heads that have the name of the row among them.
  const sides = first.every(({ text }) => isAccountHead(text)) ? [width, width + 1] : [width + 1];
  return [third, fourth].every((row) => isBelow(row, ...sides)) ? near.slice(0, 2) : [];
}

const isNamed = (words: readonly Word[]): boolean =>
  words.every(({ text }) => /^[^\d，。；：:]+$/.test(text) && text.length <= LONGEST_HEAD);
const FEWEST_PLAIN = 3;

/** Within so many lines stand two lines of heads and two rows. */
const NEAR = 8;
const LONGEST_HEAD = 12;

/** A line cut at its wide gaps, and at all gaps where that makes a row. */
interface Cut {
  readonly wide: readonly Word[];
  readonly any: readonly Word[] | undefined;
  /** The line cut at all gaps, whatever it is. */
  readonly words: readonly Word[];
}

/** Lines are looked at again from each line above them. */
const read = new WeakMap<Line, Cut>();
/** 「预算 1299.80 万元，执行 1275.86 万元，」: twice a number, its unit and a comma, with blanks around numbers as some programs set them. */
const SENTENCES = /(?:\d [\u4e00-\u9fff㎡]{1,4}[，。；][^\n]*){2}/;
const NO_ROW: Cut = { wide: [], any: undefined, words: [] };
const GAP_INSIDE =
  /[^ \u3000\u2002\u2003\u00a0][ \u3000\u2002\u2003\u00a0]+[^ \u3000\u2002\u2003\u00a0]/;

function cutLine(text: string): Cut {
  if (text.length > 300 || /[。；！？]\s*$/.test(text) || !GAP_INSIDE.test(text)) return NO_ROW;
  const wide = wordsOf(text, WIDE_GAP);
  if (
    wide.some((word) => /^(?!其中).*[:：]$/.test(word.text)) &&
    !wide.some((word) => isValueWord(word.text))
  )
    return NO_ROW;
  if (SENTENCES.test(text)) return { wide, any: undefined, words: [] };
  const words = wordsOf(text, ANY_GAP);
  const known = words.filter((word) => isValueWord(word.text) || isHeadWord(word.text)).length;
  return { wide, any: words.length >= 4 && known >= 3 ? words : undefined, words };
}

function wordsOf(text: string, gap: RegExp): readonly Word[] {
  const words: Word[] = [];
  let width = 0;
  let from = 0;
  const add = (to: number) => {
    if (to === from) return;
    const piece = text.slice(from, to);
    const end = width + displayWidth(piece);
    const bare = piece.trim();
    if (bare !== '') words.push({ text: bare, from: width, to: end });
    width = end;
  };
  for (const match of matchesOf(text, gap)) {
    add(match.index);
    width += displayWidth(match[0]);
    from = match.index + match[0].length;
  }
  add(text.length);
  return words;
}

const NAME_AND_VALUE = /^(\S*[^\s\d]) (-?[\d,]+(?:\.\d+)?[%％]?)$/;

/** A name that fills its column has one blank behind it: where a row lacks one cell, its value is parted from it if it stands under a second cell. */
function withNamesApart(rows: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const most = rows.reduce((max, row) => Math.max(max, row.length), 0);
  let [left, right] = [Number.MAX_SAFE_INTEGER, 0];
  for (const row of rows) {
    const second = row[1];
    if (!second || row.length < most) continue;
    left = Math.min(left, second.from);
    right = Math.max(right, second.to);
  }
  return rows.map((row) => {
    const [first, ...others] = row;
    const both = row.length === most - 1 && first ? NAME_AND_VALUE.exec(first.text) : null;
    if (!first || !both) return row;
    const [, name = '', text = ''] = both;
    const value = { text, from: first.to - displayWidth(text), to: first.to };
    const isUnder = value.from < right && value.to > left;
    return isUnder ? [{ text: name, from: first.from, to: value.from - 1 }, value, ...others] : row;
  });
}

/**
 * Gives each word its column where the words of all lines stand in clear columns, with '' for columns left free;
 * otherwise the words in order, and the table is uncertain.
 */
function tableOf(rows: readonly (readonly Word[])[]): DraftTable {
  const columns = clearColumns(rows);
  const most = rows.reduce((max, row) => Math.max(max, row.length), 0);
  const plain = rows.map((row) => row.map((word) => word.text));
  if (columns.length !== most) return { ...alignShortRows(plain, 'spaces'), uncertain: true };
  const placed = rows.map((row) => {
    const line = new Array<string>(columns.length).fill('');
    for (const word of row) {
      const at = columns.findIndex((column) => word.from < column.to && word.to > column.from);
      if (at >= 0) line[at] = word.text;
    }
    return line;
  });
  return raggedTable(placed, 'spaces');
}

/** The stretches of page columns that words cover, over all lines: each is one column of the table. */
function clearColumns(rows: readonly (readonly Word[])[]): readonly { from: number; to: number }[] {
  const spans = rows.flat().map(({ from, to }) => ({ from, to }));
  spans.sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  return merged;
}
