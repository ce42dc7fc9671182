import type { MarkerForm } from '../../document/outline.ts';
import type { Stated } from '../../document/stated.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { isZero } from '../figures/amounts.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { unitUnder } from './money-unit.ts';

/** A row of a plain table of amounts. */
export interface Row {
  readonly name: string;
  readonly form?: MarkerForm;
  readonly number?: number;
  /** One for each column of amounts; absent where the square is blank or no number. */
  readonly values: readonly (Stated<Figure> | undefined)[];
}

/** The amounts of a table, or of one of its halves. */
export interface Sheet {
  readonly unit: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** Shares beside the amounts come to a hundred: no part is left out. */
  readonly closed?: boolean;
  /** No square was lost: every figure stands in its own column. */
  readonly settled: boolean;
}

const TOTAL =
  /^(?:(?:本年|当年|地方|全[省市县区州旗]|[省市县区州]本?级)*(?:一般公共预算|政府性基金预算|财政拨款)?(?:收入|支出|资金|预算|经费|费用|单位|部门)?(?:合计|总计)|本年(?:收入|支出)小计|(?:年度)?资金总额|(?:本题)?有效填写人次|有效问卷(?:数|份数)?)$/;
const INSIDE = /^其中[：:]?/;

/** A row that is the sum of others, by its name or its place. */
interface Candidate {
  readonly whole: Row;
  readonly parts: readonly Row[];
  /**
   * The numbering says that these are all parts: 一、二、三、 up to 合计. Where it skips, 一、八、九、 up to 本年支出合计, rows of nothing were
   * left out, and one slip must part the sum from its parts.
   */
  readonly closed: boolean | 'skipping';
}

/**
 * The sums over rows that a sheet breaks. A sum that holds in at least as many columns as it fails in is meant; in a
 * sheet of one column only a list numbered from 一 up to its total is.
 */
export function bySumOf(sheet: Sheet): readonly Relation[] {
  const found: Relation[] = [];
  for (const group of candidatesOf(sheet.rows)) {
    const tried = group.map((each) => ({ each, ...judged(each, sheet) }));
    const best = tried.reduce((a, b) => (b.kept > a.kept ? b : a), tried[0] ?? NONE);
    const { each, kept, broken } = best;
    if (!each || broken.length === 0) continue;
    if (
      kept >= Math.max(1, broken.length) ||
      ((each.closed === true ||
        sheet.closed ||
        isPlainList(each, sheet) ||
        isBalancedSide(each, sheet, broken) ||
        isSkipped(each, broken)) &&
        kept === 0 &&
        broken.length === 1)
    )
      found.push(...broken);
  }
  return found;
}

/** Whether rows of nothing were left out of the list, and one slip explains what its sum misses. */
const isSkipped = ({ closed }: Candidate, broken: readonly Relation[]): boolean =>
  closed === 'skipping' &&
  broken.every(({ whole, parts }) =>
    isSumSlipped(
      whole.value,
      parts.map(({ value }) => value),
    ),
  );

/** Words of rows that hold others, are left out, or are of another year. */
const NO_ITEM = /其中|小计|合计|总计|结转|结余|平均|上年|去年|[…—]|\.\.\.|等$|^$/;

/** The grand total of one side of a balance: what was carried over is a part of it. */
const GRAND_TOTAL = /^(?:收入|支出)总计$/;

/** Whether a list of one column is one side of a balance, and one slip parts it from its grand total. */
function isBalancedSide(
  { whole, parts, closed }: Candidate,
  sheet: Sheet,
  broken: readonly Relation[],
): boolean {
  if (!GRAND_TOTAL.test(whole.name)) return false;
  // The other side may be longer.
  const filled = (rows: readonly Row[]) =>
    rows.filter(({ values }) => values.some((value) => value));
  const items = filled(parts).map(asItem);
  const side = { ...sheet, rows: filled(sheet.rows) };
  return (
    isPlainList({ whole: { ...whole, name: '总计' }, parts: items, closed }, side) &&
    broken.every((each) =>
      isSumSlipped(
        each.whole.value,
        each.parts.map(({ value }) => value),
      ),
    )
  );
}

const asItem = (row: Row): Row =>
  CARRIED.test(row.name) ? { ...row, name: row.name.replace(/上年|结转|结余/g, '存') } : row;

/** Whether a list of one column is closed by its total: rows alike, each with its own name and amount, none within another. */
function isPlainList({ whole, parts }: Candidate, { rows, settled }: Sheet): boolean {
  const names = new Set(parts.map(({ name }) => name));
  const form = parts[0]?.form;
  const [column, more] = gather(whole.values, (value, i) => (value ? [i] : []));
  return (
    settled &&
    column !== undefined &&
    more === undefined &&
    parts.length >= 2 &&
    parts.length === rows.length - 1 &&
    /^(?:合计|总计)$/.test(whole.name) &&
    names.size === parts.length &&
    parts.every((row) => row.form === form && row.values[column] && !NO_ITEM.test(row.name)) &&
    !parts.some((_, i) => isParent(parts, i, column))
  );
}

/** Whether a row is the sum of two or more right behind it. */
function isParent(rows: readonly Row[], at: number, column: number): boolean {
  const value = rows[at]?.values[column];
  return [2, 3, 4, 5].some((count) => {
    const parts = rows.slice(at + 1, at + 1 + count);
    if (parts.length < count) return false;
    const [found] = relation(
      value,
      parts.map((row) => row.values[column]),
      '',
    );
    return found?.balance.verdict === 'same';
  });
}

const NONE: { each?: Candidate; kept: number; broken: readonly Relation[] } = {
  kept: 0,
  broken: [],
};

function judged({ whole, parts }: Candidate, { heads, unit }: Sheet) {
  const broken: Relation[] = [];
  let kept = 0;
  heads.forEach((head, i) => {
    const values = parts.map((part) => part.values[i]);
    const [found] = relation(whole.values[i], values, unitUnder(head, unit));
    const real = values.filter((value) => value && !isZero(value.value)).length;
    if (!found || found.parts.length < 2 || isMean(found)) return;
    if (found.balance.verdict === 'different') broken.push(found);
    else if (real >= 2 || (real === 1 && parts.length >= 2)) kept += 1;
  });
  return { kept, broken };
}

/** So many figures of about one size come to far more than any of them. */
const MANY = 4;

/** Whether what stands for the sum lies among its parts, all of about one size: a column of ratios or averages closes with theirs. */
function isMean({ whole, parts }: Relation): boolean {
  const sizes = parts.map(({ value }) => numberOf(value));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size = numberOf(whole.value);
  return parts.length >= MANY && least > 0 && most <= least * 2 && least <= size && size <= most;
}

/** For every whole the ways in which its parts may be meant. */
function candidatesOf(rows: readonly Row[]): readonly (readonly Candidate[])[] {
  const totals = gather(rows, (row, i) =>
    TOTAL.test(row.name) || isOfPeriods(rows, i) ? [i] : [],
  );
  const groups: Candidate[][] = [];
  for (const [k, at] of totals.entries()) {
    const whole = rows[at];
    if (!whole) continue;
    const from = k === 0 ? 0 : (totals[k - 1] ?? -1) + 1;
    const above = rows.slice(from, at);
    const before = rows[totals[k - 1] ?? -1];
    const list = at === 0 && totals.length === 1 ? rows.slice(1) : above;
    const carried = before ? carriedOver(before, above) : undefined;
    // 总计 = 本年合计 + what was carried over, and nothing else.
    const ways = carried ? [{ whole, parts: carried, closed: true }] : waysOf(list, whole);
    if (ways.length > 0) groups.push(ways);
  }
  groups.push(...bySubtotals(rows));
  rows.forEach((row, i) => {
    const ways = childrenOf(rows, i);
    if (ways.length > 0) groups.push(ways.map((parts) => ({ whole: row, parts, closed: false })));
  });
  return groups;
}

/** 全年 below nothing but its quarters, halves or months. */
const isOfPeriods = (rows: readonly Row[], at: number): boolean =>
  at > 1 &&
  /^(?:全年|年度)$/.test(rows[at]?.name ?? '') &&
  rows.slice(0, at).every(({ name }) => /季度?$|半年$|月份?$/.test(name));

const SUBTOTAL = /小计$/;

/** 「甲单位小计」 over its rows, or below them, for each of several units; the one total is the sum of the subtotals. */
function bySubtotals(rows: readonly Row[]): Candidate[][] {
  const own = rows.filter(({ name }) => !TOTAL.test(name));
  const at = gather(own, ({ name }, i) => (SUBTOTAL.test(name) ? [i] : []));
  const leads = at[0] === 0;
  if (at.length < 2 || leads === (at.at(-1) === own.length - 1)) return [];
  const parts = at.map((i, k) =>
    leads ? own.slice(i + 1, at[k + 1] ?? own.length) : own.slice((at[k - 1] ?? -1) + 1, i),
  );
  const wholes = gather(at, (i) => own[i] ?? []);
  const [total, second] = rows.filter(({ name }) => TOTAL.test(name));
  return [
    ...(total && !second ? [[{ whole: total, parts: wholes, closed: false }]] : []),
    ...wholes.map((whole, k) => [{ whole, parts: parts[k] ?? [], closed: false }]),
  ].filter(([each]) => each !== undefined && each.parts.length >= 2);
}

const CARRIED = /结转|结余/;

/** 本年合计 with the rows of balances below it; kinds of money numbered below a balance are its parts. */
function carriedOver(before: Row, above: readonly Row[]): readonly Row[] | undefined {
  const [first] = above;
  if (!first || !CARRIED.test(first.name) || first.form) return undefined;
  const balances = above.filter((row) => !row.form);
  return balances.every((row) => CARRIED.test(row.name)) ? [before, ...balances] : undefined;
}

/** The rows of a list that its total adds up: those of the highest numbering, without what stands inside others. */
function waysOf(list: readonly Row[], whole: Row): Candidate[] {
  if (list.length < 2) return [];
  const first = list.find((row) => !INSIDE.test(row.name));
  const same = first?.form ? list.filter((row) => row.form === first.form) : [];
  const ways: Candidate[] = [];
  if (same.length >= 2) {
    const others = list.filter((row) => row.form === undefined && !INSIDE.test(row.name));
    const alone = others.every(({ values }) => values.every((value) => value === undefined));
    const closed = alone && first?.form === '一、' && isNumbered(same, whole);
    ways.push({ whole, parts: same, closed });
  }
  for (const inside of [0, 1, 2, 3]) {
    const parts = withoutInside(list, inside);
    if (parts.length >= 2) ways.push({ whole, parts, closed: false });
  }
  return ways;
}

const YEARS_TOTAL = /^本年(?:收入|支出)合计$/;

/** Whether the numbers of rows are those of a whole list, or of the lines of the accounts that had any money. */
function isNumbered(rows: readonly Row[], whole: Row): Candidate['closed'] {
  const numbers = rows.map((row) => row.number ?? 0);
  if (numbers.every((number, i) => number === i + 1)) return true;
  const rises = numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
  return rises && numbers[0] === 1 && YEARS_TOTAL.test(whole.name) ? 'skipping' : false;
}

/** The list without each row that begins with 其中 and as many behind it. */
function withoutInside(list: readonly Row[], behind: number): readonly Row[] {
  let left = 0;
  return list.filter((row) => {
    if (INSIDE.test(row.name)) left = behind + 1;
    left -= 1;
    return left < 0;
  });
}

/** Rows that may be the parts of a row: those numbered one level below, or 其中 and some behind it. */
function childrenOf(rows: readonly Row[], at: number): readonly (readonly Row[])[] {
  const row = rows[at];
  const next = rows[at + 1];
  if (!row || !next || TOTAL.test(row.name)) return [];
  if (INSIDE.test(next.name))
    return [2, 3, 4]
      .map((count) => rows.slice(at + 1, at + 1 + count))
      .filter((each) => each.length > 1);
  // 「一、税收收入」 with its taxes, none numbered, up to the next heading of its rank or the total.
  if (row.form && !next.form && row.values.some((value) => value)) {
    const end = rows.findIndex(
      (each, i) => i > at && (each.form !== undefined || TOTAL.test(each.name)),
    );
    const items = rows.slice(at + 1, end < 0 ? rows.length : end);
    const plain = items.every(({ name }) => name !== '' && !NO_ITEM.test(name));
    return plain && items.length >= MANY ? [items] : [];
  }
  if (!row.form || !next.form || next.form === row.form || next.number !== 1) return [];
  const end = rows.findIndex((each, i) => i > at + 1 && each.form !== next.form);
  const parts = rows.slice(at + 1, end < 0 ? rows.length : end);
  return parts.length >= 2 ? [parts] : [];
}
