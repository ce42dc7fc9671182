import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isColumnHead, isHeadWord, isNumeric, isValueWord, looksLikeTitle } from './words.ts';

const FARTHEST = 600;
const FEWEST_ROWS = 4;
const MOST_ROWS = 80;
/** A form begins with a name's label, or with its levels. */
const FIRST = /^(?:.{0,10}(?:名称|部门|单位)(?:[（(].{1,6}[）)]名称)?|[一三]级指标|指标名称)$/;
const NAME_HEAD = /^三级指标(?:名称)?$/;
const WEIGHT_HEAD = /^(?:分值|权重|标准分)(?:[（(]?分[)）]?)?$/;
const SCORE_HEAD = /^(?:自评)?得分$|^自评分$/;
const TOTAL_SCORE = /^\d{2,3}(?:\.\d+)?$/;
/** What stands at the left of the amounts of a form. */
const MONEY_HEAD = /(?:预算数?|执行数?|执行率|实际支出)(?:[（(][A-Z](?:\/[A-Z])?[）)])?$/;
const MONEY_LABEL = /资金总额[:：]?$/;

/**
 * Reads a form of indicators that was copied column by column, each column on a line of its own or one cell a line: behind
 * 三级指标 stand as many names as there are values behind the other heads, and the weights add up. Which rows a level
 * runs over is lost. Undefined for anything else.
 */
export function takeFormColumns(lines: readonly Line[], start: number): Taken | undefined {
  if (!FIRST.test(lines[start]?.text.trim().split(/[ \u3000]/, 1)[0] ?? '')) return undefined;
  const { words, next } = wordsFrom(lines, start);
  const names = words.findIndex((word) => NAME_HEAD.test(word));
  if (names < 0) return undefined;
  const weights = words.findIndex(
    (word, at) => at > names && WEIGHT_HEAD.test(word) && isFilled(words, at),
  );
  const count = weights < 0 ? 0 : countOf(words, names, weights);
  if (count === 0) return undefined;
  const heads = words.flatMap((word, at) =>
    at >= names && (isColumnHead(word) || VALUE_HEAD.test(word)) && !isMoney(words, at, count)
      ? [at]
      : [],
  );
  const columns = heads.flatMap((at) => {
    const cells = columnAt(words, at, count);
    return cells ? [cells] : [];
  });
  if (columns.length < 3 || isShifted(columns)) return undefined;
  const rows = Array.from({ length: count + 2 }, (_, r) =>
    columns.map((column) => column[r] ?? ''),
  );
  const last = rows[count + 1];
  if (last) last[0] = '合计';
  return {
    table: { ...raggedTable([...moneyRows(words, names), ...rows], 'tabs'), uncertain: true },
    next,
  };
}

const VALUE_HEAD = /(?:指标值|目标值|完成值|完成情况|评分标准|计分方法)$/;

/** The words from a line to the end of the table. */
function wordsFrom(
  lines: readonly Line[],
  start: number,
): { readonly words: readonly string[]; readonly next: number } {
  const words: string[] = [];
  let next = start;
  for (let at = start; at < Math.min(lines.length, start + FARTHEST); at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank') continue;
    if (line?.shape !== 'text') break;
    const own = line.text.trim().split(/[ \u3000\u00a0]+/);
    if (own.length === 1 && looksLikeTitle(line.text)) break;
    if (/[：:].*[：:]/.test(line.text) && looksLikeTitle(line.text)) break;
    words.push(...own);
    next = at + 1;
  }
  return { words, next };
}

/** Whether numbers stand behind a head, more than the rows of money have. */
const isFilled = (words: readonly string[], at: number): boolean =>
  words.slice(at + 1, at + 1 + FEWEST_ROWS).every((word) => isNumeric(word)) &&
  words.length > at + FEWEST_ROWS;

/** How many rows there are: the weights end with their sum, and as many names stand behind their head; 0 where that does not fit. */
function countOf(words: readonly string[], names: number, weights: number): number {
  let end = weights + 1;
  while (isNumeric(words[end] ?? '')) end += 1;
  const count = end - weights - 2;
  const fits = count >= FEWEST_ROWS && count <= MOST_ROWS && TOTAL_SCORE.test(words[end - 1] ?? '');
  return fits && isNamed(words.slice(names + 1, names + 1 + count)) ? count : 0;
}

const isNamed = (names: readonly string[]): boolean =>
  names.every((word) => !isValueWord(word) && !isHeadWord(word) && !MONEY_HEAD.test(word));

/** A head with values of money behind it, fewer than there are indicators. */
const isMoney = (words: readonly string[], at: number, count: number): boolean =>
  MONEY_HEAD.test(words[at] ?? '') ||
  words.slice(at + 1, at + 1 + count).some((word) => isColumnHead(word) || isHeadWord(word));

/** The head, its values and the sum below them; undefined where another head stands among them. */
function columnAt(
  words: readonly string[],
  at: number,
  count: number,
): readonly string[] | undefined {
  const head = words[at] ?? '';
  const values = words.slice(at + 1, at + 1 + count);
  if (values.length < count || values.some((word) => VALUE_HEAD.test(word))) return undefined;
  const summed = WEIGHT_HEAD.test(head) || SCORE_HEAD.test(head);
  if (summed && !values.every((word) => isNumeric(word))) return undefined;
  const total = words[at + 1 + count] ?? '';
  return [head, ...values, summed && TOTAL_SCORE.test(total) ? total : ''];
}

/** Whether a blank square left no word, so that further down results stand beside the targets of other rows. */
function isShifted(columns: readonly (readonly string[])[]): boolean {
  const [targets, results] = [/(?:指标值|目标值)$/, /(?:完成值|完成情况)$/].map((head) =>
    columns.find(([first = '']) => head.test(first))?.slice(1, -1),
  );
  if (!targets || !results) return false;
  return targets.some((target, i) => /\d/.test(target) !== /\d/.test(results[i] ?? ''));
}

/** The rows of money of the same form: their labels, and behind each head as many values as there are labels. */
function moneyRows(words: readonly string[], names: number): readonly (readonly string[])[] {
  const label = words.findIndex((word, at) => at < names && MONEY_LABEL.test(word));
  const first = words.findIndex((word, at) => at > label && MONEY_HEAD.test(word));
  if (label < 0 || first < 0) return [];
  const amounts = words.slice(first + 1).findIndex((word) => !isValueWord(word));
  if (amounts < 1 || amounts > 8) return [];
  const heads = words.flatMap((word, at) =>
    at >= first && (MONEY_HEAD.test(word) || WEIGHT_HEAD.test(word) || SCORE_HEAD.test(word))
      ? [at]
      : [],
  );
  const seen = new Set<string>();
  const columns = heads.flatMap((at) => {
    const head = words[at] ?? '';
    const values = words.slice(at + 1, at + 1 + amounts + 1);
    const whole = values.findIndex((word) => !isValueWord(word));
    const own = whole < 0 ? values.length : whole;
    if (seen.has(head) || own < 1 || own > amounts) return [];
    seen.add(head);
    // A blank square lower down leaves the first value, that of the whole, in its place.
    return [[head, ...values.slice(0, own === amounts ? amounts : 1)]];
  });
  const labels = ['', ...words.slice(label, label + amounts)];
  return labels.map((text, r) => [text, ...columns.map((column) => column[r] ?? '')]);
}
