import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { type Counted, countedIn, isTorn } from '../figures/counted.ts';

/** So many lines in front of one and behind it belong to what it tells. */
const REACH = 8;

/** The figures of running text, line by line, with those of the lines about each. */
export interface Around {
  readonly list: readonly Counted[];
  readonly near: readonly Counted[];
}

/** The lines none of whose figures was torn. */
const wholeLines = once((report: Report): readonly (readonly Counted[])[] =>
  countedIn(report).filter((list) => !list.some(isTorn)),
);

/** Each line that tells figures, with all figures of the lines about it; cells of tables stand alone. */
export const aroundLines = once((report: Report): readonly Around[] => {
  const lines = wholeLines(report);
  return lines.map((list, i) => {
    const first = list[0];
    if (first?.line.cell) return { list, near: list };
    const near = lines
      .slice(Math.max(0, i - REACH), i + REACH + 1)
      .filter((each) => each[0]?.line.cell === undefined)
      .flat();
    return { list, near };
  });
});

/** The figures of lines that follow each other without a heading between, as one list; each cell of a table stands alone. */
export const passagesOf = once((report: Report): readonly (readonly Counted[])[] => {
  const passages: Counted[][] = [];
  let last: Counted | undefined;
  for (const list of wholeLines(report)) {
    const [first] = list;
    if (!first) continue;
    const goesOn =
      last !== undefined &&
      last.line.cell === undefined &&
      first.line.cell === undefined &&
      first.line.order - last.line.order <= 2;
    if (goesOn) passages.at(-1)?.push(...list);
    else passages.push([...list]);
    last = list.at(-1);
  }
  return passages;
});
