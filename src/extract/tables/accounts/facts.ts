import type { Fact, Scope } from '../../../report/facts.ts';
import type { AccountRow } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import { gather } from '../../../values/gather.ts';
import { withMore } from '../../../values/with-more.ts';
import { columnMetric, type HeadSense, scopeOfTable, senseOf } from './heads.ts';
import type { AccountRead } from './read.ts';
import { orderOfTwelve, threePublicItem } from './three-public.ts';

type Value = AccountRow['values'][number];

/** Of which total each metric is a part within one row or column of a table. */
const WHOLE: Readonly<Partial<Record<Metric, Metric>>> = {
  basicExpenditure: 'currentExpenditure',
  projectExpenditure: 'currentExpenditure',
  superiorRemittance: 'currentExpenditure',
  operatingExpenditure: 'currentExpenditure',
  affiliateSubsidy: 'currentExpenditure',
  appropriationRevenue: 'currentRevenue',
  superiorSubsidyRevenue: 'currentRevenue',
  institutionalRevenue: 'currentRevenue',
  operatingRevenue: 'currentRevenue',
  affiliateRevenue: 'currentRevenue',
  otherRevenue: 'currentRevenue',
  officialOverseasTravel: 'threePublicExpenses',
  officialVehicles: 'threePublicExpenses',
  officialHospitality: 'threePublicExpenses',
  vehiclePurchase: 'officialVehicles',
  vehicleOperation: 'officialVehicles',
};
/** Named by what they are: in the table of basic expenditure they are the general budget's, its classes only basic. */
const OF_BASIC: ReadonlySet<Metric> = new Set<Metric>([
  'basicExpenditure',
  'personnelExpenditure',
  'runningCosts',
]);
const SUM_ROW = /^[-—]*(?:合计|总计|支出合计|本年(?:收入|支出)合计|基本支出合计)[-—]*$/;

/** What a table of the final accounts states, as facts. `year` is the report's, for tables that name none. */
export function accountFacts(read: AccountRead, holder: number, year?: number): readonly Fact[] {
  const base = read.account.year?.value ?? year;
  const said = read.account.key === 'threePublic' ? threePublicSaid(read) : generalSaid(read);
  const facts = said.map(({ metric, subject, value, sense, unit }): Fact => {
    const own = sense.year ?? (sense.prior && base !== undefined ? base - 1 : base);
    const figure = unit ? { ...value.value, unit } : value.value;
    return {
      value: figure,
      verbatim: value.verbatim,
      at: value.at,
      metric,
      subject,
      basis: sense.basis,
      scope: sense.scope,
      kind: 'level',
      part: 'accountTable',
      holder,
      sentence: -1,
      ...(own !== undefined && { year: own }),
    };
  });
  return facts.map((fact) => {
    const whole = WHOLE[fact.metric];
    const within =
      whole === undefined
        ? -1
        : facts.findIndex(
            (each) =>
              each.metric === whole &&
              each.basis === fact.basis &&
              each.scope === fact.scope &&
              each.year === fact.year,
          );
    return within < 0 ? fact : withMore(fact, { within });
  });
}

interface Said {
  readonly metric: Metric;
  readonly subject: string;
  readonly value: Value & { readonly value: NonNullable<Value['value']> };
  readonly sense: HeadSense;
  readonly unit?: string;
}

function say(
  metric: Metric,
  subject: string,
  value: Value,
  sense: HeadSense | undefined,
  unit?: string,
): readonly Said[] {
  if (!sense || value.value === undefined) return [];
  return [
    { metric, subject, value: { ...value, value: value.value }, sense, ...(unit && { unit }) },
  ];
}

/** Rows with a metric of their own, and the sum row whose columns name the metrics. */
function generalSaid({ account, layout }: AccountRead): readonly Said[] {
  const scope = scopeOfTable(account.key);
  const heads = new Map(
    layout.sides.flatMap((side) => side.values.map((v) => [v.column, v.head] as const)),
  );
  const headOf = (value: Value) => heads.get(value.column) ?? [];
  const byColumn = !['revenueExpenditure', 'appropriation', 'stateAssets', 'other'].includes(
    account.key,
  );
  const scopeOf = (metric: Metric): Scope =>
    OF_BASIC.has(metric) && scope === 'basic' ? 'generalBudget' : scope;
  const sumRows = byColumn
    ? [account.rows, account.rightRows].flatMap(
        (rows) => rows.find((row) => SUM_ROW.test(row.name.value)) ?? [],
      )
    : [];
  const sums = sumRows
    .flatMap((row) => row.values)
    .flatMap((value) => {
      const metric = columnMetric(account.key, headOf(value));
      const subject = value.head.split(' ').at(-1) ?? '';
      return metric ? say(metric, subject, value, senseOf(headOf(value), scopeOf(metric))) : [];
    });
  const rows = gather([...account.rows, ...account.rightRows], (row) => {
    const metric = row.metric;
    if (!metric || sumRows.includes(row)) return [];
    // Behind the first column of a class of expenditure stand its shares in people and running costs.
    const values = account.key === 'generalBasic' ? row.values.slice(0, 1) : row.values;
    return gather(values, (value) =>
      say(metric, row.name.value, value, senseOf(headOf(value), scopeOf(metric))),
    );
  });
  return [...sums, ...rows];
}

/** 三公: items by column with one row of figures, or items by row. */
function threePublicSaid(read: AccountRead): readonly Said[] {
  const { account, layout, twelve } = read;
  if (twelve)
    return saidInOrder(
      account.rows,
      twelve.map(({ metric, basis }) => [metric, basis] as const),
    );
  const heads = new Map(
    layout.sides.flatMap((side) => side.values.map((v) => [v.column, v.head] as const)),
  );
  const rows = [...account.rows, ...account.rightRows];
  const items = new Set([...heads.values()].map((head) => threePublicItem(head)?.metric));
  if (items.size >= 4) return saidByColumn(rows, heads);
  const order = orderOfTwelve(account, layout);
  return order ? saidInOrder(rows, order) : saidByRow(rows, heads);
}

type Heads = ReadonlyMap<number, readonly string[]>;

/** Rows that tell a year or a basis: 上年决算数, 本年预算数. */
const BASED = /(?:预算|决算|执行)(?:数|金额)?$/;

function saidByColumn(rows: readonly AccountRow[], heads: Heads): readonly Said[] {
  const based = rows.filter((each) => BASED.test(each.name.value));
  const row =
    rows.find((each) => SUM_ROW.test(each.name.value)) ??
    rows.find((each) => each.values.some((value) => value.value));
  return (based.length > 1 ? based : row ? [row] : []).flatMap(({ name, values }) =>
    values.flatMap((value) => {
      const head = heads.get(value.column) ?? [];
      const item = threePublicItem(head);
      const words = based.length > 1 ? [...head, name.value] : head;
      return item ? say(item.metric, value.head, value, senseOf(words, 'whole'), item.unit) : [];
    }),
  );
}

const saidInOrder = (
  rows: readonly AccountRow[],
  order: readonly (readonly [Metric, 'planned' | 'actual'])[],
): readonly Said[] =>
  (rows[0]?.values ?? []).flatMap((value, i) => {
    const place = order[i];
    return place ? say(place[0], value.head, value, { basis: place[1], scope: 'whole' }) : [];
  });

const saidByRow = (rows: readonly AccountRow[], heads: Heads): readonly Said[] =>
  rows.flatMap((row) => {
    const item = threePublicItem([row.name.value]);
    if (!item) return [];
    return row.values.flatMap((value) => {
      const sense = senseOf(heads.get(value.column) ?? [], 'whole');
      return say(item.metric, row.name.value, value, sense, item.unit);
    });
  });
