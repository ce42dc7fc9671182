import type { Cell, Table } from '../../document/document.ts';
import { tablesOf } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { figure, halfStepInFen, significantDigits } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { WHOLE } from '../../values/thousands.ts';
import { measure } from '../figures/amounts.ts';
import { alike, type Counted, counted, countedIn, isRate } from '../figures/counted.ts';
import type { ProjectAmount } from '../projects/project-amounts.ts';
import { compareRatio } from '../rates/ratios.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { wordsIn } from './figures-in.ts';
import { unitOf, unitUnder } from './money-unit.ts';
import { firstRow, headAt } from './table-sums.ts';

/** A figure of a row of totals: its size in the smallest unit, of money, percent or of what its head counts. */
interface Total {
  readonly cell: Cell;
  readonly head: string;
  readonly kind: 'money' | '%' | 'count';
  readonly size: number;
}

interface TotalRow {
  readonly table: Table;
  readonly name: string;
  readonly totals: readonly Total[];
  /** Every figure of its table, as it is told. */
  readonly known: ReadonlySet<string>;
}

/** The label of a row of totals, which may hold averages of some columns too. */
export const TOTAL_ROW =
  /^(?:全[国省市州县区镇乡])?(?:合计|总计)(?:[/／、（(]?(?:平均|均值)[^\d]{0,3}[)）]?)?$/;
const NUMBER = new RegExp(`^(${WHOLE}(?:\\.\\d{1,6})?)([%％]?)$`);
const MONEY = /元|资金|金额|经费|预算|支出|收入|拨款|投资|下达|到位|拨付|执行数|决算/;
const RATE = /率|进度|比例/;
const SHARE = /占|比重|构成/;
/** What a head says is counted below it. */
const COUNTS = /户|人|亩|公里|平方米|台|套|座|所|场|次|份|件|辆|头|吨/g;
/** 「维修道路（米）」: the unit at the end of a head. */
const HEAD_UNIT = /[（(]([^（()）\d]{1,4})[)）]$/;
/** Another time, a part or a plan has other figures. */
const OTHER = asides('结余', '剩余', '计划', '目标', '尚有', '尚余', '余下');
/** So many other totals of a row told in one sentence make it the row that is spoken of. */
const FEWEST_TOLD = 2;
/** Figures of fewer digits differ by one stroke by chance. */
const DIGITS = 3;

/**
 * Figures told in a sentence that has several totals of a table, 「共下达8个县2,400万元，已支出2,310万元，受益1,785户」, which are one
 * stroke from a total of that row that the sentence does not tell otherwise.
 */
export function toldTotals(report: Report): readonly ProjectAmount[] {
  const rows = tablesOf(report.document).flatMap((table) => totalsIn(report, table));
  if (rows.length === 0) return [];
  return gather(countedIn(report), (list) =>
    gather(bySentence(list), (sentence) =>
      gather(rows, (row) =>
        row.table.block === sentence[0]?.line.block ? [] : apart(row, sentence),
      ),
    ),
  );
}

function totalsIn(report: Report, table: Table): readonly TotalRow[] {
  if (lostItsGrid(table)) return [];
  const labels = table.cells.filter(
    ({ text }) => text.includes('计') && TOTAL_ROW.test(squeeze(text)),
  );
  const first = labels.length === 0 ? undefined : firstRow(table);
  // Of several such rows it is not known which is meant.
  const [label, second] = labels;
  if (!label || second || first === undefined) return [];
  const unit = unitOf(report, table);
  const read = (cell: Cell): readonly Total[] => {
    const [, digits, sign = ''] = NUMBER.exec(wordsIn(cell.text)) ?? [];
    if (digits === undefined) return [];
    const head = headAt(table, first, cell.column);
    // Shares of any whole come to a hundred.
    if (SHARE.test(head)) return [];
    const sized = (own: string): Total => {
      const { size, dimension } = measure(figure(digits.replace(/，/g, ','), own));
      const kind = own === '%' ? '%' : dimension === 'money' ? 'money' : 'count';
      return { cell, head, kind, size };
    };
    if (sign !== '' || RATE.test(head)) return [sized('%')];
    const own = unitUnder(head, unit);
    // 目标数 | 完成数 in a table in 万元 may count things.
    return own === '' || MONEY.test(head) ? [sized(own)] : [sized(own), sized('')];
  };
  const totals = table.cells
    .filter(({ row, column }) => row === label.row && column > label.column)
    .flatMap(read);
  if (totals.length < FEWEST_TOLD) return [];
  // A column without a unit in its head may count things as well as money.
  const known = new Set(table.cells.flatMap(({ text }) => bare(text)));
  return [{ table, name: squeeze(label.text), totals, known }];
}

/** The digits of the first figure of a text without the marks of its thousands; undefined where it has none. */
export const digitsIn = (text: string): string | undefined =>
  /\d[\d,，]*(?:\.\d+)?/.exec(text)?.[0].replace(/[,，]/g, '');

/** The same without the zeros at its end. */
function bare(text: string): readonly string[] {
  const digits = digitsIn(text);
  return digits === undefined ? [] : [`${Number(digits)}`];
}

function bySentence(list: readonly Counted[]): readonly (readonly Counted[])[] {
  const found: Counted[][] = [];
  for (const each of list) {
    const last = found.at(-1);
    if (last?.[0]?.sentence === each.sentence) last.push(each);
    else found.push([each]);
  }
  return found.filter(({ length }) => length > FEWEST_TOLD);
}

const kindOf = ({ nature }: Counted): Total['kind'] =>
  nature === 'money' ? 'money' : nature === '%' ? '%' : 'count';

/** Whether a figure can be told of a column at all: of money, a rate, or of what its head says is counted. */
function fits(each: Counted, total: Total): boolean {
  if (kindOf(each) !== total.kind) return false;
  const unit = HEAD_UNIT.exec(total.head)?.[1];
  const counts = unit === undefined ? (total.head.match(COUNTS) ?? []) : [unit];
  return (
    total.kind !== 'count' ||
    counts.length === 0 ||
    counts.some((sign) => each.nature.includes(sign) || sign.includes(each.nature))
  );
}

/** Whether a figure is that of a column, which may be in 元 where the text is rounded to 万元. */
const isAsPrinted = ({ size, value }: Counted, total: Total): boolean =>
  size === total.size || Math.abs(size - total.size) <= halfStepInFen(value);

function apart(row: TotalRow, sentence: readonly Counted[]): readonly ProjectAmount[] {
  const told = new Map<Total, Counted>();
  for (const total of row.totals) {
    // Two totals of one size are told twice, or one of them is told otherwise.
    const taken = new Set(told.values());
    const isOther = (each: Counted): boolean =>
      taken.has(each) && [...told].every(([{ cell }, by]) => by !== each || cell !== total.cell);
    const same = sentence.find(
      (each) => fits(each, total) && isAsPrinted(each, total) && !isOther(each),
    );
    if (same) told.set(total, same);
  }
  if (told.size < FEWEST_TOLD) return [];
  const cells = new Set([...told.keys()].map(({ cell }) => cell));
  const free = row.totals.filter(({ cell }) => !cells.has(cell));
  return gather(sentence, (each): readonly ProjectAmount[] => {
    const isKnown = bare(each.verbatim).some((digits) => row.known.has(digits));
    const words = lastClause(each.before, '，；');
    if (isKnown || OTHER.test(words) || significantDigits(each.value).length < DIGITS) return [];
    const near = free.filter((total) => fits(each, total) && isSlipOf(each, total.size));
    const [only, second] = near;
    if (!only || second || isMadeTrue(each, sentence)) return [];
    const printed: Quote = { verbatim: only.cell.text, at: cellPlace(row.table, only.cell) };
    return [{ name: row.name, said: counted(each), printed: [printed] }];
  });
}

/** 「发放540份，回收295份，回收率54.63%」: what makes a rate of its sentence is told right, whatever column it is near to. */
function isMadeTrue(said: Counted, sentence: readonly Counted[]): boolean {
  const numbers = sentence.filter((each) => !isRate(each));
  const makes = (rate: Counted, part: Counted): boolean =>
    numbers.some(
      (whole) =>
        whole.size > part.size &&
        alike(whole, part) &&
        compareRatio(rate.value, part.value, whole.value) === 'same',
    );
  return isRate(said)
    ? numbers.some((part) => makes(said, part))
    : sentence.some((each) => isRate(each) && makes(each, said));
}
