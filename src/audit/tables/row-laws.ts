import type { Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Law, lawsOf } from './laws.ts';
import { firstRow, headAt, SUM, statedIn } from './table-sums.ts';

/** A row of a table that breaks what the others keep. */
export interface BrokenRow {
  readonly law: Law;
  readonly of: Stated<Figure>;
  readonly plus: readonly Stated<Figure>[];
  readonly minus: readonly Stated<Figure>[];
  readonly computed: number;
  readonly decimals: number;
}

interface Line {
  readonly values: readonly (Stated<Figure> | undefined)[];
  readonly numbers: readonly (number | undefined)[];
  /** Its figures follow from the rows above, and are no evidence of their own. */
  readonly isTotal: boolean;
  /** A remark beside the figures tells why they are not as those of the other rows. */
  readonly isRemarked?: boolean;
}

/** The rows of a table with the digits of its columns and the names above them. */
interface Sheet {
  readonly lines: readonly Line[];
  readonly heads: readonly string[];
  /** The names at the left of the rows. */
  readonly names: readonly string[];
  /** The most digits behind the point in each column. */
  readonly decimals: readonly number[];
}

const TOTAL = /[合总小]计$/;
/** Columns that tell no amounts or numbers of things. */
const APART = /率(?!得?分)|%|％|占比|比重|比例|幅度|行次|序号|编码|年度$|年份|电话|排名|名次/;
/** What a remark says of money that left the sum, or an amount of its own. */
const REMARK = /备注|说明|原因/;
const TELLING = /收回|缴回|上缴|收缴|统筹|核减|注销|调剂|\d/;
/** Heads of columns that follow from others. */
const DERIVED =
  /结余|结转|剩余|余额|未|缺口|空编|增减|变动|变化|差额|节约|扣分|期末|年末|调整后|合计|总计|小计|总分|总额|综合得分/;
/** Columns by which others are multiplied, or what comes to each. */
const PRICED = /均|单价|标准|造价|成本|权重|定额|[/／]/;
/** Columns whose rows do not add up. */
const SINGLE = /均|单价|标准|造价|[/／]/;
const MOST_COLUMNS = 14;
/** Among so many rows at the head of a table a few may be broken. */
const FEW = 9;
/** A row may be off by so many other columns together. */
const MOST_OTHERS = 3;
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

/** Years or units side by side: the columns are what the rows are elsewhere. */
function turned({ lines, heads, names }: Sheet): Sheet {
  // The sums over rows that a total closes are looked for elsewhere.
  if (names.some((name) => SUM.test(name))) return madeOf([], names, heads);
  const apart = names.map((name) => APART.test(name));
  const columns = heads.flatMap((head, i) => {
    if (APART.test(head) || SINGLE.test(head)) return [];
    const values = lines.map(({ values: own }, row) => (apart[row] ? undefined : own[i]));
    const numbers = values.map((value) => value && numberOf(value.value));
    return numbers.filter((number) => number !== undefined).length < 3
      ? []
      : [{ values, numbers, isTotal: TOTAL.test(head) }];
  });
  return madeOf(columns, names, heads);
}

/** The rows of a sheet that break what the others keep. */
function brokenIn(given: Sheet): readonly BrokenRow[] {
  const isFilled = (column: number): boolean =>
    given.lines.filter((line) => line.numbers[column] !== undefined).length >= 2;
  const columns = given.decimals.flatMap((_, i) => (isFilled(i) ? [i] : []));
  const few = columns.length < 3 || columns.length > MOST_COLUMNS;
  if (few || given.lines.length < 3) return [];
  const sheet = ordered(given, [...columns, ...given.decimals.keys()]);
  const priced = sheet.heads.some((head) => PRICED.test(head));
  const laws = lawsOf(columns.length, priced);
  const told = new Set<Line>();
  const tried = laws.flatMap((law) => {
    const broken = breaksOf(law, sheet);
    return broken === undefined ? [] : [{ law, broken }];
  });
  const whole = tried.flatMap(({ law, broken }) =>
    broken.length === 0 && isFull(law, sheet) ? [law] : [],
  );
  return tried.flatMap(({ law, broken }) => {
    if (!isKept(law, broken, sheet) || whole.some((other) => isShadow(law, other))) return [];
    const own = broken.filter((line) => !told.has(line) && !isExplained(law, line, sheet));
    for (const line of own) told.add(line);
    return own.flatMap((line) => toldOf(law, line, sheet));
  });
}

/** A sheet with its columns in another order, each once. */
function ordered({ lines, heads, names, decimals }: Sheet, order: readonly number[]): Sheet {
  const columns = [...new Set(order)];
  const pick = <T>(list: readonly (T | undefined)[]) => columns.map((i) => list[i]);
  return {
    lines: lines.map(({ values, numbers, isTotal, isRemarked }) => ({
      values: pick(values),
      numbers: pick(numbers),
      isTotal,
      isRemarked: isRemarked === true,
    })),
    heads: columns.map((i) => heads[i] ?? ''),
    names,
    decimals: columns.map((i) => decimals[i] ?? 0),
  };
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
      of,
      plus: stated(law.plus),
      minus: stated(law.minus),
      computed,
      decimals: digitsOf(law, sheet),
    },
  ];
}

/** The most digits behind the point in the columns of a law. */
const digitsOf = (law: Law, { decimals }: Pick<Sheet, 'decimals'>): number =>
  Math.max(...columnsOf(law).map((column) => decimals[column] ?? 0));

function rowsBelowHeads(table: Table): readonly number[] {
  const first = firstRow(table) ?? 0;
  return first === 0 ? [] : Array.from({ length: table.rows - first }, (_, i) => first + i);
}

function sheetOf(table: Table, rows: readonly number[]): Sheet {
  const [first = 0] = rows;
  const heads = Array.from({ length: table.columns }, (_, column) => headAt(table, first, column));
  const grid = gridOf(table);
  // A text keeps no blank square: the figures of a row that lost one may stand under other heads.
  const whole = rows.filter(
    (row) => !table.flattened || (grid[row] ?? []).every((cell) => cell?.row === row),
  );
  const lines = whole.map((row): Line => {
    const cells = grid[row] ?? [];
    const values = cells.map((cell, column) =>
      cell?.row === row && cell.column === column && !APART.test(heads[column] ?? '')
        ? statedIn(table, cell)
        : undefined,
    );
    const numbers = values.map((value) => value && numberOf(value.value));
    const isTotal = cells.some((cell) => cell?.row === row && TOTAL.test(squeeze(cell.text)));
    const isRemarked = cells.some(
      (cell, column) => cell && REMARK.test(heads[column] ?? '') && TELLING.test(cell.text),
    );
    return { values, numbers, isTotal, isRemarked };
  });
  const names = whole.map((row) => {
    const words = (grid[row] ?? []).find((cell) => cell && HAN.test(cell.text));
    return squeeze(words?.text ?? '');
  });
  return madeOf(lines, heads, names);
}

const HAN = /[\u4e00-\u9fff]{2}/;

const madeOf = (
  lines: readonly Line[],
  heads: readonly string[],
  names: readonly string[],
): Sheet => ({
  lines,
  heads,
  names,
  decimals: heads.map((_, i) =>
    Math.max(0, ...gather(lines, ({ values }) => values[i]?.value.decimals ?? [])),
  ),
});

const columnsOf = ({ of, plus, minus }: Law): readonly number[] => [of, ...plus, ...minus];

/** Whether two rows have figures in every column of a law. */
const isFull = (law: Law, { lines }: Sheet): boolean =>
  lines.filter(({ numbers }) => columnsOf(law).every((i) => numbers[i])).length >= 2;

/** Whether a law holds in some rows only because another does: with one column more, or another in the place of one. */
function isShadow(law: Law, other: Law): boolean {
  const [own, others] = [columnsOf(law), columnsOf(other)];
  const shared = own.filter((column) => others.includes(column)).length;
  return shared === own.length || (others.length === own.length && shared === own.length - 1);
}

/** Whether a row is off by what stands in other columns: those that are nothing in the other rows belong to the law too. */
function isExplained(law: Law, { numbers, isRemarked }: Line, { decimals }: Sheet): boolean {
  if (isRemarked) return true;
  const off = Math.abs((numbers[law.of] ?? 0) - (law.reckon(numbers) ?? 0));
  const own = columnsOf(law);
  const others = numbers.flatMap((number, i) => (number && !own.includes(i) ? [number] : []));
  const margin = marginOf(law, decimals) + halfStepOf(digitsOf(law, { decimals }));
  const reaches = (rest: number, from: number, left: number): boolean =>
    others.some(
      (number, i) =>
        i >= from &&
        (Math.abs(Math.abs(rest) - Math.abs(number)) <= margin ||
          (left > 1 && reaches(rest - number, i + 1, left - 1))),
    );
  // A cut told without its sign counts the other way.
  const turns = [...law.plus, ...law.minus].some(
    (i) => law.product === undefined && Math.abs(off - 2 * Math.abs(numbers[i] ?? 0)) <= margin,
  );
  return turns || reaches(off, 0, MOST_OTHERS);
}

/** Whether the rows that keep a law have digits enough, and are many more than those that break it. */
function isKept(law: Law, broken: readonly Line[], sheet: Sheet): boolean {
  if (broken.length === 0) return false;
  const seen = new Set<number>();
  const columns = columnsOf(law);
  const step = 10 ** digitsOf(law, sheet);
  const derived = DERIVED.test(sheet.heads[law.of] ?? '');
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

/** Whether the parts are all the columns of one head over several, and the whole stands apart from them. */
function isGroup({ of, plus }: Law, { heads }: Sheet): boolean {
  const over = (column: number): string => heads[column]?.split(' ')[0] ?? '';
  const head = over(plus[0] ?? -1);
  const group = heads.flatMap((each, i) => (each !== head && over(i) === head ? [i] : []));
  return group.length === plus.length && plus.every((i) => group.includes(i)) && over(of) !== head;
}

/** What the last digits of a law leave open. */
function marginOf(law: Law, decimals: readonly number[]): number {
  const own = law.product === undefined ? columnsOf(law) : [law.of];
  return own.reduce((all, i) => all + halfStepOf(decimals[i] ?? 0), 1e-6);
}

/** Half a step of the last digit; whole numbers are counted, not rounded. */
const halfStepOf = (decimals: number): number => (decimals === 0 ? 0 : 0.5 / 10 ** decimals);
