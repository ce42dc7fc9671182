import type { Cell, Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { compare, inOneUnit, measure, percentOf } from '../figures/amounts.ts';
import { isPercent, named, type Quantities, quantitiesOf } from '../figures/quantities.ts';
import { NUMBER, statedIn, wordsIn } from '../tables/figures-in.ts';
import { unitOf } from '../tables/money-unit.ts';
import { firstRow, headAt, plainTables } from '../tables/table-sums.ts';
import { compareRateOfChange } from './rate-of-change.ts';
import type { ToldChange } from './told-changes.ts';

const FORMER = /(?:上年|去年|上一年)(?:同期)?(?:决算|完成|执行|实际)?数?$/;
const GROWTH = /(?:增长|增减|增幅|升降)(?:率|幅度)?(?:[（(]?[%％][)）]?)?$/;
const RATE =
  /^[，,、（(]?(?:同比|[比较]上年(?:度)?(?:决算数?|同期)?)?(?:(增长|增加|上升)|(下降|减少|降低))(?:了)?$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、]|其中[：:])+/;
const SHORTEST = 3;

/** A row of a table that sets an amount beside that of the year before, or beside its growth. */
interface Row {
  readonly name: string;
  readonly column: number;
  readonly unit: string;
  readonly former?: Quote & { readonly value: Figure };
  readonly growth?: Quote & { readonly value: Figure };
}

/**
 * 「公共安全支出17187万元，增长54.20%」 beside a table that has that amount in the row of that name with the amount of the year before, or with its
 * growth: the rate that neither of them makes.
 */
export function besideTables(report: Report): readonly ToldChange[] {
  const rows = new Map<number, Row[]>();
  for (const table of plainTables(report)) enter(report, table, rows);
  return rows.size === 0 ? [] : gather(quantitiesOf(report), (each) => inLine(each, rows));
}

function enter(report: Report, table: Table, rows: Map<number, Row[]>): void {
  const first = firstRow(table);
  if (!first) return;
  const heads = Array.from({ length: table.columns }, (_, column) =>
    headAt(table, first, column).replace(/\s/g, ''),
  );
  const [former, growth] = [FORMER, GROWTH].map((words) => {
    const found = heads.flatMap((head, column) => (words.test(head) ? [column] : []));
    return found.length === 1 ? found[0] : undefined;
  });
  if (former === undefined && growth === undefined) return;
  const unit = unitOf(report, table);
  const byRow = new Map<number, Cell[]>();
  for (const cell of table.cells)
    if (cell.row >= first) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (const cells of byRow.values()) {
    const name = squeeze(cells[0]?.text ?? '').replace(NUMBERED, '');
    if (name.length < SHORTEST || NUMBER.test(name)) continue;
    const at = (column: number | undefined) => {
      const cell = column === undefined ? undefined : cells.find((each) => each.column === column);
      return cell && statedIn(table, cell);
    };
    const [before, rate] = [at(former), at(growth)];
    for (const cell of cells) {
      if (cell.column === former || cell.column === growth || cell === cells[0]) continue;
      if (!NUMBER.test(wordsIn(cell.text)) || /增|减|[%％]|率/.test(heads[cell.column] ?? ''))
        continue;
      const { size } = measure(figure(wordsIn(cell.text).replace(/，/g, ','), unit));
      const row: Row = {
        name,
        column: cell.column,
        unit,
        ...(before && { former: { ...before, value: { ...before.value, unit } } }),
        ...(rate && { growth: rate }),
      };
      rows.set(size, [...(rows.get(size) ?? []), row]);
    }
  }
}

function inLine(
  { line, list }: Quantities,
  rows: ReadonlyMap<number, Row[]>,
): readonly ToldChange[] {
  return gather(list, (rate, k): readonly ToldChange[] => {
    const [now, told] = [list[k - 1], RATE.exec(rate.before)];
    if (!now || !told || !isPercent(rate) || isPercent(now) || now.sentence !== rate.sentence)
      return [];
    const words = /[^，,；;。：:、]*$/.exec(now.before)?.[0] ?? '';
    const found = (rows.get(measure(now.value).size) ?? []).filter(({ name }) =>
      words.replace(/(?:完成|为|共|达)+$/, '').endsWith(name),
    );
    const [row, other] = found;
    if (!row || other) return [];
    const up = told[1] !== undefined;
    const { former, growth } = row;
    if (
      (former && isMade(rate.value, now.value, former.value, up)) ||
      (growth && isTold(rate.value, growth.value, up))
    )
      return [];
    const seen = former ?? growth;
    if (!seen) return [];
    const shown = former
      ? percentOf(Math.abs(measure(now.value).size / measure(former.value).size - 1))
      : `${Math.abs(numberOf(seen.value))}%`;
    const rises = former
      ? measure(now.value).size > measure(former.value).size
      : numberOf(seen.value) > 0;
    const places = [named(line, now), named(line, rate), seen];
    return rises === up
      ? [{ places, wrong: 'rate', computed: shown }]
      : [{ places, wrong: 'direction', computed: rises ? 'up' : 'down' }];
  });
}

/** Whether the amount and that of the year before make the rate, in its way. */
function isMade(rate: Figure, now: Figure, before: Figure, up: boolean): boolean {
  const both = inOneUnit(now, before);
  if (!both || before.coefficient <= 0) return true;
  const [a, b] = both;
  const decimals = Math.max(a.decimals, b.decimals);
  const change = {
    ...a,
    decimals,
    coefficient:
      (up ? 1 : -1) *
      (a.coefficient * 10 ** (decimals - a.decimals) -
        b.coefficient * 10 ** (decimals - b.decimals)),
  };
  if (change.coefficient < 0) return compare(a, b) !== 'different';
  return compareRateOfChange(rate, change, b, { now: a, change, up }) !== 'different';
}

/** Whether a table tells the same growth, as far as either is told. */
function isTold(rate: Figure, growth: Figure, up: boolean): boolean {
  const step = 1 / 10 ** Math.min(rate.decimals, growth.decimals);
  return Math.abs((up ? 1 : -1) * numberOf(rate) - numberOf(growth)) <= step * (1 + 1e-9);
}
