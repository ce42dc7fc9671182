import { markerOf } from '../../document/outline.ts';
import { displayWidth } from '../../values/width.ts';
import { isAired, withoutAir } from './air.ts';
import { isSpread } from './spread.ts';

/** How a text was broken: at which width, and whether wide characters count twice. */
export interface Wrap {
  readonly width: number;
  readonly of: (line: string) => number;
  /** What a full line may lack of the width, and what it may where it ends within a sentence. */
  readonly tight: number;
  readonly loose: number;
  /** Whether lines may be longer: those that blanks spread over the page are. */
  readonly longer: boolean;
}

/** What a full line may lack of the usual width: narrow digits make lines shorter than they look. */
const EXACT = { tight: 3, loose: 8, longer: false } as const;
const AIRED = { tight: 5, loose: 9, longer: true } as const;

const characters = (line: string): number => line.length * 2;

/** Blanks that stand for a little space between letters and digits are less than half as wide as they look. */
const AIR_WIDTH = 0.4;
const aired = (line: string): number => {
  const bare = withoutAir(line);
  return Math.round(displayWidth(bare) + AIR_WIDTH * (line.length - bare.length));
};

/**
 * The usual length of a full line where a text was broken at a fixed width; undefined where it was not. `paged` where it has the ends
 * of pages, as they are turned into text.
 */
export function wrapOf(given: readonly string[], paged = false): Wrap | undefined {
  // Rows of a table that blanks keep in columns, or part, say nothing of the width of running text.
  const lines = given.filter((line) => !/\S {3,}\S/.test(line) && !isRow(line));
  for (const of of [displayWidth, characters]) {
    const width = widthBy(lines, of);
    if (width !== undefined) return { width, of, ...EXACT };
  }
  if (paged || isAired(lines.join('\n')))
    return airedWrap(lines) ?? (paged ? cutWrap(lines) : undefined);
  return fewWrap(lines);
}

/** A line of sentences that ends without any sign, and is no shorter, was broken by the edge of its page: a heading or an item is not so long. */
const SHORTEST_CUT = 56;
const CUT = /[，。；].*[\u4e00-\u9fff\d]$/;

/** Two texts beside each other: a blank parts them. */
const PARTED = /[\u4e00-\u9fff，。；：] +[\u4e00-\u9fff]/;

/** The width of the few lines of running text on printed pages: that of the longest one which breaks off, where none is longer. */
function cutWrap(lines: readonly string[]): Wrap | undefined {
  const told = lines.filter((line) => /[，。；]/.test(line) && !PARTED.test(line.trim()));
  const widest = (some: readonly string[]) =>
    some.reduce((max, line) => Math.max(max, aired(line.trimEnd())), 0);
  const width = widest(told.filter((line) => CUT.test(line.trimEnd())));
  const shown = width >= SHORTEST_CUT && widest(told) <= width + AIRED.loose;
  return shown ? { width, of: aired, ...AIRED } : undefined;
}

/** So many lines that break off, about as long as the longest, show the width of a short text. */
const FEWEST_CUT = 2;

/** The width of a text with too few lines to count them: that of its longest line, where some break off as far out. */
function fewWrap(lines: readonly string[]): Wrap | undefined {
  const told = lines
    .map((line) => line.trimEnd())
    .filter((line) => /[，。；]/.test(line) && !OF_TABLE.test(line));
  const width = told.reduce((max, line) => Math.max(max, displayWidth(line)), 0);
  const wrap = { width, of: displayWidth, ...EXACT };
  if (width < SHORTEST_CUT || width > LONGEST_LINE) return undefined;
  const cut = told.filter((line) => CUT.test(line) && isFull(line, wrap)).length;
  // So few may be items as long as each other: a line goes on only within a sentence, and never in a number.
  return cut >= FEWEST_CUT ? { ...wrap, tight: NEVER } : undefined;
}

/** Blanks that keep columns apart, or a cell in its column. */
const OF_TABLE = /\S {2,}\S|^ {5}/;

/** No line is so little short of the width. */
const NEVER = -1;

/** Nobody breaks text at a greater width. */
const LONGEST_LINE = 160;

/** So many lines of a printed page turned into text show its width: those that end within a sentence. Fewer do where all are as long. */
const FEWEST_LINES = 8;
const FEWEST_ALIKE = 4;

/** The width of running text that a converter laid out as it stood on its pages. */
function airedWrap(lines: readonly string[]): Wrap | undefined {
  const widths = lines
    .filter((line) => /^ {0,8}\S/.test(line) && !SENTENCE_END.test(line))
    .map(aired)
    .filter((width) => width >= 40)
    .sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.6)];
  if (width === undefined || widths.length < FEWEST_ALIKE) return undefined;
  const alike = widths.filter((each) => Math.abs(each - width) <= AIRED.loose);
  const shown =
    widths.length < FEWEST_LINES
      ? alike.length === widths.length
      : alike.length * 2 > widths.length;
  return shown ? { width, of: aired, ...AIRED } : undefined;
}

const FEWEST_WORDS = 4;
const isRow = (line: string): boolean =>
  !/[，。；]/.test(line) && line.trim().split(/[ \u3000]+/, FEWEST_WORDS).length === FEWEST_WORDS;

function widthBy(lines: readonly string[], measure: (line: string) => number): number | undefined {
  const widths = lines.map((line) => measure(line.trimEnd())).filter((width) => width >= 16);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number) =>
    [0, 1, 2, 3].reduce((sum, less) => sum + (counts.get(width - less) ?? 0), 0);
  let best: number | undefined;
  for (const width of counts.keys())
    if (width >= 30 && width <= 160 && (best === undefined || near(width) > near(best)))
      best = width;
  if (best === undefined) return undefined;
  const width = best;
  const full = lines.filter((line) => isFull(line, { width, of: measure, ...EXACT }));
  const longer = widths.filter((each) => each > width).length;
  const ended = full.filter((line) => SENTENCE_END.test(line)).length;
  const many = full.length >= 5 && full.length * 3 >= widths.length;
  // Short paragraphs hide the width among them, but not where hardly a line is longer and many are just so long.
  const sharp = longer <= 1 && (counts.get(width) ?? 0) >= 6;
  const clear = (many || sharp) && longer * 20 <= widths.length && ended * 4 <= full.length;
  return clear ? width : undefined;
}

const SENTENCE_END = /[。！？；：:;!?]["”’）)]?\s*$/;
const isFull = (line: string, { width, of, tight }: Wrap): boolean => {
  const own = of(line.trimEnd());
  return own >= width - tight && own <= width;
};

/** Whether a full line breaks off within a sentence: the next one goes on with it though a blank line parts them, as pages with wide lines have it. */
export const isCutShort = (line: string, next: string, wrap: Wrap | undefined): boolean =>
  wrap !== undefined &&
  wrap.width - wrap.of(line.trimEnd()) <= wrap.loose &&
  !SENTENCE_END.test(line) &&
  markerOf(next) === undefined;

/** A whole heading of the first order: it ends its own line, however full it is. */
const HEADING =
  /^[一二三四五六七八九十]{1,3}、[^，。；：]{2,30}(?:情况|问题|措施|说明|概况|分析|建议|结果|成效|内容|工作|结论|打算|原因|目标|公开)$/;

const UNIT_START = /^(?:亿元|万元|元|人|个|次|%|％|㎡|平方米|万平方米|分|项|辆|年|月|日)/;

/** Whether a line goes on in the next one: it fills the page's width and ends in the middle of a sentence, or parts a number from its unit. */
export function goesOn(line: string, next: string, wrap: Wrap | undefined): boolean {
  if (next.trim() === '' || line.trim() === '') return false;
  if (/[0-9０-９]$/.test(line) && /[\u4e00-\u9fff]/.test(line) && UNIT_START.test(next))
    return true;
  if (/^(?:\u3000{2}| {2,}|\t)/.test(next)) return false;
  if (isSpread(line) || /^[，。、；：）》”％%]/.test(next)) return true;
  if (HEADING.test(line.trim())) return false;
  if (wrap === undefined) return false;
  // A heading of the first order begins its own line, however full the one before it is.
  if (/^[一二三四五六七八九十]{1,3}、[^，。；：]{2,24}$/.test(next.trim())) return false;
  const { width, tight, loose, longer } = wrap;
  const missing = width - wrap.of(line.trimEnd());
  if ((missing < 0 && !longer) || missing > loose) return false;
  const numbered = markerOf(next) !== undefined;
  if (!SENTENCE_END.test(line) || /其中[:：]$/.test(line)) return missing <= tight || !numbered;
  const begins = numbered || /^(?:附件|注|说明)/.test(next);
  return missing <= tight && !begins && width >= 40;
}

/** Words in brackets or quotation marks that stand alone in a line. */
const ENCLOSED = /^[“‘（《][^“”‘’（）《》]{1,20}[”’）》]$/;
/** A single letter is torn off a word, if it is no answer in itself. */
const TORN = /^(?![无略是否有优良中差甲乙丙])[\u4e00-\u9fff]$/;
/** A year in brackets stands below a title. */
const YEARS = /^[（(]?\s*20\d\d/;

/**
 * Whether a text that was broken at a width goes on though a line is short: some programs draw marks that take half a square apart from
 * the words around them. `within` says that a line of the paragraph has ended so.
 */
export function goesOnBehindMark(
  line: string,
  next: string,
  wrap: Wrap | undefined,
  within: boolean,
): boolean {
  if (wrap === undefined || markerOf(next) !== undefined) return false;
  const [last, first] = [line.trim(), next.trim()];
  if (/^(?:附件|注|说明)/.test(first) || HEADING.test(last) || HEADING.test(first)) return false;
  if (/(?:[，、]|其中[:：])$/.test(last) || TORN.test(last)) return true;
  if (SENTENCE_END.test(line)) return TORN.test(first) && last.endsWith('；');
  if (within) return true;
  return (
    !YEARS.test(first) &&
    (/^[“‘（《]/.test(first) || ENCLOSED.test(last)) &&
    /[\u4e00-\u9fff”’）》]$/.test(last)
  );
}

/** Whether a line of things to be signed ends with a label, and the next is the name that had no room beside it. */
export const isSigned = (line: string, next: string): boolean =>
  /(?:[：:].*|人)[：:]\s*$/.test(line) && /^\s*[\u4e00-\u9fff·]{2,4}\s*$/.test(next);

/** What a line adds to the one that goes on in it: Latin words keep a blank between them. */
export function behind(line: string, next: string): string {
  const tail = next.trimStart();
  return /[A-Za-z,;]\s*$/.test(line) && /^[A-Za-z]/.test(tail) ? ` ${tail}` : tail;
}

const PAGE_NUMBER =
  /^\s*(?:[-—–－―]+\s*\d{1,3}\s*[-—–－―]+|第\s*\d{1,3}\s*页(?:\s*[，,（(/]?\s*共\s*\d{1,3}\s*页\s*[）)]?)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/;

/** A page number that dashes or words mark: no cell of a table looks so. */
export const isMarkedPageNumber = (line: string): boolean =>
  isPageNumber(line) && /[-—–－―页]/.test(line);

/** Whether a line of running text is nothing but a page number. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);
