import type { Regulation } from '../regulation/regulation.ts';
import { cut } from './by-money.ts';
import { grownTo } from './cells.ts';
import { divided } from './divided.ts';
import { type Earned, noneEarned, type Points } from './earned.ts';
import {
  figureOf,
  JUDGED,
  type RolledIndicator,
  sharesBy,
  type Traits,
  traitsOf,
  WHOLE_SHARE,
} from './indicators.ts';
import { keyTable } from './key-table.ts';
import { indicatorLines, MONEY, SCORE, WEIGHT } from './lines.ts';
import { BETWEEN, FLAT_WIDTH, type FlatSummand, partsOf } from './summand.ts';

/** What all indicators of a roll-up came to. */
interface RolledPoints {
  readonly groups: readonly Points[];
  readonly all: Points;
  /** Indicators that units have in common, those of most units first; of one unit alone, its own. */
  readonly indicators: readonly RolledIndicator[];
}

/** The indicators of units by group, added one unit after another in any order. */
interface IndicatorTable {
  /** Adds the indicators of a unit, whose money weighs them. */
  add(group: number, indicators: FlatSummand['indicators'], money: number): void;
  /** The totals of so many groups and units; nothing can be added afterwards. */
  done(groups: number, units: number, regulation: Regulation): RolledPoints;
}

/** So many indicators of a total are told with their figures; the others are those of fewest units. */
const MOST_INDICATORS = 200;

/** A table of no indicator yet. */
export function indicatorTable(): IndicatorTable {
  const keys = keyTable();
  const lines = indicatorLines();
  /** By key: what it says, its line used last plus one, how many lines it has. */
  const traits: Traits[] = [];
  let lastLine = new Uint32Array(1 << 12);
  let lineCount = new Uint32Array(1 << 12);
  /** Lines of keys that stand in several groups, by group and key. */
  const further = new Map<number, number>();
  const known = new Map<string, Traits>();

  const traitsFor = (key: string): Traits => {
    const front = key.slice(0, key.lastIndexOf(BETWEEN));
    const there = known.get(front) ?? traitsOf(key);
    known.set(front, there);
    return there;
  };
  const numberOf = (words: string): number => {
    const key = keys.numberOf(words);
    if (key === traits.length) {
      traits.push(traitsFor(words));
      lastLine = grownTo(lastLine, key);
      lineCount = grownTo(lineCount, key);
    }
    return key;
  };
  const both = (group: number, key: number) => group * 0x1_0000_0000 + key;
  const lineOf = (group: number, key: number): number => {
    const last = (lastLine[key] ?? 0) - 1;
    if (last >= 0 && lines.group(last) === group) return last;
    const count = lineCount[key] ?? 0;
    const found = count > 1 ? further.get(both(group, key)) : undefined;
    const line = found ?? lines.open(key, group);
    if (found === undefined) {
      if (count === 1) further.set(both(lines.group(last), key), last);
      if (count > 0) further.set(both(group, key), line);
      lineCount[key] = count + 1;
    }
    lastLine[key] = line + 1;
    return line;
  };
  const measureOf = (key: number) => traits[key]?.measure ?? 'judged';
  /** Target and result of a line; undefined for what is judged by people, and for a mean without money. */
  const pairOf = (line: number): readonly [number, number] | undefined => {
    const { key, target, result } = lines.read(line);
    const measure = measureOf(key);
    if (measure === 'judged') return undefined;
    if (measure === 'sum') return [target, result];
    const money = lines.whole(line, MONEY);
    if (money === 0n) return undefined;
    const means = lines.means(line);
    if (!means) return [target, result];
    return [Number(divided(means.targets, money)), Number(divided(means.results, money))];
  };

  return {
    add: (group, flat, money) => {
      const [high, low] = cut(money);
      const of = { money, high, low };
      for (let i = 0; i + FLAT_WIDTH <= flat.length; i += FLAT_WIDTH) {
        const key = numberOf(flat[i] as string);
        const values = [flat[i + 2], flat[i + 3], flat[i + 4] ?? 0, flat[i + 5] ?? 0] as const;
        lines.add(
          lineOf(group, key),
          measureOf(key),
          of,
          values as [number, number, number, number],
        );
      }
    },
    done: (groups, units, regulation) => {
      const shareBy = sharesBy(regulation);
      const shareOf = (line: number, key: number): number => {
        const of = traits[key];
        const pair = pairOf(line);
        return of && pair ? shareBy(of, ...pair) : JUDGED;
      };
      const book = (into: Earned, line: number, share: number) => {
        into.add(...lines.halves(line, WEIGHT), share);
        if (share === JUDGED) into.judged(...lines.halves(line, SCORE));
      };
      const sums = Array.from({ length: groups }, noneEarned);
      const all = noneEarned();
      const merged = new Map<number, number>();
      const common: number[] = [];
      const tell = (line: number) => {
        if (lines.read(line).units > 1 || units === 1) common.push(line);
      };
      for (let line = 0, count = lines.count(); line < count; line += 1) {
        const { key, group } = lines.read(line);
        // What one group alone has need not be scored again for all.
        const share = shareOf(line, key);
        const own = sums[group];
        if (own) book(own, line, share);
        if (lineCount[key] === 1) {
          book(all, line, share);
          tell(line);
          continue;
        }
        const into = merged.get(key) ?? lines.open(key, groups);
        merged.set(key, into);
        lines.merge(into, line, measureOf(key));
      }
      for (const [key, line] of merged) {
        book(all, line, shareOf(line, key));
        tell(line);
      }
      const told = (line: number): RolledIndicator => {
        const { key, units: of } = lines.read(line);
        const parts = partsOf(keys.wordsOf(key) ?? '');
        const pair = pairOf(line)?.map((value) => figureOf(value, parts.unit));
        const share = shareOf(line, key);
        const weight = lines.whole(line, WEIGHT);
        const given = () => Number(divided(lines.whole(line, SCORE) * WHOLE_SHARE, weight));
        const [target, result] = pair ?? [];
        return {
          ...{ ...parts, units: of },
          ...(target && result && { target, result }),
          ...(weight > 0n && { share: share === JUDGED ? given() : share }),
        };
      };
      const named = common.map((line) => {
        const { key, units: of } = lines.read(line);
        return { line, units: of, name: partsOf(keys.wordsOf(key) ?? '').name };
      });
      return {
        groups: sums.map((each) => each.points()),
        all: all.points(),
        indicators: named
          .sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1))
          .slice(0, MOST_INDICATORS)
          .map(({ line }) => told(line)),
      };
    },
  };
}
