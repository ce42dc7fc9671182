import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { fen, printMoney } from '../../values/money.ts';
import { trimmed } from './amounts.ts';
import { alike, type Counted, counted, countedIn, isRate } from './counted.ts';

/** Figures of which one is the product of two others by its words, and is not. */
export interface Product {
  readonly each: Counted;
  readonly number: Counted;
  readonly total: Counted;
  /** What follows for the total, or for the average, printed. */
  readonly computed: string;
  readonly of: 'total' | 'average';
}

const EACH = /(?:每(?!年)[^，。；\d]{1,6}|人均|户均|生均|标准|单价)[^，。；\d]{0,8}$/;
const TOTAL =
  /^[，,；;）)]*(?:共|合计|共计|小计|计|总计|累计|已|应|全年)*(?:发放|补助|补贴|兑付|兑现|拨付|支出|核拨|投入|需)*(?:资金|金额|经费|补助|补贴|直补资金|公用经费|合同(?:总价|金额|价款)|总价|[^，。；、\d]{0,6}(?:费|资金|经费))?(?:共|共计|合计|计)?(?:为)?$/;
/** By so many times a year, at most, a sum for each is paid. */
const TIMES = [1, 2, 3, 4, 6, 9, 10, 11, 12];

/** 「补助1000人，每人600元，共计60万元」: a number, a sum for each and their product, in one sentence and next to each other. */
export const products = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (total, k): readonly Product[] => {
      const [first, second] = [list[k - 2], list[k - 1]];
      if (!first || !second || total.nature !== 'money' || total.sentence !== first.sentence)
        return [];
      const [number, each] = EACH.test(second.before) ? [first, second] : [second, first];
      if (each.nature !== 'money' || !EACH.test(each.before) || EACH.test(total.before)) return [];
      if (isRate(number) || number.nature === 'money' || !TOTAL.test(total.before)) return [];
      if (!isWholeNumber(number) || /上年|其中|增|减/.test(number.before)) return [];
      const product = each.size * numberOf(number.value);
      if (product <= 0 || TIMES.some((times) => near(product * times, total))) return [];
      if (byOthers(each, number, total, lines, i)) return [];
      return [
        {
          each: counted(each),
          number: counted(number),
          total: counted(total),
          computed: printed(product, total),
          of: 'total',
        },
      ];
    }),
  );
};

const isWholeNumber = ({ value }: Counted): boolean =>
  value.decimals === 0 && value.coefficient > 1;
const near = (product: number, total: Counted): boolean =>
  Math.abs(product - total.size) <= halfOf(total);
const printed = (size: number, like: Counted): string => {
  const unit = like.value.unit === '亿元' ? '亿元' : like.value.unit === '元' ? '元' : '万元';
  return `${printMoney(fen(Math.round(size)), unit)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')}${unit}`;
};

const halfOf = ({ size, value }: Counted): number => {
  const step = value.coefficient === 0 ? 0 : size / value.coefficient;
  return step * 0.5 + 1e-6;
};

/** Whether another number near, or another total, makes the product true. */
const byOthers = (
  each: Counted,
  number: Counted,
  total: Counted,
  lines: readonly (readonly Counted[])[],
  at: number,
): boolean => {
  const around = lines.slice(Math.max(0, at - 2), at + 3).flat();
  return (
    around
      .filter(({ line }) => line === number.line)
      .some(
        (other) =>
          other !== number &&
          other.nature !== 'money' &&
          !isRate(other) &&
          near(each.size * numberOf(other.value), total),
      ) ||
    around.some(
      (other) =>
        other !== total &&
        other !== each &&
        other.nature === 'money' &&
        near(each.size * numberOf(number.value), other),
    )
  );
};

const AVERAGE =
  /(?:平均每?|每|[^，。；、\d均]?均)(?:个|一)?([人户村场册辆亩件起台套公里名头次批家期笔]{1,2}|)[^，。；、\d]{0,8}$/;
const NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/人均|每人|平均每名|每名/, /^(?:人|名|人次)$/],
  [/户均|每户/, /^[户家]$/],
  [/村均|每个?村/, /^村$/],
  [/场均|每场/, /^(?:场|场次|次)$/],
  [/车均|每辆|单车/, /^[辆台]$/],
  [/每册|册均/, /^册$/],
  [/每起|起均/, /^起$/],
  [/每件|件均/, /^件$/],
  [/亩均|每亩/, /^亩$/],
  [/每公里/, /^公里$/],
  [/每期|期均/, /^期$/],
  [/每笔|笔均/, /^笔$/],
  [/生均/, /^[人名]$/],
  [/每个|项目平均/, /^个$/],
];

/** 「受益农户100户，户均3亩，总面积300亩」: an average of which the line tells the total and the number. */
export const averages = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (average): readonly Product[] => {
      if (isRate(average) || !AVERAGE.test(average.before)) return [];
      const clause = /[^，,；;（(]*$/.exec(average.before)?.[0] ?? '';
      const noun = NOUNS.find(([word]) => word.test(clause))?.[1];
      if (!noun || /标准|定额|不超过|以内|限额|补助标准|上年/.test(clause)) return [];
      const around = lines.slice(Math.max(0, i - 1), i + 2).flat();
      const isNumber = (each: Counted): boolean => noun.test(each.value.unit) && each !== average;
      const isTotal = (each: Counted): boolean =>
        alike(each, average) && each !== average && !EACH.test(each.before) && !isNumber(each);
      const fits = (total: Counted, number: Counted): boolean => {
        const quotient = total.size / numberOf(number.value);
        const slack = halfOf(average) + halfOf(total) / numberOf(number.value);
        return Math.abs(quotient - average.size) <= slack * (1 + 1e-9);
      };
      const [numbers, totals] = [around.filter(isNumber), around.filter(isTotal)];
      if (totals.some((total) => numbers.some((number) => fits(total, number)))) return [];
      const best = likely(list.filter(isNumber), totalsOf(list, around, average, isTotal), average);
      if (!best) return [];
      const { number, total } = best;
      const quotient = total.size / numberOf(number.value);
      if (quotient > average.size * 4 || quotient * 4 < average.size) return [];
      return [
        {
          each: counted(average),
          number: counted(number),
          total: counted(total),
          computed:
            average.nature === 'money'
              ? printed(quotient, average)
              : `${trimmed(quotient / 1e6)}${average.value.unit}`,
          of: 'average',
        },
      ];
    }),
  );
};

/** The totals of the sentence; else those about whose words end as the average's do: 「车均维护费」 is of the 「运行维护费」. */
function totalsOf(
  list: readonly Counted[],
  around: readonly Counted[],
  average: Counted,
  isTotal: (each: Counted) => boolean,
): readonly Counted[] {
  const own = list.filter((each) => isTotal(each) && each.sentence === average.sentence);
  if (own.length > 0) return own;
  const name = /均([^，。；、\d]{2,8}?)(?:为|约)?$/.exec(average.before)?.[1];
  return name === undefined
    ? []
    : around.filter(
        (each) => isTotal(each) && each.before.replace(/(?:支出|为|共)$/, '').endsWith(name),
      );
}

/** Number and total of the sentence that come nearest to the average. */
function likely(
  numbers: readonly Counted[],
  totals: readonly Counted[],
  average: Counted,
): { readonly number: Counted; readonly total: Counted } | undefined {
  const pairs = totals.flatMap((total) =>
    numbers
      .filter(({ value }) => value.coefficient > 0)
      .map((number) => ({
        number,
        total,
        off: Math.abs(Math.log(total.size / numberOf(number.value) / average.size)),
      })),
  );
  return pairs.reduce<(typeof pairs)[number] | undefined>(
    (a, b) => (a && a.off <= b.off ? a : b),
    undefined,
  );
}
