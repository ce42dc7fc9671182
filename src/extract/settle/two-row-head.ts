import { columnOf } from '../forms/heads.ts';
import { headOf } from '../forms/lines.ts';
import { afterBlanks, type Piece } from './labels.ts';

/** The rows of heads as they stand, the heads of both in the order of the columns, and the piece after them. */
export interface TwoRowHead {
  readonly rows: readonly (readonly string[])[];
  readonly heads: readonly Piece[];
  readonly end: number;
}

/**
 * A head over two rows whose spans were lost: 绩效指标, 年度指标值, 实际完成值, 分值 … and then 一级指标, 二级指标, 三级指标,
 * 指标性质, 指标值, 度量单位. The lower names stand for the group that they were under. `runFrom` ends a run of heads.
 */
export function twoRowHeadAt(
  pieces: readonly Piece[],
  p: number,
  runFrom: (from: number) => number,
): TwoRowHead | undefined {
  if (!/指标$/.test(headOf(pieces[p]?.words ?? ''))) return undefined;
  if (columnOf(pieces[p]?.words ?? '') !== undefined) return undefined;
  const first = afterBlanks(pieces, p + 1);
  const whole = pieces.slice(first, runFrom(first));
  const turn = whole.findIndex(isLevel);
  const upper = turn < 0 ? whole : whole.slice(0, turn);
  if (upper.length < 2) return undefined;
  const second = afterBlanks(pieces, first + upper.length);
  const lower = pieces.slice(second, runFrom(second));
  const levels = lower.filter(isLevel);
  if (levels.length < 2) return undefined;
  const values = lower.filter((each) => !isLevel(each));
  const heads = upper.flatMap((each) =>
    columnOf(each.words) === 'target' && values.length > 0 ? values : [each],
  );
  const rows = [[pieces[p], ...upper], lower].map((row) => row.map((each) => each?.text ?? ''));
  return { rows, heads: [...levels, ...heads], end: second + lower.length };
}

const isLevel = (piece: Piece): boolean => /^level/.test(columnOf(piece.words) ?? '');
