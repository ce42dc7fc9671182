import { span, type Written } from '../../src/document/build.ts';
import type { Row } from './words.ts';
import { aim, got, plain } from './words.ts';

export type Line = readonly Written[];

/** Rows of indicators with merged first and second columns; `cells` makes the rest from the third column on. */
export function grouped(
  rows: readonly Row[],
  cells: (row: Row, k: number) => Line,
  weighted: boolean,
): readonly Line[] {
  return rows.map((row, k): Line => {
    const own = rows.filter((each) => each.group === row.group);
    const kin = own.filter((each) => each.kind === row.kind);
    const title = weighted
      ? `${row.group}（${plain(own.reduce((t, r) => t + r.weight, 0))}分）`
      : row.group;
    return [
      ...(own[0] === row ? [span(title, own.length, 1)] : []),
      ...(kin[0] === row ? [span(row.kind, kin.length, 1)] : []),
      ...cells(row, k),
    ];
  });
}

/** Name, target, result, weight, score, reason. */
export const six = (row: Row): Line => [
  row.name,
  aim(row),
  got(row),
  plain(row.weight),
  plain(row.score),
  row.reason,
];
