import type { ClientBase, Pool } from 'pg';
import { codeOf, withClient } from './connections.ts';
import { StoreError } from './fault.ts';
import { OLDEST } from './local/binaries.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { APPLICATION_ROLE, JOBS_ROLE } from './sql/policies.ts';

/** Brings the schema up to date as its owner; several processes at once are fine. Answers its number. Throws `StoreError`. */
export async function migrate(owner: Pool, logins: boolean): Promise<number> {
  return withClient(owner, async (client) => {
    const major = await checkVersion(client);
    await makeRoles(client, logins, major);
    await makeList(client);
    await client.query('begin');
    await client.query('lock table migration in exclusive mode');
    const { rows } = await client.query<{ number: number }>(
      'select number from migration order by number',
    );
    const done = new Set(rows.map((row) => row.number));
    const latest = MIGRATIONS.at(-1)?.number ?? 0;
    if ([...done].some((number) => number > latest))
      throw new StoreError(
        '这个数据库由更新版本的绩评写成。请升级绩评，再重新启动。',
        'A newer Jiping wrote this database. Upgrade Jiping, then start again.',
      );
    for (const step of MIGRATIONS.filter(({ number }) => !done.has(number))) {
      await run(client, step);
      await client.query('insert into migration values ($1, $2, now())', [step.number, step.name]);
    }
    await client.query('commit');
    return latest;
  });
}

/** What a server says to a feature that it was built without. */
const NOT_SUPPORTED = '0A000';

async function run(client: ClientBase, step: Migration): Promise<void> {
  await client.query('savepoint step');
  try {
    await client.query(step.sql);
  } catch (error) {
    if (!step.optional || codeOf(error) !== NOT_SUPPORTED) throw error;
    await client.query('rollback to step');
  }
}

async function checkVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ said: string; encoding: string }>(
    "select current_setting('server_version_num') as said, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
  );
  const major = Math.floor(Number(rows[0]?.said ?? 0) / 10_000);
  if (major < OLDEST)
    throw new StoreError(
      `数据库是 PostgreSQL ${major}，至少要版本 ${OLDEST}。请升级数据库，或者去掉 DATABASE_URL 改用随附的数据库。`,
      `The database is PostgreSQL ${major}; at least version ${OLDEST} is needed. Upgrade it, or leave out DATABASE_URL and use the one that comes along.`,
    );
  if (rows[0]?.encoding !== 'UTF8')
    throw new StoreError(
      `数据库的编码是 ${rows[0]?.encoding}，须为 UTF8。请用 createdb -E UTF8 -T template0 新建一个数据库。`,
      `The encoding of the database is ${rows[0]?.encoding}; it must be UTF8. Make one with createdb -E UTF8 -T template0.`,
    );
  return major;
}

/** Another process may make the same thing at the same moment; that is fine. */
const TAKEN = new Set(['42710', '23505', '42P07']);

/** Another process granted on the same thing at the same moment: what it did may differ, so ours is done again. */
const CHANGED = 'XX000';

async function unlessTaken(client: ClientBase, sql: string, again = 5): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (codeOf(error) === '42501') throw noRoles();
    if (codeOf(error) === CHANGED && again > 0) return unlessTaken(client, sql, again - 1);
    if (!TAKEN.has(codeOf(error))) throw error;
  }
}

const noRoles = (): StoreError =>
  new StoreError(
    `数据库用户没有新建角色的权限。请让数据库管理员运行：create role ${APPLICATION_ROLE}; create role ${JOBS_ROLE}; grant ${APPLICATION_ROLE}, ${JOBS_ROLE} to 该用户;`,
    `The login may not make roles. Ask the administrator of the database to run: create role ${APPLICATION_ROLE}; create role ${JOBS_ROLE}; grant ${APPLICATION_ROLE}, ${JOBS_ROLE} to that login;`,
  );

async function makeRoles(client: ClientBase, logins: boolean, major: number): Promise<void> {
  const wanted = [APPLICATION_ROLE, JOBS_ROLE];
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [wanted],
  );
  const there = new Set(rows.map((row) => row.rolname));
  const options = 'nosuperuser nocreatedb nocreaterole nobypassrls';
  for (const role of wanted.filter((each) => !there.has(each)))
    await unlessTaken(client, `create role ${role} ${logins ? 'login' : 'nologin'} ${options}`);
  const member = await client.query<{ member: boolean; creates: boolean; database: string }>(
    "select pg_has_role($1, $3) and pg_has_role($2, $3) as member, has_database_privilege($2, current_database(), 'create') as creates, quote_ident(current_database()) as database",
    // From 16 on, whoever made a role may grant it, but not take it on.
    [...wanted, major >= 16 ? 'set' : 'member'],
  );
  if (member.rows[0]?.member !== true)
    await unlessTaken(client, `grant ${wanted.join(', ')} to current_user`);
  if (member.rows[0]?.creates !== true)
    await unlessTaken(
      client,
      `grant create on database ${member.rows[0]?.database} to ${JOBS_ROLE}`,
    );
}

const makeList = (client: ClientBase): Promise<void> =>
  unlessTaken(
    client,
    'create table if not exists migration (number integer primary key, name text not null, at timestamptz not null)',
  );
