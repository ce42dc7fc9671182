import type { Document, Table } from '../document/document.ts';
import { allBlocks } from '../document/document.ts';
import type { Unrecognised } from '../report/report.ts';
import { isLooseRow } from './loose-rows.ts';
import { isNumeric } from './tables/amounts.ts';
import { isEmpty, placeIn } from './tables/cells.ts';
import type { Head } from './tables/heads.ts';

/** Tables that no reader understood, told by number, title and size. Frames around a text and plain lists are left out. */
export function unknownTables(
  document: Document,
  known: ReadonlySet<number>,
  heads: ReadonlyMap<number, Head>,
): readonly Unrecognised[] {
  const found: Unrecognised[] = [];
  let number = 0;
  for (const block of allBlocks(document)) {
    if (block.kind !== 'table') continue;
    number += 1;
    if (known.has(block.block) || !holdsData(block)) continue;
    const cell = block.cells.find((each) => !isEmpty(each));
    if (!cell) continue;
    const title = heads.get(block.block)?.title?.value;
    const verbatim = cell.text.slice(0, 40);
    found.push({
      at: placeIn(block, cell, 0, verbatim.length),
      what: {
        zh: `未识别的表格：第${number}张${title ? `《${title}》` : ''}，${block.rows}行${block.columns}列`,
        en: `Unknown table: no. ${number}${title ? ` “${title}”` : ''}, ${block.rows} rows, ${block.columns} columns`,
      },
      verbatim,
    });
  }
  return found;
}

const holdsData = (table: Table): boolean =>
  table.rows >= 2 &&
  (table.columns >= 2
    ? table.cells.some((cell) => cell.column > 0 && isNumeric(cell.text))
    : table.uncertain === true && hasFigures(table));

/** Lines that lost their squares are a table of which nothing is left to compare, where several of them are figures. */
const hasFigures = (table: Table): boolean =>
  table.cells.filter(({ text }) => isNumeric(text) || isLooseRow(text)).length >= FEWEST_FIGURES;

const FEWEST_FIGURES = 4;
