import {
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
  manyOf,
  sumOfSizes,
} from '../../figures/counted.ts';
import { isTenfold } from '../../readings/tenfold.ts';
import { isEach, isPlainName } from '../names.ts';
import {
  areOfOneMatter,
  isAlike,
  isCalled,
  isNumber,
  isOff,
  isTotal,
  NAMED,
  type PlainAverage,
} from './averages.ts';
import { overPeriod, pairOfStretch } from './stretch-pairs.ts';

/** So many figures to both sides of an average may be its number and its total. */
const REACH = 6;
const AVERAGE =
  /(?:每(?:一|个)?[^，。；、\d]{1,8}|[^，。；、\d平每]均[^，。；、\d]{0,8}|单车[^，。；、\d]{0,8})$/;
/** Limits, standards, plans, other times, and averages that are compared. */
const NO_AVERAGE =
  /标准|定额|按|不|超|以内|以上|上年|去年|同期|目标|计划|应(?!急)|可支配|增|减|提高|降|[较比低高]于|[比较](?!例)|[由从]$/;
/** For each of a time, or for each of each. */
const PERIODIC =
  /[月日天季年周](?:人|户)?均|每个?(?:月|季|日|天|年|周|小时)|每[^，。；、\d]{1,3}每/;
/** What is that many times another is of something else. */
const FAR = 3;

/**
 * 「聘用防疫员165名，…，全旗11个乡镇平均每镇15名」: an average of which its stretch between semicolons, its sentence, or the one in front tells one total
 * of its kind and one number of what it is over, or whose number is the only one that the text calls as the average does; no two figures of the
 * paragraph make it true.
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
  const found = overPeriod(at, list) ?? (PERIODIC.test(words) ? undefined : pairOf(at, list, all));
  return found && !isMade(found, list) && !isFar(found) ? found : undefined;
}

/** The total and the number of an average. */
function pairOf(
  at: number,
  list: readonly Counted[],
  all: readonly Counted[],
): PlainAverage | undefined {
  const found = pairOfStretch(at, list) ?? pairOfSentences(at, list, all);
  if (!found) return undefined;
  const { average, number, total } = found;
  if (number.nature === total.nature || manyOf(number) < 2) return undefined;
  // 「投入100万元，其中培训200人，人均…」: the amount is of more than those.
  if (/其中/.test(number.before)) return undefined;
  // 「设备购置类最多，为213万元。平均每个项目…」: what one of several has is no total.
  if (/最[多大高低少小]/.test(total.before)) return undefined;
  // 「快检车1辆42万元、色谱仪2台，每台58.5万元」: money without a name is of what is counted right in front of it.
  if (total.before === '' && list[list.indexOf(total) - 1] !== number) return undefined;
  return areOfOneMatter(average, total, number) ? found : undefined;
}

/** Whether two figures of the paragraph make the average true. */
function isMade({ average, number }: PlainAverage, list: readonly Counted[]): boolean {
  const numbers = [number, ...list.filter((each) => isNumber(average, each))];
  // 「12个村、2个社区，…，村均5.3名」: of both together.
  const both = list.filter((each) => each.nature === number.nature && inOneSentence(each, average));
  if (both.length > 1) numbers.push({ ...number, size: sumOfSizes(both) });
  const wholes = list.filter((each) => each !== average && isAlike(average, each));
  return wholes.some((whole) => numbers.some((many) => !isOff(average, whole, many)));
}

function isFar({ average, number, total }: PlainAverage): boolean {
  const made = total.size / manyOf(number);
  const isBeyond = made > average.size * FAR || made * FAR < average.size;
  return isBeyond && !isTenfold(average.size, made);
}

/** The one total and the one number of an average's sentence and the one in front. */
function pairOfSentences(
  at: number,
  list: readonly Counted[],
  all: readonly Counted[],
): PlainAverage | undefined {
  const average = list[at] as Counted;
  const near = list
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter((each) => each !== average && inOneSentence(each, average) && !isRate(each));
  const totals = near.filter((each) => isTotal(average, each));
  const above = sentenceInFront(at, list, totals);
  const total =
    totals.length > 0
      ? wholeOf(totals)
      : wholeOf(above.filter((each) => isWholeAbove(average, each)));
  if (!total || !isPlainName(total) || isBeyond(total, average)) return undefined;
  const others = near.filter((each) => each.nature === average.nature && isEach(each));
  if (others.some((each) => !AVERAGE.test(innerClauseOf(each)))) return undefined;
  if (others.length > 0 && totals.length > 0) return undefined;
  const from = list.indexOf(total);
  if (from > at && !SUM.test(total.before)) return undefined;
  const isNext = list.slice(from + 1, at).every((each) => isEach(each) || totals.includes(each));
  const number =
    numberIn(average, near) ??
    numberIn(average, above) ??
    ((isNext || above.length > 0) && isTold(average, all));
  if (!number || isBeyond(number, average)) return undefined;
  // 「人工造林1.1万亩」 … 「完成营造林2.86万亩。栽植176万株，亩均160株」: a number of another sentence is none where one further off makes the average.
  if (!inOneSentence(number, average)) {
    if (all.length > MOST) return undefined;
    if (all.some((each) => isNumber(average, each) && !isOff(average, total, each)))
      return undefined;
  }
  return { average, number, total };
}

/** 「检查68次。平均每所2次」: what the sentence in front tells, where an average begins its own, be it behind other averages. */
function sentenceInFront(
  at: number,
  list: readonly Counted[],
  totals: readonly Counted[],
): readonly Counted[] {
  const { sentence = 0, before = '' } = list[at] ?? {};
  const own = list.slice(Math.max(0, at - REACH), at).filter((each) => each.sentence === sentence);
  if (!own.every((each) => isEach(each) || totals.includes(each))) return [];
  if (!/^[，,]?[^，。；、\d]*$/.test(before)) return [];
  return list
    .slice(Math.max(0, at - 2 * REACH), at)
    .filter((each) => each.sentence === sentence - 1 && !isRate(each));
}

/** Neither what was planned nor by how much that was passed is a total. */
const isWholeAbove = (average: Counted, each: Counted): boolean =>
  isTotal(average, each) && isPlainName(each) && !/超/.test(innerClauseOf(each));

/** The one size that some figures tell; of several the one that the others come to. */
function wholeOf(some: readonly Counted[]): Counted | undefined {
  const [first, ...others] = some.toSorted((a, b) => b.size - a.size);
  if (!first || others.every(({ size }) => size === first.size)) return first;
  return others.length > 1 && Math.abs(sumOfSizes(others) - first.size) < 1 ? first : undefined;
}

/** What stands behind an average is its total where it says so. */
const SUM =
  /^[^，。；、\d]{0,4}[，,）](?:共|共计|合计|总计|累计|全年|年|需|应)*(?:(?:共|计|支出|发放|兑付|兑现|投入|支付|增加|增收|处理|完成)[^，。；、\d]{0,6})$/;

/** The one number of the sentence; of several the one that the others come to. */
function numberIn(average: Counted, near: readonly Counted[]): Counted | undefined {
  const numbers = near.filter((each) => isNumber(average, each) && isPlainName(each));
  if (near.some((each) => isNumber(average, each) && !isPlainName(each))) return undefined;
  return wholeOf(numbers);
}

/** A text of more figures tells the number of anything somewhere. */
const MOST = 600;

/** 「平均每家机构12场」: the one number that the text tells of what the average names. */
function isTold(average: Counted, all: readonly Counted[]): Counted | undefined {
  const place = PLACE.exec(innerClauseOf(average))?.[1];
  if (place !== undefined && all.length <= MOST) return placesOf(place, all);
  if (all.length > MOST) return undefined;
  const [, unit, words = ''] = NAMED.exec(innerClauseOf(average)) ?? [];
  for (const name of unit === undefined ? [] : [words.slice(0, 3), words.slice(0, 2)]) {
    const called = all.filter((each) => each.value.unit === unit && isCalled(each, name));
    if (called.length > 0) return wholeOf(called);
  }
  if (!LASTING.test(innerClauseOf(average))) return undefined;
  const counted = all.filter((each) => isNumber(average, each) && isPlainName(each));
  return wholeOf(counted.filter((each) => manyOf(each) > 1 && !isEach(each)));
}

/** Buildings and places: a text has one number of them. */
const LASTING = /每个?[栋座村站镇乡县]/;

const PLACE = /每个?([站所校院馆园厂店])$/;

/** 「消防站21座，其中特勤站3座、一级站8座、二级站10座。…平均每站12次」: the number that the others called so come to, or the only one. */
function placesOf(place: string, all: readonly Counted[]): Counted | undefined {
  const called = all.filter(
    (each) => /^[个座家所]$/.test(each.value.unit) && innerClauseOf(each).endsWith(place),
  );
  return wholeOf(called);
}

/** Behind a semicolon another matter is told. */
function isBeyond(a: Counted, b: Counted): boolean {
  if (!inOneSentence(a, b)) return false;
  const [from, to] = [a.at.from ?? 0, b.at.from ?? 0].toSorted((x, y) => x - y);
  return /[；;]/.test(a.line.text.slice(from, to));
}
