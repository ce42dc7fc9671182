import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobView } from '../../src/api/filing.ts';
import { hashOf } from '../../src/server/people/passwords.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { found, REGION, SCHOOL } from '../store/district.ts';
import { type FreshStore, freshStore } from '../store/fresh.ts';
import { form, PASSWORD } from './served.ts';

const root = join(import.meta.dirname, '../..');
const packed = join(root, 'node_modules/.cache/jiping-two');
/** Both servers keep files in one folder, as on a share. */
const data = mkdtempSync(join(tmpdir(), 'jiping-two-'));
const UPLOADS = 6;

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
}

let fresh: FreshStore;
let filing: FilingKey;
let servers: readonly [Running, Running];

/** A process of its own on the one database, which it reaches by DATABASE_URL as any other. */
async function serve(): Promise<Running> {
  const child = spawn(
    process.execPath,
    [join(packed, 'main.js'), 'serve', '--port', '0', '--data', data],
    { env: { ...process.env, DATABASE_URL: fresh.url }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const started = /绩评已启动：(\S+)/.exec(out)?.[1];
      if (started) resolve(started);
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { process: child, address };
}

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      'parser-child': 'src/server/uploads/parser-child.ts',
      'engine-child': 'src/server/engine/engine-child.ts',
    },
    outdir: packed,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  fresh = await freshStore();
  filing = await found(fresh.store);
  const grants = [{ role: 'unitPreparer', path: SCHOOL }] as const;
  const said = { account: 'clerk', name: '填报人', region: REGION, home: SCHOOL, grants };
  await fresh.store.accounts.install(said, await hashOf(PASSWORD), false);
  // Both at once, as two machines that are switched on together: one makes what the other finds.
  servers = await Promise.all([serve(), serve()]);
}, 60_000);
afterAll(async () => {
  for (const server of servers ?? []) server.process.kill('SIGKILL');
  await fresh.close();
  rmSync(data, { recursive: true, force: true });
  rmSync(packed, { recursive: true, force: true });
});

const ask = (server: Running, cookie: string, path: string, init: RequestInit = {}) =>
  fetch(server.address + path, {
    ...init,
    headers: { 'x-jiping': '1', cookie, ...init.headers },
  });

async function signIn(server: Running): Promise<string> {
  const response = await ask(server, '', '/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'clerk', password: PASSWORD }),
  });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('two servers on one database', () => {
  test('share sessions: who signs in at one is known at the other, and signed out at both', async () => {
    const [one, other] = servers;
    const cookie = await signIn(one);
    expect(await (await ask(other, cookie, '/api/session')).json()).toMatchObject({
      account: 'clerk',
    });
    expect((await ask(other, cookie, '/api/session', { method: 'DELETE' })).status).toBe(200);
    expect((await ask(one, cookie, '/api/filings')).status).toBe(401);
  });

  test('do each job once, whichever of them took it in, and either tells how far it is', async () => {
    const cookie = await signIn(servers[0]);
    const path = `/api/filings/${filing.region}/${filing.id}/imports`;
    const taken = await Promise.all(
      Array.from({ length: UPLOADS }, async (_, n) => {
        const text = `单位名称：示范区第一小学\n年初预算数 ${n + 1}.00 万元\n`;
        const body = form(`第${n + 1}份.txt`, text);
        const reply = await ask(servers[n % 2 ? 1 : 0], cookie, path, { method: 'POST', body });
        return (await reply.json()) as JobView;
      }),
    );
    const views = await Promise.all(taken.map(({ id }, n) => ended(servers[n % 2 ? 0 : 1], id)));
    expect(views.map(({ state }) => state)).toEqual(taken.map(() => 'done'));
    const runs = await fresh.sql(
      "select id::text, state::text, retry_count from jobs.job where name = 'import' union all select id::text, state::text, retry_count from jobs.archive where name = 'import'",
    );
    expect(runs.length).toBe(UPLOADS);
    expect(new Set(runs.map(({ state, retry_count: again }) => `${state} ${again}`))).toEqual(
      new Set(['completed 0']),
    );

    async function ended(server: Running, id: string): Promise<JobView> {
      for (let n = 0; n < 600; n += 1) {
        const job = (await (await ask(server, cookie, `/api/jobs/${id}`)).json()) as JobView;
        if (job.state !== 'queued' && job.state !== 'running') return job;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error('the job did not end');
    }
  }, 60_000);

  test('keep one chain of the audit trail, and go on when one of them is gone', async () => {
    servers[0].process.kill('SIGKILL');
    const cookie = await signIn(servers[1]);
    expect((await ask(servers[1], cookie, '/api/filings')).status).toBe(200);
    expect(await fresh.store.audit.verify(REGION)).toMatchObject({ whole: true, faults: [] });
  });
});
