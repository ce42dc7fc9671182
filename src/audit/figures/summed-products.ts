import type { Report } from '../../report/report.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { wordsIn } from '../wording/running-text.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  inOneSentence,
  isRate,
  manyOf,
} from './counted.ts';
import { EACH, halfOf, isLimit, type Product, printed } from './products.ts';

const TOTAL =
  /^[^，。；、\d]{0,4}[，,；;](?:[^，。；、\d]{0,6}[，,])?(?:共|合计|共计|总计|累计|全年|需|应|兑[现付]|发放|奖补|补助|支付|拨付)[^，。；、\d]{0,12}$/;
/** The same at the head of the next sentence. */
const AT_HEAD =
  /^(?:共|合计|共计|总计|累计|全年|需|应|兑[现付]|发放|奖补|补助|支付|拨付)[^，。；、\d]{0,12}$/;
/** 「共补助学生100人，补助金额」: how many there are in all stands between. */
const IN_ALL = /^[^，。；、\d]{0,4}[，,；;]?(?:共|合计|共计|总计|累计)[^，。；、\d]{0,8}$/;
const REACH = 30;
/** Of fewer kinds it is no sum of them. */
const FEWEST = 2;

/**
 * 「一等奖3家、每家20万元，二等奖9家、每家10万元，兑现150万元」: numbers each with a sum of its own, and what they come to. One slip in one of
 * them parts the two.
 */
export const summedProducts = (report: Report): readonly Product[] =>
  atEachFigure(report, (total, at, list): readonly Product[] => {
    const isTotal = TOTAL.test(total.before) || AT_HEAD.test(total.before);
    if (total.nature !== 'money' || !isTotal || EACH.test(total.before)) return [];
    const pairs: (readonly [number: Counted, each: Counted])[] = [];
    const between = list[at - 1];
    const isBetween =
      between !== undefined && between.nature !== 'money' && IN_ALL.test(between.before);
    for (let k = at - (isBetween ? 3 : 2); k >= Math.max(0, at - REACH); k -= 2) {
      const [number, each] = [list[k], list[k + 1]];
      if (!number || !each || !isPair(number, each, total)) break;
      if (pairs[0] && !(alike(pairs[0][0], number) && inOneSentence(pairs[0][0], number))) break;
      pairs.unshift([number, each]);
    }
    const [first] = pairs;
    if (!first || pairs.length < FEWEST) return [];
    const product = ([number, each]: (typeof pairs)[number]): number => each.size * manyOf(number);
    const sum = pairs.reduce((all, pair) => all + product(pair), 0);
    const off = total.size - sum;
    if (Math.abs(off) <= halfOf(total)) return [];
    const isMeant = (figure: Counted, size: number): boolean => size > 0 && isSlipOf(figure, size);
    const isWhole = (size: number): boolean => Math.abs(size - Math.round(size)) < 1e-6;
    const isSlip =
      isMeant(total, sum) ||
      pairs.some(([number, each]) => {
        const many = manyOf(number) + off / each.size;
        return (
          (isWhole(many) && isMeant(number, many * 1e6)) ||
          isMeant(each, each.size + off / manyOf(number))
        );
      });
    if (!isSlip) return [];
    // All of them together are said.
    const last = pairs.at(-1)?.[1] ?? first[1];
    const from = counted(first[0]).at.from ?? 0;
    const said = { ...first[0], ...wordsIn(total.line, from, last.at.to ?? 0) };
    return [
      {
        each: said,
        number: said,
        total: counted(total),
        computed: printed(sum, total),
        of: 'total',
      },
    ];
  });

const isPair = (number: Counted, each: Counted, total: Counted): boolean =>
  !isRate(number) &&
  number.nature !== 'money' &&
  each.nature === 'money' &&
  EACH.test(each.before) &&
  /^[、，,（(]?每/.test(each.before) &&
  !isLimit(each) &&
  total.sentence - number.sentence <= 1;
