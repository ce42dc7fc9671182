import { type Expression, type SqlBool, sql } from 'kysely';
import type { Scope } from './scope.ts';

/** The condition that a path lies in the scope; ranges, for they use the index where LIKE does not. */
export function inScope(column: string, scope: Scope): Expression<SqlBool> {
  const path = sql.ref(column);
  const ranges = scope.ranges.map(
    ({ from, to }) => sql<SqlBool>`(${path} >= ${from} and ${path} < ${to})`,
  );
  return ranges.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ranges, sql` or `)})`;
}
