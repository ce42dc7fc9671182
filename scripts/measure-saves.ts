// Measures saves of a full dossier (40 indicators) at a steady rate: npx tsx scripts/measure-saves.ts [per second] [seconds]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { edited } from '../src/cycle/advance.ts';
import type { FilingKey } from '../src/store/filings/filings.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { openStore } from '../src/store/store.ts';
import { found, opened, REGION } from '../test/store/district.ts';
import { percentiles } from './percentiles.ts';
import { serverCpu } from './server-cpu.ts';

const [rate = 100, seconds = 15] = process.argv.slice(2).map(Number);
const folder = mkdtempSync('/tmp/jiping-saves-');
chmodSync(folder, 0o711);
const store = await openStore(`local:${folder}`);
await found(store);

const INDICATORS = Array.from({ length: 40 }, (_, n) => `i${n}`);
const FIELDS = ['name', 'target', 'result', 'weight', 'points', 'unit', 'reason', 'measure'];
const indicators = INDICATORS.flatMap((id) =>
  FIELDS.map((field) => [`indicators/${id}.${field}`, `按时完成年度重点工作任务${id}${field}`]),
);
const prose = Array.from({ length: 20 }, (_, n) => [
  `narrative.part${n}`,
  '本年度履职情况总体良好。'.repeat(25),
]);
const draft = {
  fields: Object.fromEntries([...indicators, ...prose]),
  lists: { indicators: INDICATORS },
};
const keys: FilingKey[] = [];
for (let year = 2024; year > 1994; year -= 1)
  keys.push(
    opened(
      await store.filings.open(
        WHOLE,
        { region: REGION, unit: '102001', fiscalYear: year, draft },
        PRODUCT,
      ),
    ),
  );
const size = Buffer.byteLength(JSON.stringify(draft));

const revisions = keys.map(() => 0);
// The product runs for months; what its first seconds cost does not count.
const WARM = 300;
const times: number[] = [];
for (let n = 0; n < WARM; n += 1) await save(n % keys.length, n, performance.now());
times.length = 0;
let busy = keys.map(() => Promise.resolve());
const began = performance.now();
const cpu = process.cpuUsage();
const serverBefore = serverCpu(folder);
for (let n = 0; n < rate * seconds; n += 1) {
  const wait = began + (n * 1000) / rate - performance.now();
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  const which = n % keys.length;
  const due = performance.now();
  // One person types in one filing, so that its saves follow each other; the wait counts.
  busy = busy.with(
    which,
    (busy[which] ?? Promise.resolve()).then(() => save(which, n, due)),
  );
}
await Promise.all(busy);

async function save(which: number, n: number, due: number): Promise<void> {
  const key = keys[which];
  if (key === undefined) return;
  const path = `indicators/i${n % 40}.result`;
  const before = draft.fields[path] ?? '';
  const operation = { kind: 'field', path, before, after: `完成${n}项` } as const;
  const request = {
    request: `measure-${times.length}-${n}-${which}-${performance.now()}`,
    revision: revisions[which] ?? 0,
    operations: [operation],
  };
  draft.fields[path] = before;
  const reply = opened(await store.filings.save(WHOLE, key, request, PRODUCT, edited));
  revisions[which] = reply.revision;
  times.push(performance.now() - due);
}

const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    dossierBytes: size,
    saves: times.length,
    perSecond: Math.round((times.length * 1000) / (performance.now() - began)),
    ...percentiles(times),
    serverCpuMsPerSave: Number(((serverCpu(folder) - serverBefore) / times.length).toFixed(2)),
    productCpuMsPerSave: Number(((used.user + used.system) / 1000 / times.length).toFixed(2)),
  }),
);
await store.close();
rmSync(folder, { recursive: true, force: true });
