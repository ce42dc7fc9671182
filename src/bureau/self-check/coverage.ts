import { isReported, type Transfer } from './transfer.ts';

/** A unit that owes a self-evaluation, with whether it has filed one. */
export interface DueUnit {
  readonly path: string;
  readonly name: string;
  readonly kind: 'department' | 'unit';
  readonly filed: boolean;
  /** Transfers that it hands on and answers for. */
  readonly transfers: readonly Transfer[];
}

/** Who must evaluate themselves, who has, and the names of those who are missing. */
export interface Covered {
  readonly due: number;
  readonly done: number;
  readonly missing: readonly string[];
}

/** The self-checks that one unit answers for (domain rule 5, 单位自查): its own level, units below, receivers of transfers. */
export interface Coverage {
  readonly path: string;
  readonly name: string;
  readonly own: Covered;
  readonly below: Covered;
  readonly receivers: Covered;
}

/** All three together. */
export const coveredOf = ({ own, below, receivers }: Coverage): Covered =>
  together([own, below, receivers]);

/** Points of the rubric's item 单位自查: one off for each that has not evaluated itself, none below zero. */
export const selfCheckPoints = (worth: number, { missing }: Covered): number =>
  Math.max(0, worth - missing.length);

/** The coverage of a unit among those at and below it. */
export function coverageOf(unit: DueUnit, all: readonly DueUnit[]): Coverage {
  const below = all.filter(({ path }) => path.startsWith(`${unit.path}.`));
  const transfers = [unit, ...below].flatMap((each) => each.transfers);
  return {
    ...{ path: unit.path, name: unit.name },
    own: covered([[unit.name, unit.filed]]),
    below: covered(below.map(({ name, filed }) => [name, filed])),
    receivers: covered(
      transfers.map((each) => [`${each.receiver}（${each.project}）`, isReported(each)]),
    ),
  };
}

/** The coverage of each department, and of units that stand below none, in the order of the tree. */
export function coverageMatrix(all: readonly DueUnit[]): readonly Coverage[] {
  const sorted = [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
  const tops: DueUnit[] = [];
  const groups: DueUnit[][] = [];
  for (const unit of sorted) {
    const top = tops.at(-1);
    if (top && unit.path.startsWith(`${top.path}.`)) groups.at(-1)?.push(unit);
    else {
      tops.push(unit);
      groups.push([unit]);
    }
  }
  return tops.map((top, i) => coverageOf(top, groups[i] ?? []));
}

/** Several together. */
export const together = (all: readonly Covered[]): Covered => ({
  due: all.reduce((sum, { due }) => sum + due, 0),
  done: all.reduce((sum, { done }) => sum + done, 0),
  missing: all.flatMap(({ missing }) => missing),
});

function covered(each: readonly (readonly [name: string, done: boolean])[]): Covered {
  const missing = each.filter(([, done]) => !done).map(([name]) => name);
  return { due: each.length, done: each.length - missing.length, missing };
}
