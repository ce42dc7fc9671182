import { numberOf } from '../../values/figure.ts';
import { alike, type Counted, inOneSentence, isRate } from '../figures/counted.ts';

const SHARE = /^[，,、（(]?(?:约)?占[^。；\d]{0,20}$/;
const FEWEST = 2;

/**
 * 「甲6.37万元，占30.33%；乙5.81万元，占97.66%；丙8.82万元，占42.00%」: whether the part over its whole is what the other shares of its sentence leave of a
 * hundred. Then the rate is wrong, whatever other pair makes it by chance.
 */
export function isLeftByOthers(
  rate: Counted,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  const [a, b] = said.filter((each) => !isRate(each));
  if (!a || !b || !SHARE.test(rate.before) || !alike(a, b)) return false;
  const others = around.filter(
    (each) => each !== rate && isRate(each) && SHARE.test(each.before) && inOneSentence(each, rate),
  );
  if (others.length < FEWEST) return false;
  const made = (Math.min(a.size, b.size) / Math.max(a.size, b.size)) * 100;
  const sum = others.reduce((all, { value }) => all + numberOf(value), 0);
  const step = 1 / 10 ** Math.min(...[rate, ...others].map(({ value }) => value.decimals));
  return Math.abs(100 - sum - made) <= step * (others.length / 2 + 1);
}
