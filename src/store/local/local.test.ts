import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  CLERK,
  edited,
  field,
  found,
  ofFinance,
  ofSchool,
  request,
} from '../../../test/store/district.ts';
import { openStore } from '../store.ts';
import { findBinaries } from './binaries.ts';
import { identityFor } from './identity.ts';
import { startLocal } from './local.ts';
import { prepareNpmBinaries } from './npm-binaries.ts';
import { placesIn } from './places.ts';

let folder: string;
const isRoot = process.getuid?.() === 0;

beforeAll(() => {
  folder = mkdtempSync('/tmp/jiping-local-');
  chmodSync(folder, 0o711);
  vi.stubEnv('JIPING_STATE', join(folder, 'state'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (socket: string, text: string): Promise<unknown> => {
  const client = new Client({ host: socket, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query(text)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
};

describe('the local server', () => {
  test('is made on the first start, listens on its socket alone, and is not root', async () => {
    const server = await startLocal(join(folder, 'a'));
    expect(await ask(server.socket, 'show listen_addresses')).toBe('');
    expect(await ask(server.socket, 'show fsync')).toBe('on');
    expect(await ask(server.socket, 'show synchronous_commit')).toBe('on');
    expect(
      await ask(
        server.socket,
        "select encoding::text || ' ' || datcollate from pg_database where datname = 'template1'",
      ),
    ).toBe('6 C');
    expect(statSync(server.socket).mode & 0o777).toBe(0o700);
    expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0);
    expect(statSync(`/proc/${server.pid()}`).uid).toBe(
      isRoot ? identityFor(folder)?.uid : process.getuid?.(),
    );
    await server.stop();
    expect(existsSync(join(folder, 'a', 'lock'))).toBe(false);
  });

  test('starts again when it is killed, and says so', async () => {
    const said: string[] = [];
    const server = await startLocal(join(folder, 'a'), { tell: ({ zh }) => said.push(zh) });
    const first = server.pid();
    process.kill(first ?? 0, 'SIGKILL');
    await vi.waitFor(
      () => expect(said).toEqual(['数据库意外停止，正在重新启动。', '数据库已经重新启动。']),
      { timeout: 30_000 },
    );
    expect(server.pid()).not.toBe(first);
    expect(await ask(server.socket, 'select 1')).toBe(1);
    await server.stop();
  });

  test('is refused to a second start, in this process and in another', async () => {
    const server = await startLocal(join(folder, 'a'));
    await expect(startLocal(join(folder, 'a'))).rejects.toThrow(
      `正被另一个进程（进程号 ${process.pid}）使用`,
    );
    const script = `import { startLocal } from '${join(import.meta.dirname, 'local.ts')}'; startLocal('${join(folder, 'a')}').catch((error) => { console.log(error.message); process.exit(7); });`;
    const other = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    expect([other.status, other.stdout]).toEqual([
      7,
      expect.stringContaining('请先停止那个进程，或者换一个数据文件夹。'),
    ]);
    await server.stop();
  });

  test('of a killed product ends by itself, and the next start takes the folder over', async () => {
    const script = `import { startLocal } from '${join(import.meta.dirname, 'local.ts')}'; startLocal('${join(folder, 'a')}').then((server) => console.log(server.pid())); setInterval(() => undefined, 1000);`;
    const product = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pid = Number(await new Promise((done) => product.stdout.once('data', done)));
    product.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(`/proc/${pid}/cwd`)).toBe(false), { timeout: 20_000 });
    const server = await startLocal(join(folder, 'a'));
    expect(await ask(server.socket, 'select 1')).toBe(1);
    await server.stop();
  });

  test('refuses a folder of a major version that is not here', async () => {
    const copy = join(folder, 'old');
    mkdirSync(join(copy, 'postgres'), { recursive: true });
    writeFileSync(join(copy, 'postgres', 'PG_VERSION'), '13\n');
    await expect(startLocal(copy)).rejects.toThrow(
      /由 PostgreSQL 13 写成，本机只有版本 .*jiping restore/,
    );
  });

  test('takes a short folder for its socket when the path is too long', () => {
    const deep = join(folder, '很深的文件夹'.repeat(4), 'x'.repeat(20));
    mkdirSync(deep, { recursive: true });
    const { socket } = placesIn(deep, identityFor(deep));
    expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThan(107);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    rmSync(socket, { recursive: true });
  });
});

describe.runIf(isRoot)('as root', () => {
  test('data go to a state folder when the user of the database cannot reach the one asked for, and stay there', () => {
    const data = join(folder, 'closed', 'data');
    mkdirSync(data, { recursive: true });
    chmodSync(join(folder, 'closed'), 0o700);
    const places = placesIn(data, identityFor(data));
    const home = dirname(places.data);
    expect(dirname(home)).toBe(join(folder, 'state'));
    expect(places.moved?.zh).toBe(`数据库用户 nobody 进不了 ${data}，数据库放在 ${home}。`);
    const seen = spawnSync('ls', [dirname(places.socket)], { uid: 65534, gid: 65534 });
    expect(seen.status).not.toBe(0);
    expect(spawnSync('ls', [places.socket], { uid: 65534, gid: 65534 }).status).toBe(0);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(placesIn(data, identityFor(data)).data).toBe(places.data);
  });

  test('a copy of the binaries from npm is made, with their links, where the user cannot reach them', () => {
    const npm = findBinaries().find((each) => each.from === 'npm');
    if (npm === undefined) throw new Error('the binaries from npm are not installed');
    const closed = join(folder, 'modules');
    cpSync(dirname(dirname(npm.folder)), join(closed, 'pack'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    chmodSync(closed, 0o700);
    const hidden = { ...npm, folder: join(closed, 'pack', 'native', 'bin') };
    const copy = prepareNpmBinaries(hidden, identityFor(folder), join(folder, 'state'));
    expect(copy.folder).toBe(join(folder, 'state', `postgresql-${npm.major}`, 'native', 'bin'));
    const said = spawnSync(join(copy.folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      uid: 65534,
      gid: 65534,
    });
    expect(said.stdout).toContain(`(PostgreSQL) ${npm.major}.`);
  });
});

describe('on the PostgreSQL that comes from npm', () => {
  test('the store saves, guards its scopes, keeps its trail whole, and takes in a backup of the other version', async () => {
    const npm = await openStore(`local:${join(folder, 'npm')}`, { binaries: 'npm' });
    const key = await found(npm);
    const save = request(0, field('staffing.actual', '', '6'));
    expect(await npm.filings.save(ofSchool, key, save, CLERK, edited)).toMatchObject({
      revision: 1,
    });
    expect(await npm.filings.view(ofFinance, key)).toBeUndefined();
    expect(await npm.verify()).toMatchObject({ chains: [{ whole: true }] });
    const job = await npm.jobs.enqueue({ region: '430899', kind: 'x', by: CLERK, data: 1 });
    expect(await npm.jobs.view(job, CLERK)).toMatchObject({ state: 'queued' });
    await npm.backup(join(folder, 'backup'));
    await npm.close();
    const system = await openStore(`local:${join(folder, 'a')}`);
    expect((await system.restore(join(folder, 'backup'))).tables).toMatchObject({
      filing: 1,
      filing_save: 1,
    });
    expect((await system.filings.view(ofSchool, key))?.draft.fields).toEqual({
      'staffing.actual': '6',
    });
    await system.close();
  });
});

describe('an address', () => {
  test.each([
    ['mysql://x', '须以 postgres:// 或 local: 开头'],
    ['local:', '没有指定数据文件夹'],
    ['postgres://nobody:x@127.0.0.1:1/none', '连不上数据库'],
  ])('%s is refused with a sentence', async (url, sentence) => {
    await expect(openStore(url, { files: join(folder, 'files') })).rejects.toThrow(sentence);
  });
});
