import type { Draft } from '../../document/build.ts';
import { paragraph } from '../../document/build.ts';
import { matchesOf } from '../../values/matches.ts';
import type { Line } from './lines.ts';
import { singleColumn } from './ragged.ts';
import type { Taken } from './tabs.ts';
import {
  HEAD_CLUSTER,
  isAccountHead,
  isColumnHead,
  isHeadWord,
  isNumeric,
  looksLikeTitle,
} from './words.ts';

/** A long line with section numbers inside: the whole page came without line ends. */
const SECTION =
  /(?<=[。；：:！？\s])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const PAGE = 400;
/** How a base data table begins: its first group with the heads of that group. */
const BASE_CLUSTER = /财政供养人员[^\s。；]{0,8}\s+编制数\s+\S{0,12}(?:在职|实有)\S{0,6}\s+控制率/;

/**
 * A line that holds a whole table, with or without blanks between the cells, as blocks: the words before it, and the
 * table as one column of the pieces between blanks. Undefined when the line holds no table.
 */
export function gluedBlocks(line: string): readonly Draft[] | undefined {
  if (line.length < 60) return undefined;
  const cluster = HEAD_CLUSTER.exec(line);
  const found = cluster && !/[。；]/.test(cluster[0]) ? cluster : BASE_CLUSTER.exec(line);
  if (!found) return wordsInLine(line);
  const start = labelStart(line, found.index) ?? tableStart(line, found.index);
  const before = line.slice(0, start).trim();
  const cells = line
    .slice(start)
    .split(/[\s\u3000]+/)
    .filter((text) => text !== '');
  const prose = before === '' ? [] : splitPage(before).map((text) => paragraph(text));
  const parted = found[0].trim().split(/[\s\u3000]+/).length > 3 && !cells.some(isClump);
  return [...prose, singleColumn(cells, parted ? 'onePerLine' : 'glued')];
}

/** Several cells without a blank between them: figures among words that are no sentence. */
const isClump = (text: string): boolean =>
  text.length > LONGEST_CELL &&
  !/[，。；]/.test(text) &&
  (text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) >= 3;
const LONGEST_CELL = 24;

const FEWEST_HEADS = 3;
const FEWEST_VALUES = 6;

/** A line of words that begin with heads of other tables and go on with figures: its cells in their order. */
function wordsInLine(line: string): readonly Draft[] | undefined {
  const words = line.split(/[\s\u3000]+/).filter((word) => word !== '');
  const first = words.findIndex((_, at) =>
    words.slice(at, at + FEWEST_HEADS).every((word) => isHead(word)),
  );
  if (first < 0 || words.length < first + FEWEST_HEADS + FEWEST_VALUES) return undefined;
  const cells = words.slice(first);
  if (cells.filter((word) => isNumeric(word)).length < FEWEST_VALUES) return undefined;
  const before = words.slice(0, first).join(' ');
  const prose = before === '' ? [] : splitPage(before).map((text) => paragraph(text));
  return [...prose, singleColumn(cells, 'onePerLine')];
}

const isHead = (word: string): boolean =>
  isHeadWord(word) || isAccountHead(word) || isColumnHead(word);

const LONGEST_ROW = 200;

/**
 * Rows without any blank between their cells, one a line, under a line of heads: the whole as one piece, for the cells are
 * told by the forms. Undefined where the first line is no such row.
 */
export function takeGluedRows(lines: readonly Line[], start: number): Taken | undefined {
  const isRow = (at: number): boolean => {
    const line = lines[at];
    return (
      line?.shape === 'text' && line.text.length <= LONGEST_ROW && !/\s/.test(line.text.trim())
    );
  };
  if (!isRow(start) || !HEAD_CLUSTER.test(lines[start]?.text ?? '')) return undefined;
  let next = start + 1;
  while (isRow(next) && !looksLikeTitle(lines[next]?.text ?? '')) next += 1;
  if (next - start < 3) return undefined;
  const text = lines.slice(start, next).map((line) => line.text.trim());
  return { table: singleColumn([text.join('')], 'glued'), next };
}

/** The labels of the names with which a form begins. */
const LABEL =
  /(?<=[\s\u3000]|^)(?:项目|专项|转移支付（项目）|(?:[省市县区]级)?(?:预算)?(?:部门|单位))(?:支出)?名称[:：]?[\s\u3000]/g;
const FARTHEST_LABEL = 1500;

/** Where the last of such labels stands before the heads, behind the title of the form. */
function labelStart(line: string, cluster: number): number | undefined {
  const from = Math.max(0, cluster - FARTHEST_LABEL);
  const before = line.slice(from, cluster);
  const title = before.lastIndexOf('表');
  const at = matchesOf(before, LABEL).find(({ index }) => index > title)?.index;
  return at === undefined ? undefined : from + at;
}

/** The table begins after the last title or sentence before its head. */
function tableStart(line: string, cluster: number): number {
  const before = line.slice(0, cluster);
  const title = Math.max(
    before.lastIndexOf('表 '),
    before.lastIndexOf('表\u3000'),
    before.lastIndexOf('表）'),
  );
  const sentence = before.lastIndexOf('。');
  return Math.max(title, sentence, -1) + 1;
}

/** Parts a page without line ends at its section numbers; any other line stays whole. */
export function splitPage(line: string): readonly string[] {
  if (line.length < PAGE) return [line];
  const parts = line.split(SECTION).filter((part) => part.trim() !== '');
  return parts.length > 2 ? parts : [line];
}
