import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { wordsIn } from '../wording/running-text.ts';
import { trimmed } from './amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  inUnitOf,
  isRate,
  manyOf,
} from './counted.ts';
import type { Product } from './products.ts';
import { quotientOff } from './quotients.ts';

/** 「每期50人」, 「每处配备护林员2名」: of what there are so many for each. */
const EACH =
  /每(?:一|个)?(期|场|处|点|个|村|天|次|台|户|所|班|站|校|辆|条|座|批|组|队|套|间|栋|乡镇|镇|社区)[^，。；、\d]{0,8}$/;
const MONTHLY = /每个?月[^，。；、\d]{0,8}$/;
const QUARTERLY = /每个?季度?[^，。；、\d]{0,8}$/;
/** What it comes to says so. */
const TOTAL = /(?:合计|共计|总计|累计|(?<!公)共|总|计)[^，。；、\d]{0,10}$/;
/** Limits, plans and about so many make no product. */
const ROUGH =
  /不少于|不低于|不超过|至少|最多|以上|左右|约|近|余|≥|≤|能力|设计|可|标准|计划|目标|应/;
const BEYOND = /^(?:[^，。；、\d]{0,2})(?:以上|左右|以内|余)/;
/** Heads and those who come several times count alike. */
const SAME: Readonly<Record<string, string>> = { 名: '人', 人次: '人', 场次: '次', 场: '次' };
const kindOf = ({ nature }: Counted): string => SAME[nature] ?? nature;
const REACH = 12;

/**
 * So many for each, a number and what they come to, whatever is counted: 「举办4期，每期50人，累计培训200人次」, 「每月巡查2次，全年累计巡查24
 * 次」, and numbers a day: 「开放300天，接待60000人次，日均200人次」.
 */
export const countedProducts = (report: Report): readonly Product[] => [
  ...atEachFigure(report, (each, at, list) => ofEach(each, at, list)),
  ...atEachFigure(report, (each, at, list) => ofDays(each, at, list)),
  ...atEachFigure(report, (each, at, list) => ofYears(each, at, list)),
];

const isRough = (each: Counted): boolean =>
  ROUGH.test(innerClauseOf(each)) || BEYOND.test(each.after) || each.value.approximate === true;

function ofEach(each: Counted, at: number, list: readonly Counted[]): readonly Product[] {
  if (isRate(each) || each.nature === 'money' || isRough(each)) return [];
  const noun = EACH.exec(each.before)?.[1];
  const times = MONTHLY.test(each.before) ? 12 : QUARTERLY.test(each.before) ? 4 : undefined;
  const [front, total] = [list[at - 1], list[at + 1]];
  if (!total || total.sentence !== each.sentence || kindOf(total) !== kindOf(each)) return [];
  if (isRough(total) || !TOTAL.test(innerClauseOf(total))) return [];
  if (times !== undefined) {
    const isYear = /全年|年度|一年/.test(innerClauseOf(total));
    return isYear ? productOf(each, { ...each, size: times * 1e6 }, total) : [];
  }
  if (noun === undefined || !front || front.sentence !== each.sentence || isRate(front)) return [];
  const isNumber =
    front.nature === noun || (front.value.unit === '个' && front.after.slice(0, 6).includes(noun));
  return isNumber && !isRough(front) && front.value.decimals === 0
    ? productOf(each, front, total)
    : [];
}

/** The three, where they are no product and one of them is one slip away from making one. */
function productOf(each: Counted, number: Counted, total: Counted): readonly Product[] {
  const product = each.size * manyOf(number);
  if (Math.abs(product - total.size) < 1 || each.size === 0) return [];
  const isSlip =
    isSlipOf(total, product) ||
    isSlipOf(each, total.size / manyOf(number)) ||
    isSlipOf(number, (total.size / each.size) * 1e6);
  if (!isSlip) return [];
  const computed = `${trimmed(inUnitOf(total, product))}${total.value.unit}`;
  return [{ ...quotes(each, number, total), computed, of: 'total' }];
}

/** Where a year has its twelve months the sum for each month stands for their number too. */
const quotes = (each: Counted, number: Counted, total: Counted) => ({
  each: counted(each),
  number: counted(number),
  total: counted(total),
});

const YEARLY = /^[，,]年均[^，。；、\d增减]{0,6}$/;
const YEARS =
  /(?:^|[，,；;])近?([两二三四五六七八九十])年(?:来|间|内)?(?:累计|共|共计|合计|总共)[^，。；、\d]{0,20}$/;

/** 「三年来累计投入30亿元，…，年均投入10亿元」: what the sentence counts over so many years, and one of them. */
function ofYears(average: Counted, at: number, list: readonly Counted[]): readonly Product[] {
  if (isRate(average) || !YEARLY.test(average.before) || isRough(average)) return [];
  const totals = list
    .slice(Math.max(0, at - REACH), at)
    .filter((each) => each.sentence === average.sentence && YEARS.test(each.before));
  const [total, more] = totals;
  const years = parseCount(YEARS.exec(total?.before ?? '')?.[1] ?? '');
  if (!total || more || years === undefined || !alike(total, average) || isRough(total)) return [];
  // The years stand in the words of what they come to.
  const said = YEARS.exec(total.before)?.[1] ?? '';
  const start = total.line.text.lastIndexOf(`${said}年`, total.at.from);
  if (start < 0) return [];
  const value = { coefficient: years, decimals: 0, unit: '年' };
  const quoted = wordsIn(total.line, start, start + said.length + 1);
  return quotientOff(average, total, {
    ...total,
    ...quoted,
    value,
    size: years * 1e6,
    nature: '年',
  });
}

const DAILY = /(?:日均|天均|平均每[天日])[^，。；、\d]{0,8}$/;
const OPEN = /全年|开[放馆园诊课]|运营|运行|供[应水餐]|服务|工作|营业/;

function ofDays(average: Counted, at: number, list: readonly Counted[]): readonly Product[] {
  if (isRate(average) || !DAILY.test(average.before) || isRough(average)) return [];
  const near = list
    .slice(Math.max(0, at - REACH), at + REACH)
    .filter((each) => each !== average && each.sentence === average.sentence);
  const [days, more] = near.filter(({ nature }) => nature === '天');
  const totals = near.filter(
    (each) =>
      alike(each, average) &&
      each.size > average.size &&
      !/上年|去年|比|较|增|减/.test(innerClauseOf(each)),
  );
  const [total, other] = totals;
  if (!days || more || !total || other || !OPEN.test(days.before)) return [];
  return quotientOff(average, total, days);
}
