import { type Expression, type SqlBool, sql } from 'kysely';
import type { Scope } from './scope.ts';

/** What an open assignment lets an expert read, by the column that the scope is asked of. */
const ASSIGNED: Readonly<Record<string, Expression<SqlBool>>> = {
  'filing.path': sql`assigned.region_code = filing.region_code and assigned.filing_id = filing.id`,
  'evaluation.path': sql`assigned.region_code = evaluation.region_code and assigned.work_id = evaluation.id`,
  'unit.path': sql`assigned.region_code = unit.region_code and assigned.path = unit.path`,
};

/** The condition that a path lies in the scope; ranges, for they use the index where LIKE does not. */
export function inScope(column: string, scope: Scope): Expression<SqlBool> {
  const path = sql.ref(column);
  const ranges = scope.ranges.map(
    ({ from, to }) => sql<SqlBool>`(${path} >= ${from} and ${path} < ${to})`,
  );
  const assigned = ASSIGNED[column];
  if (scope.expert !== undefined && assigned)
    ranges.push(sql<SqlBool>`exists (select from expert_assignment as assigned
      where assigned.open and assigned.account_id = ${scope.expert} and ${assigned})`);
  return ranges.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ranges, sql` or `)})`;
}
