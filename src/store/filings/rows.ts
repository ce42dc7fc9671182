import { type Selectable, sql } from 'kysely';
import type { FilingSummary } from '../../api/filing.ts';
import type { Filing, FilingState } from '../../cycle/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import { day } from '../../values/day.ts';
import type { Trx } from '../database.ts';
import { itsUnit } from '../joins.ts';
import { inScope } from '../predicate.ts';
import { gap, prepared } from '../prepared.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import type { FilingKey } from './filings.ts';

/** A filing with what is said of its unit. */
export type FilingRow = Selectable<Tables['filing']> & {
  readonly unit_name: string;
  readonly unit_kind: string;
  readonly department: string;
};

/** The refusal for what is not there or not theirs; nobody learns which. */
export const notFound = (): Refusal =>
  refuse(
    'notFound',
    '没有找到这份报告，或者您没有查看它的权限。请从首页重新打开。',
    'There is no such filing, or you may not see it. Open it again from the first page.',
  );

/** The columns of a list: all but the documents. */
export const HEAD = [
  'filing.region_code',
  'filing.id',
  'filing.unit_id',
  'filing.fiscal_year',
  'filing.path',
  'filing.state',
  'filing.revision',
  'filing.acted_revision',
  'filing.due',
  'filing.first_submitted',
  'filing.submitted',
  'filing.signed_by',
  'filing.returned_for',
  'filing.errors',
  'filing.warnings',
  'filing.score',
  'filing.budget',
  'filing.execution',
  'filing.three_public',
  'filing.figures_revision',
  'filing.demo',
  'filing.version_number',
  'filing.version_day',
  'filing.submission_number',
  'filing.created_at',
] as const;

/** All but the draft. */
const ALL_BUT_DRAFT = [...HEAD, 'filing.approved'] as const;

/** Filings in the scope, joined with their units. */
export const filingsIn = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('filing')
    .innerJoin('unit', itsUnit('filing'))
    .select(['unit.name as unit_name', 'unit.kind as unit_kind', 'unit.department'])
    .where(inScope('filing.path', scope));

const oneFiling = (trx: Trx, scope: Scope, key: FilingKey) =>
  filingsIn(trx, scope)
    .selectAll('filing')
    .where('filing.region_code', '=', key.region)
    .where('filing.id', '=', key.id);

/** One filing. */
export const findFiling = (
  trx: Trx,
  scope: Scope,
  key: FilingKey,
): Promise<FilingRow | undefined> => oneFiling(trx, scope, key).executeTakeFirst();

/** One filing, locked until the end of the transaction: all that changes a filing goes one after another. */
export const lockFiling = (
  trx: Trx,
  scope: Scope,
  key: FilingKey,
): Promise<FilingRow | undefined> =>
  oneFiling(trx, scope, key).modifyEnd(sql`for update of filing`).executeTakeFirst();

/** The same for a save: without the draft when it is still at the revision that the caller holds it of. */
export async function lockToSave(
  trx: Trx,
  scope: Scope,
  key: FilingKey,
  held: number,
): Promise<FilingRow | undefined> {
  const bounds = scope.ranges.flatMap(({ from, to }, i) => [
    [`from${i}`, from],
    [`to${i}`, to],
  ]);
  const values = { ...key, held, ...Object.fromEntries(bounds) };
  return (await trx.executeQuery(locking(scope.ranges.length)(values))).rows[0];
}

const lockings = new Map<number, ReturnType<typeof prepared<FilingRow>>>();

/** The statement of a scope of so many ranges. */
function locking(ranges: number): ReturnType<typeof prepared<FilingRow>> {
  const known = lockings.get(ranges);
  if (known) return known;
  const scope: Scope = {
    ranges: Array.from({ length: ranges }, (_, i) => ({
      from: gap(`from${i}`),
      to: gap(`to${i}`),
    })),
  };
  const made = prepared<FilingRow>((query) =>
    filingsIn(query, scope)
      .select(ALL_BUT_DRAFT)
      .select(
        sql<unknown>`case when filing.revision = ${gap('held')} then null else filing.draft end`.as(
          'draft',
        ),
      )
      .where('filing.region_code', '=', gap<string>('region'))
      .where('filing.id', '=', gap<string>('id'))
      .modifyEnd(sql`for update of filing`),
  );
  lockings.set(ranges, made);
  return made;
}

/** The head of a filing, for lists. */
export const summaryOf = (row: Omit<FilingRow, 'draft' | 'approved'>): FilingSummary => ({
  region: row.region_code,
  id: row.id,
  unit: unitOf(row),
  fiscalYear: row.fiscal_year,
  state: row.state as FilingState,
  revision: row.revision,
  demo: row.demo,
  ...(row.due !== null && { due: row.due }),
  ...(row.first_submitted !== null && { firstSubmitted: row.first_submitted }),
  ...(row.submitted !== null && { submitted: row.submitted }),
  ...(row.returned_for !== null && { returnedFor: row.returned_for }),
  ...(row.errors !== null && { errors: row.errors }),
  ...(row.warnings !== null && { warnings: row.warnings }),
  ...(row.score !== null && { score: Number(row.score) }),
});

/** What a filing says of its unit. */
export const unitOf = (row: Omit<FilingRow, 'draft' | 'approved'>): FilingSummary['unit'] => ({
  id: row.unit_id,
  name: row.unit_name,
  path: row.path,
  department: row.department,
});

/** The filing as the cycle knows it. */
export const filingOf = (row: FilingRow): Filing => ({
  unit: row.unit_id,
  fiscalYear: row.fiscal_year,
  state: row.state as FilingState,
  revision: row.acted_revision,
  ...(row.due !== null && { due: day(row.due) }),
  ...(row.first_submitted !== null && { firstSubmitted: day(row.first_submitted) }),
  ...(row.submitted !== null && { submitted: day(row.submitted) }),
  ...(row.signed_by !== null && { signedBy: row.signed_by }),
  ...(row.returned_for !== null && { returnedFor: row.returned_for }),
});

/** The columns that the cycle decides. */
export const columnsOf = (filing: Filing) => ({
  state: filing.state,
  acted_revision: filing.revision,
  due: filing.due ?? null,
  first_submitted: filing.firstSubmitted ?? null,
  submitted: filing.submitted ?? null,
  signed_by: filing.signedBy ?? null,
  returned_for: filing.returnedFor ?? null,
});

/** The draft of a row; the database gives JSON. */
export const draftOf = (row: { readonly draft: unknown }): DraftDossier =>
  row.draft as DraftDossier;

/** Writes columns of a filing. */
export async function updateFiling(
  trx: Trx,
  key: FilingKey,
  values: Partial<ReturnType<typeof columnsOf>> & {
    readonly draft?: string;
    readonly approved?: string;
    readonly revision?: number;
    readonly version_number?: number;
    readonly version_day?: string;
    readonly submission_number?: number;
  },
): Promise<void> {
  await trx
    .updateTable('filing')
    .set(values)
    .where('region_code', '=', key.region)
    .where('id', '=', key.id)
    .execute();
}

/** The key columns of what hangs on a filing. */
export const hangsOn = (key: FilingKey) => ({ region_code: key.region, filing_id: key.id });

/** Who and when, as columns. */
export const signed = (by: { readonly account: string; readonly name: string }, at: Date) => ({
  by_account: by.account,
  by_name: by.name,
  at,
});
