import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { isPlainName } from '../tied/names.ts';
import {
  type Counted,
  clauseOf,
  counted,
  countedIn,
  inOneSentence,
  isRate,
  manyOf,
} from './counted.ts';
import { nounOf } from './nouns.ts';
import { EACH, halfOf, isLimit, ofSeveral, type Product, printed } from './products.ts';

/** The sum for each and the total stand within so many figures. */
const NEAR = 3;
const BECAME = /(?:提高|提升|上调|调整|增加|上升|降低|下调|下降|减少|压降)(?:到|至|为)$/;
/** So many figures to both sides are looked at. */
const REACH = 30;
/** So many lines above tell of how many. */
const ABOVE = 2;
const TIMES = [1, 2, 3, 4, 6, 12];
const MONTHS = [...TIMES, 9, 10, 11];
/** Of fewer things than so many a total may be ten times the sum for each by chance. */
const MANY = 20e6;

/**
 * A number, a sum for each and a total of one sentence that one stroke parts, whatever stands between: 「按每村12万元安排，18个村共126万
 * 元」. Where any number and total of the line make it true nothing is said.
 */
export const slippedProducts = (report: Report): readonly Product[] =>
  gather(countedIn(report), (line, i, lines) =>
    gather(line, (each, at): readonly Product[] => {
      if (each.nature !== 'money' || !EACH.test(clauseOf(each)) || each.size === 0) return [];
      if (isLimit(each) || /不超过|以内|最高|至多|上年|增|减/.test(clauseOf(each))) return [];
      // No sentence is longer; a text without full stops costs no more than its length.
      const list = line.slice(Math.max(0, at - REACH), at + REACH);
      const k = Math.min(at, REACH);
      const isOwn = (other: Counted): boolean => inOneSentence(other, each);
      const totals = list
        .slice(k + 1, k + 1 + NEAR)
        .filter((total) => isOwn(total) && total.nature === 'money' && !EACH.test(total.before))
        .filter((total) => !/上年|去年|同期|较|比(?!例)/.test(clauseOf(total)))
        // 「标准由每户6904元提高到7004元」: what a sum for each became is for each too.
        .filter((total) => !BECAME.test(total.before))
        // 「午餐15元，个人承担5元」: no more than one of them is no total of many.
        .filter((total) => total.size > each.size);
      const noun = nounOf(clauseOf(each));
      const isOf = ({ nature }: Counted): boolean => noun?.test(nature) === true;
      // 「受益学生18360人」 … 「每生每天5元，按200天计算，共需1836万元」: where its sentence counts none, of those told above.
      const isCounted = list.some((number) => isOwn(number) && isOf(number));
      const above = isCounted
        ? []
        : lines
            .slice(Math.max(0, i - ABOVE), i)
            .flat()
            .slice(-REACH)
            .filter(isOf);
      const numbers = [...list, ...above].filter(
        (number) => !isRate(number) && number.nature !== 'money' && number.size >= 2e6,
      );
      const near = numbers.filter(
        (number) =>
          (isOwn(number) && Math.abs(list.indexOf(number) - k) < NEAR) ||
          (!isCounted && isOf(number) && number.size >= MANY && isPlainName(number)),
      );
      const all = list.filter(({ nature }) => nature === 'money');
      const paid = timesPaid(each, list);
      if (numbers.some((number) => all.some((total) => fits(each, number, total, paid)))) return [];
      const found = totals
        .filter((total) => !ofSeveral(list, total))
        .filter(
          (total) => !isMadeBeside(each, total, lines.slice(Math.max(0, i - ABOVE), i + ABOVE)),
        )
        .flatMap((total) =>
          near
            .filter(({ nature }) => paid === 1 || nature !== '天')
            .filter((number) => isSlip(each, number, total, paid))
            .map((number) => ({ number, total })),
        );
      const [first, ...more] = found;
      if (!first || more.length > 0) return [];
      const { number, total } = first;
      return [
        {
          each: counted(each),
          number: counted(number),
          total: counted(total),
          computed: printed(((each.size * number.size) / 1e6) * paid, total),
          of: 'total',
        },
      ];
    }),
  );

/** 「①甲每亩30元计120万元；②乙每亩10元计40万元」: another sum for each and its total are of as many, whatever is told above. */
const isMadeBeside = (
  each: Counted,
  total: Counted,
  lines: readonly (readonly Counted[])[],
): boolean =>
  lines.some((line) =>
    line.slice(0, REACH).some((other, at) => {
      const own = line[at + 1];
      const isPair = own?.nature === 'money' && other.nature === 'money' && other !== each;
      return (
        isPair &&
        EACH.test(clauseOf(other)) &&
        !EACH.test(clauseOf(own)) &&
        own.size * each.size === total.size * other.size
      );
    }),
  );

/** How often a sum for each day or month is paid, as its sentence tells: 「每人每月50元，全年」, 「每生每天5元，按在校200天计算」. */
function timesPaid(each: Counted, list: readonly Counted[]): number {
  const own = list.filter(({ sentence }) => sentence === each.sentence);
  if (/每[天日]/.test(clauseOf(each))) {
    const [days, more] = own.filter(({ nature }) => nature === '天');
    return days && !more ? manyOf(days) : 1;
  }
  if (!/每个?月|月[人户]均/.test(clauseOf(each))) return 1;
  const { text: line } = each.line;
  const text = line.slice(own[0]?.at.from, (own.at(-1)?.at.to ?? 0) + 10);
  return Number(/(\d{1,2})个月/.exec(text)?.[1] ?? (/全年|年度/.test(text) ? 12 : 1));
}

const fits = (each: Counted, number: Counted, total: Counted, paid: number): boolean =>
  each !== total &&
  [...(/月/.test(each.before) ? MONTHS : TIMES), paid].some(
    (times) =>
      Math.abs(((each.size * number.size) / 1e6) * times - total.size) <= halfOf(total) + 1,
  );

/** Whether one of number and total is mistyped: the other two make it to its last digit. */
function isSlip(each: Counted, number: Counted, total: Counted, paid: number): boolean {
  const meant = ((((each.size * number.size) / 1e6) * numberOf(total.value)) / total.size) * paid;
  const many = ((total.size / each.size / paid) * 1e6 * numberOf(number.value)) / number.size;
  const isEven = (value: number, decimals: number): boolean =>
    Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 0.001;
  const isFine = (figure: Counted): boolean => figure.value.coefficient >= 100;
  const single = ((total.size / number.size / paid) * 1e6 * numberOf(each.value)) / each.size;
  return (
    (isFine(total) &&
      /每/.test(clauseOf(each)) &&
      /共|合计|累计|兑[现付]|发放/.test(clauseOf(total)) &&
      number.size >= MANY &&
      isEven(single, each.value.decimals) &&
      isMistyped(each.value, single)) ||
    (isFine(total) && isEven(meant, total.value.decimals) && isMistyped(total.value, meant)) ||
    (isFine(total) && isEven(many, number.value.decimals) && isMistyped(number.value, many)) ||
    (number.size >= MANY && isTenfold(numberOf(total.value), meant))
  );
}
