import type { FilingState } from '../../cycle/filing.ts';
import type { ReviewedScore } from '../../review/entry.ts';
import type { Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { itsLatest, itsUnit } from '../joins.ts';
import { inScope } from '../predicate.ts';
import { type Scope, scopeUnder } from '../scope.ts';
import { fenOf } from './sums.ts';

/** A unit with its self score in hundredths and the points of its indicators as they were reviewed last. */
export interface ScoredUnit {
  readonly key: FilingKey;
  readonly path: string;
  readonly name: string;
  readonly self: number;
  readonly scores: readonly ReviewedScore[];
}

/** So many units are read at a time. */
export const SCORED_AT_ONCE = 400;

/**
 * Units in the order of their paths, after the path `last`, whose latest submission was scored by a reviewer. Points given
 * to a submission that was sent back and replaced are not about this one.
 */
export async function scoredAfter(
  trx: Trx,
  scope: Scope,
  filter: {
    readonly fiscalYear: number;
    readonly states: readonly FilingState[];
    readonly under?: string;
  },
  last: string,
): Promise<readonly ScoredUnit[]> {
  let query = trx
    .selectFrom('filing')
    .innerJoin('unit', itsUnit('filing'))
    .innerJoin('submission', itsLatest('submission'))
    .innerJoin('submission_sum', itsLatest('submission_sum'))
    .innerJoin('review_entry', (join) =>
      join
        .onRef('review_entry.region_code', '=', 'filing.region_code')
        .onRef('review_entry.filing_id', '=', 'filing.id')
        .onRef('review_entry.at', '>=', 'submission.at'),
    )
    .where('review_entry.kind', '=', 'scores')
    .where('submission_sum.self_score', 'is not', null)
    .where('filing.fiscal_year', '=', filter.fiscalYear)
    .where('filing.state', 'in', [...filter.states])
    .where('filing.path', '>', last)
    .where(inScope('filing.path', scope));
  if (filter.under !== undefined)
    query = query.where(inScope('filing.path', scopeUnder(filter.under)));
  const rows = await query
    .select([
      'filing.region_code',
      'filing.id',
      'filing.path',
      'unit.name',
      'submission_sum.self_score',
      'review_entry.content',
    ])
    .distinctOn('filing.path')
    .orderBy('filing.path')
    .orderBy('review_entry.id', 'desc')
    .limit(SCORED_AT_ONCE)
    .execute();
  return rows.map(({ region_code, id, path, name, self_score, content }) => ({
    ...{ key: { region: region_code, id }, path, name },
    self: fenOf(self_score ?? '0.00') as number,
    scores: (content as { scores: readonly ReviewedScore[] }).scores,
  }));
}
