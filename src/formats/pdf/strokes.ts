import { type Matrix, times } from '../pages/matrix.ts';
import type { Pen } from '../pages/pen.ts';

/** Keeps the graphics state (ISO 32000-1, 8.4.2). */
export function save(pen: Pen): void {
  pen.saved.push({ ...pen.state });
}

/** Brings the state kept last back; without one nothing changes. */
export function restore(pen: Pen): void {
  const back = pen.saved.pop();
  if (back) pen.state = back;
}

/** Draws from now on in a space of its own. */
export function transform(pen: Pen, matrix: Matrix): void {
  pen.state.at = times(pen.state.at, matrix);
}

/** Moves to the next line of a text object (9.4.2). */
export function moveText(pen: Pen, x: number, y: number): void {
  pen.state.lineX += x;
  pen.state.lineY += y;
  pen.state.x = pen.state.lineX;
  pen.state.y = pen.state.lineY;
}

/** Begins a line at a place of its own. */
export function setTextMatrix(pen: Pen, matrix: Matrix): void {
  const { state } = pen;
  state.textAt = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}
