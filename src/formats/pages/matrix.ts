/** A transformation of the page as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Leaves everything where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a point goes, across. */
export const acrossOf = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4];

/** Where a point goes, down. */
export const downOf = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5];

/** Reads six numbers as a matrix; anything else changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const list = value as ArrayLike<unknown> | undefined;
  if (!list || list.length < 6) return IDENTITY;
  const six = [list[0], list[1], list[2], list[3], list[4], list[5]];
  return six.every((n) => typeof n === 'number' && Number.isFinite(n))
    ? (six as unknown as Matrix)
    : IDENTITY;
}
