import type { Report } from '../../../report/report.ts';
import { isGrantBesideCost } from '../../figures/cost.ts';
import {
  ABOUT,
  areOfAKind,
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
  stepOf,
  sumOfSizes,
} from '../../figures/counted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { comparisons } from '../../wording/asides.ts';
import { passagesOf } from '../around.ts';
import { marginOf, printedLike, type Reading } from '../reading.ts';
import { isMade } from '../sums/sums-behind.ts';

/** What a sum or a number is told for: 「每亩105元」, 「每人每月120元」, 「户均3200元」, 「人均补助标准84元」. */
const EACH =
  /每(?:一|个|名)?(人次|人|名|位|生|户|亩|村|站|所|公里|平方米|套|台|辆|件|场|期|项|处|个|座|家|吨|头|只|份|张|床|株|校|班|次|天|批)|(人|户|村|家|场|期|亩|台|套|件|项|处|站|所|校|床|生|公里)均/;
/** 「单方造价3200元」: for each of what stands right beside it. */
const ANY = /^(?:[^，。；\d]{0,8})?(?:单价|单方造价|综合单价|单位造价|单位成本)(?:为|约)?$/;
/** 「200元/亩」. */
const PER =
  /^[/／](人次|人|名|生|户|亩|村|站|所|公里|平方米|套|台|辆|件|场|期|项|处|个|座|家|吨|头|只|份|张|床|株|校|班|次)(?![/／年月日])/;
const A_MONTH = /每月|月(?:人?均|标准|补助标准|补贴)|按月/;
const A_DAY = /每[天日]/;
/** Of another time, a change or a part: no total. */
const ASIDE = comparisons('上年|去年|增|其中|占|以上|以下|上限|不超|最[高低]|封顶');
const SUM = /共|合计|总|应(?!急)|需|计(?!划|算)|核定|安排|标准/;
/** An average of money may be of others than those that stand beside it, but for what is called all of it. */
const WHOLE = /总|合计|共计/;
/** Who comes several times is counted by 人次: 「520人次，共8期，每期65人」. */
const isOfNature = (total: Counted, each: Counted): boolean =>
  total.nature === each.nature ||
  (total.nature === '人次' && each.nature === '人' && !ABOUT.test(each.before));
const isMoney = ({ nature }: Counted): boolean => nature === 'money';
/** So many figures to both sides are looked at. */
const REACH = 3;

/** A sum for each, how many there are, and the total that stands right beside them, where the third is not what two of them make. */
export const standards = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) =>
    list.flatMap((each, at) => (isRate(each) ? [] : atEach(report, list, each, at))),
  );

function atEach(
  report: Report,
  list: readonly Counted[],
  each: Counted,
  at: number,
): readonly Reading[] {
  const clause = innerClauseOf(each);
  const found = EACH.exec(clause) ?? PER.exec(each.after);
  const unit = found?.[1] ?? found?.[2] ?? (ANY.test(clause) ? '' : undefined);
  if (unit === undefined || ASIDE.test(clause)) return [];
  const about = list
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter((other) => other !== each && !isRate(other) && isNext(other, each));
  const beside = about.filter((other) => counts(other, unit) && !isAside(other));
  const numbers = beside.length > 0 ? beside : onlyNumber(list, each, unit);
  const totals = about.filter(
    (other) =>
      isOfNature(other, each) &&
      !isAside(other) &&
      !numbers.includes(other) &&
      !isSumOfFront(list, other) &&
      !isGrantBesideCost(each, other),
  );
  const isFar = beside.length === 0;
  const pairs = numbers.flatMap((many) => totals.map((sum) => [many, sum] as const));
  const [number, total] =
    pairs
      .filter(([many, sum]) => areBeside(list, isFar ? [each, sum] : [each, many, sum]))
      .toSorted((a, b) => distanceOf(list, at, a) - distanceOf(list, at, b))[0] ?? [];
  if (!number || !total) return [];
  const times = timesOf(list, clause, total);
  const makes = (one: Counted, many: Counted, sum: Counted): boolean =>
    times.some((time) => isProduct(one, many, sum, time));
  // 「春季612人、秋季598人，每生每学期1000元」: of both together.
  const both = sumOfSizes(numbers);
  const many = [...numbers, { ...number, size: both }];
  if (totals.some((sum) => many.some((one) => makes(each, one, sum)))) return [];
  const isAverage = found?.[2] !== undefined && !/标准/.test(clause);
  if (
    isAverage &&
    (!inOneSentence(total, each) || (isMoney(each) && !WHOLE.test(innerClauseOf(total))))
  )
    return [];
  if (isAverage && list.indexOf(total) > at && !SUM.test(innerClauseOf(total))) return [];
  if (isAverage && beside.length > 0 && !inOneSentence(number, each)) return [];
  if (!isAverage && !saysAll(list, each, number, total)) return [];
  // Of several that get so much each, what stands behind all of them is of all.
  if (severalTold(list, each, total)) return [];
  const all = allCounted(report);
  if (isAverage && isOfOthers(list, each, at, unit, makes)) return [];
  const other = all.some(
    (one) =>
      (one !== number && counts(one, unit) && makes(each, one, total)) ||
      (one !== total &&
        one.nature === total.nature &&
        one.value.coefficient >= 100 &&
        makes(each, number, one) &&
        one.line === total.line),
  );
  if (other) return [];
  const time = times[0] ?? 1;
  const size = each.size * manyIn(number) * time;
  return [{ said: total, from: [each, number], computed: printedLike(total, size) }];
}

/** 「厂房12万元；变压器18.8万元；共计30.8万元，带动14户，每户700元」: what closes a list of its own is no total of what each gets. */
const isSumOfFront = (list: readonly Counted[], total: Counted): boolean => {
  const at = list.indexOf(total);
  const front = list.slice(Math.max(0, at - MOST_PARTS), at);
  return isMade(
    total,
    front.filter((each) => each.line === total.line && areOfAKind(each, total)),
  );
};

const MOST_PARTS = 8;

const manyIn = (number: Counted): number => number.size / 1e6;

const isAside = (each: Counted): boolean =>
  /标准(?:为|是)?$/.test(innerClauseOf(each)) ||
  EACH.test(innerClauseOf(each)) ||
  PER.test(each.after) ||
  ASIDE.test(innerClauseOf(each));

/** No more than one sentence or line lies between two figures, and they are not of two numbered items. */
const isNext = (a: Counted, b: Counted): boolean =>
  a.line === b.line
    ? Math.abs(a.sentence - b.sentence) <= 1
    : Math.abs(a.line.order - b.line.order) <= 2 && !(a.line.marker && b.line.marker);

const PEOPLE = /^(?:人|名|位|生)$/;
/** Whether a number counts what something is told for each of. */
function counts(each: Counted, unit: string): boolean {
  if (each.nature === 'money') return false;
  if (each.nature === unit || unit === '') return true;
  if (each.nature === '个' && unit.length === 1 && innerClauseOf(each).endsWith(unit)) return true;
  if (PEOPLE.test(unit)) return each.nature === '人';
  if (/^(?:[个所家处座项]|间)$/.test(each.nature))
    return (
      each.after.startsWith(unit) ||
      (unit === '户' && each.nature === '家') ||
      /^[个所家处座项]$/.test(unit)
    );
  return unit === '亩' && each.nature === '万亩';
}

/** How far two figures stand from the one of which they are; what stands in front is nearer. */
const distanceOf = (list: readonly Counted[], at: number, pair: readonly Counted[]): number =>
  pair.reduce((all, each) => {
    const off = list.indexOf(each) - at;
    return all + (off < 0 ? -off : off + 0.4);
  }, 0);

/** Whether three figures follow each other with nothing but rates, or one more figure, between. */
function areBeside(list: readonly Counted[], three: readonly Counted[]): boolean {
  const ranks = three.map((each) => list.indexOf(each));
  const [from, to] = [Math.min(...ranks), Math.max(...ranks)];
  const [first, last] = [list[from], list[to]];
  if (
    first &&
    last &&
    first.line === last.line &&
    /；/.test(first.line.text.slice(first.at.to, last.at.from))
  )
    return false;
  return list.slice(from, to + 1).filter((each) => !isRate(each)).length <= 3;
}

/** Whether words say that the total is of all, or it closes the clause that tells the other two. */
function saysAll(
  list: readonly Counted[],
  each: Counted,
  number: Counted,
  total: Counted,
): boolean {
  const clause = innerClauseOf(total);
  // What was paid may be so much for some of them alone.
  if (/发放|支付|拨付|兑付|支出/.test(clause) && !/应(?!急)|需/.test(clause)) return false;
  if (SUM.test(clause)) return true;
  // 「30个村600户，每村20户」: the number of the one right behind that of the other.
  if (
    list.indexOf(total) === list.indexOf(number) + 1 &&
    /^[^，。；、到至为]{0,4}$/.test(total.before)
  )
    return true;
  const last =
    list.indexOf(total) > list.indexOf(each) && list.indexOf(total) > list.indexOf(number);
  return (
    last &&
    total.line === each.line &&
    total.sentence === each.sentence &&
    /^[，,]/.test(total.before) &&
    (isMoney(total) ? clause.length <= 6 : clause === '')
  );
}

/** 「分配到9所学校。…新增工位640个，平均每所学校71个」: the one number of those that a passage tells further in front. */
function onlyNumber(list: readonly Counted[], each: Counted, unit: string): readonly Counted[] {
  const found = list
    .slice(0, list.indexOf(each))
    .filter((other) => counts(other, unit) && !isAside(other));
  return found.length === 1 && !/^(?:人|名|位|户|个|项)$/.test(unit) ? found : [];
}

/** Whether another sum for each stands in the sentence of one, before the total of both. */
const severalTold = (list: readonly Counted[], each: Counted, total: Counted): boolean =>
  list.some(
    (other) =>
      other !== each &&
      other !== total &&
      other.nature === each.nature &&
      inOneSentence(other, each) &&
      (EACH.test(innerClauseOf(other)) || PER.test(other.after)) &&
      list.indexOf(other) < list.indexOf(total) === list.indexOf(each) < list.indexOf(total),
  );

/** So many figures about an average may hold what it is of. */
const FAR = 8;
type Makes = (one: Counted, many: Counted, sum: Counted) => boolean;

/** Whether an average is of another number and another total about. */
function isOfOthers(
  list: readonly Counted[],
  each: Counted,
  at: number,
  unit: string,
  makes: Makes,
): boolean {
  const about = list.slice(Math.max(0, at - FAR), at + FAR + 1);
  const numbers = about.filter((other) => counts(other, unit));
  return about.some(
    (sum) =>
      sum !== each && sum.nature === each.nature && numbers.some((many) => makes(each, many, sum)),
  );
}

/** Of what each gets a month or a day there are more in a year. */
function timesOf(list: readonly Counted[], clause: string, total: Counted): readonly number[] {
  const months = [...total.line.text.matchAll(/(\d{1,2})个月/g)].map((match) => Number(match[1]));
  if (A_MONTH.test(clause)) return [12, ...months, 1];
  if (A_DAY.test(clause)) return [1, ...list.filter(({ nature }) => nature === '天').map(manyIn)];
  return [1, ...months];
}

/** An average is rounded even where what it counts cannot be told in parts: 「期均83人次」. */
const roundedOf = (each: Counted): number =>
  /均/.test(innerClauseOf(each)) ? Math.abs(stepOf(each)) / 2 : marginOf(each);

/** Whether a sum for each, so many times, is a total but for the last digits of all three. */
function isProduct(each: Counted, number: Counted, total: Counted, time: number): boolean {
  const many = manyIn(number);
  const made = each.size * many * time;
  const open =
    2 * roundedOf(each) * many * time +
    (marginOf(number) / 1e6) * each.size * time +
    marginOf(total);
  return Math.abs(made - total.size) <= open * (1 + 1e-9) + 1e-6;
}
