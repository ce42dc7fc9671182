import { sql } from 'kysely';
import { appendTo } from '../chain.ts';
import type { Database } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { filingsIn, hangsOn, signed } from '../filings/rows.ts';
import { clean, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';

/** A reminder that a unit got. */
interface Reminder {
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** Reminders of reports that are owed. */
export interface Reminders {
  /** Reminds of filings in the scope, each with its own words; one entry of the trail for all. Answers how many. */
  add(
    scope: Scope,
    region: string,
    reminders: readonly { readonly key: FilingKey; readonly words: string }[],
    by: Person,
  ): Promise<number>;
  /** Of one filing, the latest first. */
  list(scope: Scope, key: FilingKey): Promise<readonly Reminder[]>;
  /** How often each filing of a year was reminded of, and when the last time; by region and id, joined by `/`. */
  counts(
    scope: Scope,
    fiscalYear: number,
  ): Promise<ReadonlyMap<string, { readonly count: number; readonly last: string }>>;
}

/** The reminders of a database. */
export function remindersOf({ within, now }: Database): Reminders {
  return {
    add: (scope, region, reminders, by) =>
      within(scope, async (trx) => {
        if (reminders.length === 0) return 0;
        const at = now();
        const there = await filingsIn(trx, scope)
          .select(['filing.region_code', 'filing.id', 'filing.path'])
          .where('filing.id', 'in', [...reminders.map(({ key }) => key.id)])
          .execute();
        const known = new Set(there.map((row) => `${row.region_code}/${row.id}`));
        const rows = reminders
          .filter(({ key }) => known.has(`${key.region}/${key.id}`))
          .map(({ key, words }) => ({
            ...hangsOn(key),
            ...{ id: newId(at), words: clean(words) },
            ...signed(by, at),
          }));
        if (rows.length === 0) return 0;
        await trx.insertInto('reminder').values(rows).execute();
        await appendTo(trx, at, {
          ...{ region, path: there[0]?.path ?? region, subject: region, who: by },
          what: 'filing.remind',
          detail: { filings: rows.map(({ filing_id }) => filing_id) },
        });
        return rows.length;
      }),
    list: (scope, key) =>
      within(scope, async (trx) => {
        const rows = await filingsIn(trx, scope)
          .innerJoin('reminder', (join) =>
            join
              .onRef('reminder.region_code', '=', 'filing.region_code')
              .onRef('reminder.filing_id', '=', 'filing.id'),
          )
          .select(['reminder.words', 'reminder.by_name', 'reminder.at'])
          .where('filing.region_code', '=', key.region)
          .where('filing.id', '=', key.id)
          .orderBy('reminder.id', 'desc')
          .execute();
        return rows.map(({ words, by_name, at }) => ({
          ...{ words, by: by_name, at: at.toISOString() },
        }));
      }),
    counts: (scope, fiscalYear) =>
      within(scope, async (trx) => {
        const rows = await filingsIn(trx, scope)
          .innerJoin('reminder', (join) =>
            join
              .onRef('reminder.region_code', '=', 'filing.region_code')
              .onRef('reminder.filing_id', '=', 'filing.id'),
          )
          .clearSelect()
          .select(['filing.region_code', 'filing.id'])
          .select([
            sql<number>`count(*)::integer`.as('count'),
            sql<Date>`max(reminder.at)`.as('last'),
          ])
          .where('filing.fiscal_year', '=', fiscalYear)
          .groupBy(['filing.region_code', 'filing.id'])
          .execute();
        return new Map(
          rows.map((row) => [
            `${row.region_code}/${row.id}`,
            { count: row.count, last: row.last.toISOString() },
          ]),
        );
      }),
  };
}
