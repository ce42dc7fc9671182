import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { areDigits, isOneSlip, isSlipOf } from '../readings/one-slip.ts';
import { trimmed } from './amounts.ts';
import { atEachFigure, type Counted, counted, innerClauseOf, inUnitOf, isRate } from './counted.ts';
import { halfOf, type Product, printed } from './products.ts';

/** 「预留5%的质量保证金62.5万元」, 「按2%的贴息率计算，兑付40万元」: what stands behind a percentage that says of itself that it is taken. */
const TAKEN =
  /^(?:即|[，,]即|的?(?:比例|标准|费率|利率|贴息率|税率|[^，。；、\d]{0,4}(?:保证金|质保金|预付款|进度款|补助|补贴|奖励)))/;
const BY = /(?:按|依|以)(?:照)?[^，。；、\d]{0,10}$/;
const AMOUNT =
  /^(?:即|[，,]即|为|的?(?:比例|标准|费率|利率|贴息率|税率)?(?:计算|计提|预留|支付|给予|补助|扣留|计)?[，,]?[^，。；、\d]{0,14})$/;
/** A change, a limit or a rate of interest over several years. */
const OTHER = /(?<!新)增|减|较|比(?!例)|超|不超|以内|以上|以下|上年|均|每|年利率|月利率/;
const REACH = 12;

/**
 * Amounts that are a percentage of an amount in front by their words. Where any amount of the line makes them so nothing is said, and one
 * slip parts them from that of the one right in front.
 */
export const percentAmounts = (report: Report): readonly Product[] =>
  atEachFigure(report, (rate, at, list): readonly Product[] => {
    const part = list[at + 1];
    if (!isRate(rate) || part?.nature !== 'money' || part.sentence !== rate.sentence) return [];
    const isTaken = TAKEN.test(rate.after) || (BY.test(rate.before) && /^的/.test(rate.after));
    if (!isTaken || !AMOUNT.test(part.before) || OTHER.test(part.before)) return [];
    if (OTHER.test(innerClauseOf(rate))) return [];
    const near = list
      .slice(Math.max(0, at - REACH), at + REACH)
      .filter((each) => each.nature === 'money' && each !== part);
    const share = numberOf(rate.value) / 100;
    const fits = (whole: Counted): boolean =>
      Math.abs(whole.size * share - part.size) <= halfOf(part) + halfOf(whole) * share;
    if (share === 0 || near.some(fits)) return [];
    const whole = wholeOf(list, at, part);
    if (!whole || !areDigits(whole, part) || !isSlip(whole, part, share)) return [];
    const each = counted(rate);
    return [
      {
        each,
        number: counted(whole),
        total: counted(part),
        computed: printed(whole.size * share, part),
        of: 'total',
      },
    ];
  });

/** The amount in front, and in a list of shares the one in front of the list. */
function wholeOf(list: readonly Counted[], at: number, part: Counted): Counted | undefined {
  let k = at - 1;
  while (k > 1 && list[k]?.nature === 'money' && isShareOf(list[k - 1], list[k])) k -= 2;
  const whole = list[k];
  if (whole?.nature !== 'money' || part.sentence - whole.sentence > 1) return undefined;
  return OTHER.test(innerClauseOf(whole)) ? undefined : whole;
}

const isShareOf = (rate: Counted | undefined, part: Counted | undefined): boolean =>
  rate !== undefined && part !== undefined && isRate(rate) && TAKEN.test(rate.after);

const isSlip = (whole: Counted, part: Counted, share: number): boolean => {
  const of = inUnitOf(whole, part.size / share);
  const slack = inUnitOf(whole, halfOf(part) / share);
  return isSlipOf(part, whole.size * share) || isOneSlip(whole.value, of - slack, of + slack);
};

const WORTH = /(?:分值|满分|权重|标准分)[^，。；、\d]{0,4}$/;
const BY_RATE =
  /按(?:照)?[^，。；、\d]{0,8}(?:率|比例|进度)[^，。；、\d]{0,6}(?:得|得分|计分|记)(?:为)?$/;
const BASIS = /(?:执行率|完成率|到位率|支付率|支出率|进度|比例)(?:为|是|达到?)?$/;

/** 「执行率78.37%，该项分值10分，按执行率计算得7.84分」: points that are a rate of what an item is worth, by their words. */
export const pointsByRate = (report: Report): readonly Product[] =>
  atEachFigure(report, (got, at, list): readonly Product[] => {
    if (got.value.unit !== '点' || !BY_RATE.test(got.before)) return [];
    const near = list
      .slice(Math.max(0, at - REACH), at)
      .filter(({ sentence }) => got.sentence - sentence <= 1);
    const worth = near.findLast(({ value, before }) => value.unit === '点' && WORTH.test(before));
    const rate = near.findLast((each) => isRate(each) && BASIS.test(innerClauseOf(each)));
    // Alone the rate is held against the points over their worth; beside its own two amounts it is theirs.
    if (!worth || !rate || near.filter(({ nature }) => nature === 'money').length < 2) return [];
    const meant = (numberOf(worth.value) * numberOf(rate.value)) / 100;
    const step = 1 / 10 ** got.value.decimals;
    // The last digit may be cut off.
    if (Math.abs(numberOf(got.value) - meant) < step) return [];
    if (!isOneSlip(got.value, meant - step, meant + step)) return [];
    const said = { each: counted(rate), number: counted(worth), total: counted(got) };
    return [{ ...said, computed: `${trimmed(meant)}分`, of: 'total' }];
  });
