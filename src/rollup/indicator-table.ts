import type { Regulation } from '../regulation/regulation.ts';
import { cut } from './by-money.ts';
import { blocks, countAt, FLAT_WIDTH, lowPrintAt, type Put, readInto } from './bytes.ts';
import { cellAt } from './cells.ts';
import { type Earned, noneEarned, type Points } from './earned.ts';
import type { FlatSummand } from './flat.ts';
import {
  JUDGED,
  type RolledIndicator,
  sharesBy,
  type Traits,
  traitsOf,
  WHOLE_SHARE,
} from './indicators.ts';
import { linesOf, type ShareBy } from './lines-of-keys.ts';
import type { Steps } from './steps.ts';
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
  done(groups: number, units: number, regulation: Regulation): Steps<RolledPoints>;
}

/** What is kept of a unit until all are in. */
interface Added {
  readonly group: number;
  readonly money: number;
  readonly names?: readonly string[] | undefined;
  /** Numbers of its traits among those of all. */
  readonly traits: readonly number[];
  readonly indicators: Put;
  readonly count: number;
}

/** So many indicators are worked off in a step: a millisecond or two. */
const IN_A_STEP = 2000;

/**
 * A table of no indicator yet. Units wait as bytes until all are in: then it is known which keys only one unit has. A region
 * has millions of those; they are scored as they stand, and only the others are put together.
 */
export function indicatorTable(): IndicatorTable {
  const units: Added[] = [];
  const put = blocks();
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
    add: (group, { indicators, names, traits: own }, money) => {
      const count = countAt(indicators, 0);
      const kept = { names, indicators: put(indicators), count, traits: own.map(traitsNumber) };
      units.push({ group, money, ...kept });
    },
    done: function* (groups, unitCount, regulation) {
      const several = yield* comeAgain(units, unitCount === 1);
      const shareBy = sharesBy(regulation);
      const sums = Array.from({ length: groups }, noneEarned);
      const all = noneEarned();
      const lines = linesOf(traits);
      const addTo = adding({ traits, several, shareBy, lines }, units);
      let worked = 0;
      for (const [unit, added] of units.entries()) {
        addTo([sums[added.group] as Earned, all], added, unit);
        worked += added.count;
        if (worked < IN_A_STEP) continue;
        worked = 0;
        yield;
      }
      const told = (yield* lines.done(sums, all, shareBy, unitCount))
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

/** What all units are added by. */
interface Means {
  readonly traits: readonly Traits[];
  readonly several: (lowPrint: number) => boolean;
  readonly shareBy: ShareBy;
  readonly lines: ReturnType<typeof linesOf>;
}

/** Adds the indicators of one unit after another: what several have to its line, what the unit alone has as it stands. */
function adding({ traits, several, shareBy, lines }: Means, units: readonly Added[]) {
  const most = units.reduce((so, { count }) => Math.max(so, count), 0);
  const numbers = new Float64Array(most * FLAT_WIDTH);
  return (into: readonly Earned[], added: Added, unit: number): void => {
    const { block, from } = added.indicators;
    const count = readInto(numbers, block, from);
    const [high, low] = cut(added.money);
    const of = { money: added.money, high, low };
    // What the unit alone has is added up without its money, which comes in once.
    let [weights, earned, given] = [0, 0, 0];
    for (let position = 0; position < count; position += 1) {
      const i = position * FLAT_WIDTH;
      const trait = added.traits[cellAt(numbers, i + 1)] as number;
      const weight = cellAt(numbers, i + 2);
      const score = cellAt(numbers, i + 3);
      const target = cellAt(numbers, i + 4);
      const result = cellAt(numbers, i + 5);
      if (several(lowPrintAt(block, from, position))) {
        const line = lines.lineOf(added.group, cellAt(numbers, i), trait, unit, position);
        lines.add(line, of, weight, score, target, result);
        continue;
      }
      const share = shareAlone(traits[trait] as Traits, added.money, target, result, shareBy);
      weights += weight;
      if (share === JUDGED) given += score;
      else earned += weight * share;
    }
    const points = BigInt(earned) + BigInt(given) * WHOLE_SHARE;
    for (const sum of into) sum.addUnit(BigInt(added.money), BigInt(weights), points);
  };
}

/** The share that an indicator of one unit alone earns. */
function shareAlone(
  of: Traits,
  money: number,
  target: number,
  result: number,
  shareBy: ShareBy,
): number {
  const judged = of.measure === 'judged' || (of.measure === 'mean' && money === 0);
  return judged ? JUDGED : shareBy(of, target, result);
}

/** Those of most units first, then by name, and those of one name by what else they say. */
function inOrder(a: RolledIndicator, b: RolledIndicator): number {
  if (a.units !== b.units) return b.units - a.units;
  const [one, other] = [saidOf(a), saidOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

const saidOf = ({ name, kind, direction, unit }: RolledIndicator): string =>
  [name, kind, direction, unit].join(BETWEEN);

/** The indicators with their names, those of most units first. */
export const named = (
  indicators: readonly RolledIndicator[],
  names: readonly string[],
): readonly RolledIndicator[] =>
  indicators.map((indicator, i) => ({ ...indicator, name: names[i] ?? '' })).sort(inOrder);

/** Bits for each key: one in fifteen keys of one unit alone is taken for one that comes again, which only costs its line. */
const BITS = 16;

/** Whether a key may come more than once, by the low bits of its print: never no where it does. `always` where all are told. */
function* comeAgain(
  units: readonly Added[],
  always: boolean,
): Steps<(lowPrint: number) => boolean> {
  if (always) return () => true;
  const keys = units.reduce((sum, { count }) => sum + count, 0);
  const words = Math.max(1, 2 ** Math.ceil(Math.log2((keys * BITS) / 32)));
  const mask = Math.min(words * 32, 2 ** 32) - 1;
  const once = new Int32Array(words);
  const again = new Int32Array(words);
  const mark = ({ block, from }: Put, count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const bit = lowPrintAt(block, from, i) & mask;
      const word = bit >>> 5;
      const flag = 1 << (bit & 31);
      const before = once[word] as number;
      if (before & flag) again[word] = (again[word] as number) | flag;
      else once[word] = before | flag;
    }
  };
  let worked = 0;
  for (const { indicators, count } of units) {
    mark(indicators, count);
    worked += count;
    if (worked < IN_A_STEP) continue;
    worked = 0;
    yield;
  }
  return (lowPrint) => {
    const bit = lowPrint & mask;
    return ((again[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  };
}
