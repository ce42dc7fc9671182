import { IDENTITY, type Matrix, times } from '../pages/matrix.ts';

/** Points in a millimetre, in which OFD measures. */
const POINTS = 72 / 25.4;

/** The numbers of a list between blanks (GB/T 33190-2016, 7.3); what is none counts as 0. */
export const numbersIn = (text: string | undefined): readonly number[] =>
  text === undefined
    ? []
    : text
        .trim()
        .split(/\s+/)
        .map((word) => (Number.isFinite(Number(word)) ? Number(word) : 0));

/** A position list with `g n d` written out: `n` times the distance `d` (11.3). Lists longer than `most` are cut. */
export function distances(text: string | undefined, most: number): readonly number[] {
  const words = text?.trim().split(/\s+/) ?? [];
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < most; at += 1) {
    if (words[at] !== 'g') {
      found.push(Number(words[at]) || 0);
      continue;
    }
    const times = Math.min(Number(words[at + 1]) || 0, most - found.length);
    for (let k = 0; k < times; k += 1) found.push(Number(words[at + 2]) || 0);
    at += 2;
  }
  return found;
}

/** The space of an object on a page whose upper left corner is at `left` and `top`: its own matrix, its place, points. */
export function spaceOf(
  boundary: string | undefined,
  matrix: string | undefined,
  [left = 0, top = 0]: readonly number[],
): Matrix {
  const [x = 0, y = 0] = numbersIn(boundary);
  const [a, b, c, d, e, f] = numbersIn(matrix);
  const own: Matrix = f === undefined ? IDENTITY : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
  return times([POINTS, 0, 0, POINTS, (x - left) * POINTS, (y - top) * POINTS], own);
}

/** The width and height of a box, in points. */
export const extentOf = ([, , width = 210, height = 297]: readonly number[]): readonly [
  number,
  number,
] => [width * POINTS, height * POINTS];
