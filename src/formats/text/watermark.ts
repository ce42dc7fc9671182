import type { Line } from './lines.ts';

/** On fewer pages, with fewer letters or on a smaller share of the pages nothing tells a watermark from pieces of cells. */
const FEWEST_PAGES = 2;
const FEWEST_LETTERS = 3;
const SHARE = 0.6;

/** A letter by itself, away from the left edge; not one that ends words in narrow columns. */
const LETTER =
  /^\s{6,}(?![数率值额标分度个人元年月日米次项目位费金称因施况无否是优良中差])(\p{Script=Han})\s*$/u;

/**
 * Leaves out the letters of a watermark, which converters of pages give each on a line of its own, parted from the text by blank lines:
 * the same ones come again on nearly every page.
 */
export function withoutWatermark(lines: readonly Line[]): readonly Line[] {
  const pages = new Map<string, Set<number>>();
  let page = 0;
  for (const { text } of lines) {
    if (text === '\f') page += 1;
    const letter = letterOf(text);
    if (letter !== undefined) pages.set(letter, (pages.get(letter) ?? new Set()).add(page));
  }
  const least = Math.max(FEWEST_PAGES, SHARE * page);
  const mark = new Set([...pages].flatMap(([letter, on]) => (on.size >= least ? [letter] : [])));
  if (page < FEWEST_PAGES || mark.size < FEWEST_LETTERS) return lines;
  const kept: Line[] = [];
  for (const line of lines) {
    if (mark.has(letterOf(line.text) ?? '')) {
      while (kept.at(-1)?.shape === 'blank' && kept.at(-1)?.text !== '\f') kept.pop();
    } else kept.push(line);
  }
  return kept;
}

const letterOf = (text: string): string | undefined => LETTER.exec(text)?.[1];
