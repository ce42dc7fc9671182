import type { Regulation } from '../regulation/regulation.ts';
import type { Points } from './earned.ts';
import type { FlatSummand } from './flat.ts';
import { type First, indicatorTable } from './indicator-table.ts';
import type { RolledIndicator } from './indicators.ts';
import { addUnit, mergeSums, noSums, type Sums, type Total, totalOf } from './rollup.ts';
import type { Steps } from './steps.ts';

/** One line of a roll-up: a department, a unit or a region. */
interface Group {
  /** Path in the tree, by which one looks further in. */
  readonly path: string;
  readonly name: string;
  readonly total: Total;
}

/** The totals of some groups and of all together. */
export interface Rolled {
  readonly groups: readonly Group[];
  readonly total: Total;
  readonly indicators: readonly RolledIndicator[];
}

/** Totals whose indicators may still lack their names. */
interface Unnamed extends Rolled {
  /** Where the name of each indicator is found: with which unit, as they were added, and which of its indicators. */
  readonly firsts: readonly First[];
}

/** Units are added one after another, in any order. */
export interface Adding {
  /** A unit that ought to be in; counted with its group. */
  due(group: Named, count: number): void;
  add(group: Named, unit: FlatSummand): void;
  /** The totals, groups in the order of their paths; indicators have names where units were added with theirs. */
  done(regulation: Regulation): Steps<Unnamed>;
}

interface Named {
  readonly path: string;
  readonly name: string;
}

/** A roll-up over no unit yet. */
export function rollUp(): Adding {
  const groups = new Map<string, GroupSums>();
  const table = indicatorTable();
  const sumsOf = ({ path, name }: Named): GroupSums => {
    const there = groups.get(path);
    if (there) return there;
    const made = { name, number: groups.size, sums: noSums() };
    groups.set(path, made);
    return made;
  };
  return {
    due: (group, count) => {
      sumsOf(group).sums.due += count;
    },
    add: (group, unit) => {
      const { number, sums } = sumsOf(group);
      addUnit(sums, unit);
      table.add(number, unit, Math.max(0, unit.budget));
    },
    done: function* (regulation) {
      const all = noSums();
      for (const { sums } of groups.values()) mergeSums(all, sums);
      const points = yield* table.done(groups.size, all.units, regulation);
      const lines = [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { name, number, sums }]): Group => {
          const own = points.groups[number] as Points;
          return { path, name, total: totalOf(sums, own, regulation) };
        });
      return {
        groups: lines,
        total: totalOf(all, points.all, regulation),
        indicators: points.indicators,
        firsts: points.firsts,
      };
    },
  };
}

interface GroupSums {
  readonly name: string;
  readonly number: number;
  readonly sums: Sums;
}
