import type { Cell, Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import type { RubricItem, RubricTable, Subtotal } from '../../report/forms.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { rowsBelow } from '../forms/subtotals.ts';
import { figureIn, figureOf } from './amounts.ts';
import { labelIn, labelOf, placeIn, rowsOf, squareAt, statedIn, wordsIn } from './cells.ts';
import type { Head } from './heads.ts';
import { itemsOfList, saysPoints } from './rubric-list.ts';
import { byUnits } from './rubric-units.ts';

type Column =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'groupMax'
  | 'max'
  | 'criterion'
  | 'evidence'
  | 'score'
  | 'deduction'
  | 'reason';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['level1', /^一级指标|^(?:考核|评价|评分|评审)?(?:项目|类别)$|^考核内容$/],
  ['level3', /^三级指标/],
  ['level2', /^二级指标|^(?:具体|考核|评价|评分)?(?:指标|内容|要点)(?:名称)?$/],
  ['reason', /(?:扣|失|减)分(?:的)?(?:原因|理由|(?:情况)?说明)/],
  ['deduction', /^(?:扣|失|减)分(?:值|数|情况)?$/],
  ['max', /^(?:标准|指标|参考|满)?(?:分值|分数|满分|权重)/],
  ['score', /得分|^评分$|^打分$|^(?:自评|考核|评定)分/],
  ['evidence', /佐证|证明材料|依据材料|所需材料|资料来源|备查/],
  ['criterion', /(?:标准|细则|办法|规则|说明|方法|依据)$|^评(?:分|价)/],
];
const TOTAL = /^(?:合计|总计|总分|总得分|(?:考核|实际|最终|评价|自评)得分)/;
const SUBTOTAL = /^.{0,12}小计(?:得分)?$/;
const PRINTED_MAX = /[(（]?\s*(\d{1,3}(?:\.\d+)?)\s*分\s*[)）]?/;

/** Reads the work rubric (domain rule 5), or one of another province with the same columns; one for each unit that it scores. */
export function readRubrics(table: Table, head: Head): readonly RubricTable[] {
  const list = table.flattened === 'onePerLine' ? itemsOfList(table) : undefined;
  if (list) return [rubricOf(table, head, [...columnsIn(table.cells.slice(0, 8)).values()], list)];
  const rows = rowsOf(table);
  const at = rows.findIndex(
    (cells) => columnsIn(cells).size >= 2 && columnsIn(cells).has('criterion'),
  );
  const heads = rows[at];
  if (!heads) return [];
  const columns = columnsIn(heads);
  const items: RubricItem[] = [];
  const subtotals: Subtotal[] = [];
  let group: Pick<RubricItem, 'level1' | 'level1Max'> = {};
  let total: Totals = {};
  for (let row = at + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const first = cells[0];
    if (first && TOTAL.test(labelIn(first)))
      total = { ...total, ...totalsIn(table, cells, columns) };
    else if (first && first.columnSpan >= table.columns) group = groupIn(table, first) ?? group;
    else if (first) {
      const sum = subtotalIn(table, cells, row, columns, items, subtotals.at(-1));
      if (sum) subtotals.push(sum);
      const item = sum ? undefined : itemIn(table, row, cells, heads, columns);
      if (item) items.push(inGroup(item, group.level1 ? group : items[items.length - 1]));
    }
  }
  if (lostItsGrid(table) && !groupsHold(items)) return [];
  const read = rubricOf(table, head, heads, {
    items,
    ...(subtotals.length > 0 && { subtotals }),
    ...total,
  });
  return byUnits(table, columns.get('score'), read);
}

/** By so much no slip takes the points of a group from the sum of its items: rows were read into wrong columns. */
const ABSURD = 15;

function groupsHold(items: readonly RubricItem[]): boolean {
  const groups = new Map<string, { readonly max: number; sum: number }>();
  for (const { level1, level1Max, max } of items) {
    if (!level1 || !level1Max) continue;
    const group = groups.get(level1.value) ?? { max: numberOf(level1Max.value), sum: 0 };
    groups.set(level1.value, { ...group, sum: group.sum + (max ? numberOf(max.value) : 0) });
  }
  return [...groups.values()].every(({ max, sum }) => Math.abs(max - sum) <= ABSURD);
}

const rubricOf = (
  table: Table,
  head: Head,
  heads: readonly Cell[],
  read: Pick<RubricTable, 'items' | 'subtotals'> & Totals,
): RubricTable => ({
  block: table.block,
  ...(head.title && { title: head.title }),
  ...(head.year && { year: head.year }),
  heads: heads.map((cell) => statedIn(table, cell, labelIn(cell))),
  ...read,
});

/** Which cell of the head row names which column. A word that two columns could have goes to the first free one. */
function columnsIn(cells: readonly Cell[]): ReadonlyMap<Column, Cell> {
  const columns = new Map<Column, Cell>();
  for (const cell of cells) {
    const label = labelIn(cell);
    if (label === '' || label.length > 16) continue;
    const key = HEADS.find(
      ([column, pattern]) => pattern.test(label) && (column === 'max' || !columns.has(column)),
    )?.[0];
    // Where groups have points of their own, the items' are the last.
    const first = key === 'max' ? columns.get('max') : undefined;
    if (first && !columns.has('groupMax')) columns.set('groupMax', first);
    if (key) columns.set(key, cell);
  }
  return columns;
}

function itemIn(
  table: Table,
  row: number,
  cells: readonly Cell[],
  heads: readonly Cell[],
  columns: ReadonlyMap<Column, Cell>,
): RubricItem | undefined {
  const get = cellFinder(table, cells, heads, columns);
  const group = get('level1');
  const name = get('level3') ?? get('level2') ?? group;
  const criterion = get('criterion');
  if (!name || !criterion || (labelIn(name) === '' && labelIn(criterion) === '')) return undefined;
  const evidence = get('evidence');
  const score = get('score');
  const deduction = get('deduction');
  const reason = get('reason');
  const level1 = group && group !== name ? group : undefined;
  const max = maxOf(table, get('max')) ?? printedMax(table, name);
  const level1Max = level1 && (maxOf(table, get('groupMax')) ?? printedMax(table, level1));
  return {
    row,
    ...(level1 && { level1: statedIn(table, level1, nameOf(level1)) }),
    ...(level1Max && { level1Max }),
    level2: statedIn(table, name, nameOf(name)),
    ...(max && { max }),
    criterion: wordsIn(table, criterion),
    ...(evidence && evidence !== criterion && { evidence: wordsIn(table, evidence) }),
    ...(score && { score: figureIn(table, score, '分') }),
    ...(deduction && { deduction: figureIn(table, deduction, '分') }),
    ...(reason && reason !== criterion && { reason: wordsIn(table, reason) }),
  };
}

/** A row 小计 sums up the items of its group below it, or those since the one before it, of one group. */
function subtotalIn(
  table: Table,
  cells: readonly Cell[],
  row: number,
  columns: ReadonlyMap<Column, Cell>,
  items: readonly RubricItem[],
  before: Subtotal | undefined,
): Subtotal | undefined {
  const [first, second] = cells.filter((cell) => cell.row === row && labelIn(cell) !== '');
  const label = first && first.rowSpan > 1 ? second : first;
  const below = label ? rowsBelow(cells, label) : [];
  const since = items.filter((item) => item.row > (before?.label.at.row ?? 0));
  if (!label || !SUBTOTAL.test(labelIn(label)) || since.length + below.length === 0)
    return undefined;
  const under = (key: Column): Cell | undefined => {
    const at = columns.get(key)?.column;
    return at === undefined ? undefined : squareAt(table, row, at);
  };
  const [max, score] = [under('max'), under('score')];
  const group = since.at(-1)?.level1?.value;
  return {
    label: statedIn(table, label, labelIn(label)),
    rows:
      below.length > 0
        ? below
        : since.filter((item) => item.level1?.value === group).map((item) => item.row),
    ...(max && max !== label && { weight: figureIn(table, max, '分') }),
    ...(score && score !== label && { score: figureIn(table, score, '分') }),
  };
}

/** Finds the cell of a row under a head: by order where the row has as many cells, else by column. */
function cellFinder(
  table: Table,
  cells: readonly Cell[],
  heads: readonly Cell[],
  columns: ReadonlyMap<Column, Cell>,
): (key: Column) => Cell | undefined {
  const criterion = columns.get('criterion');
  const at = criterion ? heads.indexOf(criterion) : 0;
  // A text loses the cell of the group where it goes on from the row above: the criterion tells.
  const lost =
    table.flattened !== undefined &&
    cells.length === heads.length - 1 &&
    !saysPoints(cells[at]) &&
    saysPoints(cells[at - 1]);
  return (key) => {
    const column = columns.get(key);
    if (!column) return undefined;
    if (lost) return cells[heads.indexOf(column) - 1];
    if (cells.length === heads.length) return cells[heads.indexOf(column)];
    return cells.find(
      (cell) => cell.column <= column.column && column.column < cell.column + cell.columnSpan,
    );
  };
}

/** A row over the whole width that names a group with its points: 一、组织管理（20分）. */
function groupIn(table: Table, cell: Cell): Pick<RubricItem, 'level1' | 'level1Max'> | undefined {
  const max = labelIn(cell).length > 30 ? undefined : printedMax(table, cell);
  return max && { level1: statedIn(table, cell, nameOf(cell)), level1Max: max };
}

/** A blank or missing level-one cell lies under the one above: the grid lost its span. */
function inGroup(
  item: RubricItem,
  above: Pick<RubricItem, 'level1' | 'level1Max'> | undefined,
): RubricItem {
  if ((item.level1 && item.level1.value !== '') || !above?.level1) return item;
  const { level1, level1Max } = above;
  return { ...item, level1, ...(level1Max && { level1Max }) };
}

/** The name without the points printed with it: 自评通知（8分） is 自评通知. */
const nameOf = (cell: Cell): string =>
  labelOf(cell.text).replace(/[(]?\d{1,3}(?:\.\d+)?分[)]?$/, '');

function maxOf(table: Table, cell: Cell | undefined): Stated<Figure> | undefined {
  const value = cell && figureOf(cell.text, '分');
  return cell && value ? statedIn(table, cell, value) : undefined;
}

/** The points printed with a name: （8分）, 10分. */
function printedMax(table: Table, cell: Cell): Stated<Figure> | undefined {
  const match = cell.text.length > 200 ? undefined : PRINTED_MAX.exec(cell.text);
  const value = match && figureOf(`${match[1]}`, '分');
  if (!match || !value) return undefined;
  const words = `${match[1]}分`;
  const from = match.index + match[0].indexOf(match[1] ?? '');
  const to = match.index + match[0].indexOf('分') + 1;
  return {
    value,
    verbatim: cell.text.slice(from, to) || words,
    at: placeIn(table, cell, from, to),
  };
}

type Totals = Pick<RubricTable, 'totalMax' | 'totalScore' | 'totalDeduction'>;

/** The total row of a rubric that only takes points off: what they come to, and in the row of the score what is left. */
function totalsLeft(
  table: Table,
  cells: readonly Cell[],
  columns: ReadonlyMap<Column, Cell>,
): Totals {
  const figures = cells.slice(1).filter((cell) => figureOf(cell.text) !== undefined);
  const entry = (cell: Cell): Entry<Figure> => figureIn(table, cell, '分');
  const [only, second] = figures;
  if (/得分/.test(labelIn(cells[0])) && only && !second) return { totalScore: entry(only) };
  const under = (key: Column): Cell | undefined =>
    figures.find((cell) => cell.column === columns.get(key)?.column);
  const [max, off] = [under('max'), under('deduction')];
  return { ...(max && { totalMax: entry(max) }), ...(off && { totalDeduction: entry(off) }) };
}

/** The total row: the maximum where a column of maxima or 100分 stands, the score in the score column or the last figure. */
function totalsIn(
  table: Table,
  cells: readonly Cell[],
  columns: ReadonlyMap<Column, Cell>,
): Totals {
  if (columns.has('deduction') && !columns.has('score')) return totalsLeft(table, cells, columns);
  const rest = cells.slice(1);
  const scoreColumn = columns.get('score');
  const scoreCell = scoreColumn
    ? rest.find(
        (cell) =>
          cell.column + cell.columnSpan > scoreColumn.column && cell.column <= scoreColumn.column,
      )
    : undefined;
  const figures = rest.filter((cell) => figureOf(cell.text) !== undefined);
  const maxCell = figures.find((cell) => cell !== scoreCell);
  const score =
    scoreCell ??
    figures.find((cell) => cell !== maxCell) ??
    rest.filter((cell) => cell !== maxCell).at(-1);
  const entry = (cell: Cell): Entry<Figure> => figureIn(table, cell, '分');
  return {
    ...(maxCell && { totalMax: entry(maxCell) }),
    ...(score && { totalScore: entry(score) }),
  };
}
