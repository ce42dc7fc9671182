// Measures a roll-up over HTTP, out of the database to the reply, and how it grows; then that of the most units beside other
// requests, which a process of its own makes: npx tsx scripts/measure-rollup.ts [units …]. Nothing is kept between two roll-ups.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { RollupView } from '../src/api/rollup.ts';
import type { Role } from '../src/cycle/filing.ts';
import { startServer } from '../src/server/server.ts';
import { startLocal } from '../src/store/local/local.ts';
import { openStore } from '../src/store/store.ts';
import { startClient } from './client-process.ts';
import type { PortalOrder, PortalTold } from './measure-portal-client.ts';
import { PROVINCE, putUnits } from './rollup-units.ts';
import { serverCpu } from './server-cpu.ts';

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [2000, 10_000, 40_000, 100_000];
const ROUNDS = 3;
/** Seconds in which others open pages. */
const BESIDE = 20;

const folder = mkdtempSync('/tmp/jiping-rollup-');
chmodSync(folder, 0o711);
const database = await startLocal(join(folder, 'store'));
const url = `postgres://postgres@${encodeURIComponent(database.socket)}/postgres`;
const store = await openStore(url, { files: join(folder, 'files') });
const filler = new Client({ connectionString: url });
await filler.connect();
await putUnits(filler, 0, 1);

const server = await startServer({
  ...{ store, host: '127.0.0.1', port: 0 },
  settings: { requestsPerMinute: 1_000_000, region: { code: PROVINCE, name: '湖南省' } },
});
const session = async (role: Role, path: string): Promise<string> => {
  const said = { account: role, name: role, region: PROVINCE, home: path };
  const account = await store.accounts.install(
    { ...said, grants: [{ role, path }] },
    'none',
    false,
  );
  return `jiping=${await store.sessions.open(account, { idleMinutes: 600, absoluteMinutes: 600 })}`;
};
const bureau = await session('financePerformance', PROVINCE);
const preparer = await session('unitPreparer', `${PROVINCE}.430000.D0.U0`);

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const rounded = (value: number) => Math.round(value).toLocaleString('en');

/** One roll-up of all units; milliseconds by the clock and of processor time. */
async function rolled(units: number) {
  const [began, own, theirs] = [performance.now(), cpu(), serverCpu(join(folder, 'store'))];
  const headers = { cookie: bureau, 'x-jiping': '1' };
  const reply = await fetch(`${server.address}/api/rollup?year=2025`, { headers });
  const text = await reply.text();
  const wall = performance.now() - began;
  const spent = { server: cpu() - own, database: serverCpu(join(folder, 'store')) - theirs };
  const { total } = (JSON.parse(text) as RollupView).rolled;
  if (total.units !== units || total.due !== units)
    throw new Error(`${total.units} of ${units}: ${reply.status} ${text.slice(0, 200)}`);
  return { wall, ...spent };
}

console.log(
  '| units | by the clock, ms | CPU of the server, ms | CPU of the database, ms | memory, MB | load |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
let filled = 1;
for (const size of SIZES) {
  for (; filled < size; filled = Math.min(size, filled + 2000))
    await putUnits(filler, filled, Math.min(size, filled + 2000));
  await filler.query('vacuum analyze');
  const rounds: Awaited<ReturnType<typeof rolled>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await rolled(size));
  const of = (what: 'wall' | 'server' | 'database') => rounded(median(rounds.map((r) => r[what])));
  const memory = rounded(process.memoryUsage().rss / 1024 / 1024);
  const said = [rounded(size), of('wall'), of('server'), of('database'), memory];
  console.log(`| ${said.join(' | ')} | ${(loadavg()[0] ?? 0).toFixed(1)} |`);
}

const client = startClient<PortalOrder, PortalTold>('measure-portal-client.ts');
const others = (seconds: number) =>
  client.ask({
    addresses: ['/api/filings', '/api/session', '/p/'].map((path) => `${server.address}${path}`),
    ...{ seconds, people: 8, pause: 200, cookie: preparer },
  });
await others(BESIDE / 2);
const calm = await others(BESIDE);
let beside = true;
const busy = others(BESIDE).finally(() => {
  beside = false;
});
let count = 0;
for (; beside; count += 1) await rolled(filled);
const { p99, median: half, requests } = await busy;
console.log(
  JSON.stringify({
    ...{ units: filled, rollups: count, seconds: BESIDE },
    others: { before: { median: calm.median, p99: calm.p99 }, beside: { median: half, p99 } },
    ...{ requests, load: loadavg()[0] },
  }),
);

client.end();
await server.stop();
await filler.end();
await store.close();
await database.stop();
rmSync(folder, { recursive: true, force: true });
