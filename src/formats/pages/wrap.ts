import { markerOf } from '../../document/outline.ts';
import type { Line } from './lines.ts';

const ENDS_SENTENCE = /[。！？；：;!?:]["”’）)】]?$/;
const LETTER_END = /[A-Za-z,]$/;
const LETTER_START = /^[A-Za-z]/;

/** Joins two lines of one paragraph: nothing between Chinese characters, a blank between words. */
export const joinText = (before: string, after: string): string =>
  before + (LETTER_END.test(before) && LETTER_START.test(after) ? ' ' : '') + after;

/** Whether a text ends as a sentence or a clause of a list does. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);

/** Whether a line begins a numbered item of its own after a text. */
export function beginsItem(before: string, line: string): boolean {
  const marker = markerOf(line);
  if (!marker) return false;
  if (marker.form === '一、' || marker.form === '第一部分') return true;
  if (endsSentence(before)) return true;
  const earlier = markerOf(before);
  return earlier?.form === marker.form && earlier.number + 1 === marker.number;
}

/** The column of a cell, in points across. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Writes the lines of a cell as its paragraphs: a line that ran full goes on in the next one. */
export function cellText(lines: readonly Line[], column: Column): string {
  if (lines.length > 1 && lines.every((line) => [...line.text].length === 1))
    return lines.map((line) => line.text).join('');
  const padding = paddingOf(lines, column);
  const paragraphs: string[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (
      last !== undefined &&
      above &&
      wraps(above, line, column, padding) &&
      !beginsItem(last, line.text)
    )
      paragraphs[paragraphs.length - 1] = joinText(last, line.text);
    else paragraphs.push(line.text);
    above = line;
  }
  return paragraphs.join('\n');
}

/** The space that the cell keeps between its rule and its text; points. */
function paddingOf(lines: readonly Line[], column: Column): number {
  let least = 8;
  for (const line of lines)
    least = Math.min(least, line.left - column.left, column.right - line.right);
  return Math.max(0, least);
}

/** Whether there was no room left on a line for the beginning of the next one. */
function wraps(above: Line, line: Line, column: Column, padding: number): boolean {
  if (line.middle - above.middle > 2.6 * Math.max(above.size, line.size)) return false;
  const left = above.left - column.left - padding;
  const right = column.right - above.right - padding;
  const centred = Math.abs(left - right) < 0.8 * above.size && left > 0.2 * above.size;
  const room = centred ? left + right : right;
  return room < line.lead + 0.4 * above.size;
}

/** A figure, or a text that ends with a bracket closed. */
const COMPLETE = /^[\d.,，%％\s—－-]*$|[）)】》]$/;

/** Whether the last line of a cell ran full from edge to edge without ending a sentence: it may go on on the next page. */
export function staysOpen(lines: readonly Line[], column: Column): boolean {
  const last = lines[lines.length - 1];
  if (!last || endsSentence(last.text) || COMPLETE.test(last.text)) return false;
  const padding = paddingOf(lines, column);
  const left = last.left - column.left - padding;
  const right = column.right - last.right - padding;
  return left < (lines.length > 1 ? 0.6 : 2.2) * last.size && right < 1.2 * last.size;
}

/** Brackets opened and not closed in a text; below zero when more are closed than opened. */
export function unclosed(text: string): number {
  let depth = 0;
  for (const mark of text.match(/[（）()《》]/g) ?? []) depth += /[（(《]/.test(mark) ? 1 : -1;
  return depth;
}
