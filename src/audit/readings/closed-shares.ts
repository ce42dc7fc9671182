import { numberOf } from '../../values/figure.ts';
import { type Counted, inOneSentence, isRate } from '../figures/counted.ts';
import { FILLED, isPercentOf } from '../rates/percent-of.ts';

const SHARE = /^[，,、（(]?(?:约)?占[^。；\d]{0,20}$/;
/** So many shares of one sentence are looked at to both sides. */
const REACH = 8;

/** 「占19.41%，…占20%，…占39.63%，…占20.96%」: whether a share misses what it is by no more than its last digit, and makes a hundred with those beside it. */
export function isFilledUp(said: readonly Counted[], around: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const [a, b] = said.filter((each) => !isRate(each));
  if (!rate || !a || !b || !SHARE.test(rate.before)) return false;
  if (!isPercentOf(rate, Math.min(a.size, b.size), Math.max(a.size, b.size), FILLED)) return false;
  const shares = around.filter(
    (each) => isRate(each) && SHARE.test(each.before) && inOneSentence(each, rate),
  );
  const at = shares.indexOf(rate);
  const own = shares.slice(Math.max(0, at - REACH), at + REACH);
  return own.some((_, from) => {
    let sum = 0;
    return own.slice(from).some((each, i) => {
      sum += numberOf(each.value);
      const isWithin = own.indexOf(rate) >= from && own.indexOf(rate) <= from + i;
      return isWithin && i > 0 && Math.abs(sum - 100) < 1e-6;
    });
  });
}
