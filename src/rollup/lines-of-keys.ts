import { divided } from './divided.ts';
import type { Earned } from './earned.ts';
import type { First } from './indicator-table.ts';
import { figureOf, JUDGED, type RolledIndicator, type Traits, WHOLE_SHARE } from './indicators.ts';
import { type Added, indicatorLines, MONEY, SCORE, WEIGHT } from './lines.ts';
import { numbered } from './numbered.ts';
import type { Steps } from './steps.ts';

/** So many indicators of a total are told with their figures; the others are those of fewest units. */
const MOST_INDICATORS = 200;

/** So many lines are scored in a step. */
const IN_A_STEP = 1000;

/** An indicator of the total without its name, and where that is found. */
interface Told {
  readonly indicator: RolledIndicator;
  readonly first: First;
}

/** What share of its points a target and result earn. */
export type ShareBy = (of: Traits, target: number, result: number) => number;

/** The indicators that units have in common, a line for each group that has them; keys by their prints. */
export function linesOf(traits: readonly Traits[]) {
  const lines = indicatorLines();
  const numbers = numbered();
  /** By key: which traits, where its name is, its line used last, how many lines it has. */
  const keyTraits: number[] = [];
  const firsts: First[] = [];
  const lastLine: number[] = [];
  const lineCount: number[] = [];
  /** Lines of keys that stand in several groups, by group and key. */
  const further = new Map<number, number>();
  const both = (group: number, key: number) => group * 0x1_0000_0000 + key;
  const traitsAt = (line: number): Traits => traits[keyTraits[lines.key(line)] as number] as Traits;

  /** Target and result of a line; undefined for what is judged by people, and for a mean without money. */
  const pairOf = (line: number): readonly [number, number] | undefined => {
    const { target, result } = lines.read(line);
    const measure = traitsAt(line).measure;
    if (measure === 'judged') return undefined;
    if (measure === 'sum') return [target, result];
    const money = lines.whole(line, MONEY);
    if (money === 0n) return undefined;
    const means = lines.means(line);
    if (!means) return [target, result];
    return [Number(divided(means.targets, money)), Number(divided(means.results, money))];
  };

  /** The share of the points that a line earns, or `JUDGED`. */
  const shareOf = (line: number, shareBy: ShareBy): number => {
    const of = traitsAt(line);
    const pair = pairOf(line);
    return pair ? shareBy(of, ...pair) : JUDGED;
  };

  /** A line of all groups together as it is told. */
  const told = (line: number, shareBy: ShareBy): Told => {
    const { key, units: of } = lines.read(line);
    const { measure: _, ...parts } = traitsAt(line);
    const [target, result] = (pairOf(line) ?? []).map((value) => figureOf(value, parts.unit));
    const share = shareOf(line, shareBy);
    const weight = lines.whole(line, WEIGHT);
    const given = () => Number(divided(lines.whole(line, SCORE) * WHOLE_SHARE, weight));
    return {
      indicator: {
        ...{ ...parts, name: '', units: of },
        ...(target && result && { target, result }),
        ...(weight > 0n && { share: share === JUDGED ? given() : share }),
      },
      first: firsts[key] as First,
    };
  };

  return {
    /** The line of a key in a group, opened where there is none. */
    lineOf: (group: number, print: number, of: number, unit: number, position: number): number => {
      const key = numbers.of(print);
      if (key === firsts.length) {
        keyTraits.push(of);
        firsts.push({ unit, position });
        lastLine.push(lines.open(key, group));
        lineCount.push(1);
      }
      const last = lastLine[key] as number;
      if (lines.group(last) === group) return last;
      const count = lineCount[key] as number;
      const found = count > 1 ? further.get(both(group, key)) : undefined;
      const line = found ?? lines.open(key, group);
      if (found === undefined) {
        if (count === 1) further.set(both(lines.group(last), key), last);
        further.set(both(group, key), line);
        lineCount[key] = count + 1;
      }
      lastLine[key] = line;
      return line;
    },
    /** Adds an indicator of a unit to its line. */
    add: (line: number, of: Added, weight: number, score: number, target: number, result: number) =>
      lines.add(line, traitsAt(line).measure, of, weight, score, target, result),
    /** Scores all lines, in their groups and together, and tells those that units have in common. */
    done: function* (
      sums: readonly Earned[],
      all: Earned,
      shareBy: ShareBy,
      units: number,
    ): Steps<readonly Told[]> {
      const book = (into: Earned, line: number, share: number) => {
        into.add(...lines.halves(line, WEIGHT), share);
        if (share === JUDGED) into.judged(...lines.halves(line, SCORE));
      };
      const merged = new Map<number, number>();
      for (let line = 0, count = lines.count(); line < count; line += 1) {
        if (line % IN_A_STEP === IN_A_STEP - 1) yield;
        const { key, group } = lines.read(line);
        book(sums[group] as Earned, line, shareOf(line, shareBy));
        if (lineCount[key] === 1) {
          merged.set(key, line);
          continue;
        }
        const into = merged.get(key) ?? lines.open(key, sums.length);
        merged.set(key, into);
        lines.merge(into, line, traitsAt(line).measure);
      }
      /** Lines that are told, with how many units have them. */
      const common: { readonly line: number; readonly units: number }[] = [];
      let booked = 0;
      for (const line of merged.values()) {
        book(all, line, shareOf(line, shareBy));
        const { units: of } = lines.read(line);
        if (of > 1 || units === 1) common.push({ line, units: of });
        booked += 1;
        if (booked % IN_A_STEP === 0) yield;
      }
      return common
        .sort((a, b) => b.units - a.units || a.line - b.line)
        .slice(0, MOST_INDICATORS)
        .map(({ line }) => told(line, shareBy));
    },
  };
}
