import type { Report } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import {
  atEachFigure,
  type Counted,
  clauseOf,
  counted,
  type FigureRule,
  inUnitOf,
  isRate,
  manyOf,
} from './counted.ts';
import { halfOf, isLimit, type Product, printed } from './products.ts';

/** 「每人每月600元」, 「每亩60元」: of what there are so many, each for a time. */
const EACH_OF =
  /每(?:一|个)?(人|名|位|生|户|亩|台|套|辆|件|公里|平方米|吨|个|家|所|村|场|期|次|床|头|只|株|份|篇|公顷|立方米|座|间|盏)/g;
/** 「对58家达标企业各奖励6万元」. */
const EACH_ALIKE = /各(?:奖励|奖补|奖|补助|补贴|给予|发放|资助)[^，。；、\d]{0,4}$/;
const BOUND = /不超过|不低于|不少于|不高于|最[高低多少]|至[多少]|上限|上年|原|由|增|减|提高/;
/** What is no total of them. */
const NO_TOTAL = asides('节约|结余|预算|其中|最高|另|收入|[中控]标?制?价');
const PAID =
  /共|合计|总计|累计|发放|兑付|兑现|拨付|支付|支出|金额|核拨|安排|投入|补[助贴]|费|资金|租金|奖/;
const PEOPLE: Readonly<Record<string, string>> = { 名: '人', 位: '人', 生: '人' };
/** Numbers and totals of so many digits are not made by chance. */
const FINE = 100;
const REACH = 8;

/**
 * A sum for each, a number, perhaps a number of months or days, and a total of one sentence, whatever order they stand in and however the total is
 * rounded: 「按每亩60元的标准，对5399亩发放补贴32.39万元」. One slip in one of them parts them, and no other number of the line makes the total.
 */
export const standardProducts = (report: Report): readonly Product[] =>
  atEachFigure(report, ofStandard);

const ofStandard: FigureRule<Product> = (each, at, list) => {
  const words = clauseOf(each);
  const front = list[at - 1];
  const isEach = front !== undefined && EACH_ALIKE.test(words) && front.sentence === each.sentence;
  if (each.nature !== 'money' || each.size === 0 || !(words.includes('每') || isEach)) return [];
  if (BOUND.test(words) || isLimit(each)) return [];
  const nouns = matchesOf(words, EACH_OF).map(([, noun = '']) => PEOPLE[noun] ?? noun);
  const [noun, another] = nouns;
  if ((noun === undefined && !isEach) || another !== undefined) return [];
  const near = list
    .slice(Math.max(0, at - REACH), at + REACH)
    .filter((other) => other !== each && other.sentence === each.sentence);
  const numbers = near.filter((other) =>
    isEach ? other === front && isNumber(other) : other.nature === noun && manyOf(other) >= 2,
  );
  const totals = near.filter(
    (other) =>
      other.nature === 'money' &&
      other.size > each.size &&
      !NO_TOTAL.test(clauseOf(other)) &&
      PAID.test(clauseOf(other)),
  );
  const [number, otherNumber] = numbers;
  const [total, otherTotal] = totals;
  if (!number || otherNumber || !total || otherTotal) return [];
  // With a second sum for each there are two kinds.
  if (near.some((other) => other.nature === 'money' && clauseOf(other).includes('每'))) return [];
  const times = timesOf(words, near, each);
  if (times === undefined || makesOtherwise(each, total, list)) return [];
  const product = each.size * manyOf(number) * times;
  // 「预算420万元，新增点位35个，每个12万元，年底支付396万元」: another amount of the line is what they come to.
  if (
    list.some(
      (other) => other.nature === 'money' && Math.abs(product - other.size) <= halfOf(other),
    )
  )
    return [];
  if (!isSlipped(each, number, total, times)) return [];
  return [
    {
      each: counted(each),
      number: counted(number),
      total: counted(total),
      computed: printed(product, total),
      of: 'total',
    },
  ];
};

const isNumber = (each: Counted): boolean =>
  !isRate(each) && each.nature !== 'money' && each.value.decimals === 0 && manyOf(each) >= 2;

/** For how many months, days or years each of them is paid; undefined where the sentence does not say. */
function timesOf(words: string, near: readonly Counted[], each: Counted): number | undefined {
  const [from, to] = [near[0]?.at.from ?? 0, (near.at(-1)?.at.to ?? 0) + 12];
  const text = each.line.text.slice(Math.max(0, Math.min(from, each.at.from ?? 0) - 12), to);
  if (/每个?[天日]/.test(words)) {
    const days = near.filter(({ nature }) => nature === '天');
    return days.length === 1 && days[0] ? manyOf(days[0]) : undefined;
  }
  if (/每个?月/.test(words)) {
    const months = [...text.matchAll(/(?<![\d.])(\d{1,2})个月/g)].map(([, many]) => Number(many));
    if (months.length > 0) return months.length === 1 ? months[0] : undefined;
    return /全年|年度|一年|\d年(?!\d*月)/.test(text) ? 12 : undefined;
  }
  return /每个?(?:季|学期|半年|次|期|场)/.test(words.replace(EACH_OF, '')) ? undefined : 1;
}

/** How often a sum for each may be paid: by the month any number of times, else once, each term or each month. */
const MANY_TIMES = [1, 2, 3, 4, 6, 8, 9, 10, 11, 12];
const FEW_TIMES = [1, 2, 12];

/** Whether some other number of the line, by some number of times, makes the total. */
const makesOtherwise = (each: Counted, total: Counted, list: readonly Counted[]): boolean =>
  list.some(
    (other) =>
      !isRate(other) &&
      other.nature !== 'money' &&
      (/月|期|次|季/.test(each.before) ? MANY_TIMES : FEW_TIMES).some(
        (times) => Math.abs(each.size * manyOf(other) * times - total.size) <= halfOf(total),
      ),
  );

function isSlipped(each: Counted, number: Counted, total: Counted, times: number): boolean {
  const least = /共|[合总]计/.test(clauseOf(total)) ? FINE / 10 : FINE;
  if (total.value.coefficient < least && number.value.coefficient < least) return false;
  const isMeant = (of: Counted, size: number, half: number): boolean => {
    const [from, to] = [inUnitOf(of, size - half), inUnitOf(of, size + half)];
    return isOneSlip(of.value, from, to);
  };
  const half = halfOf(total);
  const unit = manyOf(number) * times;
  return (
    isMeant(total, each.size * unit, half) ||
    isMeant(each, total.size / unit, half / unit) ||
    isMeant(number, (total.size / each.size / times) * 1e6, (half / each.size / times) * 1e6)
  );
}
