/** A small seeded source of chance (mulberry32): the same seed gives the same documents on every machine. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(likely: number): boolean;
  shuffle<T>(list: readonly T[]): readonly T[];
}

export function chance(seed: number): Chance {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new Error('an empty list has nothing to pick');
      return picked;
    },
    percent: (likely) => next() * 100 < likely,
    shuffle: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const k = whole(0, i);
        const [a, b] = [out[i], out[k]];
        if (a !== undefined && b !== undefined) [out[i], out[k]] = [b, a];
      }
      return out;
    },
  };
}
