import type { Cell, Table } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { entryIn } from './cells.ts';

// Most cells hold words: they need no reading.
const DIGIT = /[0-9０-９]/;

/** Reads the one figure of a cell, `unit` when it prints none; undefined when anything else stands there. */
export const figureOf = (text: string, unit = ''): Figure | undefined =>
  DIGIT.test(text) ? readFigure(text, unit) : undefined;

/** A cell that holds a figure: the entry has no value when the cell is blank or holds something else. */
export const figureIn = (table: Table, cell: Cell, unit = ''): Entry<Figure> =>
  entryIn(table, cell, figureOf(cell.text, unit));

/** Whether a text is a number as tables print them. */
export const isNumeric = (text: string): boolean => figureOf(text) !== undefined;

/** Whether a text is a number, or a sign that stands for none (— / ……). */
export const isValueLike = (text: string): boolean =>
  text.trim() === '' || isNumeric(text) || /^[\s\-–—―/\\*…·.]+$/.test(text);
