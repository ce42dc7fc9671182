import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { isTenfold } from '../readings/tenfold.ts';
import {
  type Asked,
  baseOf,
  type Divided,
  isNumber,
  isTotal,
  ofEachNamed,
  staffIn,
  totalsOf,
} from './average-candidates.ts';
import { isSlip, looseOf } from './average-slips.ts';
import {
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
  manyOf,
} from './counted.ts';
import { nounOf } from './nouns.ts';
import { averageMade, halfOf, type Product } from './products.ts';

const AVERAGE =
  /(?:平均每?|每|单(?=车)|[^，。；、\d均]?均)(?:个|一)?([人户村场册辆亩件起台套公里名头次批家期笔]{1,2}|)[^，。；、\d]{0,8}(?<![由从])$/;
/** Standards, limits, other times, and what falls to each in a month or a day. */
const NO_AVERAGE =
  /^按[^，。；]{0,8}每|标准|定额|不超过|以内|限额|补助标准|可支配|公园绿地|体育场地|生产总值|上年|每[月季天日]|[月季日]人?均/;

/** 「受益农户100户，户均3亩，总面积300亩」: an average of which the line tells the total and the number. */
export const averages = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (average): readonly Product[] => {
      if (isRate(average) || !AVERAGE.test(average.before)) return [];
      const asked = { average, list, called: ofEachNamed(list, average) };
      if (!isAsked(asked)) return [];
      const around = lines.slice(Math.max(0, i - 1), i + 2).flat();
      const best = dividedBy(asked, around, lines);
      if (!best || !isItsOwn(best, asked)) return [];
      const { number, total } = best;
      return [averageMade(average, total, number, total.size / manyOf(number))];
    }),
  );
};

/** Whether an average is over something and is one alone. */
function isAsked({ average, list, called }: Asked): boolean {
  const clause = innerClauseOf(average);
  const noun = nounOf(clause);
  if ((!noun && !called) || NO_AVERAGE.test(clause) || /^的?标准/.test(average.after)) return false;
  // 「每间新建30万元、改造12万元，合计984万元」: two kinds, each with a sum of its own.
  const [last, next] = [-1, 1].map((step) => list[list.indexOf(average) + step]);
  if (next && alike(next, average) && /^、/.test(next.before)) return false;
  if (last && alike(last, average) && /^、/.test(average.before)) return false;
  // 「种草亩均170元，改良亩均60元，总投资1450万元」: so have two averages over one thing, one after the other.
  const isTwin = (each: Counted | undefined): boolean =>
    each !== undefined &&
    alike(each, average) &&
    inOneSentence(each, average) &&
    AVERAGE.test(each.before) &&
    nounOf(innerClauseOf(each))?.source === noun?.source;
  return !isTwin(last) && !isTwin(next);
}

/** Number and total of an average; undefined where some figures about make it true. */
function dividedBy(
  asked: Asked,
  around: readonly Counted[],
  lines: readonly (readonly Counted[])[],
): Divided | undefined {
  const { average, list, called } = asked;
  // Posts, places or families may be called otherwise where each of them is paid.
  const numbers = around.filter(
    (each) =>
      isNumber(asked, each) ||
      (each.line === average.line && !isRate(each) && !alike(each, average)),
  );
  // Whatever its words: an amount that makes the average true may be its total.
  const totals = around.filter((each) => each !== average && alike(each, average));
  const fits = (total: Counted, number: Counted): boolean => isMadeBy(average, total, number);
  // 「区级8项、市级3项，参赛1243名，每项平均113名」: it may be over what two of a list come to.
  const sums = numbers.flatMap((each, i) => {
    const next = numbers[i + 1];
    const isNext = next && alike(each, next) && inOneSentence(each, next) && next !== each;
    return isNext && /^[、和及与]/.test(next.before) ? [sumOf(each, next)] : [];
  });
  if (totals.some((total) => sums.some((number) => fits(total, number)))) return undefined;
  if (totals.some((total) => numbers.some((number) => fits(total, number)))) return undefined;
  const isOverHeads = nounOf(innerClauseOf(average))?.test('人') === true;
  const staff = (isOverHeads ? staffIn(average, lines) : undefined) ?? baseOf(average, lines);
  if (staff && totals.some((total) => fits(total, staff))) return undefined;
  const all = list.filter((each) => isNumber(asked, each));
  const own = all.filter((each) => each.sentence === average.sentence);
  // What the sentence of an average counts itself goes before what others count.
  const counts = staff ? [staff] : own.length > 0 ? own : all;
  return called ?? likely(counts, totalsOf(asked, around), average);
}

const sumOf = (a: Counted, b: Counted): Counted => ({
  ...b,
  size: a.size + b.size,
  value: { ...b.value, coefficient: a.value.coefficient + b.value.coefficient },
});

/** Whether a total over a number is the average but for their rounding. */
function isMadeBy(average: Counted, total: Counted, number: Counted): boolean {
  // 「共有12.6万名，人均94.6件」: a number told in ten thousands is rounded too.
  const loose = average.size * looseOf(number);
  const slack = halfOf(average) + halfOf(total) / manyOf(number) + loose;
  // The last digit may be cut off.
  const cut = average.value.decimals > 0 ? halfOf(average) : 0;
  const off = total.size / manyOf(number) - average.size;
  return off >= -slack * (1 + 1e-9) && off <= (slack + cut) * (1 + 1e-9);
}

/** Whether number and total are the average's by where they stand, and it is off them by no more than a slip where others are told. */
function isItsOwn({ number, total }: Divided, asked: Asked): boolean {
  const { average, list, called } = asked;
  // 「快检车1辆42万元、色谱仪2台，每台58.5万元」: money without a name is of what is counted right in front of it.
  const front = list[list.indexOf(total) - 1];
  if (total.before === '' && front !== undefined && front !== number) return false;
  // 「彩超2台（每台64万元）」: in brackets behind a number the average is of that number.
  const bracketed = numberOfBracket(list, average);
  if (bracketed && bracketed !== number) return false;
  // 「设备626万元，其中电脑120套、每套2.8万元」: the amount in front is of more than those.
  const inFront = (total.at.from ?? 0) < (number.at.from ?? 0) && total.line === number.line;
  if (inFront && /^其中/.test(innerClauseOf(number))) return false;
  // 「收入792万元；带动312户，户均2.3万元」, 「购置费85万元（5辆）；维护费98万元，车均5万元」: what stands beyond a semicolon is another matter.
  const beyond = (each: Counted): boolean =>
    each.sentence === average.sentence && spanOf(each) !== spanOf(average);
  const hasOwn = list.some((each) => isTotal(asked, each) && spanOf(each) === spanOf(number));
  if (!called && (beyond(total) || (beyond(number) && hasOwn))) return false;
  const quotient = total.size / manyOf(number);
  const isFar = quotient > average.size * 4 || quotient * 4 < average.size;
  if (isFar && !isShifted(average, number, total)) return false;
  // 「救助25000人次，资助参保60000人，人均300元」: over which of several numbers an average goes, a slip alone tells.
  const heads = list.filter((each) => isOfHeads(each) && each.sentence === average.sentence);
  const several = isOfHeads(number) && new Set(heads.map(({ size }) => size)).size > 1;
  return called !== undefined || !several || isSlip(average, total, manyOf(number));
}

const isOfHeads = ({ nature }: Counted): boolean => /^人/.test(nature);

/** The number right in front of the bracket in which an average stands. */
function numberOfBracket(list: readonly Counted[], average: Counted): Counted | undefined {
  const previous = list[list.indexOf(average) - 1];
  const inside = /^[^，。；、）)]{0,6}[（(][^）)]*$/.test(average.before);
  return inside && previous && !isRate(previous) && !alike(previous, average)
    ? previous
    : undefined;
}

/** From where on the stretch between semicolons goes. */
const spanOf = ({ line, at }: Counted): number =>
  Math.max(...['；', ';'].map((mark) => line.text.lastIndexOf(mark, at.from)));

/** Whether the point was moved in one of three figures that stand in one sentence. */
const isShifted = (average: Counted, number: Counted, total: Counted): boolean =>
  inOneSentence(average, number) &&
  inOneSentence(average, total) &&
  number.value.coefficient >= 10 &&
  isTenfold(average.size, total.size / manyOf(number));

/** Logarithm of a third more or less. */
const CLOSE = 0.3;

/** Number and total of the sentence that come nearest to the average. */
function likely(
  numbers: readonly Counted[],
  totals: readonly Counted[],
  average: Counted,
): Divided | undefined {
  const pairs = totals.flatMap((total) =>
    numbers
      .filter(({ value }) => value.coefficient > 0)
      .map((number) => ({
        number,
        total,
        off: Math.abs(Math.log(total.size / manyOf(number) / average.size)),
      })),
  );
  const isClose = pairs.some(({ off }) => off < CLOSE);
  const shifted = pairs.find(({ number, total }) => isShifted(average, number, total));
  if (!isClose && shifted) return shifted;
  return pairs.reduce<(typeof pairs)[number] | undefined>(
    (a, b) => (a && a.off <= b.off ? a : b),
    undefined,
  );
}
