import type { Place } from '../../document/document.ts';
import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { firstByKey } from '../../values/sorted.ts';
import { type Counted, countedIn } from '../figures/counted.ts';
import { overlap, squareOf } from '../group.ts';

/** All figures of running text; made once for a report. */
export const allCounted = once((report: Report): readonly Counted[] => countedIn(report).flat());

/** Where a figure stands among those of its block. */
const rankOf = once(
  (report: Report): ReadonlyMap<Counted, number> =>
    new Map([...byBlock(report).values()].flatMap((list) => list.map((each, i) => [each, i]))),
);

/** The figures of running text by their blocks or cells, in order; made once for a report. */
const byBlock = once((report: Report): ReadonlyMap<string, readonly Counted[]> => {
  const found = new Map<string, Counted[]>();
  for (const each of allCounted(report)) {
    const list = found.get(squareOf(each.at));
    if (list) list.push(each);
    else found.set(squareOf(each.at), [each]);
  }
  return found;
});

/** The figures of running text at a place: they stand in order, so the search halves. */
export function figuresAt(report: Report, at: Place): readonly Counted[] {
  const list = byBlock(report).get(squareOf(at)) ?? [];
  const first = firstByKey(list, endOf, (at.from ?? 0) + 1);
  const found: Counted[] = [];
  for (const each of list.slice(first, first + MOST)) {
    if (!overlap(each.at, at)) break;
    found.push(each);
  }
  return found;
}

const endOf = ({ at }: Counted): number => at.to ?? 0;

/** No words that a finding quotes hold more figures. */
const MOST = 40;

/** So many figures to both sides are looked at; a text without paragraphs is no paragraph. */
const REACH = 30;

/** The figures of the paragraphs in question that stand near those said. */
export function figuresNear(report: Report, said: readonly Counted[]): readonly Counted[] {
  const ranks = rankOf(report);
  const near = new Map<Counted, number>();
  for (const each of said.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))) {
    const list = byBlock(report).get(squareOf(each.at)) ?? [];
    const rank = ranks.get(each) ?? 0;
    for (const other of list.slice(Math.max(0, rank - REACH), rank + REACH + 1))
      near.set(other, ranks.get(other) ?? 0);
  }
  const blocks = [...new Set(said.map(({ at }) => squareOf(at)))];
  return blocks.flatMap((block) =>
    [...near.keys()]
      .filter(({ at }) => squareOf(at) === block)
      .sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0)),
  );
}
