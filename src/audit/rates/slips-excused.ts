import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { alike, type Counted, inOneSentence } from '../figures/counted.ts';
import { SHARE } from './called-wholes.ts';
import type { CountedPair } from './counted-rate.ts';
import { isMade } from './slip-evidence.ts';
import { isOfAWholeInATable } from './wholes-in-tables.ts';

/** Whether a rate that one slip seems to part from its pair is right as it stands; `around` are the figures far about it. */
export function isExcused(
  report: Report,
  rate: Counted,
  { part, whole }: CountedPair,
  around: () => readonly Counted[],
): boolean {
  // More than was planned may be told as all of it.
  if (numberOf(rate.value) === 100 && part.size > whole.size) return true;
  if (!inOneSentence(whole, rate) && isOfAWholeInATable(report, rate, part)) return true;
  return isFineShare(rate) && around().some((each) => isItsWhole(rate, part, each));
}

/** A share that does not say of what, fine enough that few numbers make it true by chance. */
const isFineShare = ({ before, value }: Counted): boolean =>
  SHARE.test(before) && value.decimals > 1;

const isItsWhole = (rate: Counted, part: Counted, each: Counted): boolean =>
  each !== part && alike(each, part) && each.size > part.size && isMade(rate, part, each, true);
