import type { Line } from './lines.ts';

/** Fewer lines than this make no page. */
const SHORTEST_PAGE = 12;
const FEWEST_PAGES = 3;

/**
 * Leaves out bare numbers that count the pages of a text: each stands alone before a blank line, one more than the last,
 * a page after it. The page's end would otherwise cut tables and sentences in two.
 */
export function withoutCountedPages(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly pageNumbers: number;
} {
  const counted: number[] = [];
  let last = -1;
  lines.forEach((line, at) => {
    const number = /^\s*(\d{1,3})\s*$/.exec(line.text)?.[1];
    const alone = lines[at + 1]?.text.trim() === '' && lines[at - 1]?.text.trim() !== '';
    if (number === undefined || !alone || Number(number) !== counted.length + 1) return;
    if (at - last < SHORTEST_PAGE) return;
    counted.push(at);
    last = at;
  });
  if (counted.length < FEWEST_PAGES) return { lines, pageNumbers: 0 };
  const out = new Set(counted.flatMap((at) => [at, at + 1]));
  return { lines: lines.filter((_, at) => !out.has(at)), pageNumbers: counted.length };
}
