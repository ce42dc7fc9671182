// Measures saves of a full dossier (40 indicators) over HTTP at a steady rate: npx tsx scripts/measure-server.ts [per second] [seconds]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { SaveReply } from '../src/api/filing.ts';
import { UNITS } from '../src/demo/district.ts';
import { demoDossier } from '../src/demo/dossier.ts';
import { draftOf } from '../src/draft/from-dossier.ts';
import { startServer } from '../src/server/server.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { openStore } from '../src/store/store.ts';
import { found, opened, REGION, SCHOOL } from '../test/store/district.ts';

const PEOPLE = 30;
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
  fields.map((field): [string, string] => [`indicators/${id}.${field}`, '按时完成重点工作任务']),
);
const draft = {
  fields: { ...own.fields, ...Object.fromEntries(rows) },
  lists: { ...own.lists, indicators: ids },
};

/** A person with a filing: the unit's own of one year each. */
async function person(n: number) {
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
  return { address, cookie: `jiping=${session}`, revision: 0, texts: new Map<string, string>() };
}
const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => person(n)));

const times: number[] = [];
async function save(who: (typeof people)[number], n: number, due: number): Promise<void> {
  const path = `indicators/m${n % 40}.result`;
  const after = `完成${n}项`;
  const before = who.texts.get(path) ?? '按时完成重点工作任务';
  const operations = [{ kind: 'field', path, before, after }];
  const response = await fetch(who.address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-jiping': '1', cookie: who.cookie },
    body: JSON.stringify({ request: `measure-${n}-${due}`, revision: who.revision, operations }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  const reply = (await response.json()) as SaveReply;
  if (reply.conflicts.length > 0) throw new Error('a conflict that nobody made');
  who.revision = reply.revision;
  who.texts.set(path, after);
  times.push(performance.now() - due);
}

/** Saves at the rate for so many seconds; those of one person follow each other, and the wait counts. */
async function run(length: number): Promise<void> {
  const began = performance.now();
  let busy: Promise<void>[] = people.map(() => Promise.resolve());
  for (let n = 0; n < rate * length; n += 1) {
    const wait = began + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    const due = performance.now();
    busy = busy.map((before, i) => {
      const who = people[i];
      return who !== undefined && i === n % PEOPLE ? before.then(() => save(who, n, due)) : before;
    });
  }
  await Promise.all(busy);
}

// The product runs for months; what its first seconds cost does not count.
await run(3);
times.length = 0;
const began = performance.now();
const cpu = process.cpuUsage();
await run(seconds);
const used = process.cpuUsage(cpu);
times.sort((a, b) => a - b);
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
console.log(
  JSON.stringify({
    dossierBytes: Buffer.byteLength(JSON.stringify(draft)),
    saves: times.length,
    perSecond: Math.round((times.length * 1000) / (performance.now() - began)),
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: at(0.9999),
    // With the part of the one who asks, for both run in this process.
    processCpuMsPerSave: Number(((used.user + used.system) / 1000 / times.length).toFixed(2)),
  }),
);
await server.stop();
await store.close();
rmSync(folder, { recursive: true, force: true });
