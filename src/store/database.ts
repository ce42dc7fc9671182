import { type CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import {
  type Connections,
  connect,
  plannedPoolOf,
  poolOf,
  unreachable,
  withClient,
} from './connections.ts';
import { StoreError } from './fault.ts';
import { migrate } from './migrate.ts';
import { inOrder, type Scope } from './scope.ts';
import type { Tables } from './tables.ts';

/** A transaction of the application: the one connection that it runs on. */
export type Trx = Kysely<Tables>;

/**
 * Sends a statement without waiting for its answer, which saves a way to the server and back: it is run before all that is
 * asked after it, and its fault is that of the transaction.
 */
export type Send = (statement: CompiledQuery) => void;

/** The database as the rest of the store uses it. */
export interface Database {
  /** One transaction that sees and changes only what lies in the scope. */
  within<T>(scope: Scope, work: (trx: Trx, send: Send) => Promise<T>): Promise<T>;
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
  const pool = plannedPoolOf(connections.application, max);
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
    apart: (work) => inTransaction(pool, 'begin', work),
    within: (scope, work) => inTransaction(pool, `begin; ${limitTo(scope)}`, work),
    close: async () => {
      await plain.destroy();
      await Promise.all([owner.end(), pool.ended ? undefined : pool.end()]);
    },
  };
}

/** Runs between `begin`, which goes out with the first statement, and `commit`, which goes out with those sent last. */
async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (trx: Trx, send: Send) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  const sent: Promise<unknown>[] = [];
  const faults: unknown[] = [];
  const push = (text: string, values?: unknown[]) => {
    const answer = client.query(text, values);
    answer.catch((fault: unknown) => faults.push(fault));
    sent.push(answer);
  };
  try {
    push(begin);
    const result = await work(trxOn(client), ({ sql, parameters }) => push(sql, [...parameters]));
    push('commit');
    await Promise.all(sent);
    return result;
  } catch (error) {
    // When the connection is dead the server rolls back by itself.
    await client.query('rollback').catch(() => undefined);
    // Behind a statement that failed all others fail too.
    throw faults[0] ?? error;
  } finally {
    client.release();
  }
}

const transactions = new WeakMap<PoolClient, Trx>();

/** Queries on one connection, made once for each. */
function trxOn(client: PoolClient): Trx {
  const known = transactions.get(client);
  if (known) return known;
  const held = {
    query: (text: string, values: readonly unknown[]) => client.query(text, [...values]),
    release: () => undefined,
  };
  const pool = { connect: async () => held, end: async () => undefined };
  const made = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
  });
  transactions.set(client, made);
  return made;
}

const literal = (parts: readonly string[]): string => `'${parts.join(',').replaceAll("'", "''")}'`;

/** The settings that the policies read; they hold for this transaction alone. */
function limitTo({ ranges, expert }: Scope): string {
  const told = inOrder(ranges);
  const as =
    expert === undefined ? '' : `, set_config('jiping.expert', ${literal([expert])}, true)`;
  return `select set_config('jiping.lower', ${literal(told.map(({ from }) => from))}, true), set_config('jiping.upper', ${literal(told.map(({ to }) => to))}, true)${as}`;
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
      'The role of the application may pass the row policies. Take superuser and bypassrls from jiping_app.',
    );
}
