import type { Mark } from '../../inspection/sheet.ts';
import type { Typed } from './sheet.tsx';
import { pointsIn, pointsText } from './words.ts';

/** What was typed as marks, lines that are left blank without one; undefined while a number is none. */
export function marksIn(typed: Typed): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  for (const [row, given] of Object.entries(typed)) {
    if (!given || (given.points === '' && given.words.trim() === '')) continue;
    const points = given.points === '' ? undefined : pointsIn(given.points);
    if (given.points !== '' && points === undefined) return undefined;
    marks.push({ row, words: given.words.trim(), ...(points !== undefined && { points }) });
  }
  return marks;
}

/** Marks as they are typed, to begin with. */
export const typedOf = (marks: readonly Mark[]): Typed =>
  Object.fromEntries(
    marks.map(({ row, points, words }) => [row, { points: pointsText(points), words }]),
  );
