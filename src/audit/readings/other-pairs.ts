import { significantDigits } from '../../values/figure.ts';
import { alike, type Counted, inOneSentence, isRate } from '../figures/counted.ts';

/** A rate of so few digits is true of many a pair by chance. */
export const isCoarse = (rate: Counted): boolean => significantDigits(rate.value).length < 3;

/** Pairs of like figures, none a rate; a coarse rate needs one of those said and its own sentence. */
export function somePair(
  rate: Counted,
  said: readonly Counted[],
  around: readonly Counted[],
  isRival: (each: Counted) => boolean,
  fits: (a: Counted, b: Counted) => boolean,
): boolean {
  const free = around.filter(
    (each) => !isRate(each) && !isRival(each) && each.value.coefficient !== 0,
  );
  const strict = isCoarse(rate);
  return free.some((a) =>
    free.some(
      (b) =>
        a !== b &&
        alike(a, b) &&
        (!strict ||
          ((said.includes(a) || said.includes(b)) &&
            inOneSentence(a, rate) &&
            inOneSentence(b, rate))) &&
        fits(a, b),
    ),
  );
}
