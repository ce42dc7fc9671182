import type { Cell, Table } from '../../document/document.ts';
import { anchorsOfRow, cellsAcross, lostItsColumns } from '../../document/grid.ts';
import { markerOf } from '../../document/outline.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { NUMBER, statedIn, wordsIn } from './figures-in.ts';
import { tablesInForms } from './form-tables.ts';
import { standsInColumn } from './loose-sums.ts';
import { unitOf } from './money-unit.ts';
import { bySumOf, type Row, type Sheet } from './table-rows.ts';

/** Tables of forms, rubrics and coded accounts have checks of their own. */
const OTHER_TABLE = /三级指标(?!个|数)|绩效指标(?!个|数|总)|财政供养|科目编码|评价标准|栏次/;
/** Columns that hold no amounts, or amounts of different things. */
const NO_AMOUNT =
  /率|行次|%|％|占比|比重|序号|得分|分值|评分|年度$|年份|等级$|编码|百分点|进度|均|标准|单价|造价|成本|[/／]|电话|增减|比$|[+±-]/;
const PERCENT = /^\d{1,4}(?:\.\d{1,4})?[%％]$/;

export const SUM = /^(?:合计|总计|(?:本题)?有效填写人次|有效问卷(?:数|份数)?)$/;
const TOTAL_HEAD = /^(?:合计|总计|小计|汇总|全系统|部门合计)$/;

/** Sums that a plain table of amounts states and mostly keeps, with the ones that it breaks. */
export const tableRelations = (report: Report): readonly Relation[] =>
  [...plainTables(report), ...tablesInForms(report)].flatMap((table) => {
    const loose = table.flattened === 'spaces' || table.flattened === 'onePerLine';
    return halvesOf(table, unitOf(report, table)).flatMap((sheet) =>
      [...bySumOf(sheet), ...alongRows(sheet)].filter(
        (each) => !loose || standsInColumn(each, sheet),
      ),
    );
  });

/** Tables that are no form, no rubric, no base data table and no coded table of the accounts. */
export function plainTables(report: Report): readonly Table[] {
  const known = new Set(
    [...report.forms.filter(isOfOne), ...report.baseDataTables, ...report.rubrics].map(
      ({ block }) => block,
    ),
  );
  const coded = new Set(
    report.accounts.filter(({ rows }) => rows.some(({ code }) => code)).map(({ block }) => block),
  );
  return report.document.blocks.filter(
    (block): block is Table =>
      block.kind === 'table' &&
      !known.has(block.block) &&
      !coded.has(block.block) &&
      (!/^(?:onePerLine|glued)$/.test(block.flattened ?? '') || isCovered(block)) &&
      !lostHeads(block) &&
      !block.cells.some((cell) => OTHER_TABLE.test(squeeze(cell.text))),
  );
}

/** A summary of several units or projects may be titled as their form is: it has neither indicators nor a project of its own. */
const isOfOne = ({ indicators, projectName, totalScore }: SelfEvaluationForm): boolean =>
  indicators.length > 0 || projectName !== undefined || totalScore !== undefined;

/** Whether every square has its cell: then a list of cells was put back into rows without a doubt. */
const isWhole = ({ cells, rows, columns }: Table): boolean =>
  columns > 1 && cells.length === rows * columns;

/** Whether all squares are covered, several of them only by the label of a sum, and none for want of another cell. */
const isCovered = (table: Table): boolean =>
  isWhole(table) ||
  (table.columns > 1 &&
    table.cells.reduce((sum, each) => sum + each.rowSpan * each.columnSpan, 0) ===
      table.rows * table.columns &&
    table.cells.every(
      ({ rowSpan, columnSpan, text }) =>
        (rowSpan === 1 && columnSpan === 1) || (rowSpan === 1 && SUM.test(squeeze(text))),
    ));

/**
 * Whether heads of a text lost squares or were moved: they are more or fewer than the cells of most rows. Where rows end before
 * the last column, blank squares left no trace within them either.
 */
function lostHeads(table: Table): boolean {
  const { cells, columns, flattened, uncertain } = table;
  if (!flattened || !uncertain) return false;
  const cut = cells.filter(
    ({ column, columnSpan }) => column > 0 && column + columnSpan === columns && columnSpan > 1,
  );
  if (lostItsColumns(table) && cut.length > MOST_CUT) return true;
  if (!lostItsColumns(table)) return !fitsHeads(table);
  const many = new Map<number, number>();
  for (const { row } of cells) many.set(row, (many.get(row) ?? 0) + 1);
  const wide = [...many.values()].filter((count) => count > 1);
  const [heads = 0, ...rows] = wide;
  return rows.filter((count) => count !== heads).length * 2 > rows.length;
}

/** Whether most rows of a table that kept its columns have as many cells as heads stand above them, those of two lines together. */
function fitsHeads(table: Table): boolean {
  const first = firstRow(table);
  if (first === undefined || first === 0) return true;
  const heads = cellsAcross(table, first - 1).length;
  const rows = Array.from({ length: table.rows - first }, (_, i) => first + i)
    .map((row) => cellsAcross(table, row).length)
    .filter((count) => count > 1);
  return rows.filter((count) => count !== heads).length * 2 <= rows.length;
}

/** A row of heads and a remark may end so. */
const MOST_CUT = 2;

/** A table as rows of labels and amounts; income and expenditure side by side are two. */
function halvesOf(table: Table, unit: string): readonly Sheet[] {
  const first = firstRow(table);
  if (first === undefined || first === 0) return [];
  const headOf = (column: number): string => headAt(table, first, column);
  const columns = Array.from({ length: table.columns }, (_, column) => column);
  const amounts = columns.filter((column) => isAmount(table, first, column, headOf(column)));
  const labels = columns.filter(
    (column) => !amounts.includes(column) && isLabel(table, first, column),
  );
  const starts = labels.filter((column) => !labels.includes(column - 1));
  return starts.flatMap((start, i): readonly Sheet[] => {
    const end = starts[i + 1] ?? table.columns;
    const own = amounts.filter((column) => column > start && column < end);
    if (own.length === 0) return [];
    const label = labels.filter((column) => column >= start && column < (own[0] ?? end));
    const heads = own.map(headOf);
    const rows = rowsOf(table, first, label, own);
    // A text keeps no blank square.
    const settled = table.flattened === undefined || isWhole(table);
    return [{ unit, heads, rows, closed: isShared(table, first), settled }];
  });
}

/** Whether a column of shares comes to a hundred without its total: the rows are all there is. */
function isShared(table: Table, first: number): boolean {
  const shares = Array.from({ length: table.columns }, (_, column) => column).filter((column) =>
    /占比|比重|比例/.test(headAt(table, first, column)),
  );
  return shares.some((column) => {
    const cells = table.cells.filter((cell) => cell.row >= first && cell.column === column);
    const own = cells.filter(
      ({ row, text }) =>
        PERCENT.test(text.trim()) &&
        !table.cells.some((cell) => cell.row === row && SUM.test(squeeze(cell.text))),
    );
    const sum = own.reduce((all, { text }) => all + Number.parseFloat(text), 0);
    return own.length >= 3 && Math.abs(sum - 100) <= 0.06;
  });
}

/** The words above a column, of all rows of heads. */
export function headAt({ cells, columns }: Table, first: number, column: number): string {
  const heads = new Set<string>();
  for (const cell of cells) {
    // A cell over all columns is the table's title.
    const isTitle = cell.columnSpan >= columns && columns !== 1;
    if (cell.row < first && covers(cell, column) && !isTitle) heads.add(squeeze(cell.text));
  }
  return [...heads].join(' ');
}

const covers = (cell: Cell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.columnSpan;

/** The first row with an amount. */
export function firstRow(table: Table): number | undefined {
  const rows = table.cells
    .filter((cell) => NUMBER.test(wordsIn(cell.text)))
    .map((cell) => cell.row);
  return rows.length > 0 ? Math.min(...rows) : undefined;
}

const below = (table: Table, first: number, column: number): readonly Cell[] =>
  table.cells.filter(
    (cell) => cell.row >= first && cell.column === column && cell.text.trim() !== '',
  );

/** Whether a column numbers its rows: behind a page break its head is not there to say so. */
const countsUp = (cells: readonly Cell[]): boolean =>
  cells.length >= 3 &&
  cells.every(
    ({ text }, i) =>
      /^\d{1,3}$/.test(text.trim()) &&
      (i === 0 || Number(text) === Number(cells[i - 1]?.text ?? '') + 1),
  );

function isAmount(table: Table, first: number, column: number, head: string): boolean {
  const scored = /得分|分值|评分|权重/.test(head) && !/率/.test(head) && weighs(table, first);
  const cells = below(table, first, column);
  const numbers = cells.filter((cell) => NUMBER.test(wordsIn(cell.text))).length;
  if (countsUp(cells)) return false;
  return numbers >= 2 && numbers * 3 >= cells.length * 2 && (scored || !NO_AMOUNT.test(head));
}

/** A table of what parts are worth and what they got: both columns add up. */
function weighs(table: Table, first: number): boolean {
  const heads = table.cells.filter((cell) => cell.row < first).map((cell) => squeeze(cell.text));
  return (
    heads.some((head) => /分值|权重|满分/.test(head)) &&
    heads.some((head) => /得分$|评分$/.test(head))
  );
}

const isLabel = (table: Table, first: number, column: number): boolean =>
  below(table, first, column).filter((cell) =>
    /[\u4e00-\u9fff]{2}|^\s*20\d\d年度?\s*$|^\s*[“"]?[优良中差][”"]?\s*$/.test(cell.text),
  ).length >= 2;

function rowsOf(
  table: Table,
  first: number,
  labels: readonly number[],
  columns: readonly number[],
): readonly Row[] {
  const found: Row[] = [];
  for (let row = first; row < table.rows; row += 1) {
    const at = (column: number): Cell | undefined =>
      anchorsOfRow(table, row).find((cell) => covers(cell, column));
    const all = Array.from({ length: columns[0] ?? 0 }, (_, column) => column);
    const words = [...labels, ...all]
      .map((column) => at(column)?.text ?? '')
      .find((text) => text.trim() !== '' && !NUMBER.test(wordsIn(text)));
    const name = squeeze(lastTotal(words ?? ''));
    const values = columns.map((column) => {
      const cell = at(column);
      return cell && statedIn(table, cell);
    });
    if (name === '' && values.every((value) => value === undefined)) continue;
    if (values.length > 1 && isCounted(values)) continue;
    const marker = markerOf(name);
    found.push({ name, ...(marker && { form: marker.form, number: marker.number }), values });
  }
  return found;
}

/** Labels of blank rows may have come over that of a sum. */
const lastTotal = (words: string): string => {
  const last = words.split('\n').at(-1) ?? '';
  return /^(?:本年)?(?:收入|支出)?(?:合计|总计|小计)$/.test(squeeze(last)) ? last : words;
};

/** A row that numbers the columns: 1, 2, 3. */
const isCounted = (values: Row['values']): boolean => {
  const numbers = gather(values, (value) => value?.value ?? []);
  const first = numbers[0]?.coefficient ?? 0;
  return (
    numbers.length > 1 &&
    first <= 40 &&
    numbers.every(({ coefficient, decimals }, i) => decimals === 0 && coefficient === first + i)
  );
};

/** 合计 of a row is the sum of its other columns, where most rows say so, or where one of two does and the other is a slip away. */
function alongRows({ heads, rows, unit }: Sheet): readonly Relation[] {
  if (heads.length < 3) return [];
  return groupsOf(heads).flatMap(({ whole, parts: own }) => {
    const all = rows.flatMap((row) =>
      relation(
        row.values[whole],
        own.map((column) => row.values[column]),
        unit,
      ).filter(({ parts }) => parts.length >= 2),
    );
    const broken = all.filter(({ balance }) => balance.verdict === 'different');
    const [one, more] = broken;
    const isOneOfTwo =
      one !== undefined &&
      more === undefined &&
      all.length === 2 &&
      isSumSlipped(
        one.whole.value,
        one.parts.map(({ value }) => value),
      );
    return isOneOfTwo || broken.length * 2 < all.length ? broken : [];
  });
}

/** The columns of sums with those that they sum: all others, or of several sums (预算数 beside 决算数) each its own, on one side of it. */
function groupsOf(
  heads: readonly string[],
): readonly { readonly whole: number; readonly parts: readonly number[] }[] {
  const columns = heads.map((_, column) => column);
  const wholes = columns.filter((i) => TOTAL_HEAD.test(heads[i]?.split(' ').at(-1) ?? ''));
  const leads = wholes[0] === 0;
  return wholes.map((whole, k) => {
    const from = leads ? whole : (wholes[k - 1] ?? -1);
    const to = leads ? (wholes[k + 1] ?? columns.length) : whole;
    // 「预算安排 合计」 beside 「预算安排 其中 中央」: a head over several columns holds the sum and what it is the sum of.
    const over = (column: number): string => heads[column]?.split(' ')[0] ?? '';
    const group = columns.filter((i) => i !== whole && over(i) === over(whole));
    const headed = heads[whole] !== over(whole) && group.length >= 2;
    const own = (column: number): boolean =>
      headed ? group.includes(column) : wholes.length === 1 || (column > from && column < to);
    return { whole, parts: columns.filter((column) => column !== whole && own(column)) };
  });
}
