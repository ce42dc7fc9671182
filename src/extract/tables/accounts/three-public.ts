import type { AccountTable } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import { metricOf } from '../base/labels.ts';
import type { Layout } from './layout.ts';

/** Counts that some 三公 tables give beside the money, with their units. */
const COUNTS: readonly (readonly [RegExp, Metric, string])[] = [
  [/团组/, 'overseasGroups', '个'],
  [/出国.*人(?:次|数)/, 'overseasPersons', '人'],
  [/购置(?:数|量)/, 'vehiclesBought', '辆'],
  [/保有量/, 'vehiclesHeld', '辆'],
  [/批次/, 'hospitalityBatches', '批次'],
  [/接待.*人(?:次|数)/, 'hospitalityPersons', '人'],
];
/** The items in the order of the official table, once for the budget and once for the accounts. */
export const ORDER: readonly Metric[] = [
  'threePublicExpenses',
  'officialOverseasTravel',
  'officialVehicles',
  'vehiclePurchase',
  'vehicleOperation',
  'officialHospitality',
];
const ITEMS: ReadonlySet<Metric> = new Set(ORDER);
const SILENT =
  /^(?:(?:20\d\d年度?|本年|上年|年初|全年)?(?:预算|决算|执行)(?:数|金额)?|金额|项目|统计数)$/;

/** The item and its unit that words of a head or of a row name; 合计 is the whole, 小计 the vehicles. */
export function threePublicItem(
  words: readonly string[],
): { metric: Metric; unit?: string } | undefined {
  const telling = words
    .map((word) =>
      word.replace(/^(?:其中[:：]?|\d+[、.]|\(\d+\)|[一二三四五六七八九十]+、|\([一二三]\))+/, ''),
    )
    .filter((word) => !SILENT.test(word));
  for (let i = telling.length - 1; i >= 0; i -= 1) {
    const word = telling[i] ?? '';
    const count = COUNTS.find(([pattern]) => pattern.test(word));
    if (count) return { metric: count[1], unit: count[2] };
    if (/^(?:支出)?(?:合计|总计)$/.test(word)) return { metric: 'threePublicExpenses' };
    if (/^小计$/.test(word)) continue;
    if (/^(?:公务用车)?购置费?$/.test(word)) return { metric: 'vehiclePurchase' };
    if (/^(?:公务用车)?运行(?:维护)?费?$/.test(word)) return { metric: 'vehicleOperation' };
    const metric = /三公/.test(word) ? 'threePublicExpenses' : metricOf(word);
    if (metric && ITEMS.has(metric)) return { metric };
  }
  return undefined;
}

/** Twelve figures under heads that could not be told apart: their order, when exactly one order adds up. */
export function orderOfTwelve(
  account: AccountTable,
  layout: Layout,
): readonly (readonly [Metric, 'planned' | 'actual'])[] | undefined {
  const values = account.rows[0]?.values ?? [];
  if (values.length !== 12 || account.rows.length !== 1 || layout.sides.length !== 1)
    return undefined;
  const numbers = values.map((value) =>
    value.value ? value.value.coefficient * 10 ** (4 - Math.min(4, value.value.decimals)) : 0,
  );
  const sixes = [numbers.slice(0, 6), numbers.slice(6)] as const;
  const pairs = [
    numbers.filter((_, i) => i % 2 === 0),
    numbers.filter((_, i) => i % 2 === 1),
  ] as const;
  const blocks = sixes.every(adds);
  const mixed = pairs.every(adds);
  if (blocks === mixed) return undefined;
  return ORDER.flatMap((metric): (readonly [Metric, 'planned' | 'actual'])[] =>
    mixed
      ? [
          [metric, 'planned'],
          [metric, 'actual'],
        ]
      : [[metric, 'planned']],
  ).concat(mixed ? [] : ORDER.map((metric) => [metric, 'actual'] as const));
}

function adds(six: readonly number[]): boolean {
  const [sum = 0, overseas = 0, vehicles = 0, bought = 0, run = 0, hospitality = 0] = six;
  return sum === overseas + vehicles + hospitality && vehicles === bought + run && sum > 0;
}
