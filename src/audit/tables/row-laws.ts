import type { Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Law, lawsOf } from './laws.ts';
import { firstRow, headAt, statedIn } from './table-sums.ts';

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
}

/** The rows of a table with the digits of its columns and the names above them. */
interface Sheet {
  readonly lines: readonly Line[];
  readonly heads: readonly string[];
  /** The most digits behind the point in each column. */
  readonly decimals: readonly number[];
}

const TOTAL = /[合总小]计$/;
/** Columns that tell no amounts or numbers of things. */
const APART = /率(?!得?分)|%|％|占比|比重|比例|幅度|行次|序号|编码|年度$|年份|电话|排名|名次/;
/** Heads of columns that follow from others. */
const DERIVED =
  /结余|结转|剩余|余额|未|缺口|空编|增减|变动|变化|差额|节约|扣分|期末|年末|调整后|合计|总计|小计|总分|总额|综合得分/;
const MOST_COLUMNS = 14;
/** So many rows are enough to find a law by. */
const MOST_ROWS = 60;
/** So many digits come true by chance in no law of two columns, of more, and of one whose head says that it follows. */
const DIGITS = { two: 7, more: 10, derived: 3.5 };

/**
 * The rows of a table that break a law which its other rows keep, each row once. Nothing is known of what the columns
 * are: a law is found by the figures alone, and needs so many digits that chance does not make it.
 */
export function brokenRows(table: Table, rows = rowsBelowHeads(table)): readonly BrokenRow[] {
  const sheet = sheetOf(table, rows);
  const { lines, decimals } = sheet;
  const columns = decimals.flatMap((_, i) =>
    lines.filter((line) => line.numbers[i] !== undefined).length >= 2 ? [i] : [],
  );
  if (columns.length < 3 || columns.length > MOST_COLUMNS || lines.length < 3) return [];
  const told = new Set<Line>();
  const laws = lawsOf(columns);
  const whole = laws.filter((law) => isWhole(law, sheet));
  return laws.flatMap((law) => {
    if (!isKept(law, sheet) || whole.some((other) => isShadow(law, other))) return [];
    const broken = lines.filter(
      (line) =>
        verdict(law, line, sheet) === 'broken' && !told.has(line) && !isExplained(law, line, sheet),
    );
    for (const line of broken) told.add(line);
    return broken.flatMap((line) => toldOf(law, line, sheet));
  });
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
const digitsOf = (law: Law, { decimals }: Sheet): number =>
  Math.max(...columnsOf(law).map((column) => decimals[column] ?? 0));

function rowsBelowHeads(table: Table): readonly number[] {
  const first = firstRow(table) ?? 0;
  return first === 0 ? [] : Array.from({ length: table.rows - first }, (_, i) => first + i);
}

function sheetOf(table: Table, rows: readonly number[]): Sheet {
  const [first = 0] = rows;
  const heads = Array.from({ length: table.columns }, (_, column) => headAt(table, first, column));
  const grid = gridOf(table);
  const lines = rows.map((row): Line => {
    const cells = grid[row] ?? [];
    const values = cells.map((cell, column) =>
      cell?.row === row && cell.column === column && !APART.test(heads[column] ?? '')
        ? statedIn(table, cell)
        : undefined,
    );
    const numbers = values.map((value) => value && numberOf(value.value));
    const isTotal = cells.some((cell) => cell?.row === row && TOTAL.test(squeeze(cell.text)));
    return { values, numbers, isTotal };
  });
  const decimals = heads.map((_, i) =>
    Math.max(0, ...gather(lines, ({ values }) => values[i]?.value.decimals ?? [])),
  );
  return { lines, heads, decimals };
}

const columnsOf = ({ of, plus, minus }: Law): readonly number[] => [of, ...plus, ...minus];

/** Whether all rows keep a law, two of them with figures in every column. */
function isWhole(law: Law, sheet: Sheet): boolean {
  const found = sheet.lines.map((line) => ({ line, verdict: verdict(law, line, sheet) }));
  const full = found.filter(
    ({ line, verdict: own }) => own === 'kept' && columnsOf(law).every((i) => line.numbers[i]),
  );
  return full.length >= 2 && found.every(({ verdict: own }) => own !== 'broken');
}

/** Whether a law holds in some rows only because another does: with one column more, or another in the place of one. */
function isShadow(law: Law, other: Law): boolean {
  const [own, others] = [columnsOf(law), columnsOf(other)];
  const shared = own.filter((column) => others.includes(column)).length;
  return shared === own.length || (others.length === own.length && shared === own.length - 1);
}

/** Whether a row is off by what stands in another column: one that is nothing in the other rows belongs to the law too. */
function isExplained(law: Law, { numbers }: Line, { decimals }: Sheet): boolean {
  const off = Math.abs((numbers[law.of] ?? 0) - (law.reckon(numbers) ?? 0));
  const own = columnsOf(law);
  return numbers.some(
    (number, i) =>
      number !== undefined &&
      !own.includes(i) &&
      Math.abs(Math.abs(number) - off) <= halfStepOf(decimals[i] ?? 0) + 1e-6,
  );
}

/** Whether most rows keep a law, with digits enough. */
function isKept(law: Law, sheet: Sheet): boolean {
  const seen = new Set<number>();
  const step = 10 ** digitsOf(law, sheet);
  const derived = DERIVED.test(sheet.heads[law.of] ?? '');
  let digits = 0;
  let strong = 0;
  let broken = 0;
  for (const line of sheet.lines.slice(0, MOST_ROWS)) {
    const found = verdict(law, line, sheet);
    if (found === 'broken') broken += 1;
    if (broken > 1 && broken * 3 > sheet.lines.length) return false;
    const value = line.numbers[law.of] ?? 0;
    const empty = columnsOf(law).filter((i) => !line.numbers[i]).length;
    const trivial = !value || empty > (law.plus.length > 3 ? law.plus.length - 2 : 0);
    if (found !== 'kept' || (line.isTotal && !derived) || trivial || seen.has(value)) continue;
    seen.add(value);
    strong += 1;
    digits += Math.log10(Math.abs(value) * step + 1);
  }
  if (strong < 2 || broken === 0 || broken > Math.max(1, strong / 3)) return false;
  if (derived || isGroup(law, sheet)) return digits >= DIGITS.derived;
  return digits >= (law.plus.length + law.minus.length > 2 ? DIGITS.more : DIGITS.two);
}

/** Whether the parts are all the columns of one head over several, and the whole stands apart from them. */
function isGroup({ of, plus }: Law, { heads }: Sheet): boolean {
  const over = (column: number): string => heads[column]?.split(' ')[0] ?? '';
  const head = over(plus[0] ?? -1);
  const group = heads.flatMap((each, i) => (each !== head && over(i) === head ? [i] : []));
  return group.length === plus.length && plus.every((i) => group.includes(i)) && over(of) !== head;
}

/** Whether a row keeps a law, within what its last digits leave open. */
function verdict(law: Law, { numbers }: Line, { decimals }: Sheet): 'kept' | 'broken' | undefined {
  const value = numbers[law.of];
  const computed = law.reckon(numbers);
  if (value === undefined || computed === undefined) return undefined;
  const own = [law.of, ...(law.product ? [] : [...law.plus, ...law.minus])];
  const margin = own.reduce((all, i) => all + halfStepOf(decimals[i] ?? 0), 0);
  return Math.abs(value - computed) <= margin + 1e-6 ? 'kept' : 'broken';
}

/** Half a step of the last digit; whole numbers are counted, not rounded. */
const halfStepOf = (decimals: number): number => (decimals === 0 ? 0 : 0.5 / 10 ** decimals);
