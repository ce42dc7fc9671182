import { numberOf } from '../../values/figure.ts';
import { isMistyped } from '../../values/mistyped.ts';
import {
  alike,
  type Counted,
  innerClauseOf,
  inOneSentence,
  inUnitOf,
  isRate,
  stepOf,
  sumOfSizes,
} from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import { isOneSlip, isPartSlipped, isSlipOf, isWholeSlipped, openSteps } from './one-slip.ts';
import { likeASlip } from './slips.ts';
import { isTenfold } from './tenfold.ts';
import { areTogether } from './together.ts';
import { isGradesOf, isOfVehicles, isWholeOfAll } from './whole-lists.ts';

/**
 * The further figures stand apart, the more must their difference look like a slip: a rate, an average or a sum that is off by more
 * than a mistyped digit, a shifted point or some per cent, with other figures between, was put together of two matters.
 */
export function isFarFetched(
  check: string,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  if (RATES.test(check)) return isFarFetchedRate(said, around);
  if (LISTS.test(check)) return areNoParts(said) || isFarFetchedSum(said, around);
  return check === 'AveragesRecompute' && isFarFetchedAverage(said, around);
}

const RATES = /^(?:Share|CompletionRate|ExecutionRate)Recomputes$/;
const LISTS = /^(?:ProjectCounts|UnitAmounts|FundSources)Sum$/;

const isFarFetchedRate = (said: readonly Counted[], around: readonly Counted[]): boolean => {
  const [rate, ...more] = said.filter(isRate);
  const [a, b] = said.filter((each) => !isRate(each));
  if (!rate || more.length > 0 || !a || !b || said.length !== 3 || areTogether(said, around))
    return false;
  const [less, greater] = a.size < b.size ? [a, b] : [b, a];
  if (namesItsWhole(rate, less, greater, around) || isLeftBehind(rate, less, greater, around))
    return false;
  if (isOfAnswers(rate, less, greater, around)) return false;
  const made = (Math.min(a.size, b.size) / Math.max(a.size, b.size)) * 100;
  const shown = numberOf(rate.value);
  return (
    Math.abs(made - shown) > CLOSE &&
    !isNear(made, shown, rate) &&
    !isNear(1e4 / made, shown, rate) &&
    !isSlipIn(a, b, rate) &&
    !isSlipIn(b, a, rate) &&
    !isOfNeighbour(rate, a.size < b.size ? b : a, around)
  );
};

/** 「累计支出a万元，支出进度p%，结余b万元」: the rate stands between what was spent and what is left, and both come to its whole. */
function isLeftBehind(
  rate: Counted,
  part: Counted,
  whole: Counted,
  around: readonly Counted[],
): boolean {
  const at = around.indexOf(rate);
  const left = around[at + 1];
  return (
    around[at - 1] === part &&
    inOneSentence(part, rate) &&
    left !== undefined &&
    alike(left, part) &&
    inOneSentence(left, rate) &&
    (/结余|结转|剩余|^[尚还]/.test(innerClauseOf(left)) || left.after.startsWith('未')) &&
    Math.abs(part.size + left.size - whole.size) < 1
  );
}

/** 「收回235份，回收率94%，满意221份，满意度94.04%」: right behind its part a rate that is called by it, with nothing between but the rate of the whole. */
function isOfAnswers(
  rate: Counted,
  part: Counted,
  whole: Counted,
  around: readonly Counted[],
): boolean {
  const at = around.indexOf(rate);
  const name = innerClauseOf(part);
  const own = around[at - 2];
  return (
    around[at - 1] === part &&
    inOneSentence(whole, rate) &&
    name.length >= 2 &&
    own !== undefined &&
    isRate(own) &&
    around[at - 3] === whole &&
    innerClauseOf(rate).startsWith(name) &&
    /^[度率]/.test(innerClauseOf(rate).slice(name.length))
  );
}

/** 「基本支出80万元，占全年支出的60%」 behind 「2024年全年支出120万元」: the share stands right behind its part and names its whole. */
export function namesItsWhole(
  rate: Counted,
  part: Counted,
  whole: Counted,
  around: readonly Counted[],
): boolean {
  const name = SHARE_OF.exec(rate.before)?.[1]?.replace(LOOSE, '');
  if (name === undefined || around[around.indexOf(rate) - 1] !== part) return false;
  if (!inOneSentence(part, rate)) return false;
  const words = innerClauseOf(whole);
  if (name.length >= NAMED) return words.replace(LOOSE, '').endsWith(name);
  return /支出$/.test(name) && WHOLE_SPENDING.test(words);
}

const SHARE_OF = /占(?:了)?([^，。；、：（）\d]{2,20}?)的?(?:比[重例])?(?:约?为)?$/;
/** Words of wholes that tell nothing of what it is the whole of. */
const LOOSE =
  /20\d\d|本年度?|全年度?|年度?|当年|总额|合计|总计|总|[数额的共为是]|我[局院校委办]|部门|单位|实际/g;
const NAMED = 3;
const WHOLE_SPENDING =
  /(?:总|本年|全年|整体|当年|年度)[^，。；]{0,4}支出|支出[^，。；]{0,4}(?:总|合计)/;

/** 「产业扶持a万元，占p%；道路b万元，占p%」: whether the very share stands behind another amount of the whole, of which it is true. */
const isOfNeighbour = (rate: Counted, whole: Counted, around: readonly Counted[]): boolean =>
  rate.value.decimals > 1 &&
  around.some((each, i) => {
    const part = around[i - 1];
    return (
      each !== rate &&
      isRate(each) &&
      part !== undefined &&
      alike(part, whole) &&
      each.sentence === rate.sentence &&
      each.value.coefficient === rate.value.coefficient &&
      each.value.decimals === rate.value.decimals &&
      /^[，,（(]占/.test(each.before) &&
      /^[，,（(]占/.test(rate.before) &&
      compareRatio(each.value, part.value, whole.value) === 'same'
    );
  });

/** Whether one slip in the part or in the whole parts them from a rate that is told to a tenth of a point or finer. */
const isSlipIn = (part: Counted, whole: Counted, rate: Counted): boolean =>
  rate.value.decimals > 0 &&
  rate.value.coefficient > 0 &&
  (isPartSlipped(part, whole, rate) || isWholeSlipped(part, whole, rate));

/** So many points between two rates are a digit more or less. */
const CLOSE = 10;

/** Whether a sum for each, a number and a total are off by more than a slip, other figures between. */
function isFarFetchedAverage(said: readonly Counted[], around: readonly Counted[]): boolean {
  if (said.length !== 3 || (areTogether(said, around) && !isOtherBehind(said))) return false;
  if (said.some((each) => OVER.test(innerClauseOf(each)))) return true;
  // What is a percentage, or paid each day, is held against one slip where it is found.
  if (said.some((each) => isRate(each) || /每[天日]/.test(innerClauseOf(each)))) return false;
  // 「按年末在职人数计算人均」 names its number itself.
  if (said.some((each) => /按[^，。；\d]{0,12}计算?/.test(innerClauseOf(each)))) return false;
  const like = said.filter((each) => said.some((other) => other !== each && alike(each, other)));
  const number = said.find((each) => !like.includes(each));
  const [small, great] = like.toSorted((a, b) => a.size - b.size);
  if (!number || !small || !great || like.length !== 2) return false;
  const made = great.size / (number.size / 1e6);
  // The number, or the total, may be the one that was mistyped.
  const isMeant = (each: Counted, size: number): boolean =>
    isMistyped(each.value, inUnitOf(each, size));
  if (isMeant(number, (great.size / small.size) * 1e6)) return false;
  if (isMeant(great, (small.size * number.size) / 1e6)) return false;
  return !TIMES.some((times) => isNear(made / times, small.size, small));
}

/** 「改造522户，户均补贴2701元，运行补贴51万元」: behind an average only what says that it is a sum is sure to be of the same. */
function isOtherBehind(said: readonly Counted[]): boolean {
  const [front, last] = said.slice(-2);
  return (
    front !== undefined &&
    last !== undefined &&
    alike(front, last) &&
    /均/.test(innerClauseOf(front)) &&
    !/共|总|计|该|此项/.test(innerClauseOf(last))
  );
}

/** What is over, or lacks, is neither the number nor the total of an average. */
const OVER = /另|其余|差额|相差|缺口|结余/;

/** A sum for each may be paid each month, and a point may be shifted. */
const TIMES = [1, 12, 10, 100, 0.1];

/** Whether no one figure of a list, written otherwise by a slip, makes it come to its whole. */
function isFarFetchedSum(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [first] = said;
  if (!first || said.length < 3 || said.some((each) => !alike(each, first))) return false;
  if (isOfVehicles(said)) return false;
  const all = sumOfSizes(said);
  if (isGradesOf(said, around) || (areTogether(said, around) && isWholeOfAll(said))) return false;
  return [first, said.at(-1)].every((whole) => {
    if (!whole) return true;
    const lacking = 2 * whole.size - all;
    const open = openSteps(said.map(({ value }) => value));
    const step = stepOf(whole);
    return !open.some(
      (steps) =>
        isNear(whole.size - lacking + steps * step, whole.size, whole) ||
        said.some(
          (each) => each !== whole && isNear(each.size + lacking + steps * step, each.size, each),
        ),
    );
  });
}

/** Whether what a figure should be is what it is, but for a slip. */
function isNear(made: number, shown: number, like: Counted): boolean {
  if (made <= 0 || shown <= 0) return false;
  const [less, more] = made < shown ? [made, shown] : [shown, made];
  if (more <= less * SOME_PER_CENT || isTenfold(shown, made)) return true;
  if (like.value.coefficient >= 100 && isSlipOf(like, (made / shown) * like.size)) return true;
  // What is reckoned of rounded figures misses the digits that were meant by the last of them.
  const meant = (made / shown) * numberOf(like.value);
  const open = 1.5 / 10 ** like.value.decimals;
  if (like.value.coefficient >= 1000 && isOneSlip(like.value, meant - open, meant + open))
    return true;
  const digits = Math.abs(like.value.coefficient);
  const coefficient = Math.round((made / shown) * digits);
  // Any digit is another one but for a stroke: that tells something of small numbers alone.
  if (digits < 10 || coefficient < 10)
    return digits < 10 && coefficient < 10 && like.value.decimals === 0 && like.nature !== 'money';
  const plain = { decimals: 0, unit: '' };
  return likeASlip(
    { ...like.value, ...plain, coefficient },
    { ...like.value, ...plain, coefficient: digits },
  );
}

/** So much apart are two figures of which one was told from an older draft. */
const SOME_PER_CENT = 1.35;

const FOR_EACH = /[人户村场亩件台公里名次家期笔平]均|每|单价/;
/** Averages and sums for each are no parts, and what is told as 另 is beside the whole in front. */
const areNoParts = (said: readonly Counted[]): boolean =>
  said.some((each) => FOR_EACH.test(innerClauseOf(each))) ||
  said.slice(1).some((each) => each.line !== said[0]?.line && /另/.test(innerClauseOf(each)));
