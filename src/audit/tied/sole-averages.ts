import {
  alike,
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
  manyOf,
  sumOfSizes,
} from '../figures/counted.ts';
import { isOff, isOfMatter, isOver, type PlainAverage } from './averages.ts';
import { isPlainName } from './names.ts';

/** So many figures to both sides of an average may be its number and its total. */
const REACH = 6;
const AVERAGE = /(?:每(?:一|个)?[^，。；、\d]{1,8}|[^，。；、\d平每]均[^，。；、\d]{0,8})$/;
/** For each month or day, for each of each, limits and what is granted for one. */
const NO_AVERAGE =
  /[月日天季年周](?:人|户)?均|每个?(?:月|季|日|天|年|周|小时)|每[^，。；、\d]{1,3}每|标准|定额|按|不|超|以内|以上|上年|去年|[较比低高]于|[比较]|增|可支配|目标|计划/;
/**
 * 「聘用防疫员165名，…，全旗11个乡镇平均每镇15名」: an average whose sentence tells one total of its kind and one number of what it is over, or whose
 * total stands right in front and whose number is the only one that the text calls as the average does; no two figures of the paragraph make it true.
 */
export function soleAverage(
  at: number,
  list: readonly Counted[],
  all: readonly Counted[],
): PlainAverage | undefined {
  const average = list[at];
  if (!average || isRate(average) || average.size === 0 || average.nature === '点')
    return undefined;
  const words = innerClauseOf(average);
  if (!AVERAGE.test(words) || NO_AVERAGE.test(words) || /^的?标准/.test(average.after))
    return undefined;
  const near = list
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter((each) => each !== average && inOneSentence(each, average) && !isRate(each));
  const totals = near.filter((each) => isTotal(average, each));
  const [total] = totals;
  if (!total || totals.length > 1 || !isPlainName(total) || isBeyond(total, average))
    return undefined;
  if (near.some((each) => alike(each, average) && EACH.test(innerClauseOf(each)))) return undefined;
  const isFront = list.indexOf(total) < at;
  if (!isFront && !SUM.test(total.before)) return undefined;
  const number = numberIn(average, near) ?? (list[at - 1] === total && isTold(average, all));
  if (!number || number.nature === total.nature || manyOf(number) < 2) return undefined;
  // 「投入100万元，其中培训200人，人均…」: the amount is of more than those.
  if (/其中/.test(number.before)) return undefined;
  // 「快检车1辆42万元、色谱仪2台，每台58.5万元」: money without a name is of what is counted right in front of it.
  if (total.before === '' && list[list.indexOf(total) - 1] !== number) return undefined;
  if (isBeyond(number, average) || !isOfMatter(average, total)) return undefined;
  const numbers = [number, ...list.filter((each) => isNumber(average, each))];
  // 「12个村、2个社区，…，村均5.3名」: of both together.
  const both = near.filter((each) => alike(each, number));
  if (both.length > 1) numbers.push({ ...number, size: sumOfSizes(both) });
  const wholes = list.filter((each) => each !== average && isAlike(average, each));
  const isTrue = wholes.some((whole) => numbers.some((many) => !isOff(average, whole, many)));
  return isTrue ? undefined : { average, number, total };
}

const EACH = /每|均(?!衡)|单价/;
/** What stands behind an average is its total where it says so. */
const SUM =
  /^[^，。；、\d]{0,4}[，,）](?:共|共计|合计|总计|累计|全年|年|需|应)*(?:(?:共|计|支出|发放|兑付|兑现|投入|支付|增加|增收|处理|完成)[^，。；、\d]{0,6})$/;

/** Those who come are counted by 人次, the times that each came by 次. */
const isAlike = (average: Counted, each: Counted): boolean =>
  alike(average, each) || (average.value.unit === '次' && each.nature === '人次');

const isTotal = (average: Counted, each: Counted): boolean =>
  isAlike(average, each) && !/每|均(?!衡)|单价|标准/.test(innerClauseOf(each));

const isNumber = (average: Counted, each: Counted): boolean =>
  !isRate(each) &&
  !isAlike(average, each) &&
  (each.nature !== '人次' || average.nature === 'money' || /次/.test(innerClauseOf(average))) &&
  (isOver(average, each) || isBehind(average, each));

/** 「11个苏木镇平均每镇15名」: the noun of the average right behind a number of things. */
function isBehind(average: Counted, { value, after }: Counted): boolean {
  const own = /每([^，。；、\d])/.exec(innerClauseOf(average))?.[1];
  if (own === undefined || value.unit !== '个') return false;
  return (/^[^，。；、\d每均]{1,5}/.exec(after)?.[0] ?? '').endsWith(`${own}平`)
    ? true
    : (/^[^，。；、\d每均平]{1,4}/.exec(after)?.[0] ?? '').endsWith(own);
}

/** The one number of the sentence; of several the one that the others come to. */
function numberIn(average: Counted, near: readonly Counted[]): Counted | undefined {
  const numbers = near.filter((each) => isNumber(average, each) && isPlainName(each));
  if (near.some((each) => isNumber(average, each) && !isPlainName(each))) return undefined;
  const [first, ...others] = numbers.toSorted((a, b) => b.size - a.size);
  if (!first || others.every(({ size }) => size === first.size)) return first;
  return others.length > 1 && Math.abs(sumOfSizes(others) - first.size) < 1 ? first : undefined;
}

/** A text of more figures tells the number of anything somewhere. */
const MOST = 600;
const CALLED = /每([家所个名位座支])([^，。；、\d]{2,6})$/;

/** 「平均每家机构12场」: the one number that the text tells of what the average names. */
function isTold(average: Counted, all: readonly Counted[]): Counted | undefined {
  const place = PLACE.exec(innerClauseOf(average))?.[1];
  if (place !== undefined && all.length <= MOST) return placesOf(place, all);
  const [, unit, words = ''] = CALLED.exec(innerClauseOf(average)) ?? [];
  if (unit === undefined || all.length > MOST) return undefined;
  for (const name of [words.slice(0, 3), words.slice(0, 2)]) {
    const called = all.filter((each) => each.value.unit === unit && isCalled(each, name));
    const [first] = called;
    if (first) return called.every(({ size }) => size === first.size) ? first : undefined;
  }
  return undefined;
}

const PLACE = /每个?([站所校院馆园厂店])$/;

/** 「消防站21座，其中特勤站3座、一级站8座、二级站10座。…平均每站12次」: the number that the others called so come to, or the only one. */
function placesOf(place: string, all: readonly Counted[]): Counted | undefined {
  const called = all.filter(
    (each) => /^[个座家所]$/.test(each.value.unit) && innerClauseOf(each).endsWith(place),
  );
  const [first, ...others] = called.toSorted((a, b) => b.size - a.size);
  if (!first || others.every(({ size }) => size === first.size)) return first;
  return Math.abs(sumOfSizes(others) - first.size) < 1 ? first : undefined;
}

const isCalled = (each: Counted, name: string): boolean =>
  (/^[^，。；、\d]{0,8}/.exec(each.after)?.[0] ?? '').includes(name) ||
  innerClauseOf(each).endsWith(name);

/** Behind a semicolon another matter is told. */
function isBeyond(a: Counted, b: Counted): boolean {
  if (a.line !== b.line) return false;
  const [from, to] = [a.at.from ?? 0, b.at.from ?? 0].toSorted((x, y) => x - y);
  return /[；;]/.test(a.line.text.slice(from, to));
}
