import type { Cell, Table } from '../../document/document.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { bareWords, placeOf } from './lines.ts';

// White space and residue of conversion before the words of a cell.
const LEADING = /^[\s[]/;
const LEAD = /^(?:\s|\[bookmark:[^\]]{0,120}\])*/;

/** The whole cell as an entry of what its text is understood as. */
export function entryOf<T>(table: Table, cell: Cell, value: T | undefined): Entry<T> {
  const from = LEADING.test(cell.text) ? (LEAD.exec(cell.text)?.[0].length ?? 0) : 0;
  const verbatim = cell.text.slice(from).trimEnd();
  const trimmed = verbatim !== '' && verbatim.length !== cell.text.length;
  const at = trimmed ? placeOf(table, cell, from, from + verbatim.length) : placeOf(table, cell);
  return value === undefined ? { verbatim, at } : { value, verbatim, at };
}

/** The cell's words as an entry; a blank one has no value. */
export const textEntry = (table: Table, cell: Cell): Entry<string> =>
  entryOf(table, cell, bareText(cell.text) === '' ? undefined : bareText(cell.text));

/** The cell's number as an entry; the unit stands in the cell or is the one given. */
export const figureEntry = (table: Table, cell: Cell, unit = ''): Entry<Figure> =>
  entryOf(table, cell, readFigure(cell.text, unit));

/** The cell's words as a statement. */
export const statedCell = <T>(table: Table, cell: Cell, value: T): Stated<T> =>
  entryOf(table, cell, value) as Stated<T>;

/** Text of a cell in one line, without residue of conversion; Chinese words broken over lines are put together. */
export const bareText = (text: string): string =>
  text
    .replace(/\[bookmark:[^\]]{0,120}\]/g, '')
    .replace(/\s*\n\s*/g, '')
    .trim();

/** A rate as printed: 95.13%, 0.9513 or 95.13, always given in percent. */
export function rateEntry(table: Table, cell: Cell): Entry<Figure> {
  const read = readFigure(cell.text);
  if (read?.unit !== '') return entryOf(table, cell, read);
  const value = read.coefficient / 10 ** read.decimals;
  // Without the sign a value up to 1.5 is the ratio itself: nobody executes one percent of a budget.
  if (Math.abs(value) > 1.5) return entryOf(table, cell, { ...read, unit: '%' });
  const decimals = Math.max(0, read.decimals - 2);
  const coefficient = read.coefficient * 10 ** (decimals + 2 - read.decimals);
  return entryOf(table, cell, { coefficient, decimals, unit: '%' });
}

// 产出指标 over 50: bare points in brackets or below the name of a level.
const BARE = /(?<=[\u4e00-\u9fff]\s*[（(\n]\s*)(\d{1,3}(?:\.\d+)?)\s*[）)]?\s*$/;
// A name written downwards has one digit a line: 产\n出\n（\n5\n0\n分\n）.
const UNITED = /[（(]?\s*(\d{1,3}(?:\.\d+)?|\d(?:\s*\n\s*\d){1,2})\s*(?:分|%)\s*[）)]?\s*$/;

/** A weight printed with a name: 产出指标（50分）, 效益指标30分, 满意度指标(10%). */
export function weightIn(table: Table, cell: Cell): Entry<Figure> | undefined {
  const match = UNITED.exec(cell.text) ?? BARE.exec(cell.text);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  const from = match.index + match[0].indexOf(digits);
  const value = readFigure(digits.replace(/\s/g, ''));
  const at = placeOf(table, cell, from, from + digits.length);
  return value ? { value, verbatim: digits, at } : { verbatim: digits, at };
}

/** The name without the weight printed with it. */
export const withoutWeight = (text: string): string =>
  bareWords(BARE.test(text) ? text.replace(BARE, '') : text).replace(
    /[（(](?:\d{1,3}(?:\.\d+)?(?:分|%)[）)]?)?$|\d{1,3}(?:\.\d+)?(?:分|%)$/,
    '',
  );
