import { squeeze } from '../values/chinese.ts';
import { allBlocks, blockAt, cellAt, type Document, type Place, type Table } from './document.ts';
import { gridOf } from './grid.ts';
import { markerOf } from './outline.ts';

/**
 * Names a place in the reader's words: the headings above it, or the table's title with row head and column head.
 * 一、部门基本情况 › （二）机构设置; 《部门整体支出绩效自评表》 › 公众满意度 › 年度指标值.
 */
export function pathOf(document: Document, place: Place): string {
  const block = blockAt(document, place.block);
  if (block?.kind === 'table') return tablePath(document, block, place);
  const heads = headingsAbove(document, place.block);
  if (heads.length > 0) return heads.join(' › ');
  return `第${paragraphNumber(document, place.block)}段`;
}

/** The title under which a table stands: the nearest line above it that looks like a title. */
export function titleOf(document: Document, table: Table): string | undefined {
  const index = document.blocks.findIndex((block) => block.block === table.block);
  for (let i = index - 1, steps = 0; i >= 0 && steps < 6; i -= 1, steps += 1) {
    const above = document.blocks[i];
    if (!above || above.kind === 'table') return undefined;
    const text = squeeze(above.text);
    if (/表$|表（[^）]*）$|表\([^)]*\)$/.test(text) && text.length <= 60) return text;
  }
  return undefined;
}

function tablePath(document: Document, table: Table, place: Place): string {
  const title = titleOf(document, table);
  const parts = [title ? `《${title}》` : `第${tableNumber(document, table)}张表`];
  if (place.row === undefined || place.column === undefined) return parts[0] ?? '';
  const cell = cellAt(document, place);
  const row = headOfRow(table, place.row, place.column);
  const column = headOfColumn(table, place.row, place.column);
  if (row && row !== squeeze(cell?.text ?? '')) parts.push(row);
  if (column && column !== row) parts.push(column);
  if (parts.length === 1) parts.push(`第${place.row + 1}行第${place.column + 1}列`);
  return parts.join(' › ');
}

const NUMERIC = /^[-−+≥≤<>＞＜=＝﹦≧≦]*[\d０-９][\d,，.０-９]*(?:[%％‰]|[\p{L}㎡]{0,4})$/u;
const isHead = (text: string) => text !== '' && !NUMERIC.test(text) && !/^[-—–/／…]+$/.test(text);

/** The nearest cell to the left that names the row. */
function headOfRow(table: Table, row: number, column: number): string | undefined {
  const line = gridOf(table)[row] ?? [];
  for (let c = column - 1; c >= 0; c -= 1) {
    const cell = line[c];
    const text = squeeze(cell?.text ?? '');
    // A cell that runs down over many rows groups them and names none.
    if (isHead(text) && (cell?.rowSpan ?? 1) === 1) return text;
  }
  for (let c = column - 1; c >= 0; c -= 1) {
    const text = squeeze(line[c]?.text ?? '');
    if (isHead(text)) return text;
  }
  return undefined;
}

/** The nearest cell above that names the column. */
function headOfColumn(table: Table, row: number, column: number): string | undefined {
  const grid = gridOf(table);
  for (let r = row - 1; r >= 0; r -= 1) {
    const cell = grid[r]?.[column];
    const text = squeeze(cell?.text ?? '');
    if (isHead(text) && text.length <= 24 && HEAD_WORD.test(text)) return text;
  }
  return undefined;
}

const HEAD_WORD =
  /数|值|率|分|规模|投资|指标|目标|情况|措施|原因|金额|标准|材料|项目|名称|性质|单位|预算|决算|支出|收入|合计/;

function headingsAbove(document: Document, number: number): readonly string[] {
  const found: { rank: number; text: string }[] = [];
  const blocks = document.blocks;
  const start = blocks.findIndex((block) => block.block === number);
  for (let i = start; i >= 0; i -= 1) {
    const block = blocks[i];
    if (!block || block.kind === 'table') continue;
    const rank = rankOfHeading(block.text);
    if (rank === undefined || (found[0] && rank >= found[0].rank)) continue;
    found.unshift({ rank, text: squeeze(block.text) });
    if (rank === 0) break;
  }
  return found.map((head) => head.text);
}

function rankOfHeading(text: string): number | undefined {
  const marker = markerOf(text);
  if (!marker || squeeze(text).length > 45 || /[。；，]$/.test(text.trim())) return undefined;
  const rank = ['第一部分', '一、', '（一）', '1.', '1、', '（1）'].indexOf(marker.form);
  return rank < 0 ? undefined : rank;
}

const tableNumber = (document: Document, table: Table): number =>
  allBlocks(document).filter((block) => block.kind === 'table' && block.block <= table.block)
    .length;

const paragraphNumber = (document: Document, number: number): number =>
  document.blocks.filter((block) => block.kind !== 'table' && block.block <= number).length;
