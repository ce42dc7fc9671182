import type { Explanation } from '../../api/filing.ts';
import { type DraftDossier, EMPTY } from '../../draft/draft.ts';
import type { Trx } from '../database.ts';
import { onlyAssigned, type Scope } from '../scope.ts';
import type { Standing } from './filings.ts';
import { draftOf, type FilingRow, filingOf, unitOf } from './rows.ts';

/** All that decides about a filing. */
export async function standingOf(trx: Trx, row: FilingRow): Promise<Standing> {
  return {
    key: { region: row.region_code, id: row.id },
    filing: filingOf(row),
    revision: row.revision,
    draft: draftOf(row),
    unit: unitOf(row),
    explanations: await explanationsOf(trx, row),
    approved: approvedOf(row),
    hasDepartment: row.unit_kind === 'unit' && row.department !== row.unit_name,
    ...(row.figures_revision !== null && { figuresRevision: row.figures_revision }),
    contributors: await contributorsOf(trx, row),
  };
}

/** No revision of any draft: what is reckoned of a draft is kept by its revision. */
const NOT_SUBMITTED = -1;

/**
 * The draft that one may see with its revision: experts see what was submitted last, not what the unit types after a return,
 * and nothing before the first submission.
 */
export async function draftSeen(
  trx: Trx,
  scope: Scope,
  row: FilingRow,
): Promise<{ readonly draft: DraftDossier; readonly revision: number }> {
  if (!onlyAssigned(scope, row.path)) return { draft: draftOf(row), revision: row.revision };
  const submitted = await trx
    .selectFrom('filing_version')
    .select(['draft', 'revision'])
    .where('region_code', '=', row.region_code)
    .where('filing_id', '=', row.id)
    .where('event', '=', 'submit')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return submitted
    ? { draft: draftOf(submitted), revision: submitted.revision }
    : { draft: EMPTY, revision: NOT_SUBMITTED };
}

/** The approved texts of a row; the database gives JSON. */
export const approvedOf = (row: { readonly approved: unknown }): Record<string, string> =>
  row.approved as Record<string, string>;

/** The explanations of a filing. */
export async function explanationsOf(trx: Trx, row: FilingRow): Promise<Explanation[]> {
  const rows = await trx
    .selectFrom('explanation')
    .selectAll()
    .where('region_code', '=', row.region_code)
    .where('filing_id', '=', row.id)
    .orderBy('at')
    .execute();
  return rows.map(({ finding, words, by_name, at }) => ({
    finding,
    words,
    by: by_name,
    at: at.toISOString(),
  }));
}

/** Versions that the unit's own people leave; a return is the reviewer's. */
const OWN_EVENTS = ['check', 'sign', 'submit', 'import', 'restore'];

async function contributorsOf(trx: Trx, row: FilingRow): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('filing_save')
    .select('by_account')
    .where('region_code', '=', row.region_code)
    .where('filing_id', '=', row.id)
    // Who approves targets does not work on the report by that, and may review it.
    .where('event', '<>', 'approval')
    .union((query) =>
      query
        .selectFrom('filing_version')
        .select('by_account')
        .where('region_code', '=', row.region_code)
        .where('filing_id', '=', row.id)
        .where('event', 'in', OWN_EVENTS),
    )
    .orderBy('by_account')
    .execute();
  return rows.map((each) => each.by_account);
}
