import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import type { Counted } from '../figures/counted.ts';
import { grantedAbove, isGranted, isMoney, isSpent } from '../figures/granted.ts';
import type { Made } from './remainders.ts';

const ARRIVED = /到位(?:资金|金额)?(?:为|共)?$/;
/** What arrived, with what was to arrive. */
export const arrivedOf = once((lines: readonly (readonly Counted[])[]) =>
  pairsOf(lines, (each) => isMoney(each) && ARRIVED.test(each.before)),
);
/** What was spent, with what there was to spend. */
export const spentOf = once((lines: readonly (readonly Counted[])[]) => pairsOf(lines, isSpent));

/** All amounts of a kind with the amounts that they are of; found once for a report. */
const pairsOf = (
  lines: readonly (readonly Counted[])[],
  wanted: (each: Counted) => boolean,
): readonly Made[] =>
  gather(lines, (line, i) =>
    gather(line, (part, k): readonly Made[] => {
      if (!wanted(part)) return [];
      const before = line.slice(0, k);
      const whole =
        before.findLast((each) => isGranted(each) && each.sentence === part.sentence) ??
        grantedAbove(part, before, lines, i);
      return whole && whole.size > part.size ? [{ whole, taken: part }] : [];
    }),
  );
