import type { FundRow } from '../../report/forms.ts';
import { halfStepInFen, moneyOf } from '../../values/figure.ts';

const COLUMNS = ['originalBudget', 'finalBudget', 'actual'] as const;

/** More rows than this are no breakdown that could be tried row by row. */
const MOST_ROWS = 12;

/**
 * Finds which rows of a money block are parts of which, where their labels do not tell: 其中：人员经费 under 基本支出, projects by
 * name under 项目支出, the total by source and once more by nature. Where the parts give the total in no column as they were
 * read, that arrangement is taken in which all sums hold but for one column at most; rows that fit no arrangement are
 * parts of nothing, as nobody can tell what they should add up to.
 */
export function nestFunds(given: readonly FundRow[]): readonly FundRow[] {
  const rows = underClosing(given);
  const top = rows.findIndex((row) => row.metric === 'total');
  const total = rows[top];
  const loose = rows.flatMap((row, i) => (row.within === top ? [i] : []));
  if (!total || loose.length < 3 || loose.length > MOST_ROWS) return rows;
  if (holds(total, loose.map(at(rows))) !== 'nowhere') return rows;
  const best = arrangements(loose.length)
    .flatMap((heads) => judged(rows, { total, loose, heads }))
    .sort((a, b) => b.fit - a.fit)[0];
  if (best) return rows.map((row, i) => ({ ...row, ...best.moved.get(i) }));
  if (loose.length < 4 || columnsIn(total) < 2) return rows;
  return rows.map((row, i) => (loose.includes(i) ? without(row) : row));
}

/** 基本支出, 项目支出, 合计: a total that closes the block is that of the rows above it. */
function underClosing(rows: readonly FundRow[]): readonly FundRow[] {
  const top = rows.findIndex((row) => row.metric === 'total');
  const closes = top >= 2 && top === rows.length - 1 && CLOSING.test(rows[top]?.label.value ?? '');
  if (!closes || rows.some((row) => row.within !== undefined)) return rows;
  return rows.map((row, i) => (i === top ? row : { ...row, within: top }));
}

const CLOSING = /^(?:合计|总计)/;

const at =
  (rows: readonly FundRow[]) =>
  (i: number): FundRow =>
    rows[i] as FundRow;

const without = ({ within: _, ...row }: FundRow): FundRow => row;

/** Every choice of the rows that stand by themselves; the others belong to the last of these above them. */
const arrangements = (n: number): readonly (readonly boolean[])[] =>
  Array.from({ length: 2 ** (n - 1) }, (_, mask) =>
    Array.from({ length: n }, (__, i) => i === 0 || ((mask >> (i - 1)) & 1) === 0),
  );

interface Tried {
  readonly total: FundRow;
  readonly loose: readonly number[];
  readonly heads: readonly boolean[];
}

type Moved = Pick<FundRow, 'within' | 'way'>;

interface Arranged {
  readonly fit: number;
  readonly moved: ReadonlyMap<number, Moved>;
}

/** An arrangement in which the sums hold; `fit` counts the columns in which they do, less one for each group. */
function judged(rows: readonly FundRow[], { total, loose, heads }: Tried): readonly Arranged[] {
  const groups: { readonly head: number; readonly parts: number[] }[] = [];
  loose.forEach((row, i) => {
    if (heads[i]) groups.push({ head: row, parts: [] });
    else groups.at(-1)?.parts.push(row);
  });
  let fit = 0;
  for (const { head, parts } of groups) {
    if (parts.length === 0) continue;
    const all = [...rows.keys()].filter((i) => rows[i]?.within === head).concat(parts);
    const found = fitOf(at(rows)(head), all.map(at(rows)));
    if (found === undefined) return [];
    fit += found - 1;
  }
  const moved = new Map<number, Moved>(
    groups.flatMap(({ head, parts }) => parts.map((part) => [part, { within: head }] as const)),
  );
  const tops = groups.map(({ head }) => head);
  const once = sumFit(total, tops.map(at(rows)));
  if (once !== undefined) return [{ fit: fit + once, moved }];
  return tops.flatMap((_, cut) => {
    const [first, second] = [tops.slice(0, cut), tops.slice(cut)];
    if (first.length === 0) return [];
    const fits = [first, second].map((way) => sumFit(total, way.map(at(rows))));
    if (fits.some((each) => each === undefined)) return [];
    const ways = second.map((row) => [row, { way: 1 }] as const);
    return [
      {
        fit: fit - 1 + (fits[0] ?? 0) + (fits[1] ?? 0),
        moved: new Map<number, Moved>([...moved, ...ways]),
      },
    ];
  });
}

/** How well rows are the parts of another: two or more by their sum, a single one as 其中 that is no more than it. */
function fitOf(whole: FundRow, parts: readonly FundRow[]): number | undefined {
  const [only] = parts;
  if (parts.length > 1 || !only) return sumFit(whole, parts);
  if (!/^其中/.test(only.label.verbatim)) return undefined;
  return COLUMNS.every((key) => (fenIn(only, key) ?? 0) <= (fenIn(whole, key) ?? 0))
    ? 0
    : undefined;
}

/** In how many columns parts give their whole; undefined where it is none, or not all but one. */
function sumFit(whole: FundRow, parts: readonly FundRow[]): number | undefined {
  const found = holds(whole, parts);
  return typeof found === 'number' && found >= columnsIn(whole) - 1 ? found : undefined;
}

/** In how many columns with an amount parts give their whole; 'unknown' where there is none. */
function holds(whole: FundRow, parts: readonly FundRow[]): number | 'nowhere' | 'unknown' {
  if (columnsIn(whole) === 0) return 'unknown';
  const found = COLUMNS.filter((key) => {
    const amount = fenIn(whole, key);
    if (!amount) return false;
    const sum = parts.reduce((all, part) => all + (fenIn(part, key) ?? 0), 0);
    const margin = [whole, ...parts].reduce((all, row) => all + marginIn(row, key), 0);
    return Math.abs(sum - amount) <= margin;
  }).length;
  return found === 0 ? 'nowhere' : found;
}

type Column = (typeof COLUMNS)[number];

const fenIn = (row: FundRow, key: Column): number | undefined => {
  const value = row[key]?.value;
  return value && moneyOf(value);
};
const marginIn = (row: FundRow, key: Column): number => {
  const value = row[key]?.value;
  return value ? halfStepInFen(value) : 0;
};
const columnsIn = (row: FundRow): number => COLUMNS.filter((key) => fenIn(row, key)).length;
