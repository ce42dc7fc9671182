import type { Figure } from '../../values/figure.ts';
import { alike, type Counted, innerClauseOf, inOneSentence, isRate } from '../figures/counted.ts';
import { isPercentOf, isPercentOfChange } from '../rates/percent-of.ts';
import { compareRatio } from '../rates/ratios.ts';
import { isCoarse, somePair } from './other-pairs.ts';

/** Whether other figures of the paragraph make the rate of change true. */
export function isChangeOtherwise(
  said: readonly Counted[],
  around: readonly Counted[],
  isRival: (each: Counted) => boolean,
): boolean {
  const rates = said.filter(isRate);
  const [rate] = rates;
  const amounts = said.filter((each) => !isRate(each));
  // 「批均750元。与上年75万元比，下降9%」: an average is not held against a sum.
  if (amounts.some((each) => isAverage(each) && amounts.some(({ size }) => size > each.size * FAR)))
    return true;
  if (rates.length === 0 && said.length === 3) return isDifferenceOtherwise(said, around);
  // Two places alone are a direction and a rate, or two directions.
  if (!rate || rates.length !== 1 || said.length < 3) return false;
  if (isAmountWrong(rate, said, around) || isBaseWrong(rate, said, around)) return false;
  // The rate right behind the amount of a change is of that change, whatever other figures would make it true.
  const own = said.find((each) => isRightBehind(each, rate, around));
  if (own && isOfAnotherNow(own, said, around)) return true;
  return somePair(rate, said, around, isRival, (a, b) => {
    const asked = said.includes(a) && said.includes(b);
    if (own && a !== own && Math.abs(Math.abs(a.size - b.size) - own.size) > 1) return false;
    return (
      !asked &&
      ((own !== a && isPercentOfChange(rate, b.size, a.size)) ||
        isPercentOf(rate, a.size, b.size - a.size) ||
        isPercentOf(rate, a.size, b.size + a.size))
    );
  });
}

/** A sum is so many times an average. */
const FAR = 50;

const isAverage = (each: Counted): boolean =>
  /[人批次户场期台辆车件月日]均|平均|每/.test(innerClauseOf(each));

/** 「减少0.6万元，下降12.5%」. */
const isRightBehind = (change: Counted, rate: Counted, around: readonly Counted[]): boolean =>
  CHANGE.test(change.before) &&
  around[around.indexOf(change) + 1] === rate &&
  inOneSentence(change, rate) &&
  /^[，,、（(]?(?:同比)?(?:增长|下降|上升|降低|增幅|降幅|减幅|增加|减少)(?:率|幅度)?(?:了|为|约)?$/.test(
    rate.before,
  );

/** 「支出131万元，结转7万元。与上年的114万元相比增加17万元，增长14.91%」: base and change make another figure of the paragraph than the one that stands right in front. */
function isOfAnotherNow(
  change: Counted,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  const base = around[around.indexOf(change) - 1];
  const [now] = said;
  if (!base || !now || said.length !== 4 || !said.includes(base) || now === base) return false;
  const meant = base.size + (FALL.test(change.before) ? -change.size : change.size);
  return around.some(
    (each) =>
      !said.includes(each) &&
      alike(each, base) &&
      each.value.coefficient >= FINE &&
      Math.abs(each.size - meant) < 1,
  );
}

/** Figures of fewer digits come to each other by chance. */
const FINE = 1000;

/** 「收入120万元，较上年100万元增加30万元，增长20%」: the rate is that of the two in front, which the amount said is not. */
function isAmountWrong(
  rate: Counted,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  const [base, change] = said.filter((each) => !isRate(each));
  const now = base && around[around.indexOf(base) - 1];
  if (!base || !change || !now || said.includes(now) || !alike(now, base)) return false;
  if (!inOneSentence(now, base) || !/^[，,（(]?[较比与]/.test(base.before)) return false;
  const moved = {
    ...now.value,
    coefficient: Math.abs(now.size - base.size),
    decimals: 0,
    unit: '',
  };
  const whole = { ...moved, coefficient: base.size };
  return compareRatio(rate.value, moved, whole) === 'same' && moved.coefficient !== change.size;
}

/** 「收入120万元，较上年140万元增加20万元，增长20%」: amount and rate of the change are those of what stands in front, which the base said is not. */
function isBaseWrong(rate: Counted, said: readonly Counted[], around: readonly Counted[]): boolean {
  const [base, change] = said.filter((each) => !isRate(each));
  if (!base || !change || !alike(base, change) || !/^[，,（(]?[较比与]/.test(base.before))
    return false;
  const now = around
    .slice(0, around.indexOf(base))
    .findLast((each) => !isRate(each) && inOneSentence(each, base));
  if (!now || said.includes(now) || !alike(now, base) || !CHANGE.test(change.before)) return false;
  const meant = now.size + (FALL.test(change.before) ? change.size : -change.size);
  if (meant <= 0 || Math.abs(meant - base.size) < 1) return false;
  const as = (size: number): Figure => ({ coefficient: size, decimals: 0, unit: '' });
  return !isCoarse(rate) && compareRatio(rate.value, as(change.size), as(meant)) === 'same';
}

const FALL = /(?:减少|[压核缩]减|下降|降低|节约|少)(?:了|额?为|支出?)?$/;
const CHANGE = /(?:增加|减少|[压核缩]减|增长|下降|上升|降低|节约|多|少)(?:了|额?为|支出?)?$/;

/** 「由9860万元增至10214.5万元，当年新增486万元，报废131.5万元」: what came and what went make the difference together. */
function isNetOfNext([a, b, change]: readonly Counted[], around: readonly Counted[]): boolean {
  const next = change && around[around.indexOf(change) + 1];
  if (!a || !b || !next || !alike(next, change) || !inOneSentence(next, change)) return false;
  return Math.abs(Math.abs(a.size - b.size) - Math.abs(change.size - next.size)) < 1;
}

/** Whether a figure stands in front of those said in their sentence and is more than the first of them. */
const isWholeInFront = (now: Counted, [first]: readonly Counted[]): boolean =>
  first !== undefined &&
  inOneSentence(now, first) &&
  now.size > first.size &&
  (now.at.from ?? 0) < (first.at.from ?? 0);

/** Whether the amount of a change is that between the amount of comparison and another one of the paragraph. */
function isDifferenceOtherwise(said: readonly Counted[], around: readonly Counted[]): boolean {
  if (isNetOfNext(said, around)) return true;
  const change = said.findLast((each) => CHANGE.test(each.before));
  if (!change) return false;
  const isShort = `${change.value.coefficient}`.length < 2;
  const others = said.filter((each) => each !== change);
  return around.some(
    (now) =>
      // Told again it is no other amount.
      !said.some(({ size }) => size === now.size) &&
      alike(now, change) &&
      // 「获奖23项，其中一等奖4项、二等奖19项，较上年的18项增加5项」: of few digits it is the whole of the same sentence.
      (!isShort || isWholeInFront(now, said)) &&
      others.some((base) => Math.abs(Math.abs(now.size - base.size) - change.size) < 1),
  );
}
