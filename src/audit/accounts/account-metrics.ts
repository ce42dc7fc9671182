import type { Entry } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { AccountRow, AccountTable } from '../../report/forms.ts';
import type { Metric } from '../../report/terms.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { isZero } from '../figures/amounts.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { type Relation, relation } from './account-relations.ts';

/** A row by what it is the amount of, and the rows that it consists of. */
interface Sum {
  readonly whole: Metric;
  readonly parts: readonly Metric[];
}

/** 总计 = 本年合计 and the balances: both sides of the first table. */
const LEFT: readonly Sum[] = [
  { whole: 'totalRevenue', parts: ['currentRevenue', 'surplusUsed', 'openingCarryOver'] },
];
const RIGHT: readonly Sum[] = [
  {
    whole: 'totalExpenditure',
    parts: ['currentExpenditure', 'surplusDistributed', 'closingBalance'],
  },
];
/** 三公 item by item in rows. */
const THREE_PUBLIC: readonly Sum[] = [
  {
    whole: 'threePublicExpenses',
    parts: ['officialOverseasTravel', 'officialVehicles', 'officialHospitality'],
  },
  { whole: 'officialVehicles', parts: ['vehiclePurchase', 'vehicleOperation'] },
];

/** Vehicles bought and kept may stand each for itself. */
const UNGROUPED: readonly Sum[] = [
  {
    whole: 'threePublicExpenses',
    parts: ['officialOverseasTravel', 'vehiclePurchase', 'vehicleOperation', 'officialHospitality'],
  },
];

/** Sums over rows that are known by what they are amounts of, in every column. A row left blank counts as nothing. */
export function overMetrics(table: AccountTable): readonly Relation[] {
  const unit = moneyUnitOf(table);
  if (table.key === 'threePublic') {
    const grouped = table.rows.some(({ metric }) => metric === 'officialVehicles');
    return sumsOf(table.rows, grouped ? THREE_PUBLIC : UNGROUPED, unit);
  }
  if (table.key !== 'revenueExpenditure' && table.key !== 'appropriation') return [];
  return [
    ...(table.key === 'appropriation' ? openingOf(table.rows, unit) : []),
    ...sumsOf(table.rows, LEFT, unit),
    ...sumsOf(table.rightRows, RIGHT, unit),
    ...numbered(table.rows, 'currentRevenue', unit),
    ...(table.key === 'revenueExpenditure'
      ? numbered(table.rightRows, 'currentExpenditure', unit)
      : []),
  ];
}

type Cell = Entry<Figure> & { readonly column: number };

/** Every row stands once, and all of them are there: else nothing is reckoned. */
function sumsOf(rows: readonly AccountRow[], sums: readonly Sum[], unit: string) {
  const one = (metric: Metric): AccountRow | undefined => {
    const found = rows.filter((row) => row.metric === metric);
    return found.length === 1 ? found[0] : undefined;
  };
  return sums.flatMap(({ whole, parts }): readonly Relation[] => {
    const row = one(whole);
    const named = parts.map((metric) => rows.filter((each) => each.metric === metric));
    if (!row || named.some((found) => found.length > 1)) return [];
    const own = named.flat();
    // Of the balances those that a unit does not have may be left out, but not the year's own sum.
    if (own.length < 2 || own[0]?.metric !== parts[0]) return [];
    return inColumns(row, own, unit);
  });
}

/** 一、… to 八、… in front of the sum are all that it consists of. */
function numbered(rows: readonly AccountRow[], metric: Metric, unit: string): readonly Relation[] {
  const at = rows.findIndex((row) => row.metric === metric);
  const sum = rows[at];
  const items = rows.slice(0, Math.max(0, at)).filter((row) => NUMBERED.test(row.name.verbatim));
  const others = rows.slice(0, Math.max(0, at)).some((row) => !isItem(row));
  return sum && items.length >= 2 && !others ? inColumns(sum, items, unit) : [];
}

/** The three budgets, named without a number below the balance of appropriations at the beginning of the year. */
const BUDGET =
  /^(?:一般公共预算|政府性基金预算?|国有资本经营预算?)(?:财政)?(?:拨款)?(?:结转和结余)?$/;

/** 年初财政拨款结转和结余 is that of the three budgets, named below it. */
function openingOf(rows: readonly AccountRow[], unit: string): readonly Relation[] {
  const at = rows.findIndex((row) => row.metric === 'openingCarryOver');
  const whole = rows[at];
  const behind = rows.slice(at + 1);
  const end = behind.findIndex((row) => !BUDGET.test(squeeze(row.name.verbatim)));
  const parts = behind.slice(0, end < 0 ? undefined : end);
  return whole && parts.length >= 2 ? inColumns(whole, parts, unit) : [];
}

const NUMBERED = /^\s*[一二三四五六七八九十]+、/;
/** A numbered row, one of its parts, or one with nothing in it. */
const isItem = (row: AccountRow): boolean =>
  NUMBERED.test(row.name.verbatim) ||
  /其中|^\s*[（(\d]/.test(row.name.verbatim) ||
  row.values.every((value) => value.verbatim.trim() === '');

function inColumns(whole: AccountRow, parts: readonly AccountRow[], unit: string) {
  return whole.values.flatMap((value): readonly Relation[] => {
    const cells = parts.map((row) => row.values.find(({ column }) => column === value.column));
    if (cells.some((cell) => cell !== undefined && isUnread(cell))) return [];
    if (RATE.test(value.head) || value.value?.unit === '%') return [];
    // A total over empty rows: its parts were not filled in, which is no figure to hold against it.
    const filled = cells.flatMap((cell) => (cell && statedOf(cell)) ?? []);
    if (filled.length < cells.length && filled.every((cell) => isZero(cell.value))) return [];
    return relation(
      statedOf(value),
      cells.map((cell) => cell && statedOf(cell)),
      unit,
    );
  });
}

/** Rates do not add up. */
const RATE = /率|比例|比重|占比|幅度|%|％/;

/** Words where an amount belongs: 「——」 and the like are nothing, others were not understood. */
const isUnread = (cell: Cell): boolean =>
  cell.value === undefined && !/^[-—–/\s]*$/.test(cell.verbatim);
