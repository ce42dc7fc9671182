import type { Stated } from '../../document/stated.ts';
import { original } from '../clean.ts';
import type { Line } from './lines.ts';

/** States a value at a stretch of the cleaned text of a line, quoted as it stands in the document. */
export function stated<T>(line: Line, from: number, to: number, value: T): Stated<T> {
  const [start, end] = original(line.cleaned, from, Math.max(to, from));
  const stop = to <= from ? start : end;
  return {
    value,
    verbatim: line.text.slice(start, stop),
    at: { block: line.block, from: start, to: stop },
  };
}
