import { refuse } from '../../cycle/refusal.ts';
import { type DraftDossier, EMPTY } from '../../draft/draft.ts';
import { day } from '../../values/day.ts';
import { appendTo } from '../chain.ts';
import { codeOf } from '../connections.ts';
import type { Database, Trx } from '../database.ts';
import { cleaned, newId } from '../ids.ts';
import { inScope } from '../predicate.ts';
import { type Scope, scopeUnder } from '../scope.ts';
import { evidenceOf } from './evidence.ts';
import type { FilingFilter, Filings, NewFiling } from './filings.ts';
import { remarksOf } from './remarks.ts';
import {
  type FilingRow,
  filingOf,
  filingsIn,
  findFiling,
  HEAD,
  notFound,
  summaryOf,
} from './rows.ts';
import { summariesSeen } from './seen-figures.ts';
import { approvedOf, draftSeen, explanationsOf, standingOf } from './standing.ts';

/** Filings that one list holds at most. */
const LONGEST_LIST = 2000;

type Reading = Pick<Filings, 'open' | 'list' | 'count' | 'dueDays' | 'view' | 'standing'>;

/** Opening and reading of filings. */
export function readingOf({ within, now }: Database): Reading {
  return {
    open: async (scope, filing, by) => {
      const key = { region: filing.region, id: newId(now()) };
      try {
        return await within(scope, async (trx) => {
          const path = await insert(trx, now(), scope, key.id, filing);
          if (path === undefined) return notFound();
          const detail = { unit: filing.unit, fiscalYear: filing.fiscalYear, due: filing.due };
          const subject = { region: key.region, path, subject: key.id };
          await appendTo(trx, now(), { ...subject, who: by, what: 'filing.open', detail });
          return key;
        });
      } catch (error) {
        if (codeOf(error) !== '23505') throw error;
        return refuse(
          'conflict',
          '这个单位这一年度的自评已经建立。请从列表中打开它。',
          'The self-evaluation of this unit and year exists already. Open it from the list.',
        );
      }
    },
    list: (scope, filter = {}) =>
      within(scope, async (trx) => {
        const rows = await filtered(trx, scope, filter)
          .select(HEAD)
          .orderBy('filing.path')
          .orderBy('filing.fiscal_year', 'desc')
          .offset(filter.offset ?? 0)
          .limit(Math.min(filter.limit ?? LONGEST_LIST, LONGEST_LIST))
          .execute();
        return summariesSeen(trx, scope, rows);
      }),
    count: (scope, filter = {}) =>
      within(scope, async (trx) => {
        const row = await filtered(trx, scope, filter)
          .clearSelect()
          .select((query) => query.fn.countAll<number>().as('count'))
          .executeTakeFirst();
        return row?.count ?? 0;
      }),
    dueDays: (scope, region) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('filing')
          .select(['due', 'first_submitted'])
          .where('region_code', '=', region)
          .where('due', 'is not', null)
          .where(inScope('path', scope))
          .execute();
        return rows.flatMap(({ due, first_submitted: filed }) =>
          due === null ? [] : [{ due: day(due), ...(filed !== null && { filed: day(filed) }) }],
        );
      }),
    view: (scope, key) =>
      within(scope, async (trx) => {
        const row = await findFiling(trx, scope, key);
        if (row === undefined) return undefined;
        const { draft, revision } = await draftSeen(trx, scope, row);
        const [summary = summaryOf(row)] = await summariesSeen(trx, scope, [row]);
        return {
          summary: { ...summary, revision },
          filing: filingOf(row),
          draft: copy(draft),
          explanations: await explanationsOf(trx, row),
          remarks: await remarksOf(trx, key),
          approved: approvedOf(row),
          published: await isPublished(trx, row),
          evidence: [...(await evidenceOf(trx, key))],
        };
      }),
    standing: (scope, key) =>
      within(scope, async (trx) => {
        const row = await findFiling(trx, scope, key);
        return row && { ...(await standingOf(trx, row)), ...(await draftSeen(trx, scope, row)) };
      }),
  };
}

async function isPublished(trx: Trx, row: FilingRow): Promise<boolean> {
  const found = await trx
    .selectFrom('publication')
    .select('number')
    .where('region_code', '=', row.region_code)
    .where('filing_id', '=', row.id)
    .where('state', '=', 'published')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function filtered(trx: Trx, scope: Scope, filter: FilingFilter) {
  let query = filingsIn(trx, scope);
  if (filter.fiscalYear !== undefined)
    query = query.where('filing.fiscal_year', '=', filter.fiscalYear);
  if (filter.unit !== undefined) query = query.where('filing.unit_id', '=', filter.unit);
  if (filter.under !== undefined)
    query = query.where(inScope('filing.path', scopeUnder(filter.under)));
  if (filter.states !== undefined)
    query = query.where('filing.state', 'in', [...filter.states, '']);
  return query;
}

/** The schemas of the API have arrays that may be written to. */
const copy = (draft: DraftDossier) => ({
  fields: { ...draft.fields },
  lists: Object.fromEntries(Object.entries(draft.lists).map(([path, ids]) => [path, [...ids]])),
});

async function insert(
  trx: Trx,
  now: Date,
  scope: Scope,
  id: string,
  filing: NewFiling,
): Promise<string | undefined> {
  const unit = await trx
    .selectFrom('unit')
    .select('path')
    .where('region_code', '=', filing.region)
    .where('id', '=', filing.unit)
    .where(inScope('path', scope))
    .executeTakeFirst();
  if (unit === undefined) return undefined;
  await trx
    .insertInto('filing')
    .values({
      region_code: filing.region,
      id,
      unit_id: filing.unit,
      fiscal_year: filing.fiscalYear,
      path: unit.path,
      state: 'notStarted',
      revision: 0,
      acted_revision: 0,
      due: filing.due ?? null,
      demo: filing.demo ?? false,
      draft: JSON.stringify(cleaned(filing.draft ?? EMPTY)),
      approved: JSON.stringify(cleaned(filing.approved ?? {})),
      version_number: 0,
      submission_number: 0,
      created_at: now,
    })
    .execute();
  return unit.path;
}
