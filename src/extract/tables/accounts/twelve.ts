import type { Cell, Table } from '../../../document/document.ts';
import type { AccountRow } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import { numberOf } from '../../../values/figure.ts';
import { figureOf } from '../amounts.ts';
import { entryIn, labelIn } from '../cells.ts';
import { ORDER } from './three-public.ts';

/** A figure of the table of the three public expenses with what it is of. */
export interface Placed {
  readonly cell: Cell;
  readonly metric: Metric;
  readonly basis: 'planned' | 'actual';
}

/** The heads of the official table, as they stand where its squares are kept. */
const HEADS = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费 小计',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
] as const;

/**
 * The twelve figures of the official table of the three public expenses in a text that lost its squares: budget and
 * accounts one after the other, or item by item. Their order is believed only where the sums of one order hold, one slip
 * at most left aside, and those of the other do not.
 */
export function twelveOf(table: Table): readonly Placed[] | undefined {
  const figures = figuresOf(table);
  if (figures.length !== 2 * ORDER.length || isOfTwoYears(table)) return undefined;
  const numbers = figures.map(({ number }) => number);
  const blocks = held(numbers.slice(0, 6)) + held(numbers.slice(6));
  const mixed =
    held(numbers.filter((_, i) => i % 2 === 0)) + held(numbers.filter((_, i) => i % 2 === 1));
  if (Math.max(blocks, mixed) < 3 || Math.min(blocks, mixed) > 1) return undefined;
  return figures.flatMap(({ cell }, i): readonly Placed[] => {
    const metric = ORDER[blocks > mixed ? i % 6 : Math.floor(i / 2)];
    const first = blocks > mixed ? i < 6 : i % 2 === 0;
    return metric ? [{ cell, metric, basis: first ? 'planned' : 'actual' }] : [];
  });
}

/** 上年决算数 and 本年预算数, 2023年预算数 and 2024年预算数: the halves are no budget with its accounts. */
function isOfTwoYears(table: Table): boolean {
  const words = table.cells.map(labelIn);
  const years = words.flatMap((label) => /20\d\d(?=年)/.exec(label)?.[0] ?? []);
  return new Set(years).size > 1 || words.some((label) => /上年|去年/.test(label));
}

/** The figures as the row that they were, each under its heads. */
export function rowOfTwelve(table: Table, twelve: readonly Placed[], unit: string): AccountRow {
  const first = twelve[0]?.cell;
  const at = {
    block: table.block,
    row: first?.row ?? 0,
    column: first?.column ?? 0,
    from: 0,
    to: 0,
  };
  return {
    row: at.row,
    name: { value: '', verbatim: '', at },
    values: twelve.map(({ cell, metric, basis }, column) => ({
      ...entryIn(table, cell, figureOf(cell.text, unit)),
      head: `${basis === 'planned' ? '预算数' : '决算数'} ${HEADS[ORDER.indexOf(metric)] ?? ''}`,
      column,
    })),
  };
}

/** The figures of a table in the order of the text, the numbers of the columns left out. */
function figuresOf(table: Table): readonly { readonly cell: Cell; readonly number: number }[] {
  const found = table.cells.flatMap((cell) => {
    const value = figureOf(cell.text);
    return value ? [{ cell, number: numberOf(value) }] : [];
  });
  const counted = found.findIndex(({ cell }, i) => labelIn(cell) !== String(i + 1));
  return counted >= 6 ? found.slice(counted) : found;
}

/** How many of the two sums hold: the whole, and the vehicles. Nothing but zeros proves nothing. */
function held(six: readonly number[]): number {
  const [sum = 0, overseas = 0, vehicles = 0, bought = 0, run = 0, hospitality = 0] = six;
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 0.011;
  const whole = sum > 0 && same(sum, overseas + vehicles + hospitality);
  return (whole ? 1 : 0) + (vehicles > 0 && same(vehicles, bought + run) ? 1 : 0);
}
