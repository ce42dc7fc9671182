import type { AccountRow } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import { numberOf } from '../../../values/figure.ts';
import type { AccountRead } from './read.ts';

/** The tables whose first column of money is the sum of those behind it. */
const SUMMED: ReadonlySet<string> = new Set([
  'revenue',
  'expenditure',
  'generalExpenditure',
  'generalBasic',
]);

/**
 * Judges the reading of an account table whose squares had to be guessed. A slip breaks one row and one column; figures
 * under wrong heads break several, and are no ground for a finding.
 */
export function accountHolds({ account, twelve }: AccountRead): boolean {
  const { key, rows, rightRows } = account;
  if (key === 'threePublic') return twelve !== undefined || threePublicHolds(rows);
  if (rightRows.length > 0) return !holdsOrdinals([...rows, ...rightRows]);
  if (!SUMMED.has(key)) return true;
  // The sum stands first: where a part's head stands over it, the heads have slipped.
  if (rows.some((row) => /^(?:基本|项目)支出$/.test(row.values[0]?.head ?? ''))) return false;
  const sums = rows.filter((row) => adds(row) !== undefined);
  const off = sums.filter((row) => adds(row) === false);
  if (off.length >= 2 && off.length * 4 > sums.length) return false;
  return columnsOff(rows) < 2;
}

/** Whether numbers of lines stand under the amounts: whole numbers among figures with decimals. */
function holdsOrdinals(rows: readonly AccountRow[]): boolean {
  const words = rows.flatMap((row) => row.values.map((value) => value.verbatim.trim()));
  const decimals = words.filter((word) => /\.\d{2}$/.test(word)).length;
  const ordinals = words.filter((word) => /^[1-9]\d?$/.test(word)).length;
  return ordinals >= 2 && decimals > ordinals;
}

const at = (row: AccountRow | undefined, i: number): number | undefined => {
  const value = row?.values[i]?.value;
  return value && numberOf(value);
};

/** A sum of printed figures: half a step of two decimals for each. */
const same = (a: number, b: number, terms: number): boolean =>
  Math.abs(a - b) <= 0.006 * (terms + 1);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Whether the first amount of a row is the sum of the others; undefined where it has no others. */
function adds(row: AccountRow): boolean | undefined {
  const whole = at(row, 0);
  const others = row.values.slice(1).flatMap((_, i) => at(row, i + 1) ?? []);
  if (whole === undefined || others.length === 0) return undefined;
  return same(whole, total(others), others.length);
}

/** In how many columns the classes do not add up to the line of the sum. */
function columnsOff(rows: readonly AccountRow[]): number {
  const sum = rows.find((row) => row.code === undefined && /^(?:合计|总计)$/.test(row.name.value));
  const classes = rows.filter((row) => row.code?.length === 3);
  if (!sum || classes.length < 2) return 0;
  return sum.values.filter((_, i) => {
    const parts = classes.flatMap((row) => at(row, i) ?? []);
    return !same(at(sum, i) ?? 0, total(parts), parts.length);
  }).length;
}

/** Items in rows are told by their own words, items under heads by heads alone: those are not believed here. */
function threePublicHolds(rows: readonly AccountRow[]): boolean {
  const row = (metric: Metric) => rows.find((each) => each.metric === metric);
  const whole = row('threePublicExpenses');
  const parts = [
    row('officialOverseasTravel'),
    row('officialVehicles'),
    row('officialHospitality'),
  ];
  if (!whole || !parts.every((part) => part !== undefined)) return false;
  const off = whole.values.filter((_, i) => {
    const stated = parts.flatMap((part) => at(part, i) ?? []);
    return !same(at(whole, i) ?? 0, total(stated), stated.length);
  });
  return off.length < 2;
}
