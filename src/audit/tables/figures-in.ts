import type { Cell, Table } from '../../document/document.ts';
import { cellPlace } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import { foldWidth } from '../../values/chinese.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { WHOLE } from '../../values/thousands.ts';

/** A cell that holds nothing but a number. */
export const NUMBER = new RegExp(`^-?${WHOLE}(?:\\.\\d{1,6})?$`);

/** The words of a cell in half width without blanks around them; a number broken within its thousands or at its point is whole again. */
export function wordsIn(text: string): string {
  const words = foldWidth(text).trim();
  return words.includes('\n')
    ? words.replace(/(?<=\d[.,，])\s*\n\s*(?=\d)|(?<=\d)\s*\n\s*(?=[.,，]\d)/g, '')
    : words;
}

/** The number of a cell that holds nothing else. */
export const statedIn = (table: Table, cell: Cell): Stated<Figure> | undefined => {
  const text = wordsIn(cell.text);
  if (!NUMBER.test(text)) return undefined;
  const at = cellPlace(table, cell);
  return { value: figure(text.replace(/，/g, ',')), verbatim: cell.text, at };
};
