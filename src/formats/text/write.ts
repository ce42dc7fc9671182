import type { Block, Document, Table } from '../../document/document.ts';
import { anchorsOfRow, gridOf } from '../../document/grid.ts';

/**
 * Writes a document as plain text: a line for each paragraph, a tab before each cell, a blank line after each row, two
 * after a table. Squares under a cell that runs down are empty cells, as in the texts that office programs write.
 */
export const writeText = (document: Document): string => document.blocks.map(blockText).join('');

const blockText = (block: Block): string =>
  block.kind === 'table' ? tableText(block) : `${oneLine(block.text)}\n`;

/** A tab or a blank line at the start of a line would begin a cell or end a row. */
const oneLine = (text: string): string => text.replace(/^\t+/gm, '');

function tableText(table: Table): string {
  const rows = gridOf(table).map((row, r) => {
    const own = new Set(anchorsOfRow(table, r));
    const cells: string[] = [];
    row.forEach((cell, c) => {
      if (!cell || cell === row[c - 1]) return;
      cells.push(own.has(cell) ? `\t${cellText(cell.text)}\n` : '\t\n');
    });
    const nested = [...own].flatMap((cell) => cell.tables ?? []);
    return `${cells.join('')}\n${nested.map((inner) => `\n${tableText(inner)}`).join('')}`;
  });
  return `${rows.join('')}\n`;
}

/** Blank lines inside a cell would end its row: a full-width blank holds their place. */
const cellText = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/\n(?=\n|$)/g, '\n\u3000');
