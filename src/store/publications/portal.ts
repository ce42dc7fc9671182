import { type Selectable, sql } from 'kysely';
import type { Document } from '../../document/document.ts';
import { type Facet, foldedName, gramsOf, type ListedReport } from '../../portal/listed.ts';
import type { PublishedFigures, PublishedHead } from '../../portal/published.ts';
import type { Day } from '../../values/day.ts';
import type { Database, Trx } from '../database.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { changesIn, type PortalChange } from './listing.ts';
import { COLUMNS, headOf } from './rows.ts';

/** Address of a report: a unit and a year. */
export interface ReportAddress {
  readonly region: string;
  readonly fiscalYear: number;
  readonly unitId: string;
}

/** Which reports of the list: all, those of a year, of a department. */
interface Listing {
  readonly year?: number;
  readonly department?: string;
  /** Path from which on; with a year alone. */
  readonly from?: string;
}

/** What everybody may read: what is published and nothing else. Lists are ordered by year, the latest first, then by path. */
export interface PortalReads {
  /** Reports whose pages changed last, the latest at the end. */
  changes(): Promise<readonly PortalChange[]>;
  /** How many reports there are, by year, branch and department. */
  facets(): Promise<readonly Facet[]>;
  /** A stretch of a list. */
  list(of: Listing, skip: number, most: number): Promise<readonly ListedReport[]>;
  /** Reports whose unit or department has the words in its name, the first `most` of them. */
  search(words: string, of: Listing, most: number): Promise<readonly ListedReport[]>;
  /** Reports of a unit, the latest first. */
  ofUnit(region: string, unitId: string): Promise<readonly ListedReport[]>;
  /** Public versions of a report, the first first. */
  versions(address: ReportAddress): Promise<readonly PublishedHead[]>;
  /** The version whose file has one of the digests. */
  withDigest(digests: readonly string[]): Promise<PublishedHead | undefined>;
  /** The document of a public version. */
  document(head: PublishedHead): Promise<Document | undefined>;
  /** All reports that count, in the order of the list, so many at a time. */
  each(): AsyncGenerator<readonly ListedReport[]>;
}

const NOBODY: Scope = { ranges: [] };

/** Rows read at once when all are read. */
const AT_ONCE = 1000;

const LISTED = [
  'region_code',
  'unit_id',
  'unit_name',
  'department',
  'fiscal_year',
  'number',
  'day',
  'figures',
] as const;

type Listed = Pick<Selectable<Tables['portal_report']>, (typeof LISTED)[number]>;

const listed = (row: Listed): ListedReport => ({
  ...{ region: row.region_code, unitId: row.unit_id, unit: row.unit_name },
  ...{ department: row.department, fiscalYear: row.fiscal_year, number: row.number },
  ...{ day: row.day as Day, figures: JSON.parse(row.figures) as PublishedFigures },
});

/** What is public in a database. */
export function portalReadsOf({ within }: Database): PortalReads {
  const asNobody = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => within(NOBODY, work);
  return {
    changes: () => asNobody(changesIn),
    facets: () =>
      asNobody(async (trx) => {
        const rows = await trx
          .selectFrom('portal_count')
          .select(['fiscal_year', 'path', 'department'])
          .select(sql<number>`sum(reports)::int`.as('reports'))
          .where('reports', '>', 0)
          .groupBy(['fiscal_year', 'path', 'department'])
          .orderBy('path')
          .execute();
        return rows.map(({ fiscal_year, path, ...row }) => ({
          ...{ fiscalYear: fiscal_year, branch: path },
          ...row,
        }));
      }),
    list: (of, skip, most) =>
      asNobody(async (trx) => {
        const rows = await ordered(trx, of).offset(skip).limit(most).execute();
        return rows.map(listed);
      }),
    search: (words, of, most) =>
      asNobody(async (trx) => {
        // What a word costs depends on the word, so that no plan is made for any word. Taking names apart is costlier than
        // the planner believes: it would rather do it to all rows than use the index of what was taken apart.
        await sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)`.execute(
          trx,
        );
        const rows = await ordered(trx, of)
          .where(sql<boolean>`strpos(searched, ${foldedName(words)}) > 0`)
          .where(
            sql<boolean>`string_to_array(grams, ' ') @> string_to_array(${gramsOf(words).join(' ')}, ' ')`,
          )
          .limit(most)
          .execute();
        return rows.map(listed);
      }),
    ofUnit: (region, unitId) =>
      asNobody(async (trx) => {
        const rows = await trx
          .selectFrom('portal_report')
          .select(LISTED)
          .where('region_code', '=', region)
          .where('unit_id', '=', unitId)
          .orderBy('fiscal_year', 'desc')
          .execute();
        return rows.map(listed);
      }),
    versions: ({ region, fiscalYear, unitId }) =>
      asNobody(async (trx) => {
        const rows = await trx
          .selectFrom('publication')
          .select(COLUMNS)
          .where('region_code', '=', region)
          .where('fiscal_year', '=', fiscalYear)
          .where('unit_id', '=', unitId)
          .orderBy('number')
          .execute();
        return rows.map(headOf);
      }),
    withDigest: (digests) =>
      asNobody(async (trx) => {
        const row = await trx
          .selectFrom('portal_digest')
          .innerJoin('publication', (join) =>
            join
              .onRef('publication.region_code', '=', 'portal_digest.region_code')
              .onRef('publication.filing_id', '=', 'portal_digest.filing_id')
              .onRef('publication.number', '=', 'portal_digest.number'),
          )
          .select(COLUMNS.map((column) => `publication.${column}` as const))
          .where('portal_digest.digest', 'in', [...digests])
          .limit(1)
          .executeTakeFirst();
        return row && headOf(row);
      }),
    document: (head) =>
      asNobody(async (trx) => {
        const row = await trx
          .selectFrom('publication')
          .select('document')
          .where('region_code', '=', head.region)
          .where('fiscal_year', '=', head.fiscalYear)
          .where('unit_id', '=', head.unitId)
          .where('number', '=', head.number)
          .executeTakeFirst();
        return row && (JSON.parse(row.document) as Document);
      }),
    each: async function* () {
      let last: { readonly year: number; readonly path: string } | undefined;
      for (;;) {
        const rows = await asNobody((trx) => after(trx, last).execute());
        if (rows.length > 0) yield rows.map(listed);
        const end = rows.at(-1);
        if (rows.length < AT_ONCE || !end) return;
        last = { year: end.fiscal_year, path: end.path };
      }
    },
  };
}

function ordered(trx: Trx, { year, department, from }: Listing) {
  let query = trx
    .selectFrom('portal_report')
    .select(LISTED)
    .orderBy('fiscal_year', 'desc')
    .orderBy('path');
  if (year !== undefined) query = query.where('fiscal_year', '=', year);
  if (department) query = query.where('department', '=', department);
  if (from !== undefined) query = query.where('path', '>=', from);
  return query;
}

/** The next rows of the list of all. */
function after(trx: Trx, last: { readonly year: number; readonly path: string } | undefined) {
  const query = trx
    .selectFrom('portal_report')
    .select([...LISTED, 'path'])
    .orderBy('fiscal_year', 'desc')
    .orderBy('path')
    .limit(AT_ONCE);
  if (!last) return query;
  // The first condition alone is a range of the index.
  return query
    .where('fiscal_year', '<=', last.year)
    .where((where) =>
      where.or([
        where('fiscal_year', '<', last.year),
        where.and([where('fiscal_year', '=', last.year), where('path', '>', last.path)]),
      ]),
    );
}
