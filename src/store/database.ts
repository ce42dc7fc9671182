import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { type Connections, connect, poolOf, unreachable, withClient } from './connections.ts';
import { StoreError } from './fault.ts';
import { migrate } from './migrate.ts';
import type { Scope } from './scope.ts';
import type { Tables } from './tables.ts';

/** A transaction of the application. */
export type Trx = Transaction<Tables>;

/** The database as the rest of the store uses it. */
export interface Database {
  /** One transaction that sees and changes only what lies in the scope. */
  within<T>(scope: Scope, work: (trx: Trx) => Promise<T>): Promise<T>;
  /** One transaction on what has no place in the tree (accounts, sessions, settings, jobs). */
  apart<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Without transaction, for single statements on the same. */
  readonly plain: Kysely<Tables>;
  /** As the owner of the schema, past all policies: backup, restore and verification only. */
  readonly owner: Pool;
  readonly now: () => Date;
  close(): Promise<void>;
}

/** Opens the database: schema, then the application's login, which must not be one that passes the policies. Throws `StoreError`. */
export async function openDatabase(
  connections: Connections,
  max: number,
  now: () => Date,
): Promise<Database> {
  const owner = poolOf(connections.owner, 2);
  const pool = poolOf(connections.application, max);
  try {
    await owner.query('select 1').catch((error: unknown) => {
      throw unreachable(error);
    });
    await migrate(owner, connections.logins);
    await withClient(pool, assertPlainRole);
  } catch (error) {
    await Promise.all([owner.end(), pool.end()]);
    throw error;
  }
  const patient: PostgresPool = {
    connect: () => connect(pool),
    end: () => pool.end(),
  } as PostgresPool;
  const plain = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patient }) });
  return {
    plain,
    owner,
    now,
    apart: (work) => plain.transaction().execute(work),
    within: (scope, work) =>
      plain.transaction().execute(async (trx) => {
        await limitTo(trx, scope);
        return work(trx);
      }),
    close: async () => {
      await plain.destroy();
      await Promise.all([owner.end(), pool.ended ? undefined : pool.end()]);
    },
  };
}

const joined = (parts: readonly string[]): string => parts.join(',');

async function limitTo(trx: Trx, scope: Scope): Promise<void> {
  const from = joined(scope.ranges.map((range) => range.from));
  const to = joined(scope.ranges.map((range) => range.to));
  await sql`select set_config('jiping.lower', ${from}, true), set_config('jiping.upper', ${to}, true)`.execute(
    trx,
  );
}

async function assertPlainRole(client: {
  query(text: string): Promise<{ rows: { past: boolean }[] }>;
}): Promise<void> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as past from pg_roles where rolname = current_user',
  );
  if (rows[0]?.past !== false)
    throw new StoreError(
      '数据库的应用角色可以绕过行级权限。请收回 jiping_app 的 superuser 和 bypassrls。',
    );
}
