import type { Document } from '../../document/document.ts';
import type { Correction } from '../../portal/correct.ts';
import type { PublishedFigures, PublishedFile, PublishedHead } from '../../portal/published.ts';
import type { Day } from '../../values/day.ts';
import type { Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { findFiling } from '../filings/rows.ts';
import { inScope } from '../predicate.ts';
import { fenOf } from '../results/sums.ts';
import type { Scope } from '../scope.ts';

/** A version as its own people see it. */
export interface PublicationRow extends PublishedHead {
  readonly key: FilingKey;
  readonly withdrawn: boolean;
  readonly withdrawnFor?: string;
  readonly by: string;
}

/** What a report is published from. */
export interface PublicationSource {
  readonly document: Document;
  readonly figures: PublishedFigures;
}

/** The columns of a list: all but the document. */
export const COLUMNS = [
  'region_code',
  'filing_id',
  'number',
  'unit_id',
  'fiscal_year',
  'unit_name',
  'department',
  'state',
  'day',
  'reason',
  'corrections',
  'figures',
  'files',
  'withdrawn_for',
  'by_name',
] as const;

/** Versions of a filing in the scope, the first first. */
export async function versionsOf(trx: Trx, scope: Scope, key: FilingKey) {
  const rows = await trx
    .selectFrom('publication')
    .select(COLUMNS)
    .where(inScope('path', scope))
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .orderBy('number')
    .execute();
  return rows.map(rowOf);
}

/** What a filing in the scope is published from; undefined when nothing was submitted. */
export async function sourceOf(
  trx: Trx,
  scope: Scope,
  key: FilingKey,
): Promise<PublicationSource | undefined> {
  const filing = await findFiling(trx, scope, key);
  if (!filing) return undefined;
  const of = await trx
    .selectFrom('submission')
    .innerJoin('submission_sum as sums', (join) =>
      join
        .onRef('sums.region_code', '=', 'submission.region_code')
        .onRef('sums.filing_id', '=', 'submission.filing_id')
        .onRef('sums.number', '=', 'submission.number'),
    )
    .select(['submission.document', 'sums.budget', 'sums.actual', 'sums.self_score', 'sums.rating'])
    .select(['sums.three_public_budget', 'sums.three_public_actual'])
    .where('submission.region_code', '=', key.region)
    .where('submission.filing_id', '=', key.id)
    .where('submission.number', '=', filing.submission_number)
    .executeTakeFirst();
  if (!of) return undefined;
  // Corrections of a version hold on, also when it was withdrawn in between.
  const last = await trx
    .selectFrom('publication')
    .select('document')
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    document: JSON.parse(last?.document ?? of.document) as Document,
    figures: {
      ...{ budget: fenOf(of.budget), actual: fenOf(of.actual) },
      threePublicBudget: fenOf(of.three_public_budget),
      threePublicActual: fenOf(of.three_public_actual),
      ...(of.self_score !== null && { selfScore: fenOf(of.self_score) as number }),
      ...(of.rating !== null && { rating: of.rating }),
    },
  };
}

interface Row {
  readonly region_code: string;
  readonly filing_id: string;
  readonly number: number;
  readonly unit_id: string;
  readonly fiscal_year: number;
  readonly unit_name: string;
  readonly department: string;
  readonly state: string;
  readonly day: string;
  readonly reason: string | null;
  readonly corrections: string;
  readonly figures: string;
  readonly files: string;
  readonly withdrawn_for: string | null;
  readonly by_name: string;
}

/** A row as everybody may see it. */
export const headOf = (row: Row): PublishedHead => ({
  ...{ region: row.region_code, unitId: row.unit_id, unit: row.unit_name },
  ...{ department: row.department, fiscalYear: row.fiscal_year, number: row.number },
  ...{ day: row.day as Day, superseded: row.state === 'superseded' },
  figures: JSON.parse(row.figures) as PublishedFigures,
  files: JSON.parse(row.files) as PublishedFile[],
  corrections: JSON.parse(row.corrections) as Correction[],
  ...(row.reason !== null && { reason: row.reason }),
});

/** A row as its own people see it. */
export const rowOf = (row: Row): PublicationRow => ({
  ...headOf(row),
  key: { region: row.region_code, id: row.filing_id },
  withdrawn: row.state === 'withdrawn',
  ...(row.withdrawn_for !== null && { withdrawnFor: row.withdrawn_for }),
  by: row.by_name,
});
