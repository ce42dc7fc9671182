import type { Notice } from '../../bureau/notice/notice.ts';
import { appendTo } from '../chain.ts';
import type { Database } from '../database.ts';
import { cleaned } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';

/** A notice as it was issued last, with the day on which it first was. */
interface IssuedNotice {
  readonly region: string;
  readonly path: string;
  readonly notice: Notice;
  readonly issuedAt: string;
}

/** A notice as it is kept. */
interface KeptNotice {
  readonly notice: Notice;
  readonly issuedAt?: string;
  readonly by: string;
  readonly at: string;
}

/** Where a notice is issued. */
interface NoticeKey {
  readonly region: string;
  readonly path: string;
  readonly fiscalYear: number;
}

/** The notices of a database, one for each place and year. */
export interface Notices {
  get(scope: Scope, key: NoticeKey): Promise<KeptNotice | undefined>;
  /** Notices issued at or above filings of their year in the scope, as they were issued, the latest year first. */
  issued(scope: Scope, fiscalYear?: number): Promise<readonly IssuedNotice[]>;
  /** Keeps the text; an issued notice stays issued, with the day on which it first was. */
  put(scope: Scope, key: NoticeKey, notice: Notice, by: Person, issue: boolean): Promise<void>;
}

/** The notices of a database. */
export function noticesOf({ within, now }: Database): Notices {
  return {
    get: (scope, { region, path, fiscalYear }) =>
      within(scope, async (trx) => {
        const row = await trx
          .selectFrom('notice')
          .selectAll()
          .where('region_code', '=', region)
          .where('path', '=', path)
          .where('fiscal_year', '=', fiscalYear)
          .where(inScope('path', scope))
          .executeTakeFirst();
        return (
          row && {
            notice: row.body as Notice,
            ...(row.issued_at !== null && { issuedAt: row.issued_at.toISOString() }),
            ...{ by: row.by_name, at: row.at.toISOString() },
          }
        );
      }),
    issued: (scope, fiscalYear) =>
      within(scope, async (trx) => {
        let query = trx
          .selectFrom('notice')
          .select(['region_code', 'path', 'issued', 'issued_at'])
          .where('issued_at', 'is not', null)
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('filing')
                .select('filing.id')
                .whereRef('filing.region_code', '=', 'notice.region_code')
                .whereRef('filing.fiscal_year', '=', 'notice.fiscal_year')
                .where(inScope('filing.path', scope)),
            ),
          );
        if (fiscalYear !== undefined) query = query.where('fiscal_year', '=', fiscalYear);
        const rows = await query.orderBy('fiscal_year', 'desc').orderBy('path').execute();
        return rows.flatMap(({ region_code: region, path, issued, issued_at }) =>
          issued_at === null
            ? []
            : [{ region, path, notice: issued as Notice, issuedAt: issued_at.toISOString() }],
        );
      }),
    put: (scope, { region, path, fiscalYear }, notice, by, issue) =>
      within(scope, async (trx) => {
        const at = now();
        const body = JSON.stringify(cleaned(notice));
        const changed = {
          body,
          ...(issue && { issued: body }),
          ...{ by_account: by.account, by_name: by.name, at },
        };
        await trx
          .insertInto('notice')
          .values({
            ...{ ...changed, region_code: region, path, fiscal_year: fiscalYear },
            issued_at: issue ? at : null,
          })
          .onConflict((conflict) =>
            conflict.columns(['region_code', 'path', 'fiscal_year']).doUpdateSet((set) => ({
              ...changed,
              issued_at: set.fn.coalesce('notice.issued_at', 'excluded.issued_at'),
            })),
          )
          .execute();
        if (!issue) return;
        const detail = { fiscalYear, due: notice.due, scope: notice.scope };
        const subject = { region, path, subject: path };
        await appendTo(trx, at, { ...subject, who: by, what: 'notice.issue', detail });
      }),
  };
}
