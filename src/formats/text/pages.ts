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

/** On so many pages, and on such a share of them, the same line is the running head. */
const FEWEST_HEADS = 3;
const SHARE = 0.3;

/** Leaves out the line at the head of pages that comes again on most of them, but for the first time. */
export function withoutRunningHeads(lines: readonly Line[]): readonly Line[] {
  const heads: number[] = [];
  let fed = false;
  lines.forEach((line, at) => {
    if (fed && line.shape !== 'blank') heads.push(at);
    fed = line.text === '\f' || (fed && line.shape === 'blank');
  });
  const keyOf = (at: number): string => (lines[at]?.text ?? '').replace(/[\s\d]/g, '');
  const times = new Map<string, number>();
  for (const at of heads) times.set(keyOf(at), (times.get(keyOf(at)) ?? 0) + 1);
  const least = Math.max(FEWEST_HEADS, SHARE * heads.length);
  const gone = new Set(
    heads.filter(
      (at) =>
        lines[at]?.shape === 'text' && keyOf(at) !== '' && (times.get(keyOf(at)) ?? 0) >= least,
    ),
  );
  return gone.size === 0 ? lines : lines.filter((_, at) => !gone.has(at));
}
