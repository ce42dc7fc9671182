import { alike, type Counted } from '../figures/counted.ts';
import { isLeft } from './left-over.ts';
import type { Remainder } from './remainders.ts';

/**
 * 「旧存31件，新收208件，办结197件，未办结42件」: one figure more of the sentence, in front of what is left, was there before or was taken too,
 * and makes what is left true; or one behind it that is left too: 「受理186件，批准121件，不批准59件，尚未审结6件」.
 */
export function isOfOneMore({ from, taken, left }: Remainder, list: readonly Counted[]): boolean {
  const [whole] = from;
  if (!whole || from.length > 1 || [whole, taken].some((each) => !alike(each, left))) return false;
  const lacking = Math.abs(left.size - Math.abs(whole.size - taken.size));
  const [own, opening] = [[whole, taken].map(({ at }) => at.to), left.at.to ?? 0];
  const isLess = whole.size - taken.size > left.size;
  return list.some(
    (each) =>
      alike(each, left) &&
      each.sentence === left.sentence &&
      ((each.at.to ?? 0) < opening || (isLess && isLeft(each))) &&
      !own.includes(each.at.to) &&
      Math.abs(each.size - lacking) < 1,
  );
}
