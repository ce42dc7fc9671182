import { type ExpressionBuilder, sql } from 'kysely';
import type { AuditEvent } from '../api/people.ts';
import { type AuditRow, appendTo, eventOf } from './chain.ts';
import type { Database, Trx } from './database.ts';
import type { Person } from './people/person.ts';
import { inScope } from './predicate.ts';
import type { Scope } from './scope.ts';
import type { Tables } from './tables.ts';
import { chainRegions, verifyChain } from './verify.ts';

/** An entry to append. */
export interface AuditEntry {
  readonly region: string;
  readonly who: Person;
  /** What was done, as `filing.save`, `session.open`, `account.decide`. */
  readonly what: string;
  /** Path in the tree of units that it concerns; decides who may read it. */
  readonly path: string;
  /** What it was done to: id of the filing, account or file. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly why?: string;
}

/** Which entries to list; newest first, at most 200. */
interface AuditFilter {
  readonly region: string;
  /** Part of the name of who did it. */
  readonly who?: string;
  /** The act, or any of these. */
  readonly what?: string | readonly string[];
  /** Id, or part of the name of the unit or account that it concerns. */
  readonly subject?: string;
  /** Part of what it says, reason included. */
  readonly text?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** Entries older than this number. */
  readonly before?: number;
  readonly limit?: number;
}

/** What does not fit in a chain: the entry's number, and what happened to it. */
export interface ChainFault {
  readonly number: number;
  readonly fault: 'changed' | 'removed' | 'inserted';
}

/** Result of a verification. */
export interface ChainReport {
  readonly region: string;
  readonly entries: number;
  readonly whole: boolean;
  readonly brokenAt?: number;
  /** The first hundred faults. */
  readonly faults: readonly ChainFault[];
}

/** The audit trail: per region a chain of entries by SM3, append-only for the application. */
export interface Audit {
  /** For events without another write; all other methods of the store append within their own transaction. */
  append(entry: AuditEntry): Promise<AuditEvent>;
  list(scope: Scope, filter: AuditFilter): Promise<readonly AuditEvent[]>;
  regions(): Promise<readonly string[]>;
  verify(region: string): Promise<ChainReport>;
}

const MOST = 200;

/** Whether a column holds a piece of text, whatever its letters' case; no sign in it is a pattern. */
const holds = (column: string, text: string) =>
  sql<boolean>`strpos(lower(${sql.ref(column)}), lower(${text})) > 0`;

/** Whether an entry was done to this id, or concerns a unit or an account with this in its name. */
const concerns = (by: ExpressionBuilder<Tables, 'audit'>, subject: string) => {
  const units = by.selectFrom('unit').select('path').where(holds('name', subject));
  const accounts = by
    .selectFrom('account')
    .select('id')
    .where(({ or }) => or([holds('account', subject), holds('name', subject)]));
  return by.or([
    by('subject', '=', subject),
    by('path', 'in', units),
    by('subject', 'in', accounts),
  ]);
};

/** Entries with the name of the account that they are about, else of the unit where it was done, as they are called now. */
async function named(trx: Trx, rows: readonly AuditRow[]): Promise<readonly AuditEvent[]> {
  if (rows.length === 0) return [];
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const units = await trx
    .selectFrom('unit')
    .select(['path', 'name'])
    .where('path', 'in', distinct(rows.map(({ path }) => path)))
    .execute();
  const accounts = await trx
    .selectFrom('account')
    .select(['id', 'account', 'name'])
    .where('id', 'in', distinct(rows.map(({ subject }) => subject)))
    .execute();
  const unit = new Map(units.map(({ path, name }) => [path, name]));
  const account = new Map(accounts.map((each) => [each.id, `${each.name}（${each.account}）`]));
  return rows.map((row) => {
    const about = account.get(row.subject) ?? unit.get(row.path);
    return { ...eventOf(row), ...(about !== undefined && { about }) };
  });
}

/** The audit trail of a database. */
export function auditOf(database: Database): Audit {
  return {
    append: (entry) => database.apart((trx) => appendTo(trx, database.now(), entry)),
    list: (scope, filter) =>
      database.within(scope, async (trx) => {
        const { who, what, subject, text, from, to, before } = filter;
        let query = trx
          .selectFrom('audit')
          .selectAll()
          .where('region_code', '=', filter.region)
          .where(inScope('path', scope))
          .orderBy('number', 'desc')
          .limit(Math.min(filter.limit ?? MOST, MOST));
        if (who !== undefined) query = query.where(holds('who_name', who));
        if (what !== undefined) query = query.where('what', 'in', [what, ''].flat());
        if (text !== undefined)
          query = query.where(({ or }) => or([holds('detail', text), holds('why', text)]));
        if (subject !== undefined) query = query.where((by) => concerns(by, subject));
        if (from !== undefined) query = query.where('at', '>=', from);
        if (to !== undefined) query = query.where('at', '<', to);
        if (before !== undefined) query = query.where('number', '<', before);
        return named(trx, await query.execute());
      }),
    regions: () => chainRegions(database.owner),
    verify: (region) => verifyChain(database.owner, region),
  };
}
