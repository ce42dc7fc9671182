import type { Cell, Table } from '../../../document/document.ts';
import type { Stated } from '../../../document/stated.ts';
import { gather } from '../../../values/gather.ts';
import { remembered } from '../../../values/remembered.ts';
import { isValueLike } from '../amounts.ts';
import { labelIn, placeIn, squareAt } from '../cells.ts';

/** The three columns of money. */
export type MoneyColumn = 'priorActual' | 'budget' | 'actual';

/** The head row of the money part: which of its cells names which column. */
export interface MoneyHead {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly columns: readonly {
    readonly key: MoneyColumn;
    readonly cell: Cell;
    readonly index: number;
    readonly year?: Stated<number>;
  }[];
  /** The columns are years and nothing else: a row that speaks of a budget is of none of them. */
  readonly bare?: true;
}

const BUDGET = /预算(?:安排)?(?:数|额|金额)?(?:\(.*\))?$/;
const ACTUAL = /(?:决算|执行|实际支出|实际完成|实际发生|实际|支出)(?:数|额|金额)?(?:\(.*\))?$/;
/** A character without which a label names neither budgets nor what was spent. */
const TELLING = /[预决执实支]/;
const PERIOD = /\d{4}|上一?年|本年|去年|当年|年初|年末|年度/;

/** Whether a head names a column of budgets or of what was spent; undefined for a line that only holds such a word. */
function typeOf(head: string): 'budget' | 'actual' | undefined {
  if (!PERIOD.test(head) && !/^(?:预算|决算|执行)(?:数|金额)?$/.test(head)) return undefined;
  return BUDGET.test(head) ? 'budget' : ACTUAL.test(head) ? 'actual' : undefined;
}

/** The same for a label as printed: what stands in brackets is a remark, or the very word (2024年（决算数）). */
const typeOfTelling = remembered((label): 'budget' | 'actual' | undefined => {
  if (!label.includes('(') && !label.includes(')')) return typeOf(label);
  return typeOf(label.replace(/\([^()]*\)/g, '')) ?? typeOf(label.replace(/[()]/g, ''));
});
const typeOfHead = (label: string): 'budget' | 'actual' | undefined =>
  TELLING.test(label) ? typeOfTelling(label) : undefined;

/** Whether a label names a column of money. */
export const isMoneyHead = (label: string): boolean =>
  label.length <= 24 && typeOfHead(label) !== undefined && !isValueLike(label);

/** Reads a row as the head of the money columns; undefined when it is none. */
export function moneyHead(
  table: Table,
  row: number,
  cells: readonly Cell[],
): MoneyHead | undefined {
  const heads = gather(cells, (cell, index) => {
    const label = labelIn(cell);
    const type = label.length > 24 ? undefined : typeOfHead(label);
    if (!type || isValueLike(label)) return [];
    const plain = label.replace(/[()]/g, '');
    const above = squareAt(table, row - 1, cell.column);
    const year = yearInCell(table, cell) ?? (above && yearInCell(table, above));
    const prior = /上一?年|去年/.test(plain + labelIn(above));
    return [{ cell, index, type, prior, ...(year && { year }) }];
  });
  if (heads.length === 0) return yearsHead(table, row, cells);
  if (heads.length < 2 || !heads.some((head) => head.type === 'actual')) return undefined;
  const latest = Math.max(...heads.map((head) => head.year?.value ?? 0));
  const actuals = heads.filter((head) => head.type === 'actual');
  const priorHead =
    actuals.find((head) => head.prior) ??
    actuals.find((head) => head.year && head.year.value < latest) ??
    (actuals.length > 1 && !actuals[1]?.year ? actuals[0] : undefined);
  const current = actuals.find((head) => head !== priorHead);
  const budget = heads.find((head) => head.type === 'budget' && !head.prior);
  const column = (key: MoneyColumn, head: (typeof heads)[number] | undefined) =>
    head
      ? [{ key, cell: head.cell, index: head.index, ...(head.year && { year: head.year }) }]
      : [];
  return {
    row,
    cells,
    columns: [
      ...column('priorActual', priorHead),
      ...column('budget', budget),
      ...column('actual', current),
    ],
  };
}

const YEAR = /^20\d\d年?度?$/;

/** 2022年 | 2023年 | 2024年: what was at the end of each year, the last of them this year's. */
function yearsHead(table: Table, row: number, cells: readonly Cell[]): MoneyHead | undefined {
  const years = gather(cells, (cell, index) => {
    const year = YEAR.test(labelIn(cell)) ? yearInCell(table, cell) : undefined;
    return year ? [{ cell, index, year }] : [];
  });
  const first = years[0];
  if (years.length < 2 || !first || first.index === 0) return undefined;
  const latest = Math.max(...years.map(({ year }) => year.value));
  const of = (value: number) => years.filter(({ year }) => year.value === value);
  const [current, prior] = [of(latest), of(latest - 1)];
  if (current.length !== 1 || prior.length > 1) return undefined;
  return {
    row,
    cells,
    bare: true,
    columns: [
      ...prior.map((each) => ({ key: 'priorActual' as const, ...each })),
      ...current.map((each) => ({ key: 'actual' as const, ...each })),
    ],
  };
}

/** The year that a cell names: 2024年, 2024 年度, 2024决算. */
export function yearInCell(table: Table, cell: Cell): Stated<number> | undefined {
  const match = /(20\d{2})\s*年?/.exec(cell.text);
  if (!match) return undefined;
  const verbatim = match[0].trim();
  const at = placeIn(table, cell, match.index, match.index + verbatim.length);
  return { value: Number(match[1]), verbatim, at };
}
