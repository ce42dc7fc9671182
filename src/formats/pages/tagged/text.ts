import { type Line, linesOf } from '../lines.ts';
import { type Column, cellText } from '../wrap.ts';
import type { ClaimedCell, Stretch } from './claims.ts';

/** Lines of one cell on two pages count as standing so far apart, in em. */
const NEXT = 1.5;

/** The text of a cell: its paragraphs by the file's own structure, their lines joined as those of any cell. */
export function textOfCell({ text }: ClaimedCell, column: Column): string {
  const paragraphs = besideJoined(text)
    .map(linesOver)
    .filter((lines) => lines.length > 0);
  const lines = paragraphs.flat();
  // A label that is written downwards is one word, even where each of its letters is a paragraph.
  if (lines.length > 1 && lines.every((line) => [...line.text].length === 1))
    return lines.map((line) => line.text).join('');
  return paragraphs.map((own) => cellText(own, column)).join('\n');
}

/** Paragraphs, those that begin on the line on which another ends put together: a number or a bullet and its item. */
function besideJoined(
  paragraphs: readonly (readonly Stretch[])[],
): readonly (readonly Stretch[])[] {
  const joined: (readonly Stretch[])[] = [];
  for (const paragraph of paragraphs) {
    const before = joined[joined.length - 1];
    if (before && beginsBeside(before, paragraph))
      joined[joined.length - 1] = onePage([...before, ...paragraph]);
    else joined.push(paragraph);
  }
  return joined;
}

function beginsBeside(before: readonly Stretch[], next: readonly Stretch[]): boolean {
  const last = inked(before).at(-1);
  const first = inked(next)[0];
  if (!last || !first || last.page !== first.page) return false;
  const [end, start] = [last.glyphs.at(-1), first.glyphs[0]];
  return (
    end !== undefined && start !== undefined && Math.abs(end.middle - start.middle) < 0.3 * end.size
  );
}

const inked = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.filter(({ glyphs }) => glyphs.some(({ text }) => text.trim()));

/** Stretches of one page after the other as one. */
function onePage(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { page, glyphs } of stretches) {
    const last = found[found.length - 1];
    if (last?.page === page) last.glyphs.push(...glyphs);
    else found.push({ page, glyphs: [...glyphs] });
  }
  return found;
}

/** The lines of a paragraph, those of later pages below those before. */
function linesOver(stretches: readonly Stretch[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { glyphs } of stretches) {
    const own = linesOf(glyphs);
    const [last, first] = [lines[lines.length - 1], own[0]];
    const shift = last && first ? last.middle + NEXT * last.size - first.middle : 0;
    for (const line of own)
      lines.push(shift === 0 ? line : { ...line, middle: line.middle + shift });
  }
  return lines;
}
