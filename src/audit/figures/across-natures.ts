import type { Report } from '../../report/report.ts';
import { alike, atEachFigure, type Counted, innerClauseOf, isRate } from './counted.ts';
import type { Product } from './products.ts';
import { isQuotient, quotientOff } from './quotients.ts';

/** 「356人/平方公里」: of what each there are so many. */
const EACH = /^[/／]每?(平方公里|公里|人|户|亩|件|辆|台|个|村|平方米|所|张)/;
/** 「平均亩产450公斤」 of a harvest told in tons. */
const HARVEST = /(?:亩产|单产)(?:量)?(?:约|为|达到?)?$/;
/** 「单方造价2489元」 of what was built. */
const BUILT = /(?:单方|每平方米)(?:造价|投资)(?:约|为)?$/;
const KILOGRAMS = /^(?:公斤|千克|斤)$/;
const SCALE: Readonly<Record<string, number>> = { 公斤: 1000, 千克: 1000, 斤: 2000 };
/** A price or a limit is no average. */
const NO_AVERAGE = /标准|定额|限|不超过|不低于|单价|按|目标|计划|上年|去年|同期|[比较]/;
/** So many figures to both sides are looked at. */
const REACH = 30;
const NO_TOTAL = /上年|去年|同期|[比较增减]|每|均|计划|目标|其中/;

/**
 * Averages that say by their unit what they are over, 「人口3.42万人、面积96平方公里，密度356人/平方公里」, and harvests of an acre: held against
 * the one total and the one number of the sentence. Where any two figures of the line make them true nothing is said.
 */
export const acrossNatures = (report: Report): readonly Product[] =>
  atEachFigure(report, (average, k, list): readonly Product[] => {
    const of = ofWhat(average);
    if (!of || isRate(average) || NO_AVERAGE.test(innerClauseOf(average))) return [];
    const near = list.slice(Math.max(0, k - REACH), k + REACH);
    const others = near.filter((each) => each !== average && !isRate(each));
    const numbers = others.filter(({ nature, after }) => nature === of.each && !EACH.test(after));
    const totals = others.filter(
      (each) => of.isTotal(each) && each.size * of.scale > average.size && !EACH.test(each.after),
    );
    const fits = numbers.some((number) =>
      totals.some((total) => isQuotient(average, total, number, of.scale)),
    );
    const isOwn = (each: Counted): boolean =>
      each.sentence === average.sentence && !NO_TOTAL.test(innerClauseOf(each));
    const [[number, number2], [total, total2]] = [numbers.filter(isOwn), totals.filter(isOwn)];
    if (fits || !number || number2 || !total || total2) return [];
    // 「示范区单产520公斤，全县20万亩小麦平均单产450公斤、总产9万吨」: they are of another average beside.
    const isOfAnother = others.some(
      (each) =>
        each.nature === average.nature &&
        HARVEST.test(each.before) === HARVEST.test(average.before) &&
        isQuotient(each, total, number, of.scale),
    );
    if (isOfAnother) return [];
    return quotientOff(average, total, number, of.scale);
  });

interface Over {
  readonly each: string;
  readonly scale: number;
  isTotal(each: Counted): boolean;
}

function ofWhat(average: Counted): Over | undefined {
  const each = EACH.exec(average.after)?.[1];
  if (each !== undefined)
    return { each, scale: 1, isTotal: (other) => alike(other, average) && each !== other.nature };
  if (BUILT.test(average.before) && average.nature === 'money')
    return { each: '平方米', scale: 1, isTotal: (other) => alike(other, average) };
  const isHarvest = HARVEST.test(average.before) && KILOGRAMS.test(average.nature);
  const scale = SCALE[average.nature] ?? 1;
  return isHarvest ? { each: '亩', scale, isTotal: ({ nature }) => nature === '吨' } : undefined;
}
