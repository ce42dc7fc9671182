import type { Candidate } from '../../inspection/risk.ts';
import type { Band } from '../../regulation/regulation.ts';
import type { Trx } from '../database.ts';
import { filingsIn } from '../filings/rows.ts';
import { itsFiling, itsLatest } from '../joins.ts';
import { inScope } from '../predicate.ts';
import { fenOf } from '../results/sums.ts';
import { type Scope, scopeUnder } from '../scope.ts';

/** States in which a filing may be drawn: accepted, and not final yet. */
const STATES = ['accepted', 'rubricScored'];

/** Who may be drawn: accepted filings of a year under a path that are in no open spot check, with what their risks are made of. */
export async function populationOf(
  trx: Trx,
  scope: Scope,
  fiscalYear: number,
  under: string,
): Promise<readonly Candidate[]> {
  const before = await drawnIn(trx, scope, fiscalYear - 1);
  const rows = await filingsIn(trx, scope)
    .leftJoin('submission_sum as own', (join) =>
      join
        .onRef('own.region_code', '=', 'filing.region_code')
        .onRef('own.filing_id', '=', 'filing.id')
        .onRef('own.number', '=', 'filing.submission_number'),
    )
    .leftJoin('submission', itsLatest('submission'))
    .leftJoin('filing as last', (join) =>
      join
        .onRef('last.region_code', '=', 'filing.region_code')
        .onRef('last.unit_id', '=', 'filing.unit_id')
        .on('last.fiscal_year', '=', fiscalYear - 1),
    )
    .leftJoin('submission_sum as earlier', (join) =>
      join
        .onRef('earlier.region_code', '=', 'last.region_code')
        .onRef('earlier.filing_id', '=', 'last.id')
        .onRef('earlier.number', '=', 'last.submission_number'),
    )
    .select(['filing.id', 'filing.unit_id', 'filing.errors', 'submission.late_working_days'])
    .select(['own.self_score', 'own.computed', 'own.budget', 'earlier.rating as last_rating'])
    .where('filing.fiscal_year', '=', fiscalYear)
    .where('filing.state', 'in', STATES)
    .where(inScope('filing.path', scopeUnder(under)))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('spot_check_filing')
            .innerJoin('spot_check', (join) =>
              join
                .onRef('spot_check.region_code', '=', 'spot_check_filing.region_code')
                .onRef('spot_check.id', '=', 'spot_check_filing.check_id'),
            )
            .select('spot_check.id')
            .whereRef('spot_check_filing.region_code', '=', 'filing.region_code')
            .whereRef('spot_check_filing.filing_id', '=', 'filing.id')
            .where('spot_check.state', '=', 'open'),
        ),
      ),
    )
    .orderBy('filing.path')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.unit_id, name: row.unit_name, department: row.department },
    kind: row.unit_kind,
    ...(row.errors !== null && { errors: row.errors }),
    ...(row.late_working_days !== null && { lateDays: row.late_working_days }),
    ...(row.self_score !== null && { selfScore: fenOf(row.self_score) as number }),
    ...(row.computed !== null && { computed: fenOf(row.computed) as number }),
    ...(row.budget !== null && { budget: fenOf(row.budget) }),
    ...(row.last_rating !== null && { lastRating: row.last_rating as Band['grade'] }),
    ...(before && { drawnBefore: before.has(row.unit_id) }),
  }));
}

/** Units in the samples of a year; undefined when nothing was drawn in it. */
async function drawnIn(
  trx: Trx,
  scope: Scope,
  fiscalYear: number,
): Promise<ReadonlySet<string> | undefined> {
  const rows = await trx
    .selectFrom('spot_check_filing')
    .innerJoin('filing', itsFiling('spot_check_filing'))
    .select('filing.unit_id')
    .where('filing.fiscal_year', '=', fiscalYear)
    .where(inScope('filing.path', scope))
    .execute();
  return rows.length === 0 ? undefined : new Set(rows.map(({ unit_id }) => unit_id));
}
