import type { Block, Document, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';

/** So many rows may be repeated where a table goes on behind a page break. */
const MOST_REPEATED = 4;

/** What may stand between two halves of a table: page numbers, 续表, the unit of the money. */
const BETWEEN =
  /^(?:[-—–－]*第?\d{0,4}页?(?:[/／共]{0,2}\d{0,4}页?)?[-—–－]*|[(（]?续表?\d{0,2}[)）]?|[(（]?(?:金额)?单位[：:].{0,12}[)）]?)$/;
/** A table that ends so is whole; what follows is another one, of the same form. */
const TOTAL = /^(?:合计|总计|总分|总得分|得分合计)/;
/** Rows that say of whom a form is: one that follows the repeated rows begins another form. */
const BEGINS = /^(?:项目名称|(?:预算)?(?:单位|部门)(?:（单位）)?名称|主管部门|实施单位)/;

/**
 * Blanks the rows that a table repeats at the head of its second half, where a page break cut it in two and both halves
 * became tables of their own. Places stay what they were: the repeated cells are there, and empty.
 */
export function withoutRepeatedHeads(document: Document): Document {
  let before: Table | undefined;
  let changed = false;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'table') {
      if (!BETWEEN.test(squeeze(block.text))) before = undefined;
      return block;
    }
    const rows = before ? repeatedRows(before, block) : 0;
    before = block;
    if (rows === 0) return block;
    changed = true;
    const cells = block.cells.map((cell) => (cell.row < rows ? { ...cell, text: '' } : cell));
    return { ...block, cells };
  });
  return changed ? { ...document, blocks } : document;
}

/** How many rows at the head of a table repeat those of the one before it; 0 where it is a table of its own. */
function repeatedRows(before: Table, table: Table): number {
  if (before.columns !== table.columns || table.rows < 2 || before.rows < 2) return 0;
  const last = before.cells.filter((cell) => cell.row >= before.rows - 2);
  if (last.some((cell) => TOTAL.test(squeeze(cell.text)))) return 0;
  let rows = 0;
  while (rows < Math.min(MOST_REPEATED, table.rows - 1)) {
    const row = wordsIn(table, rows);
    if (row === '' || row !== wordsIn(before, rows)) break;
    rows += 1;
  }
  const next = table.cells.find((cell) => cell.row === rows && cell.text.trim() !== '');
  return next && BEGINS.test(squeeze(next.text)) ? 0 : rows;
}

const wordsIn = (table: Table, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => squeeze(cell.text))
    .join('|')
    .replace(/^\|+$/, '');
