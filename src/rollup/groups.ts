import type { Regulation } from '../regulation/regulation.ts';
import type { RolledIndicator } from './indicators.ts';
import {
  addUnit,
  indicatorsOf,
  mergeSums,
  noSums,
  type Sums,
  type Total,
  totalOf,
} from './rollup.ts';
import type { Summand } from './summand.ts';

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

/** Units are added one after another, in any order. */
export interface Adding {
  /** A unit that ought to be in; counted with its group. */
  due(group: Named, count: number): void;
  add(group: Named, unit: Summand): void;
  /** The totals, groups in the order of their paths. */
  done(regulation: Regulation): Rolled;
}

interface Named {
  readonly path: string;
  readonly name: string;
}

/** A roll-up over no unit yet. */
export function rollUp(): Adding {
  const groups = new Map<string, { readonly name: string; readonly sums: Sums }>();
  const sumsOf = ({ path, name }: Named): Sums => {
    const there = groups.get(path);
    if (there) return there.sums;
    const sums = noSums();
    groups.set(path, { name, sums });
    return sums;
  };
  return {
    due: (group, count) => {
      sumsOf(group).due += count;
    },
    add: (group, unit) => addUnit(sumsOf(group), unit),
    done: (regulation) => {
      const all = noSums();
      const lines = [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { name, sums }]): Group => {
          // Scored before it is merged: what one group alone has need not be scored again.
          const total = totalOf(sums, regulation);
          mergeSums(all, sums);
          return { path, name, total };
        });
      return {
        groups: lines,
        total: totalOf(all, regulation),
        indicators: indicatorsOf(all, regulation),
      };
    },
  };
}
