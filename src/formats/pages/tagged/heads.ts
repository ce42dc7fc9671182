import type { Glyph } from '../marks.ts';
import type { Claimed, ClaimedCell, Stretch } from './claims.ts';
import { isInk } from './stands.ts';

/** More rows than the head of a table has. */
const MOST_HEADS = 8;

const lettersOf = (glyphs: readonly Glyph[]): string =>
  [...glyphs.map(({ text }) => text.replace(/\s/g, '')).join('')].sort().join('');

/**
 * The rows of a table, those of a head that comes again on each page once: some programs give all its prints to the same cells,
 * so that their text would stand in them twice.
 */
export function withHeadsOnce({ rows, pages }: Claimed): readonly (readonly ClaimedCell[])[] {
  if (pages.length < 2) return rows;
  let heads = 0;
  for (const row of rows.slice(0, MOST_HEADS)) {
    const own = row.filter((cell) => textsByPage(cell).size > 0);
    if (own.length === 0 || !own.every(isRepeated)) break;
    heads += 1;
  }
  return heads === 0
    ? rows
    : [...rows.slice(0, heads).map((row) => row.map(onFirstPage)), ...rows.slice(heads)];
}

/** The letters of a cell by page. */
function textsByPage(cell: ClaimedCell): ReadonlyMap<number, string> {
  const pages = new Map<number, Glyph[]>();
  for (const { page, glyphs } of cell.text.flat()) {
    const own = glyphs.filter(isInk);
    if (own.length > 0) pages.set(page, [...(pages.get(page) ?? []), ...own]);
  }
  return new Map([...pages].map(([page, glyphs]) => [page, lettersOf(glyphs)]));
}

function isRepeated(cell: ClaimedCell): boolean {
  const texts = textsByPage(cell);
  return texts.size > 1 && new Set(texts.values()).size === 1;
}

function onFirstPage(cell: ClaimedCell): ClaimedCell {
  const first = Math.min(...textsByPage(cell).keys());
  const text = cell.text
    .map((block) => block.filter(({ page }): boolean => page === first))
    .filter((block: readonly Stretch[]) => block.length > 0);
  return { ...cell, text };
}

/**
 * The letters above a table on one of its later pages that repeat its head and belong to nothing else: other programs print the
 * head again without giving it to the cells. `above` are the letters between the head of the page and the table.
 */
export function repeatedHead(
  rows: readonly (readonly ClaimedCell[])[],
  above: readonly Glyph[],
): readonly Glyph[] {
  const upwards = above.filter(isInk).sort((a, b) => b.middle - a.middle);
  let found: readonly Glyph[] = [];
  for (let heads = 1; heads <= Math.min(rows.length, MOST_HEADS); heads += 1) {
    const own = rows.slice(0, heads);
    if (own.some((row, r) => row.some((cell) => r + cell.rowSpan > heads))) continue;
    const letters = lettersOf(
      own.flat().flatMap(({ text }) => text.flat().flatMap(({ glyphs }) => glyphs)),
    );
    const nearest = nearestOf(upwards, letters.length);
    if (letters.length > 1 && lettersOf(nearest) === letters) found = nearest;
  }
  return found;
}

/** The letters next above, so many of them. */
function nearestOf(upwards: readonly Glyph[], count: number): readonly Glyph[] {
  let letters = 0;
  let taken = 0;
  while (taken < upwards.length && letters < count) {
    letters += [...(upwards[taken]?.text.replace(/\s/g, '') ?? '')].length;
    taken += 1;
  }
  return upwards.slice(0, taken);
}
