import type { Line } from './lines.ts';
import { isMarkedPageNumber, isPageNumber } from './prose.ts';
import { singleColumn } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isColumnHead, isHeadWord } from './words.ts';

const FARTHEST = 500;
/** So far below the first label of a form stand the heads of its indicators. */
const FARTHEST_HEAD = 160;
const LONGEST_LINE = 120;
/** A form begins with the label of a name, or with its levels. */
const FIRST =
  /^(?:.{0,10}(?:名称|部门|单位)(?:[（(].{1,6}[）)](?:名称)?)?|[一三]级指标|指标名称)[:：]?$/;
const LABEL = /^[\u4e00-\u9fff（）()]{2,10}$/;
const TITLE = /(?:自评|绩效|评价|决算|预算|目标|申报|情况|统计).{0,24}表(?:[（(][^（()）]*[）)])?$/;
const HEADING = /^(?:第?[一二三四五六七八九十]+(?:、|部分)|附件[\d一二三四五六七八九十:：])/;
const TOTAL = /^(?:总分|合计|总计|总得分|自评总分|自评得分)(?:[（(][^（()）]*[）)])?$/;
const SCORE = /^\d{1,3}(?:\.\d+)?$/;
/** What the head of the indicators holds, its pieces put together. */
const HEAD =
  /^(?=.*一级指标)(?=.*三级指标|.*指标内容|.*指标名称)(?=.*(?:指标值|目标值|完成值|完成情况|(?:评分|评价|计分)标准))(?=.*(?:分值|权重))(?=.*(?:得分|评分))/;
/** So many characters take the heads of the columns of indicators at most. */
const HEAD_LENGTH = 90;
const FEWEST_VALUE_LINES = 2;
const LONGEST_HEAD = 12;
const NARROW = 20;

/**
 * Reads a form as converters of printed pages give its cells, one after the other in the order of the rows: what a narrow
 * column broke stands in pieces on lines of their own, and cells of one line are parted by single blanks. The lines are kept
 * as they are, for only the form tells which pieces make a cell. Undefined where heads and rows are whole on their lines.
 */
export function takeFormPieces(lines: readonly Line[], start: number): Taken | undefined {
  const first = lines[start]?.text.trim().split(GAP, 1)[0] ?? '';
  const below = lines[start + 1]?.text.trim().split(GAP, 1)[0] ?? '';
  // 转移支付（项目） stands over 名称.
  const broken = LABEL.test(lines[start]?.text.trim() ?? '') && FIRST.test(first + below);
  if (!FIRST.test(first) && !broken) return undefined;
  const texts: string[] = [];
  let head = -1;
  for (let at = start; at < Math.min(lines.length, start + FARTHEST); at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank') continue;
    const text = line?.text.trim() ?? '';
    if (line?.shape !== 'text' || text.length > LONGEST_LINE || WIDE.test(text)) return undefined;
    if (isMarkedPageNumber(text) || isPageNumber(text)) continue;
    const words = text.split(GAP);
    if (texts.length > 0 && endsForm(text)) return undefined;
    texts.push(text);
    if (head < 0 && texts.length > FARTHEST_HEAD) return undefined;
    if (head < 0 && /三级指标|指标内容|指标名称/.test(text)) head = texts.length - 1;
    if (head >= 0 && TOTAL.test(words[0] ?? '')) {
      const next = afterScores(lines, at + 1, texts);
      return isInPieces(texts, head) ? { table: singleColumn(texts, 'pieces'), next } : undefined;
    }
  }
  return undefined;
}

const GAP = /[ \u3000\u2002\u2003\u00a0]+/;
/** Wide gaps keep columns: other readers find these. */
const WIDE = /\S {3,}\S/;

const endsForm = (text: string): boolean => {
  const bare = text.replace(/\s+/g, '');
  return HEADING.test(bare) || (bare.length > 7 && TITLE.test(bare));
};

/** The line behind the scores of the line of totals, which are put to the lines of the form. */
function afterScores(lines: readonly Line[], from: number, texts: string[]): number {
  let next = from;
  for (let at = from; at < lines.length && texts.length < FARTHEST; at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank') continue;
    if (
      line?.shape !== 'text' ||
      !line.text
        .trim()
        .split(GAP)
        .every((word) => SCORE.test(word))
    )
      break;
    texts.push(line.text.trim());
    next = at + 1;
  }
  return next;
}

/** Whether the heads of the indicators are there, and heads or rows are broken over lines. */
function isInPieces(texts: readonly string[], head: number): boolean {
  const from = Math.max(0, head - 12);
  const around = texts
    .slice(from, head + 14)
    .join('')
    .replace(/\s+/g, '');
  const at = around.indexOf('级指标');
  const near = around.slice(Math.max(0, at - HEAD_LENGTH), at + HEAD_LENGTH);
  if (!HEAD.test(near)) return false;
  const brokenIn = (some: readonly string[]): number =>
    some.filter((text, i) => isBroken(text, some[i + 1] ?? '')).length;
  const broken = brokenIn(texts);
  const values = texts.slice(head).filter(isValueLine).length;
  const many = texts.filter((text) => GAP.test(text)).length * 10 >= texts.length;
  // Where each line is a cell or a piece of one, long lines are cells that nothing broke; goals run over many columns.
  const isNarrow = (text: string): boolean => text.length <= NARROW;
  const narrow =
    texts.every(isNarrow) ||
    (brokenIn(texts.slice(from, head + 14)) >= 2 && texts.slice(head).every(isNarrow));
  return many ? broken > 0 || values >= FEWEST_VALUE_LINES : broken >= 2 && narrow;
}

/** Whether the end of a line and the beginning of the next make a head that neither is. */
function isBroken(text: string, next: string): boolean {
  const [last, first] = [text.split(GAP).at(-1) ?? '', next.split(GAP)[0] ?? ''];
  const long = last.length + first.length > LONGEST_HEAD;
  return !long && !isHead(last) && !isHead(first) && isHead(last + first);
}

const isHead = (word: string): boolean => isColumnHead(word) || isHeadWord(word);

/** A line that ends a row and does not begin it: figures, and at its end weight and score. */
const isValueLine = (text: string): boolean => {
  const words = text.split(GAP);
  const scores = words.filter((word) => SCORE.test(word)).length;
  return words.length >= 2 && scores >= 2 && /^[≥≤=＝<>\d]/.test(words[0] ?? '');
};
