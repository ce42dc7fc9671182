import type { Regulation } from '../regulation/regulation.ts';
import { cut } from './by-money.ts';
import { type Cells, cells } from './cells.ts';
import { noneEarned, type Points } from './earned.ts';
import { FLAT_WIDTH, type FlatSummand } from './flat.ts';
import {
  JUDGED,
  type RolledIndicator,
  sharesBy,
  type Traits,
  traitsOf,
  WHOLE_SHARE,
} from './indicators.ts';
import { linesOf } from './lines-of-keys.ts';
import { BETWEEN } from './summand.ts';

/** Where the name of an indicator is found: with which unit, as they were added, and which of its indicators. */
export interface First {
  readonly unit: number;
  readonly position: number;
}

/** What all indicators of a roll-up came to. */
interface RolledPoints {
  readonly groups: readonly Points[];
  readonly all: Points;
  /** Indicators that units have in common, those of most units first; of one unit alone, its own. */
  readonly indicators: readonly RolledIndicator[];
  readonly firsts: readonly First[];
}

/** The indicators of units by group, added one unit after another in any order. */
interface IndicatorTable {
  /** Adds the indicators of a unit, whose money weighs them. */
  add(group: number, unit: FlatSummand, money: number): void;
  /** The totals of so many groups and units; nothing can be added afterwards. */
  done(groups: number, units: number, regulation: Regulation): RolledPoints;
}

/** What is kept of a unit until all are in. */
interface Added {
  readonly group: number;
  readonly money: number;
  readonly names?: readonly string[] | undefined;
  /** Its indicators, by the first and the number of them. */
  readonly from: number;
  readonly count: number;
}

/**
 * A table of no indicator yet. Numbers wait in plain arrays until all units are in: then it is known which keys only one
 * unit has. A region has millions of those; they are scored as they stand, and only the others are put together.
 */
export function indicatorTable(): IndicatorTable {
  const waiting = cells(FLAT_WIDTH);
  const units: Added[] = [];
  const traits: Traits[] = [];
  const known = new Map<string, number>();
  const traitsNumber = (front: string): number => {
    const there = known.get(front);
    if (there !== undefined) return there;
    known.set(front, traits.length);
    traits.push(traitsOf(front));
    return traits.length - 1;
  };
  return {
    add: (group, unit, money) => {
      const { indicators: flat, names } = unit;
      const own = unit.traits.map(traitsNumber);
      const from = waiting.count();
      for (let i = 0; i + FLAT_WIDTH <= flat.length; i += FLAT_WIDTH) {
        const line = waiting.add();
        const block = waiting.block(line);
        const start = waiting.start(line);
        for (let cell = 0; cell < FLAT_WIDTH; cell += 1) block[start + cell] = flat[i + cell] ?? 0;
        block[start + 1] = own[flat[i + 1] ?? 0] ?? 0;
      }
      units.push({ group, money, names, from, count: waiting.count() - from });
    },
    done: (groups, unitCount, regulation) => {
      const several = comeAgain(waiting, unitCount === 1);
      const shareBy = sharesBy(regulation);
      const sums = Array.from({ length: groups }, noneEarned);
      const all = noneEarned();
      const lines = linesOf(traits);
      units.forEach(({ group, money, from, count }, unit) => {
        const own = sums[group];
        const [high, low] = cut(money);
        // What the unit alone has is added up without its money, which comes in once.
        let [weights, earned, given] = [0, 0, 0];
        for (let line = from; line < from + count; line += 1) {
          const block = waiting.block(line);
          const i = waiting.start(line);
          const print = block[i] ?? 0;
          const of = block[i + 1] ?? 0;
          const [weight, score] = [block[i + 2] ?? 0, block[i + 3] ?? 0];
          const [target, result] = [block[i + 4] ?? 0, block[i + 5] ?? 0];
          if (several(print)) {
            const at = lines.lineOf(group, print, of, unit, line - from);
            lines.add(at, { money, high, low }, weight, score, target, result);
            continue;
          }
          const trait = traits[of];
          const judged =
            !trait || trait.measure === 'judged' || (trait.measure === 'mean' && money === 0);
          const share = judged ? JUDGED : shareBy(trait, target, result);
          weights += weight;
          if (share === JUDGED) given += score;
          else earned += weight * share;
        }
        const points = BigInt(earned) + BigInt(given) * WHOLE_SHARE;
        for (const into of [own, all]) into?.addUnit(BigInt(money), BigInt(weights), points);
      });
      const told = lines
        .done(sums, all, shareBy, unitCount)
        .map(({ indicator, first }) => {
          const name = units[first.unit]?.names?.[first.position] ?? '';
          return { indicator: { ...indicator, name }, first };
        })
        .sort((a, b) => inOrder(a.indicator, b.indicator));
      return {
        groups: sums.map((each) => each.points()),
        all: all.points(),
        indicators: told.map(({ indicator }) => indicator),
        firsts: told.map(({ first }) => first),
      };
    },
  };
}

/** Those of most units first, then by name, and those of one name by what else they say. */
function inOrder(a: RolledIndicator, b: RolledIndicator): number {
  if (a.units !== b.units) return b.units - a.units;
  const [one, other] = [a, b].map(({ name, kind, direction, unit }) =>
    [name, kind, direction, unit].join(BETWEEN),
  );
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

/** The indicators with their names, those of most units first. */
export const named = (
  indicators: readonly RolledIndicator[],
  names: readonly string[],
): readonly RolledIndicator[] =>
  indicators.map((indicator, i) => ({ ...indicator, name: names[i] ?? '' })).sort(inOrder);

/** Bits for each key: one in fifteen keys of one unit alone is taken for one that comes again, which only costs its line. */
const BITS = 16;

/** Whether a key may come more than once: never no where it does. `always` where all are told. */
function comeAgain(waiting: Cells, always: boolean): (print: number) => boolean {
  if (always) return () => true;
  const words = Math.max(1, 2 ** Math.ceil(Math.log2((waiting.count() * BITS) / 32)));
  const mask = words * 32 - 1;
  const once = new Int32Array(words);
  const again = new Int32Array(words);
  for (let line = 0, count = waiting.count(); line < count; line += 1) {
    const bit = (waiting.block(line)[waiting.start(line)] ?? 0) & mask;
    const [word, flag] = [bit >>> 5, 1 << (bit & 31)];
    if ((once[word] ?? 0) & flag) again[word] = (again[word] ?? 0) | flag;
    else once[word] = (once[word] ?? 0) | flag;
  }
  return (print) => {
    const bit = print & mask;
    return ((again[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
}
