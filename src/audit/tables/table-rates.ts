import { blockAt, type Table } from '../../document/document.ts';
import { cellPlace, gridOf, lostItsGrid } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { quotient } from '../figures/amounts.ts';
import { compareRatio } from '../rates/ratios.ts';
import { NUMBER, statedIn, wordsIn } from './figures-in.ts';
import { tablesInForms } from './form-tables.ts';
import { unitOf } from './money-unit.ts';
import { rateOfProjects } from './projects-in-rows.ts';
import { EXECUTION, NAMED, type Named } from './rate-heads.ts';
import { firstRow, headAt, plainTables, SUM } from './table-sums.ts';

/** A rate of a plain table with the two amounts of its row that it is reckoned from. */
export interface TableRate {
  readonly rate: Stated<Figure>;
  readonly actual: Stated<Figure>;
  readonly budget: Stated<Figure>;
  readonly unit: string;
  /** Told by the figures alone: the columns have other names than budget and actual. */
  readonly other?: true;
  /** Its heads name it, its budget and what was spent of it, and no second budget. */
  readonly sure?: boolean;
  /** The rate of the row 合计. */
  readonly ofTotal?: true;
  /** The rate is of what the first amount is more than the second. */
  readonly change?: true;
}

/** One row below the heads: its amounts, and the rate in the column in question. */
interface Line {
  readonly rate: Stated<Figure>;
  readonly amounts: readonly (Stated<Figure> | undefined)[];
  readonly isTotal: boolean;
}

const PERCENT = /^-?\d{1,4}(?:\.\d{1,4})?[%％]$/;
/** A total by its name: 合计, 收入合计. */
const TOTAL = new RegExp(`${SUM.source}|^.{2,8}(?:合计|总计)$`);
const RATE_HEAD = /率|进度|占比|比重|比例|幅度|同比|%|％/;
/** Wider tables are accounts, whose rates are of last year or of other tables. */
const MOST_COLUMNS = 14;
/** Rows that are enough to tell of what a column of rates is. */
const ENOUGH = 2;

/** The rates of plain tables, column by column, each with the amounts of its row that make most of its column. */
export const tableRates = (report: Report): readonly TableRate[] => [
  ...[...plainTables(report), ...tablesInForms(report), ...baseTables(report)].flatMap((table) => {
    const first = firstRow(table);
    const rows = Array.from({ length: table.rows }, (_, row) => row);
    return first ? ratesIn(report, table, rows.slice(first)) : [];
  }),
  ...report.forms.flatMap(({ block, funds }) => {
    const table = blockAt(report.document, block);
    if (funds.length === 0 || table?.kind !== 'table') return [];
    const rows = funds.map(({ row }) => row);
    const found = ratesIn(report, table, rows);
    // Money blocks whose column of what was spent has another name: 1-8月执行数.
    if (funds.every(({ actual }) => actual === undefined)) return found;
    // Beside the rate of execution, which is known, a block may have others: 到位率.
    const known = new Set(funds.map(({ rate }) => rate?.at.column));
    return lostItsGrid(table) ? [] : found.filter(({ rate }) => !known.has(rate.at.column));
  }),
  ...[...new Set(report.forms.map(({ block }) => block))].flatMap((block) => {
    const table = blockAt(report.document, block);
    return table?.kind === 'table' && !lostItsGrid(table) ? rateOfProjects(report, table) : [];
  }),
];

/** 三公经费 | 预算数 | 决算数 | 完成预算: base data may stand under a head of its own rates. */
const baseTables = (report: Report): readonly Table[] =>
  report.baseDataTables
    .map(({ block }) => blockAt(report.document, block))
    .filter((table): table is Table => table?.kind === 'table' && !lostItsGrid(table));

function ratesIn(report: Report, table: Table, rows: readonly number[]): readonly TableRate[] {
  const [first = 0] = rows;
  const heads = Array.from({ length: table.columns }, (_, column) => headAt(table, first, column));
  const unit = unitOf(report, table);
  const down = heads.flatMap((head, column) => {
    const lines = RATE_HEAD.test(head) ? linesOf(table, rows, column, head) : [];
    const named = byHeads(lines, heads, column, unit);
    const made = lines.length < 3 || heads.length > MOST_COLUMNS ? [] : byFigures(lines, unit);
    return fitting(made) > fitting(named) ? made : named;
  });
  return [...down, ...rows.flatMap((row) => byFigures(linesAcross(table, rows, row, heads), unit))];
}

/** The rates of a row, each with the amounts above and below it: the shares of the totals of columns. */
function linesAcross(
  table: Table,
  rows: readonly number[],
  row: number,
  heads: readonly string[],
): readonly Line[] {
  const grid = gridOf(table);
  const own = grid[row] ?? [];
  const name = own.find((cell) => cell && /[\u4e00-\u9fff]{2}/.test(cell.text));
  if (!name || !RATE_HEAD.test(squeeze(name.text)) || rows.length > MOST_COLUMNS) return [];
  return own.flatMap((share, column): readonly Line[] => {
    const text = wordsIn(share?.text ?? '');
    if (!share || share.row !== row || share.column !== column || !PERCENT.test(text)) return [];
    const value = figure(text.replace(/[%％]/, ''), '%');
    const at = { block: table.block, row, column };
    const amounts = rows.map((each) => {
      const cell = grid[each]?.[column];
      return cell?.row === each ? statedIn(table, cell) : undefined;
    });
    const isTotal = TOTAL.test(heads[column] ?? '');
    return [{ rate: { value, verbatim: share.text, at }, amounts, isTotal }];
  });
}

function linesOf(
  table: Table,
  rows: readonly number[],
  column: number,
  head: string,
): readonly Line[] {
  const grid = gridOf(table);
  return rows.flatMap((row): readonly Line[] => {
    const cells = grid[row] ?? [];
    const own = cells.map((cell) => (cell?.row === row ? cell : undefined));
    const share = own[column];
    const text = wordsIn(share?.text ?? '');
    const isRate = PERCENT.test(text) || (/%|％/.test(head) && NUMBER.test(text));
    if (!share || !isRate) return [];
    const value = figure(text.replace(/[%％]/, ''), '%');
    const at = cellPlace(table, share);
    const amounts = own.map((cell) => cell && statedIn(table, cell));
    const isTotal = own.some((cell) => TOTAL.test(squeeze(cell?.text ?? '')));
    return [{ rate: { value, verbatim: share.text, at }, amounts, isTotal }];
  });
}

/** The rates of a column with the amounts under the nearest heads that their own names. */
function byHeads(
  lines: readonly Line[],
  heads: readonly string[],
  column: number,
  unit: string,
): readonly TableRate[] {
  for (const named of NAMED) {
    const found =
      named[0].test(heads[column] ?? '') && underHeads(named, lines, heads, column, unit);
    if (found) return found;
  }
  return [];
}

/** The same for the heads of one kind of rates; undefined where they do not stand there. */
function underHeads(
  named: Named,
  lines: readonly Line[],
  heads: readonly string[],
  column: number,
  unit: string,
): readonly TableRate[] | undefined {
  const [, part, whole] = named;
  // 「1—7月执行率」 is of what was spent, 「预计执行率」 of what is expected to be.
  const ahead = AHEAD.test(heads[column] ?? '');
  const find = (pattern: RegExp, fits: (head: string) => boolean = () => true): number =>
    heads.findLastIndex(
      (head, at) =>
        at !== column && fits(head) && pattern.test(head.replace(/[（(][^）)]*[）)]/g, '')),
    );
  const [actual, final] = [find(part, (head) => AHEAD.test(head) === ahead), find(whole)];
  if (actual < 0 || final < 0 || actual === final) return undefined;
  const sure = isOnly(heads, /预算|结转/);
  const found = lines.flatMap(({ rate, amounts }): readonly TableRate[] => {
    const [spent, budget] = [amounts[actual], amounts[final]];
    const other = named !== EXECUTION && ({ other: true } as const);
    return spent && budget ? [{ rate, actual: spent, budget, unit, sure, ...other }] : [];
  });
  if (sure || fitting(found) > failing(found)) return found;
  // Of one head for the part and one for the whole a rate that comes true tells what the others are of.
  const alone = named !== EXECUTION && isOnly(heads, part) && isOnly(heads, whole);
  return alone && fitting(found) > 0 && fitting(found) === failing(found)
    ? found.map((each) => ({ ...each, sure: true }))
    : [];
}

/** Whether one head alone, though it may run over several columns, names such amounts. */
const isOnly = (heads: readonly string[], amount: RegExp): boolean =>
  new Set(heads.filter((head) => amount.test(head) && !/率|进度|完成预算/.test(head))).size === 1;

/** What is expected of the rest of the year. */
const AHEAD = /预计|预期/;

/**
 * The rates of a column that two other columns make, whatever these are called: those two by which most rows come true,
 * at least twice as many as do not. A rate is of a part, of the total of its own column, or of what became more.
 */
function byFigures(lines: readonly Line[], unit: string): readonly TableRate[] {
  // Over its own total of 100 every rate is true of itself.
  const columns = (lines[0]?.amounts ?? [])
    .map((_, column) => column)
    .filter((column) => !lines.some(({ rate, amounts }) => isSame(rate, amounts[column])));
  const total = lines.find(({ isTotal }) => isTotal);
  const made = (
    a: number,
    of: (line: Line) => Stated<Figure> | undefined,
    change?: true,
  ): readonly TableRate[] =>
    lines.flatMap((line) => {
      const [actual, budget] = [line.amounts[a], of(line)];
      return actual && budget && actual !== budget
        ? [
            {
              rate: line.rate,
              actual,
              budget,
              unit,
              other: true,
              ...(line.isTotal && { ofTotal: true }),
              ...(change && { change }),
            },
          ]
        : [];
    });
  let best: readonly TableRate[] = [];
  for (const a of columns) {
    const whole = lines.length > 3 ? total?.amounts[a] : undefined;
    const tried = [
      ...(whole ? [made(a, () => whole)] : []),
      ...columns.flatMap((b) =>
        a === b
          ? []
          : [made(a, (line) => line.amounts[b]), made(a, (line) => line.amounts[b], true)],
      ),
    ];
    for (const each of tried) {
      const fits = fitting(each);
      if (fits < ENOUGH || failing(each) * 2 > fits) continue;
      const better = fits - fitting(best) || fittingTotals(each) - fittingTotals(best);
      if (better > 0 && tells(each)) best = each;
    }
  }
  return best;
}

const isSame = (rate: Stated<Figure>, amount: Stated<Figure> | undefined): boolean =>
  amount !== undefined && amount.at.row === rate.at.row && amount.at.column === rate.at.column;

const fitting = (rates: readonly TableRate[]): number =>
  rates.filter((each) => judgeRate(each) === 'same').length;

/** Of nothing there is no rate: that tells neither way. */
const failing = (rates: readonly TableRate[]): number =>
  rates.filter((each) => judgeRate(each) === 'different').length;

/** Of two pairs of columns that make as many rates, the one that makes that of the total. */
const fittingTotals = (rates: readonly TableRate[]): number =>
  fitting(rates.filter(({ ofTotal }) => ofTotal));

/** Whether enough of them are no round rates, which any two equal columns make. */
const tells = (rates: readonly TableRate[]): boolean =>
  rates.filter((each) => !ROUND.has(numberOf(each.rate.value)) && judgeRate(each) === 'same')
    .length >= ENOUGH;

const ROUND: ReadonlySet<number> = new Set([0, 100]);

/** Whether a rate is what its two amounts make. What was more than done may be told as done in full. */
export function judgeRate({ rate, actual, budget, unit, change }: TableRate) {
  const found = compareRatio(
    change ? shifted(rate.value) : rate.value,
    actual.value,
    budget.value,
    unit,
  );
  const capped =
    !change &&
    numberOf(rate.value) === 100 &&
    (quotient(actual.value, budget.value, unit) ?? 0) > 1;
  if (capped) return 'unknown';
  return found === 'different' && isOpen({ rate, actual, budget, unit, ...(change && { change }) })
    ? 'rounding'
    : found;
}

/** Whether amounts without decimals in 万元, rounded each for itself, may make a rate. */
function isOpen({ rate, actual, budget, unit, change }: TableRate): boolean {
  const [part, whole] = [actual.value, budget.value];
  if (unit !== '万元' || part.decimals + whole.decimals > 0 || whole.coefficient < 10) return false;
  const shown = numberOf(change ? shifted(rate.value) : rate.value);
  const half = 0.5 / 10 ** rate.value.decimals;
  return (
    shown + half >= ((part.coefficient - 0.5) / (whole.coefficient + 0.5)) * 100 &&
    shown - half <= ((part.coefficient + 0.5) / (whole.coefficient - 0.5)) * 100
  );
}

/** What became more by a rate is the whole and that rate of it. */
const shifted = (rate: Figure): Figure => ({
  ...rate,
  coefficient: rate.coefficient + 100 * 10 ** rate.decimals,
});
