import { isBlockLabel, type Piece } from './labels.ts';

/** Rows taken from the pieces, and the piece after them. */
export interface Taken {
  readonly rows: readonly (readonly string[])[];
  readonly next: number;
}

/** A piece that stands alone. */
export const single = (pieces: readonly Piece[], p: number): Taken => {
  const piece = pieces[p];
  return { rows: piece && piece.words !== '' ? [[piece.text]] : [], next: p + 1 };
};

/** The run of pieces from here that a test accepts; single blanks inside do not end it. */
export function run(
  pieces: readonly Piece[],
  p: number,
  accepts: (words: string) => boolean,
): number {
  let end = p;
  while (end < pieces.length && accepts(pieces[end]?.words ?? '')) end += 1;
  return end;
}

/** The piece after a label such as 绩效指标 or 年度预算申请（万元） and the blanks behind it; the piece itself without one. */
export function afterBlockLabel(pieces: readonly Piece[], p: number): number {
  if (!isBlockLabel(pieces[p]?.words ?? '')) return p;
  let next = p + 1;
  while (next < pieces.length && pieces[next]?.words === '') next += 1;
  return next;
}
