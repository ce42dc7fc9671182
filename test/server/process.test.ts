import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportView, JobView } from '../../src/api/filing.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { found, REGION, SCHOOL } from '../store/district.ts';
import { type FreshStore, freshStore } from '../store/fresh.ts';
import { form } from './served.ts';

const root = join(import.meta.dirname, '../..');
const packed = join(root, 'node_modules/.cache/jiping-packed');
const data = mkdtempSync(join(tmpdir(), 'jiping-serve-'));
const REPORT = join(root, 'samples/自评报告-有矛盾.docx');
const SAMPLE = readFileSync(REPORT);

/** A page whose cells claim to span more than there is. */
const SPANS = Buffer.from(
  `<meta charset=utf-8><table>${'<tr><td rowspan=999999999 colspan=999999999>指标</td></tr>'.repeat(500)}</table>`,
);

let fresh: FreshStore;
let filing: FilingKey;

beforeAll(async () => {
  // Packed as scripts/bundle.mjs does, into a folder that no other test builds.
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      parse: 'src/server/uploads/parse.ts',
      'parser-child': 'src/server/uploads/parser-child.ts',
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
});
afterAll(async () => {
  await fresh.close();
  rmSync(data, { recursive: true, force: true });
  rmSync(packed, { recursive: true, force: true });
});

const environment = (url: string, more: NodeJS.ProcessEnv = {}) => ({
  ...process.env,
  DATABASE_URL: url,
  ...more,
});

function jiping(url: string, words: readonly string[], more?: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packed, 'main.js'), ...words],
    { encoding: 'utf8', env: environment(url, more), timeout: 60_000 },
  );
  return { status, out: stdout, err: stderr };
}

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly out: () => string;
}

/** Starts the server on a free port and waits for the sentence that it is there. */
async function serve(): Promise<Running> {
  const child = spawn(
    process.execPath,
    [join(packed, 'main.js'), 'serve', '--port', '0', '--data', data],
    { env: environment(fresh.url), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const started = /绩评已启动：(\S+)/.exec(out)?.[1];
      if (started) resolve(started);
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  child.stderr.resume();
  return { process: child, address, out: () => out };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code)))
    : Promise.resolve(child.exitCode);

describe('jiping serve', () => {
  let server: Running;
  let cookie = '';
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(server.address + path, {
      ...init,
      headers: { 'x-jiping': '1', cookie, ...init.headers },
    });

  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.process.kill('SIGKILL'));

  test('prints one-time passwords of the three administrators at the first start only, and they open the door', async () => {
    const passwords = [...server.out().matchAll(/^ {2}(\w+)（(.+)）　([\w-]{14})$/gm)];
    expect(passwords.map(([, account, name]) => [account, name])).toEqual([
      ['system', '系统管理员'],
      ['security', '安全保密管理员'],
      ['audit', '安全审计员'],
    ]);
    const [, account, , password] = passwords[0] ?? [];
    const response = await ask('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password }),
    });
    expect(await response.json()).toMatchObject({ account: 'system', mustChangePassword: true });
  });

  test('reads a report that is uploaded in a process of its own', async () => {
    filing = await found(fresh.store);
    const grants = [{ role: 'unitPreparer', path: SCHOOL }] as const;
    const said = { account: 'clerk', name: '填报人', region: REGION, home: SCHOOL, grants };
    const id = await fresh.store.accounts.install(said, 'none', false);
    const limits = { idleMinutes: 30, absoluteMinutes: 60 };
    cookie = `jiping=${await fresh.store.sessions.open(id, limits)}`;
    const job = await finished(await upload('去年的报告.docx', SAMPLE));
    expect(job).toMatchObject({ kind: 'import', state: 'done' });
    const { recognised, choices, findings, lists } = job.result as ImportView;
    expect(recognised).toContainEqual({
      path: 'budget.original',
      text: '78.16',
      quote: '78.16',
      where: expect.stringContaining('年初预算数'),
    });
    expect(choices.map(({ options }) => options.length).every((options) => options > 1)).toBe(true);
    expect(findings.map(({ check }) => check)).toContain('AuthorizedPositionsAgree');
    expect(Object.keys(lists)).toContain('indicators');
  });

  test('tells of a long work as it goes on, and ends when it is over', async () => {
    const { id } = await upload('去年的报告.docx', SAMPLE);
    const events = await ask(`/api/jobs/${id}/events`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const told = (await events.text())
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => (JSON.parse(line.slice('data: '.length)) as JobView).state);
    expect([told.length > 1, told.at(-1)]).toEqual([true, 'done']);
    // What was uploaded is gone when it has been read.
    expect(readdirSync(join(data, 'files', 'held'))).toEqual([]);
  });

  test('tells in a sentence why an upload cannot be read, and goes on', async () => {
    for (const [name, bytes, end, why] of [
      ['空白.pdf', Buffer.from('%PDF-1.7\nnothing'), 'failed', expect.stringMatching(/。$/)],
      [
        '程序.docx',
        Buffer.from('MZ\u0090\u0000'.repeat(100)),
        'failed',
        expect.stringMatching(/^认不出.*。$/),
      ],
      ['跨度.html', SPANS, 'done', undefined],
    ] as const) {
      const { state, failure } = await finished(await upload(name, bytes));
      expect([name, state, failure]).toEqual([name, end, why]);
    }
    expect((await ask('/healthz')).status).toBe(200);
    expect(await (await ask('/readyz')).json()).toEqual({ status: 'ready' });
  });

  test('stops reading an upload that nobody waits for any more, and reads the next', async () => {
    const { id } = await upload('不要了.docx', SAMPLE);
    const cancelled = await ask(`/api/jobs/${id}`, { method: 'DELETE' });
    expect(await cancelled.json()).toMatchObject({ id, state: 'cancelled' });
    expect((await finished(await upload('要的.docx', SAMPLE))).state).toBe('done');
    expect(((await (await ask(`/api/jobs/${id}`)).json()) as JobView).state).toBe('cancelled');
  });

  test('names the port that is taken', async () => {
    const port = new URL(server.address).port;
    const { status, err } = jiping(fresh.url, ['serve', '--port', port, '--data', data]);
    expect([status, err]).toEqual([
      64,
      `端口 ${port} 已被占用。请用 --port 换一个端口，或先停止占用它的程序。\n运行 jiping help 查看用法。\n`,
    ]);
  });

  test('asks for all that an identity provider needs', () => {
    const { status, err } = jiping(fresh.url, ['serve', '--port', '0', '--data', data], {
      JIPING_OIDC_ISSUER: 'https://id.example',
    });
    expect(status).toBe(64);
    expect(err).toContain('JIPING_OIDC_CLIENT');
  });

  test('stops when it is told to, also with a connection open', async () => {
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    server.process.kill('SIGTERM');
    expect(await ended(server.process)).toBe(0);
    expect(server.out()).toContain('正在停止……');
  });

  async function upload(name: string, bytes: Uint8Array): Promise<JobView> {
    const path = `/api/filings/${filing.region}/${filing.id}/imports`;
    const response = await ask(path, { method: 'POST', body: form(name, bytes) });
    return (await response.json()) as JobView;
  }

  async function finished({ id }: JobView): Promise<JobView> {
    for (let n = 0; n < 600; n += 1) {
      const job = (await (await ask(`/api/jobs/${id}`)).json()) as JobView;
      if (job.state !== 'queued' && job.state !== 'running') return job;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the job did not end');
  }
});

describe('the process that reads uploads', () => {
  const children = (): readonly number[] =>
    execFileSync('ps', ['-o', 'pid=,args=', '--ppid', `${process.pid}`], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('parser-child'))
      .map((line) => Number.parseInt(line, 10));
  type Parser = typeof import('../../src/server/uploads/parse.ts');
  const packedParser = (): Promise<Parser> => import(join(packed, 'parse.js'));

  test.each([
    ['too-long', { milliseconds: 30 }],
    ['too-much-memory', { bytes: 20_000_000 }],
  ] as const)('is ended at its limit (%s) while this one answers', async (code, limit) => {
    const { parseUpload, PARSER_LIMITS } = await packedParser();
    let answers = 0;
    const clock = setInterval(() => {
      answers += 1;
    }, 5);
    const limits = { ...PARSER_LIMITS, ...limit };
    const refused = await parseUpload('报告.docx', REPORT, limits).catch((error) => error);
    clearInterval(clock);
    expect(refused).toMatchObject({ code, zh: expect.stringMatching(/^处理.*请另存一份再试。$/) });
    expect(answers).toBeGreaterThan(1);
    // The system takes a moment to clear it away.
    for (let n = 0; n < 100 && children().length > 0; n += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(children()).toEqual([]);
  });

  const onLinux = test.runIf(process.platform === 'linux');
  onLinux('may stand still on a busy machine for longer than an upload may cost', async () => {
    const { parseUpload, PARSER_LIMITS } = await packedParser();
    const view = parseUpload('报告.docx', REPORT, { ...PARSER_LIMITS, milliseconds: 1500 });
    const told = (signal: string) => children().map((child) => process.kill(child, signal));
    expect(told('SIGSTOP')).toEqual([true]);
    await new Promise((done) => setTimeout(done, 1700));
    expect(told('SIGCONT')).toEqual([true]);
    expect((await view).lists.indicators).not.toEqual([]);
  });
});

describe('jiping backup, restore and verify', () => {
  test('carry everything into an empty store, and tell when a bit of it was changed', async () => {
    const folder = join(data, 'backup');
    const other = await freshStore();
    expect(jiping(fresh.url, ['backup', folder, '--data', data])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^已备份：\d+条记录、0个附件、0个批量审核文件，共\d+字节。\n$/),
    });
    expect(jiping(fresh.url, ['backup', folder, '--data', data]).status).toBe(69);
    const there = join(data, 'other');
    expect(jiping(other.url, ['restore', folder, '--data', there])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^已恢复并核验：\d+条记录、0个附件、0个批量审核文件。\n$/),
    });
    const whole = jiping(other.url, ['verify', '--data', there]);
    expect(whole).toMatchObject({ status: 0, out: expect.stringContaining('附件完整，共0个。') });
    await other.sql('update audit set detail = \'{"account": "x"}\' where number = 1');
    const broken = jiping(other.url, ['verify', '--data', there]);
    expect(broken).toMatchObject({ status: 2, out: expect.stringContaining('首处在第1条') });
    expect(jiping(fresh.url, ['backup', '--data', data])).toMatchObject({
      status: 64,
      err: '请给出一个文件夹：jiping backup 文件夹\n运行 jiping help 查看用法。\n',
    });
    await other.close();
  });
});
