// Measures a mass audit of mixed reports by the server's job beside other requests, which a process of its own makes:
// npx tsx scripts/measure-mass.ts [files] [most seconds] [alone]: alone without other requests, when a second process helps. The
// workers give way to everything else, so that its processor time
// is what can be told on a busy machine.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { MASS_AUDIT, TURNS } from '../src/server/mass/work.ts';
import { startServer } from '../src/server/server.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { openStore } from '../src/store/store.ts';
import { found, REGION, SCHOOL } from '../test/store/district.ts';
import { startClient } from './client-process.ts';
import type { PortalOrder, PortalTold } from './measure-portal-client.ts';

const [count = 100, seconds = 60] = process.argv.slice(2, 4).map(Number);
const alone = process.argv[4] === 'alone';
/** Shares of formats in a hundred files. */
const MIX = { '.docx': 50, '.doc': 15, '.html': 15, '.pdf': 10, '.txt': 10 };

const folder = mkdtempSync('/tmp/jiping-mass-');
chmodSync(folder, 0o711);
const store = await openStore(`local:${folder}`);
await found(store);
const server = await startServer({
  ...{ store, host: '127.0.0.1', port: 0 },
  settings: { requestsPerMinute: 1_000_000 },
});
const grants = [{ role: 'unitPreparer', path: SCHOOL }] as const;
const said = { account: 'clerk', name: '填报人', region: REGION, home: SCHOOL, grants };
const account = await store.accounts.install(said, 'none', false);
const session = await store.sessions.open(account, { idleMinutes: 30, absoluteMinutes: 60 });

const samples = join(import.meta.dirname, '../samples');
const files = readdirSync(samples).filter((name) => extname(name) in MIX);
const key = await store.massAudits.create(REGION, REGION, '公开报告', PRODUCT);
let number = 0;
for (const [extension, share] of Object.entries(MIX)) {
  const own = files.filter((name) => extname(name) === extension);
  for (let i = 0; i < (count * share) / 100; i += 1) {
    const name = own[i % own.length] ?? '';
    // Different bytes: a file is not read twice because it is there twice.
    const bytes = async function* () {
      yield readFileSync(join(samples, name));
      if (extension === '.txt' || extension === '.html') yield Buffer.from(`\n${number}`);
    };
    const file = { number, name: `${number}-${name}`, archive: false, most: 50_000_000 };
    await store.massAudits.put(WHOLE, key, file, bytes());
    number += 1;
  }
}

const client = startClient<PortalOrder, PortalTold>('measure-portal-client.ts');
const traffic = async (length: number): Promise<PortalTold | undefined> => {
  if (alone) return undefined;
  const paths = ['/api/filings', '/api/session', '/p/'];
  const addresses = paths.map((path) => `${server.address}${path}`);
  const order = { addresses, seconds: length, people: 8, pause: 200 };
  return client.ask({ ...order, cookie: `jiping=${session}` });
};

/** Processor milliseconds of our processes that give way (Linux: a hundred ticks a second). */
function workerCpu(): number {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ours = Number(fields[1]) === process.pid && Number(fields[16]) === 19;
        return ours ? (Number(fields[11]) + Number(fields[12])) * 10 : 0;
      } catch {
        return 0;
      }
    })
    .reduce((a, b) => a + b, 0);
}

const calm = await traffic(8);
const data = { audit: key.id };
const began = performance.now();
const job = await store.massAudits.begin(WHOLE, key, PRODUCT, () =>
  store.jobs.enqueue({ region: REGION, kind: MASS_AUDIT, by: PRODUCT, data, turns: TURNS }),
);
let cpu = 0;
let done = 0;
let ended = false;
const watching = (async () => {
  while (!ended && performance.now() - began < seconds * 1000) {
    const view = await store.jobs.view(String(job), PRODUCT);
    cpu = Math.max(cpu, workerCpu());
    done = view?.done ?? done;
    ended = view?.state === 'done';
    if (!ended) await new Promise((next) => setTimeout(next, 200));
  }
})();
const busy = await traffic(Math.min(seconds, 20));
await watching;
const wall = (performance.now() - began) / 1000;
const rows = (await store.massAudits.view(WHOLE, key))?.rows ?? [];
const states: Record<string, number> = {};
for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
console.log(
  JSON.stringify({
    ...{ files: number, done, ended, states, wall: Math.round(wall * 10) / 10 },
    workerCpuSeconds: cpu / 1000,
    ...(calm &&
      busy && {
        others: {
          ...{ before: calm.p99, beside: busy.p99 },
          ...{ median: busy.median, requests: busy.requests },
        },
      }),
    load: loadavg()[0],
  }),
);
client.end();
await server.stop();
await store.close();
rmSync(folder, { recursive: true, force: true });
