import { type Relation, relation } from '../accounts/account-relations.ts';
import { unitUnder } from './money-unit.ts';
import type { Sheet } from './table-rows.ts';

/**
 * Whether a broken sum of a text whose columns are kept apart by blanks stands in its column: every square left its figure, or
 * another figure of the row is the sum of the same rows, and this one of no other column. A blank square that left no trace
 * moves the figures beside it under each other's heads.
 */
export function standsInColumn({ whole, parts }: Relation, sheet: Sheet): boolean {
  const { rows, heads, unit, settled } = sheet;
  const row = rows.find(({ values }) => values.includes(whole));
  const items = rows.filter(({ values }) => values.some((value) => value && parts.includes(value)));
  if (!row) return false;
  if (settled || items.includes(row)) return settled;
  const holds = (figure: typeof whole | undefined, column: number): boolean =>
    relation(
      figure,
      items.map(({ values }) => values[column]),
      unitUnder(heads[column] ?? '', unit),
    ).some(({ balance }) => balance.verdict !== 'different');
  const others = heads.flatMap((_, column) => (row.values[column] === whole ? [] : [column]));
  return (
    others.some((column) => holds(row.values[column], column)) &&
    !others.some((column) => holds(whole, column))
  );
}
