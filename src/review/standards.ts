import type { Item } from '../regulation/regulation.ts';

/** A band of an item: the word of the standard and its points, both ends included. */
export interface Band {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What the clauses of an item of the rubric allow, in points. */
export interface Standards {
  /** The only points that are possible, ascending, where everything is counted; absent where a person weighs. */
  readonly attainable?: readonly number[] | undefined;
  /** The bands of an item that is graded by words; absent for others. */
  readonly bands?: readonly Band[] | undefined;
}

type Clause = Pick<Item['clauses'][number], 'reckoned'>;

/** What the clauses of an item allow (domain rule 5): sums of counted clauses, or the bands of a graded one. */
export function standardsOf(clauses: readonly Clause[]): Standards {
  const [only] = clauses;
  if (clauses.length === 1 && only?.reckoned.kind === 'graded')
    return { bands: only.reckoned.grades };
  let sums: readonly number[] = [0];
  for (const { reckoned } of clauses) {
    const own = countedPoints(reckoned);
    if (!own) return {};
    sums = sums.flatMap((sum) => own.map((points) => sum + points));
  }
  const attainable = Array.from(new Set(sums)).sort((a, b) => a - b);
  return clauses.length === 0 ? {} : { attainable };
}

/** The points that a clause can give, where they are counted: all or nothing, or so much off for each fault up to a most. */
function countedPoints(reckoned: Clause['reckoned']): readonly number[] | undefined {
  if (reckoned.kind === 'whole') return [0, reckoned.points];
  if (reckoned.kind !== 'deduct') return undefined;
  const { points, each, most } = reckoned;
  const faults = each > 0 ? Math.ceil(most / each) : 0;
  return Array.from({ length: faults + 1 }, (_, n) => points - Math.min(n * each, most));
}

/** The band in which points lie, in hundredths of a point; undefined between and below the bands. */
export const bandOf = ({ bands = [] }: Standards, points: number): Band | undefined =>
  bands.find(({ from, to }) => from * 100 <= points && points <= to * 100);
