import { isMistyped } from '../../values/mistyped.ts';
import { type Counted, clauseOf, inOneSentence } from '../figures/counted.ts';
import { isMoney, isOfAll, isSpent } from '../figures/granted.ts';
import type { Weighed } from '../readings/weightiest.ts';
import { isCalled, isOfName, SHARE, stemOf } from './called-wholes.ts';
import type { CountedPair } from './counted-rate.ts';
import { isNamedAfter } from './named-after.ts';
import {
  chanceOf,
  hasDigits,
  hasOwnSubject,
  hasSubjectOf,
  isAmountMistyped,
  isBeside,
  isCalledAfter,
  isNumberMistyped,
} from './slip-evidence.ts';

/** A pair of part and whole that one slip parts from a rate. */
export interface WeighedPair extends CountedPair, Weighed {
  /** Its quotient is even and its whole the one that the words or the sentence name. */
  readonly sure: boolean;
}

/** 「职工医保参保人数占25%」: whose share it is. */
const SUBJECT = /(?:^|[，,；;])(?:其中)?([^，。；、\d占]{2,14})占(?:比)?(?:为|达)?$/;
const OF_SPENDING = /(?:执行|支付|支出|使用|拨付|兑付|发放)$/;
/** 「药占比」: a rate by name. */
const OF_KIND = /[^，,；;（(]占比/;
/** What happens so seldom by chance is meant. */
export const FAINT = 0.02;
const SELDOM = 0.1;

/** What speaks for a pair: that one of three figures is mistyped, what its words name, where it stands. */
interface Evidence extends CountedPair {
  readonly rate: Counted;
  readonly stem: string | undefined;
  /** The rate says whose share it is. */
  readonly subject: string | undefined;
  /** The rate is one stroke away from what the two make. */
  readonly slip: boolean;
  /** How often two figures would by chance make a rate so even; undefined where that tells nothing. */
  readonly chance: number | undefined;
  /** The slip is in an even rate, and so no chance. */
  readonly telling: boolean;
  readonly isFar: boolean;
  /** The part or the whole is mistyped instead. */
  readonly inAmount: boolean;
  /** The rate is named after the part, or calls the whole. */
  readonly isNamed: boolean;
  readonly called: boolean;
  /** How many of the two the words name. */
  readonly words: number;
  /** The whole stands in the sentence of the rate; the part is the figure right in front of it. */
  readonly isSame: boolean;
  readonly isNext: boolean;
  readonly near: number;
}

/** A pair for a rate, where enough speaks for it; `rank` counts the possible parts in front of the rate back from it. */
export function weighed(
  rate: Counted,
  part: Counted,
  whole: Counted,
  rank: number,
): readonly WeighedPair[] {
  const seen = evidenceOf(rate, part, whole, rank);
  if (!isEnough(seen) || !isOwn(seen) || !isMeant(seen)) return [];
  const { telling, inAmount, isFar, isSame, called, words, near } = seen;
  const weight = (telling ? (isFar ? 5 : 3) : inAmount ? 1 : 0) + words * 2 + near;
  return [{ part, whole, weight, sure: inAmount || (telling && (called || isSame || isFar)) }];
}

function evidenceOf(rate: Counted, part: Counted, whole: Counted, rank: number): Evidence {
  const isSame = inOneSentence(whole, rate);
  const isNext = rank === 0;
  const stem = stemOf(rate);
  const subject = SUBJECT.exec(rate.before)?.[1]?.slice(0, 2);
  const isNamed =
    (stem !== undefined && isNamedAfter(stem, part)) ||
    (subject !== undefined && clauseOf(part).includes(subject));
  const called = isCalled(rate, part, whole);
  const slip = isMistyped(rate.value, (part.size / whole.size) * 100);
  const chance = chanceOf(rate, part, whole);
  return {
    rate,
    part,
    whole,
    stem,
    subject,
    slip,
    chance,
    telling: slip && chance !== undefined && rate.value.coefficient >= 10,
    isFar: chance !== undefined && chance < FAINT,
    inAmount:
      isAmountMistyped(rate, part, whole) ||
      (whole.line === rate.line && (isNext || isNamed) && isNumberMistyped(rate, part, whole)),
    isNamed,
    called,
    words: (isNamed ? 1 : 0) + (called ? 1 : 0),
    isSame,
    isNext,
    near: (isSame ? 1 : 0) + (isNext ? 1 : 0),
  };
}

/** Whether the slip, the words and the places together are more than chance. */
function isEnough(seen: Evidence): boolean {
  const { rate, part, slip, telling, inAmount, called, words, isNext, near } = seen;
  if (telling)
    return (words > 0 && isTelling(seen)) || near === 2 || (rate.value.decimals > 1 && near > 0);
  if (slip)
    return words === 2 || (words === 1 && near === 2) || (called && isNext && !isMoney(part));
  return inAmount && (words > 0 || near > 0);
}

/** Whether an even rate with a slip is told of figures that its words name in part. */
const isTelling = ({ rate, part, stem, chance, called, isSame, isFar }: Evidence): boolean =>
  isSame ||
  called ||
  isFar ||
  hasDigits(rate) ||
  (isCalledAfter(rate, stem, part) && (chance ?? 1) < SELDOM);

/** Whether the part can be of the whole: what one project spent is of its own budget. */
function isOwn({ rate, part, whole, stem, ...seen }: Evidence): boolean {
  const isBudget = isMoney(part) && !seen.isNamed && stem !== undefined && OF_SPENDING.test(stem);
  if (isBudget) return false;
  const isNamedFine = rate.value.decimals > 1 && seen.slip && seen.isNamed && seen.called;
  return (
    seen.isSame ||
    isOfName(rate, whole) ||
    !isMoney(part) ||
    isSpent(part) ||
    ((seen.isFar || seen.inAmount || isNamedFine) && isOfAll(part)) ||
    SHARE.test(rate.before)
  );
}

/** Any pair may by chance be one stroke away: whether words, or where it stands, say that it is meant. */
function isMeant({ rate, part, whole, stem, subject, ...seen }: Evidence): boolean {
  const { isNamed, telling } = seen;
  if ((subject !== undefined && !isNamed) || hasOwnSubject(stem, part, whole)) return false;
  // 「A级占比51.9%」 is of all levels, which the whole must be called or stand beside.
  const between = rate.line.text.slice(whole.at.to, rate.at.from);
  const isApart = !seen.isSame || /[；;]/.test(between);
  if (OF_KIND.test(rate.before) && !seen.called && isApart) return false;
  return (
    seen.called ||
    isCalledAfter(rate, stem, part) ||
    (subject !== undefined && isNamed) ||
    (stem === undefined && seen.isNext && !OF_KIND.test(rate.before)) ||
    (isMoney(part) && seen.inAmount) ||
    (telling &&
      isBeside(rate, part, whole) &&
      ((hasDigits(rate) && (seen.chance ?? 1) < SELDOM) || hasSubjectOf(stem, part))) ||
    (telling && hasDigits(rate) && (isNamed || (stem === undefined && !OF_KIND.test(rate.before))))
  );
}
