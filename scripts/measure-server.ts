// Measures saves of a full dossier (40 indicators) over HTTP at a steady rate,
// asked by a process of its own: npx tsx scripts/measure-server.ts [per second] [seconds]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { UNITS } from '../src/demo/district.ts';
import { demoDossier } from '../src/demo/dossier.ts';
import { draftOf } from '../src/draft/from-dossier.ts';
import { startServer } from '../src/server/server.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { openStore } from '../src/store/store.ts';
import { found, opened, REGION, SCHOOL } from '../test/store/district.ts';
import { startClient } from './client-process.ts';
import type { Order, Told, Typist } from './measure-client.ts';
import { percentiles } from './percentiles.ts';
import { serverCpu } from './server-cpu.ts';

const PEOPLE = 30;
const TEXT = '按时完成重点工作任务';
const [rate = 100, seconds = 15] = process.argv.slice(2).map(Number);
const folder = mkdtempSync('/tmp/jiping-server-');
chmodSync(folder, 0o711);
const store = await openStore(`local:${folder}`);
await found(store);
const server = await startServer({ store, host: '127.0.0.1', port: 0 });

const [first] = UNITS;
if (first === undefined) throw new Error('the district has no units');
const own = draftOf(demoDossier(first, 2024));
const ids = Array.from({ length: 40 }, (_, n) => `m${n}`);
const fields = ['name', 'target', 'result', 'weight', 'score', 'reason', 'measure'];
const rows = ids.flatMap((id) =>
  fields.map((field): [string, string] => [`indicators/${id}.${field}`, TEXT]),
);
const draft = {
  fields: { ...own.fields, ...Object.fromEntries(rows) },
  lists: { ...own.lists, indicators: ids },
};

/** A person with a filing: the unit's own of one year each. */
async function person(n: number): Promise<Typist> {
  const said = { region: REGION, unit: '102001', fiscalYear: 2020 - n, draft };
  const key = opened(await store.filings.open(WHOLE, said, PRODUCT));
  const grants = [{ role: 'unitPreparer', path: SCHOOL }] as const;
  const account = {
    account: `clerk-${n}`,
    name: `填报人${n}`,
    region: REGION,
    home: SCHOOL,
    grants,
  };
  const id = await store.accounts.install(account, 'none', false);
  const session = await store.sessions.open(id, { idleMinutes: 30, absoluteMinutes: 60 });
  const address = `${server.address}/api/filings/${key.region}/${key.id}/operations`;
  return { address, cookie: `jiping=${session}` };
}
const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => person(n)));

const client = startClient<Order, Told>('measure-client.ts');
const saves = (length: number): Promise<Told> =>
  client.ask({ people, rate, seconds: length, before: TEXT });

// The product runs for months; what its first seconds cost does not count.
await saves(5);
const cpu = process.cpuUsage();
const databaseBefore = serverCpu(folder);
const { times, whole, cpu: clientCpu } = await saves(seconds);
const used = process.cpuUsage(cpu);
const each = (ms: number) => Number((ms / times.length).toFixed(2));
console.log(
  JSON.stringify({
    dossierBytes: Buffer.byteLength(JSON.stringify(draft)),
    saves: times.length,
    perSecond: Math.round((times.length * 1000) / whole),
    ...percentiles(times),
    serverCpuMsPerSave: each((used.user + used.system) / 1000),
    databaseCpuMsPerSave: each(serverCpu(folder) - databaseBefore),
    clientCpuMsPerSave: each(clientCpu),
  }),
);
client.end();
await server.stop();
await store.close();
rmSync(folder, { recursive: true, force: true });
