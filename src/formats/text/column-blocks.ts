import { squeeze } from '../../values/chinese.ts';
import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import { type Column, columnsOf, cutAtHeads } from './stacked.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord, isNumeric, looksLikeTitle } from './words.ts';

const FEWEST_ROWS = 3;
const FEWEST_FIGURES = 2;
/** More lines than a column has. */
const HIGHEST = 800;
const LONGEST_HEAD = 18;
const LONGEST_CELL = 30;
const TOTAL = /^(?:合计|总计|小计)$/;

/** A table taken column by column, and the headings that the page's text has between its columns. */
export interface TakenColumns extends Taken {
  readonly passed: readonly Line[];
}

/** The columns of a table, or the part of one on a page. */
interface Part {
  readonly columns: readonly Column[];
  readonly passed: readonly Line[];
  readonly next: number;
}

/**
 * Reads a list that stands column by column, one cell a line, as pages are turned into text: each column is a head and as many
 * values as the others have, on lines of its own or between blank ones. Columns with fewer values have blanks that left no trace,
 * and are left out. A list that goes on on the next page with the same heads is put together, or not read at all.
 */
export function takeColumnBlocks(lines: readonly Line[], start: number): TakenColumns | undefined {
  if (!isHead(lines[start]) || !isCell(lines[start + 1]) || !isCell(lines[start + 2]))
    return undefined;
  const first = partAt(lines, start, FEWEST_ROWS);
  if (!first || isCarriedOn(lines, start, first)) return undefined;
  const whole = withNextPage(lines, first);
  const figures = whole?.columns.filter(({ isFigures }) => isFigures).length ?? 0;
  if (!whole || figures < FEWEST_FIGURES || figures === whole.columns.length) return undefined;
  if (!areHeads(whole.columns)) return undefined;
  const height = whole.columns[0]?.values.length ?? 0;
  const rows = Array.from({ length: height + 1 }, (_, row) =>
    whole.columns.map(({ head, values }) => (row === 0 ? head : (values[row - 1] ?? ''))),
  );
  return {
    table: { ...raggedTable(rows, 'tabs'), uncertain: true },
    next: whole.next,
    passed: whole.passed,
  };
}

/**
 * Whether what stands over the figures are heads of columns, more than what stands beside them: rows one below the other look the
 * same with the words exchanged. Numbers of the rows tell it, too.
 */
function areHeads(columns: readonly Column[]): boolean {
  if (columns.some(({ head, values }) => /^序号?$/.test(squeeze(head)) && values[0] === '1'))
    return true;
  const share = (words: readonly string[]): number =>
    words.filter(isColumnWord).length / Math.max(1, words.length);
  const over = share(columns.flatMap(({ head, isFigures }) => (isFigures ? [head] : [])));
  const names = columns.find(({ isFigures }) => !isFigures)?.values ?? [];
  return over >= 0.5 && over >= share(names);
}

const isColumnWord = (word: string): boolean =>
  isHeadWord(word) ||
  isColumnHead(word) ||
  isAccountHead(word) ||
  /[（(][^（()）]*[元个户人张件次公里亩%％][^（()）]*[)）]$|.[数额率量分]$|金$/.test(word);

/** Whether a line holds heads of columns alone, mostly one. */
const isHead = (line: Line | undefined): boolean =>
  line?.shape === 'text' && line.text.trim().split(/\s+/).every(mayHead);

const mayHead = (word: string): boolean =>
  word.length > 1 &&
  word.length <= LONGEST_HEAD &&
  !/[，。；：]/.test(word) &&
  !isNumeric(word) &&
  !looksLikeTitle(word);

const isCell = (line: Line | undefined): line is Line =>
  line?.shape === 'text' && squeeze(line.text).length <= LONGEST_CELL && !/[。；]$/.test(line.text);

const isTitle = ({ text }: Line): boolean =>
  /^第?[一二三四五六七八九十]+(?:、|部分)/.test(text.trim());

/** Lines to the next blank one, as far as they may be cells. */
function blockAt(lines: readonly Line[], start: number): readonly string[] {
  const found: string[] = [];
  for (let at = start; at < start + HIGHEST && isCell(lines[at]); at += 1) {
    if (at > start && isTitle(lines[at] as Line)) break;
    found.push((lines[at] as Line).text.trim());
  }
  return found;
}

/** The columns that begin at a line. */
function partAt(lines: readonly Line[], start: number, fewest: number): Part | undefined {
  const block = blockAt(lines, start);
  if (block.length >= HIGHEST) return undefined;
  const stacked = cutAtHeads(block);
  if (stacked) {
    const columns = columnsOf(stacked.blocks, fewest);
    return columns && { columns, passed: [], next: start + stacked.end };
  }
  const blocks: (readonly string[])[] = [block];
  const passed: { line: Line; count: number }[] = [];
  let next = start + block.length;
  let at = next;
  if (block.length - 1 < fewest) return undefined;
  while (at < lines.length) {
    while (lines[at]?.shape === 'blank' && lines[at]?.text !== '\f') at += 1;
    const line = lines[at];
    const own = line?.shape === 'text' ? blockAt(lines, at) : [];
    if (line && own.length === 1 && isTitle(line) && lines[at + 1]?.shape === 'blank') {
      passed.push({ line, count: blocks.length });
      at += 1;
      continue;
    }
    const filled = figuresOf(own, block.length - 1);
    if (!filled) break;
    blocks.push(filled);
    at += filled.length;
    next = at;
    if (filled.length < own.length) break;
  }
  const columns = columnsOf(blocks, fewest);
  // A heading behind the last column was never passed.
  const within = passed.filter(({ count }) => count < blocks.length).map(({ line }) => line);
  return columns && { columns, passed: within, next };
}

/** A block of as many cells, or as many for each of several heads; figures end where running text follows them at once. */
function figuresOf(block: readonly string[], height: number): readonly string[] | undefined {
  const [head = '', ...values] = block;
  if (!isHead({ text: head, shape: 'text' })) return undefined;
  const other = values.findIndex((value) => !isNumeric(value));
  const count = other > 1 ? other : values.length;
  const heads = head.split(/\s+/).length;
  const fits = [1, heads].some((by) => Math.abs(count / by - height) <= 1 && count % by === 0);
  return fits && count > 0 ? block.slice(0, count + 1) : undefined;
}

/** Whether the page before holds all heads of a part: it goes on with a list that was not read. */
function isCarriedOn(lines: readonly Line[], start: number, part: Part): boolean {
  let feed = start - 1;
  while (feed > 0 && feed > start - HIGHEST && lines[feed]?.text !== '\f') feed -= 1;
  if (lines[feed]?.text !== '\f') return false;
  const before = new Set<string>();
  for (let at = feed - 1; at >= 0 && lines[at]?.text !== '\f' && feed - at < 1000; at -= 1)
    for (const head of (lines[at]?.text ?? '').trim().split(/\s+/)) before.add(head);
  return part.columns.every(({ head }) => before.has(head));
}

/** A list with its rows on the next pages; undefined where the next page begins as it did but does not go on with it. */
function withNextPage(lines: readonly Line[], part: Part): Part | undefined {
  const total = part.columns.some(({ values }) => TOTAL.test(values.at(-1) ?? ''));
  let at = part.next;
  while (lines[at]?.shape === 'blank' && lines[at]?.text !== '\f') at += 1;
  if (lines[at]?.text !== '\f') return part;
  while (lines[at]?.shape === 'blank') at += 1;
  const head = part.columns[0]?.head ?? '';
  if (squeeze(lines[at]?.text ?? '') !== squeeze(head)) return part;
  const more = total ? undefined : partAt(lines, at, 1);
  if (!more) return undefined;
  const columns = part.columns.flatMap((column) => {
    const other = more.columns.find((each) => squeeze(each.head) === squeeze(column.head));
    return other ? [{ ...column, values: [...column.values, ...other.values] }] : [];
  });
  return withNextPage(lines, {
    columns,
    passed: [...part.passed, ...more.passed],
    next: more.next,
  });
}
