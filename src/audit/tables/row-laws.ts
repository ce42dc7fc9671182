import type { Table } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Law, lawsOf } from './laws.ts';
import { isNamedAndKept } from './named-laws.ts';
import { columnsOf, DERIVED, digitsOf, isExcused, marginOf } from './row-excuses.ts';
import { type Line, ordered, type Sheet, sheetOf, turned } from './row-sheet.ts';
import { firstRow } from './table-sums.ts';

/** A row of a table that breaks what the others keep. */
export interface BrokenRow {
  readonly law: Law;
  /** What names the row. */
  readonly name: string;
  readonly of: Stated<Figure>;
  readonly plus: readonly Stated<Figure>[];
  readonly minus: readonly Stated<Figure>[];
  readonly computed: number;
  readonly decimals: number;
}

/** Columns by which others are multiplied, or what comes to each. */
const PRICED = /均|单价|标准|造价|成本|权重|定额|[/／]/;
const MOST_COLUMNS = 14;
/** Among so many rows at the head of a table a few may be broken. */
const FEW = 9;
/** So many digits come true by chance in no law of two columns, of more, and of one whose head says that it follows. */
const DIGITS = { two: 7, more: 10, derived: 3.5 };

/**
 * The rows of a table that break a law which its other rows keep, each row once. Nothing is known of what the columns
 * are: a law is found by the figures alone, and needs so many digits that chance does not make it.
 */
export function brokenRows(table: Table, rows = rowsBelowHeads(table)): readonly BrokenRow[] {
  const sheet = sheetOf(table, rows);
  const along = brokenIn(sheet);
  const own = new Set(along.flatMap(placesOf));
  const down = brokenIn(turned(sheet)).filter((each) => !placesOf(each).some((at) => own.has(at)));
  return [...along, ...down];
}

const placesOf = ({ of, plus, minus }: BrokenRow): readonly string[] =>
  [of, ...plus, ...minus].map(({ at }) => `${at.row} ${at.column}`);

/** The columns in which at least two rows have a number. */
function filledColumns({ lines, decimals }: Sheet): readonly number[] {
  const filled: number[] = [];
  for (let column = 0; column < decimals.length; column += 1) {
    let numbers = 0;
    for (const line of lines) if (line.numbers[column] !== undefined) numbers += 1;
    if (numbers >= 2) filled.push(column);
  }
  return filled;
}

/** The rows of a sheet that break what the others keep. */
function brokenIn(given: Sheet): readonly BrokenRow[] {
  const columns = filledColumns(given);
  const few = columns.length < 3 || columns.length > MOST_COLUMNS;
  if (few || given.lines.length < 3) return [];
  const sheet = ordered(given, [...columns, ...given.decimals.keys()]);
  const priced = sheet.heads.some((head) => PRICED.test(head));
  const laws = lawsOf(columns.length, priced);
  const told = new Set<Line>();
  const excused = new Map<Line, ReadonlySet<string>>();
  const tried = laws.flatMap((law) => {
    const broken = breaksOf(law, sheet);
    return broken === undefined ? [] : [{ law, broken }];
  });
  const whole = tried.flatMap(({ law, broken }) =>
    broken.length === 0 && isFull(law, sheet) ? [law] : [],
  );
  return tried.flatMap(({ law, broken }) => {
    if (!isKept(law, broken, sheet, columns.length) || whole.some((other) => isShadow(law, other)))
      return [];
    // A law told of another of the same columns is the same.
    const same = columnsOf(law).toSorted().join(' ');
    const own = broken.filter((line) => {
      if (told.has(line) || excused.get(line)?.has(same) || isMean(law, line, sheet)) return false;
      if (!isExcused(law, line, sheet)) return true;
      excused.set(line, new Set([...(excused.get(line) ?? []), same]));
      return false;
    });
    for (const line of own) told.add(line);
    return own.flatMap((line) => toldOf(law, line, sheet));
  });
}

/** Whether a row that should hold a sum holds the mean: 「合计/平均」 under a column of points. */
function isMean(law: Law, { numbers }: Line, { decimals }: Sheet): boolean {
  const [value, sum] = [numbers[law.of], law.reckon(numbers)];
  if (value === undefined || sum === undefined || law.minus.length > 0 || law.plus.length < 2)
    return false;
  const half = 0.5 / 10 ** (decimals[law.of] ?? 0);
  return Math.abs(sum / law.plus.length - value) <= half * (1 + 1e-9);
}

/** The rows that break a law; undefined where they are too many for it to be one. */
function breaksOf(law: Law, { lines, decimals }: Sheet): readonly Line[] | undefined {
  const margin = marginOf(law, decimals);
  const broken: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const value = line.numbers[law.of];
    const computed = value === undefined ? undefined : law.reckon(line.numbers);
    if (value === undefined || computed === undefined) continue;
    if (Math.abs(value - computed) <= margin) continue;
    broken.push(line);
    if (broken.length > 1 && broken.length * 3 > Math.max(i + 1, FEW)) return undefined;
  }
  return broken;
}

function toldOf(law: Law, line: Line, sheet: Sheet): readonly BrokenRow[] {
  const [of] = gather([law.of], (column) => line.values[column] ?? []);
  const computed = law.reckon(line.numbers);
  if (!of || computed === undefined) return [];
  const stated = (list: readonly number[]) => gather(list, (column) => line.values[column] ?? []);
  return [
    {
      law,
      name: line.name,
      of,
      plus: stated(law.plus),
      minus: stated(law.minus),
      computed,
      decimals: digitsOf(law, sheet),
    },
  ];
}

/** The rows under the heads of a table, up to heads of other columns: 「支出合计 基本支出 项目支出」 below 「收入合计 财政拨款 其他」. */
function rowsBelowHeads(table: Table): readonly number[] {
  const first = firstRow(table) ?? 0;
  const next = headsAgain(table, first) ?? table.rows;
  return first === 0 ? [] : Array.from({ length: next - first }, (_, i) => first + i);
}

/** The next row that names two or more columns and has no figure. */
function headsAgain(table: Table, first: number): number | undefined {
  const named = new Map<number, number>();
  const figured = new Set<number>();
  for (const { row, column, text } of table.cells) {
    if (row <= first) continue;
    if (/\d/.test(text.replace(/20\d\d年?/g, ''))) figured.add(row);
    else if (column > 0 && /\p{Script=Han}{2}/u.test(text))
      named.set(row, (named.get(row) ?? 0) + 1);
  }
  const heads = [...named].flatMap(([row, count]) =>
    count >= 2 && !figured.has(row) ? [row] : [],
  );
  return heads.length > 0 ? Math.min(...heads) : undefined;
}

/** Whether two rows have figures in every column of a law. */
const isFull = (law: Law, { lines }: Sheet): boolean =>
  lines.filter(({ numbers }) => columnsOf(law).every((i) => numbers[i])).length >= 2;

/** Whether a law holds in some rows only because another does: with one column more, or another in the place of one. */
function isShadow(law: Law, other: Law): boolean {
  const [own, others] = [columnsOf(law), columnsOf(other)];
  const shared = own.filter((column) => others.includes(column)).length;
  return shared === own.length || (others.length === own.length && shared === own.length - 1);
}

/** Whether the rows that keep a law have digits enough, and are many more than those that break it. */
function isKept(law: Law, broken: readonly Line[], sheet: Sheet, count: number): boolean {
  if (broken.length === 0) return false;
  if (isNamedAndKept(law, broken, sheet)) return true;
  const seen = new Set<number>();
  const columns = columnsOf(law);
  const step = 10 ** digitsOf(law, sheet);
  const derived = DERIVED.test(sheet.heads[law.of] ?? '') || isOfAll(law, count);
  let digits = 0;
  for (const line of sheet.lines) {
    const value = line.numbers[law.of];
    const empty = columns.filter((i) => !line.numbers[i]).length;
    const trivial = !value || empty > (law.plus.length > 3 ? law.plus.length - 2 : 0);
    if (trivial || (line.isTotal && !derived) || seen.has(value) || broken.includes(line)) continue;
    if (law.reckon(line.numbers) === undefined) continue;
    seen.add(value);
    digits += Math.log10(Math.abs(value) * step + 1);
  }
  if (seen.size < 2 || broken.length > Math.max(1, seen.size / 3)) return false;
  if (derived || isGroup(law, sheet)) return digits >= DIGITS.derived;
  return digits >= (columns.length > 3 ? DIGITS.more : DIGITS.two);
}

/** Whether the first or the last column is the sum of all the others. */
const isOfAll = ({ of, plus, minus, product }: Law, count: number): boolean =>
  product === undefined &&
  minus.length === 0 &&
  plus.length >= 2 &&
  plus.length === count - 1 &&
  (of === 0 || of === count - 1);

/** Whether the parts are all the columns of one head over several, and the whole stands apart from them. */
function isGroup({ of, plus }: Law, { heads }: Sheet): boolean {
  const over = (column: number): string => heads[column]?.split(' ')[0] ?? '';
  const head = over(plus[0] ?? -1);
  const group = heads.flatMap((each, i) => (each !== head && over(i) === head ? [i] : []));
  return group.length === plus.length && plus.every((i) => group.includes(i)) && over(of) !== head;
}
