import { squeeze } from '../../values/chinese.ts';
import type { Line } from './lines.ts';
import { isMarkedPageNumber } from './prose.ts';
import { singleColumn } from './ragged.ts';
import type { Taken } from './tabs.ts';
import {
  isAccountHead,
  isAccountRow,
  isColumnHead,
  isHeadWord,
  isValueWord,
  looksLikeTitle,
} from './words.ts';

/** How far to look ahead for the evidence of a table that stands one cell a line. */
const WINDOW = 9;
/** Sentences that a cell of goals or measures may hold before the table is taken to be over. */
const LONG_LINES = 14;
const SHORT = 26;
const SHORTEST_SENTENCE = 14;

/**
 * Reads a table that stands one cell a line: a head word, most of the next lines heads or values. Rows and columns are
 * lost, so the cells form one column; blank lines beyond the usual gap are empty cells.
 */
export function takeSingleCells(lines: readonly Line[], start: number): Taken | undefined {
  const first = lines[start]?.text ?? '';
  if (!(isHeadWord(first) || isAccountHead(first))) return undefined;
  if (!isDense(lines, start) && !leadsTable(lines, start)) return undefined;
  const end = endOfTable(lines, start, isAccountHead(first));
  const texts = cellsOf(lines, start, end);
  if (texts.filter((text) => text !== '').length < 8) return undefined;
  return { table: singleColumn(texts, 'onePerLine'), next: end };
}

function isDense(lines: readonly Line[], start: number): boolean {
  let seen = 0;
  let known = 0;
  for (let i = start; i < lines.length && i < start + 4 * WINDOW && seen < WINDOW; i += 1) {
    const line = lines[i];
    if (!line || line.shape === 'blank') continue;
    if (line.shape !== 'text') break;
    seen += 1;
    if (isHeadWord(line.text) || isAccountHead(line.text) || isValueWord(line.text)) known += 1;
    else if (line.text.trim().length > SHORT) known -= 1;
  }
  return seen >= WINDOW - 2 && known >= 4;
}

/** A form begins with the label of its name; so many lines of it may be labels and texts before its heads and figures begin. */
const LABEL = /^(?:.{0,8}(?:项目|部门|单位)(?:[（(]单位[）)])?名称|主管部门(?:及代码)?)[:：]?$/;
const FARTHEST_HEAD = 30;

function leadsTable(lines: readonly Line[], start: number): boolean {
  if (!LABEL.test(squeeze(lines[start]?.text ?? ''))) return false;
  let seen = 0;
  for (let i = start + 1; i < lines.length && seen < FARTHEST_HEAD; i += 1) {
    const line = lines[i];
    if (line?.shape === 'blank') continue;
    if (line?.shape !== 'text' || endsTable(line.text.trim())) return false;
    seen += 1;
    if (isColumnHead(line.text) && isDense(lines, i)) return true;
  }
  return false;
}

function endOfTable(lines: readonly Line[], start: number, accounts: boolean): number {
  let end = start;
  let long = 0;
  let last = '';
  let total = false;
  for (let i = start; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || (line.shape !== 'text' && line.shape !== 'blank')) break;
    const text = line.text.trim();
    if (text === '') continue;
    if (endsTable(text) && !isHeadWord(text) && !(accounts && isRow(lines, i))) break;
    if (i > start && SECTION.test(text) && (total || FIRST_HEAD.test(nextWords(lines, i)))) break;
    total = TOTAL.test(squeeze(text)) || (total && isValueWord(text));
    if (text.length > SHORT && !isHeadWord(text)) {
      long += 1;
      if (long > LONG_LINES) break;
    } else if (!/[。；]$/.test(text)) long = 0;
    // A sentence behind a figure is a cell where the table goes on, and the text after the table where it does not.
    if (long <= 2 && !(last !== '' && isSentence(text) && isValueWord(last))) end = i + 1;
    last = text;
  }
  return end;
}

/** The heading of the next section, behind the line of totals or with the first head of its table on the next line. */
const SECTION = /^[（(][一二三四五六七八九十]{1,2}[)）]/;
const TOTAL = /^(?:总分|总计|合计|总得分)$/;
const FIRST_HEAD = /^(?:机构名称|(?:项目|单位|部门|科目|预算单位)名称|项目|科目|序号|一级指标)$/;

function nextWords(lines: readonly Line[], at: number): string {
  let next = at + 1;
  while (lines[next]?.shape === 'blank') next += 1;
  return squeeze(lines[next]?.text ?? '');
}

const isSentence = (text: string): boolean =>
  text.length > SHORTEST_SENTENCE && text.endsWith('。');

/** A numbered row of the accounts: its amount, or a blank for it, stands below, else its number of the line. */
const isRow = (lines: readonly Line[], at: number): boolean =>
  isAccountRow(lines[at]?.text ?? '') &&
  (lines[at + 1]?.shape === 'blank' ||
    isValueWord(lines[at + 1]?.text ?? '') ||
    isAccountRow(lines[at + 1]?.text ?? ''));

/** Signature lines, notes, headings of sections and the title of the next table end a table. */
const endsTable = (text: string): boolean =>
  looksLikeTitle(text) && (!/^备注/.test(text) || text.length > 4) && text.length > 3;

/** The cells between two lines. The usual number of blank lines between cells parts them; more stand for empty cells. */
function cellsOf(lines: readonly Line[], start: number, end: number): readonly string[] {
  const gaps: number[] = [];
  let gap = 0;
  let page = false;
  const texts: { readonly text: string; readonly gap: number }[] = [];
  for (let i = start; i < end; i += 1) {
    const line = lines[i];
    page ||= line?.text === '\f' || (line !== undefined && isMarkedPageNumber(line.text));
    if (line && isMarkedPageNumber(line.text)) continue;
    if (line?.text === '' || line?.text === '\f') {
      gap += 1;
      continue;
    }
    // Blank lines at the end of a page are no blank cells.
    texts.push({ text: line?.text.trim() ?? '', gap: page ? 0 : gap });
    if (texts.length > 1 && !page) gaps.push(gap);
    [gap, page] = [0, false];
  }
  const sorted = gaps.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return texts.flatMap(({ text, gap: before }, k) => {
    const empty = k === 0 ? 0 : Math.floor((before - usual) / (usual + 1));
    return [...new Array<string>(Math.max(0, Math.min(empty, 20))).fill(''), text];
  });
}
