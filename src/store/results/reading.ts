import type { Selectable } from 'kysely';
import type { FilingState } from '../../cycle/filing.ts';
import type { Use } from '../../results/proposal.ts';
import type { Rectification, RectificationState } from '../../results/rectification.ts';
import type { Grade } from '../../rollup/summand.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import type { Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { filingsIn, HEAD } from '../filings/rows.ts';
import { itsLatest } from '../joins.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { fenOf } from './sums.ts';

/** What was decided on a result, with who decided and when. */
export interface Decision {
  readonly rule: string;
  readonly rating: Grade;
  readonly proposed: Use;
  readonly decided: Use;
  /** Change of next year's budget in 分, negative for less; absent where none was named. */
  readonly amount?: Money;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** A filing in the list of results. */
export interface ResultRow {
  readonly key: FilingKey;
  readonly unit: string;
  readonly department: string;
  readonly path: string;
  readonly state: FilingState;
  readonly revision: number;
  /** Self score and score by the regulation, in hundredths. */
  readonly selfScore?: number;
  readonly computed?: number;
  readonly rating?: Grade;
  readonly decision?: Decision;
  readonly rectifications: readonly Rectification[];
}

/** Filings in the scope with what of their latest submission results are decided on. */
export const rowsIn = (trx: Trx, scope: Scope) =>
  filingsIn(trx, scope)
    .leftJoin('submission_sum', itsLatest('submission_sum'))
    .select(HEAD)
    .select(['submission_sum.self_score', 'submission_sum.computed', 'submission_sum.rating']);

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number];

/** One filing. */
export async function findResult(
  trx: Trx,
  scope: Scope,
  key: FilingKey,
): Promise<ResultRow | undefined> {
  const rows = await rowsIn(trx, scope)
    .where('filing.region_code', '=', key.region)
    .where('filing.id', '=', key.id)
    .execute();
  return (await readRows(trx, rows))[0];
}

/** Rows with their latest decisions and their points. */
export async function readRows(trx: Trx, rows: readonly Row[]): Promise<readonly ResultRow[]> {
  const keys = rows.map((row) => ({ region: row.region_code, id: row.id }));
  const decisions = new Map(
    (await decisionsOf(trx, keys)).map((row) => [`${row.region_code}/${row.filing_id}`, row]),
  );
  const points = new Map<string, Rectification[]>();
  for (const row of await pointsOf(trx, keys)) {
    const name = `${row.region_code}/${row.filing_id}`;
    points.set(name, [...(points.get(name) ?? []), pointOf(row)]);
  }
  return rows.map((row) => {
    const name = `${row.region_code}/${row.id}`;
    const decision = decisions.get(name);
    return {
      key: { region: row.region_code, id: row.id },
      unit: row.unit_name,
      department: row.department,
      path: row.path,
      state: row.state as FilingState,
      revision: row.revision,
      ...(row.self_score !== null && { selfScore: fenOf(row.self_score) as number }),
      ...(row.computed !== null && { computed: fenOf(row.computed) as number }),
      ...(row.rating !== null && { rating: row.rating as Grade }),
      ...(decision && { decision: decisionOf(decision) }),
      rectifications: points.get(name) ?? [],
    };
  });
}

/** Decisions of some filings, the last of each last. */
const decisionsOf = async (trx: Trx, keys: readonly FilingKey[]) =>
  keys.length === 0
    ? []
    : trx
        .selectFrom('result_decision')
        .selectAll()
        .where('filing_id', 'in', [...keys.map(({ id }) => id)])
        .orderBy('number')
        .execute();

/** What units were asked to mend in some filings, in the order in which it was raised. */
export const pointsOf = async (trx: Trx, keys: readonly FilingKey[]) =>
  keys.length === 0
    ? []
    : trx
        .selectFrom('rectification')
        .selectAll()
        .where('filing_id', 'in', [...keys.map(({ id }) => id)])
        .orderBy('id')
        .execute();

const decisionOf = (row: Selectable<Tables['result_decision']>): Decision => ({
  rule: row.rule,
  rating: row.rating as Grade,
  proposed: row.proposed as Use,
  decided: row.decided as Use,
  ...(row.amount !== null && { amount: fenOf(row.amount) }),
  reason: row.reason,
  by: row.by_name,
  at: row.at.toISOString(),
});

/** A row as a point. */
export const pointOf = (row: Selectable<Tables['rectification']>): Rectification => ({
  id: row.id,
  words: row.words,
  due: row.due as Day,
  state: row.state as RectificationState,
  by: row.by_name,
  at: row.at.toISOString(),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.answered_by !== null && { answeredBy: row.answered_by }),
  ...(row.answered_at !== null && { answeredAt: row.answered_at.toISOString() }),
  ...(row.remark !== null && { remark: row.remark }),
  ...(row.verified_by !== null && { verifiedBy: row.verified_by }),
  ...(row.verified_at !== null && { verifiedAt: row.verified_at.toISOString() }),
});
