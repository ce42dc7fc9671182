import { squeeze } from '../values/chinese.ts';
import { blockAt, type Document, type Place, type Table } from './document.ts';
import { gridOf } from './grid.ts';
import { type NamedTable, type Surroundings, surroundingsOf } from './surroundings.ts';

/** What a path says in our own words; all else in it is the document's. */
export interface PathWords {
  readonly paragraph: (ordinal: number) => string;
  readonly table: (ordinal: number) => string;
  readonly titled: (title: string) => string;
  readonly after: (table: string) => string;
  readonly square: (row: number, column: number) => string;
}

const CHINESE: PathWords = {
  paragraph: (ordinal) => `第${ordinal}段`,
  table: (ordinal) => `第${ordinal}张表`,
  titled: (title) => `《${title}》`,
  after: (table) => `${table}之后`,
  square: (row, column) => `第${row}行第${column}列`,
};

/** The words of paths by language. */
export const PATH_WORDS: Readonly<Record<'zh' | 'en', PathWords>> = {
  zh: CHINESE,
  en: {
    paragraph: (ordinal) => `paragraph ${ordinal}`,
    table: (ordinal) => `table ${ordinal}`,
    titled: (title) => `《${title}》`,
    after: (table) => `after ${table}`,
    square: (row, column) => `row ${row}, column ${column}`,
  },
};

/**
 * Names a place in the reader's words: the headings above it, or the table's title with row head and column head.
 * 一、部门基本情况 › （二）机构设置; 《部门整体支出绩效自评表》 › 公众满意度 › 年度指标值.
 */
export function pathOf(document: Document, place: Place, words = CHINESE): string {
  const around = surroundingsOf(document, place.block);
  const block = blockAt(document, place.block);
  if (block?.kind === 'table') return tablePath(block, place, around, words);
  if (around.afterTable) return words.after(nameOf(around.afterTable, words));
  if (around.headings.length > 0) return around.headings.join(' › ');
  return words.paragraph(around.paragraph);
}

const nameOf = ({ title, ordinal }: NamedTable, words: PathWords): string =>
  title === undefined ? words.table(ordinal) : words.titled(title);

/** The title under which a table stands: the nearest line above it that looks like a title. */
export const titleOf = (document: Document, table: Table): string | undefined =>
  surroundingsOf(document, table.block).tableTitle;

function tablePath(table: Table, place: Place, around: Surroundings, words: PathWords): string {
  const title = nameOf({ title: around.tableTitle, ordinal: around.table }, words);
  if (place.row === undefined || place.column === undefined) return title;
  if (isHeadRow(table, place.row)) return title;
  const own = squeeze(gridOf(table)[place.row]?.[place.column]?.text ?? '');
  const row = headOfRow(table, place.row, place.column);
  const column = headOfColumn(table, place.row, place.column);
  // A cell that is itself the head of its row has no column to be named by.
  const parts = [title, row, row === undefined && isHead(own) ? undefined : column];
  const named = parts.filter((part, i) => part !== undefined && parts.indexOf(part) === i);
  if (named.length === 1 && !isHead(own))
    return `${title} › ${words.square(place.row + 1, place.column + 1)}`;
  return named.join(' › ');
}

const NUMERIC = /^[-−+≥≤<>＞＜=＝﹦≧≦]*[\d０-９][\d,，.０-９]*(?:[%％‰]|(?!年)[\p{L}㎡]{0,4})$/u;
const HAN = /\p{Script=Han}/u;
const isHead = (text: string) => HAN.test(text) && !NUMERIC.test(text);

/** Heads of columns that hold values, not names. */
const VALUE_HEAD = /值|分$|分值|得分|权重|数$|率|原因|措施|性质|度量|单位$|情况$|金额|[AB][）)]$/;

/** The cell to the left that names the row: the nearest one in a column of names, else the nearest with words. */
function headOfRow(table: Table, row: number, column: number): string | undefined {
  const line = gridOf(table)[row] ?? [];
  let grouping: string | undefined;
  let nearest: string | undefined;
  for (let c = column - 1; c >= 0; c -= 1) {
    const cell = line[c];
    const text = squeeze(cell?.text ?? '');
    if (!cell || !isHead(text)) continue;
    // A cell that runs down over many rows groups them.
    if (cell.rowSpan > 1) {
      grouping ??= text;
      continue;
    }
    nearest ??= text;
    const head = headOfColumn(table, row, cell.column);
    if (!head || !VALUE_HEAD.test(head)) return text;
  }
  return nearest ?? grouping;
}

const HEAD_WORD =
  /数|值|率|分|权重|规模|投资|指标|目标|情况|措施|原因|金额|标准|材料|项目|名称|性质|单位|预算|决算|支出|收入|合计/;
const LONGEST_HEAD = 24;

const headRows = new WeakMap<Table, readonly boolean[]>();

/** Whether a row holds heads only: two or more texts and no number. Found once for a table. */
function isHeadRow(table: Table, row: number): boolean {
  let found = headRows.get(table);
  if (!found) {
    found = gridOf(table).map((line) => {
      const texts = [...new Set(line)]
        .map((cell) => squeeze(cell?.text ?? ''))
        .filter((text) => text !== '');
      return (
        texts.length > 1 &&
        !texts.some((text) => NUMERIC.test(text)) &&
        texts.some((text) => HEAD_WORD.test(text))
      );
    });
    headRows.set(table, found);
  }
  return found[row] ?? false;
}

/** The nearest cell above, in a row of heads, that names the column. */
function headOfColumn(table: Table, row: number, column: number): string | undefined {
  const grid = gridOf(table);
  for (let r = row - 1; r >= 0; r -= 1) {
    if (!isHeadRow(table, r)) continue;
    const text = squeeze(grid[r]?.[column]?.text ?? '');
    if (
      text.length <= LONGEST_HEAD &&
      isHead(text) &&
      HEAD_WORD.test(text) &&
      !/[。，；]/.test(text)
    )
      return text;
  }
  return undefined;
}
