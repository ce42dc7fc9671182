import type { Writable } from 'node:stream';
import { Client, Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { StoreError } from './fault.ts';

/** How the three logins reach the database. Only `owner` may change the schema. */
export interface Connections {
  readonly owner: PoolConfig;
  readonly application: PoolConfig;
  readonly jobs: PoolConfig;
  /** Whether the roles sign in themselves (our own server) or are taken on by the owner's login. */
  readonly logins: boolean;
}

/** Values as we want them: whole numbers as numbers, days as texts. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: Number,
  [types.builtins.DATE]: String,
};

const typed: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** The longest statement that is kept planned, and how many of them: those with long lists of values come once. */
const LONGEST_PLANNED = 4000;
const MOST_PLANNED = 400;
const planned = new Map<string, string>();

/** Name of a statement that the server may keep planned, undefined for one that it plans each time. */
function nameOf(text: string): string | undefined {
  const known = planned.get(text);
  if (known !== undefined || text.length > LONGEST_PLANNED || planned.size >= MOST_PLANNED)
    return known;
  const name = `jiping_${planned.size}`;
  planned.set(text, name);
  return name;
}

/**
 * A client whose statements with values are parsed and planned once per connection: with the policies that costs more than
 * running them. Statements are sent without waiting for the answers before, those of one turn in one piece.
 */
class PlannedClient extends Client {
  override query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    const ask = super.query.bind(this) as (...said: unknown[]) => unknown;
    // The stream is the driver's own; its types do not tell of it.
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } })
      .connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? ask(text, values, ...rest) : ask({ name, text, values }, ...rest);
  }) as Client['query'];
}

/**
 * The pool of the application's own statements. Turning a statement into machine code first takes the database longer than most of
 * them run, and it does so by the estimated cost, which policies make high: it is told not to. Servers that do not know how say so.
 */
export function plannedPoolOf(config: PoolConfig, max: number): Pool {
  const pool = poolOf({ ...config, Client: PlannedClient, pipeline: true } as PoolConfig, max);
  pool.on('connect', (client) => {
    client.query('set jit = off').catch(() => undefined);
  });
  return pool;
}

/**
 * A pool whose clients cannot end the process: a database that dies while a client is checked out makes the client
 * emit an error, which must have a listener.
 */
export function poolOf(config: PoolConfig, max: number): Pool {
  const pool = new Pool({
    ...config,
    max,
    types: typed,
    application_name: 'jiping',
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Errors of a server that starts or starts again: nothing was sent yet, so trying again is safe. */
const STARTING = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Milliseconds to wait for a server that is starting again. */
const PATIENCE = 10_000;

/** Takes a client from the pool, waiting while the server starts again. */
export async function connect(pool: Pool): Promise<PoolClient> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      const starting = STARTING.has(codeOf(error)) || /terminated unexpectedly/.test(String(error));
      if (!starting || Date.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** Code of an error of the database or of the connection, '' without one. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Runs with a client that is given back, thrown away after a failure. */
export async function withClient<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** What a failed first connection to an external database means, with what to do. */
export function unreachable(error: unknown): StoreError {
  const code = codeOf(error);
  if (code === '28P01' || code === '28000')
    return new StoreError(
      '数据库不接受这个用户名或密码。请检查 DATABASE_URL 中的用户名和密码。',
      'The database refuses this login or password. Check those in DATABASE_URL.',
    );
  if (code === '3D000')
    return new StoreError(
      'DATABASE_URL 指定的数据库不存在。请先用 createdb 新建它，再重新启动。',
      'The database that DATABASE_URL names does not exist. Make it with createdb, then start again.',
    );
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(
    `连不上数据库：${reason}。请检查 DATABASE_URL 中的地址和端口，以及数据库是否在运行。`,
    `The database cannot be reached: ${reason}. Check the address and port in DATABASE_URL, and whether it runs.`,
  );
}
