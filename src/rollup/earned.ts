import { cut, over, rest, wholeOf } from './by-money.ts';
import { WHOLE_SHARE } from './indicators.ts';

/** Weights and earned points of all indicators of some units, each times the money of its unit. */
export interface Points {
  readonly weight: bigint;
  /** In `WHOLE_SHARE` parts. */
  readonly earned: bigint;
}

/** Points that are added up, each a weight by money and the share of it that is earned: exact, however many. */
export interface Earned {
  /** Adds a weight by money, of which a share in hundredths of a per cent is earned. */
  add(high: number, low: number, share: number): void;
  /** Adds points that people gave. */
  judged(high: number, low: number): void;
  /** Adds the weights of all indicators of one unit and what they earned in `WHOLE_SHARE` parts, times its money, at once. */
  addUnit(money: bigint, weight: bigint, earned: bigint): void;
  points(): Points;
}

/** No points yet. */
export function noneEarned(): Earned {
  const weight = [0, 0] as [number, number];
  const given = [0, 0] as [number, number];
  /** Shares of weights in three parts, each of a million of the one below. */
  let [ones, millions, billions] = [0, 0, 0];
  let [unitWeight, unitEarned] = [0n, 0n];
  const more = (sum: [number, number], high: number, low: number) => {
    const both = sum[1] + low;
    const carried = over(both);
    sum[0] += high + carried;
    sum[1] = rest(both, carried);
  };
  return {
    add: (high, low, share) => {
      more(weight, high, low);
      if (share <= 0) return;
      const [lowMillions, lowOnes] = cut(low);
      const [highMillions, highOnes] = cut(high);
      ones += lowOnes * share;
      millions += (highOnes + lowMillions) * share;
      billions += highMillions * share;
      const fromOnes = over(ones);
      ones = rest(ones, fromOnes);
      millions += fromOnes;
      const fromMillions = over(millions);
      millions = rest(millions, fromMillions);
      billions += fromMillions;
    },
    judged: (high, low) => more(given, high, low),
    addUnit: (money, whole, earned) => {
      unitWeight += money * whole;
      unitEarned += money * earned;
    },
    points: () => ({
      weight: unitWeight + wholeOf(...weight),
      earned:
        unitEarned +
        wholeOf(millions, ones) +
        wholeOf(billions, 0) * wholeOf(1, 0) +
        wholeOf(...given) * WHOLE_SHARE,
    }),
  };
}
