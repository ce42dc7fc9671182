// npm run rollup [UNITS …]: a roll-up of so many units with forty indicators each, out of the database to the reply, and how it
// grows. Unless told: 500, 1,000, 2,000, 5,000, 10,000, 20,000. Of the indicators half are common to many units and half a unit's own.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { flat } from '../dist/rollup/flat.js';
import { rollUp } from '../dist/rollup/groups.js';
import { atOnce } from '../dist/rollup/steps.js';
import { regulationFor } from '../dist/regulation/in-force.js';
import { rollupOf } from '../dist/server/rollups.js';
import { packed } from '../dist/store/results/packing.js';
import { startLocal } from '../dist/store/local/local.js';
import { WHOLE } from '../dist/store/scope.js';
import { openStore } from '../dist/store/store.js';
import { median } from './measure.mjs';

const given = process.argv.slice(2).map(Number).filter(Boolean);
const SIZES = given.length > 0 ? given : [500, 1000, 2000, 5000, 10_000, 20_000];
const ROUNDS = 3;
const INDICATORS = 40;
/** Units in a department, and departments in a region. */
const UNITS_IN = 30;
const DEPARTMENTS_IN = 60;

const join31 = (...parts) => parts.join('\t');
const COMMON = Array.from({ length: 400 }, (_, i) => {
  const name = `共同指标${i}完成数量`;
  if (i % 4 === 0) return [join31('output', 'quality', 'atLeast', '%', name), 'mean', 90_0000];
  if (i % 4 === 1) return [join31('outcome', 'socialOutcome', 'qualitative', '', name), 'judged'];
  if (i % 4 === 2) return [join31('cost', 'economicCost', 'atMost', '元', name), 'sum', 500_000_00];
  return [join31('output', 'quantity', 'atLeast', '人次', name), 'sum', 1000_0000];
});

/** The sums of one unit: every other indicator is one of the common ones, the others have names of their own. */
function summand(n) {
  const budget = (100 + (n % 977)) * 1_000_000;
  const indicators = Array.from({ length: INDICATORS }, (_, i) => {
    const own = i % 2 === 1;
    const [key, measure, target] = COMMON[(n * 7 + i * 11) % COMMON.length];
    const numbers = target === undefined ? {} : { target, result: Math.round(target * (0.8 + ((n + i) % 5) / 10)) };
    return { key: own ? `${key}（单位${n}）` : key, measure, ...numbers, weight: 225, score: 200 + (i % 3) * 10 };
  });
  return {
    original: budget,
    budget,
    actual: Math.round(budget * (0.7 + (n % 30) / 100)),
    threePublic: { budget: 5_000_00, actual: 4_000_00 },
    running: { budget: 60_000_00, actual: 50_000_00 },
    selfScore: 8000 + (n % 2000),
    computed: 7900 + (n % 2000),
    execution: { weight: 1000, score: 950 },
    rating: ['优', '良', '中'][n % 3],
    checks: { TotalScoreSums: 1, [`Check${n % 40}`]: 1 + (n % 3) },
    indicators,
  };
}

const regionOf = (n) => `${43_0000 + Math.floor(n / (UNITS_IN * DEPARTMENTS_IN))}`;
const departmentOf = (n) => `D${Math.floor(n / UNITS_IN) % DEPARTMENTS_IN}`;

async function rows(client, table, columns, all) {
  for (let from = 0; from < all.length; from += 1000)
    await client.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1) on conflict do nothing`,
      [JSON.stringify(all.slice(from, from + 1000).map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))))],
    );
}

/** Puts the units from one number to another into the database, as their submissions would. */
async function fill(client, from, to) {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  const unit = ['region_code', 'id', 'path', 'name', 'kind', 'department'];
  await rows(client, 'unit', unit, [
    ...numbers.map((n) => [regionOf(n), regionOf(n), `43.${regionOf(n)}`, `区${regionOf(n)}`, 'division', '']),
    ...numbers.map((n) => [regionOf(n), departmentOf(n), `43.${regionOf(n)}.${departmentOf(n)}`, `部门${departmentOf(n)}`, 'department', '']),
    ...numbers.map((n) => [regionOf(n), `U${n}`, `43.${regionOf(n)}.${departmentOf(n)}.U${n}`, `单位${n}`, 'unit', '']),
  ]);
  const filing = ['region_code', 'id', 'unit_id', 'fiscal_year', 'path', 'state', 'revision', 'acted_revision', 'demo', 'draft', 'approved', 'version_number', 'submission_number', 'created_at'];
  await rows(client, 'filing', filing, numbers.map((n) => [regionOf(n), `F${n}`, `U${n}`, 2025, `43.${regionOf(n)}.${departmentOf(n)}.U${n}`, 'accepted', 1, 1, true, {}, {}, 0, 1, '2026-03-01']));
  const submission = ['region_code', 'filing_id', 'number', 'fiscal_year', 'revision', 'at', 'regulation', 'late_working_days', 'receipt', 'dossier', 'document', 'findings', 'scorecard', 'audit_number', 'audit_hash'];
  await rows(client, 'submission', submission, numbers.map((n) => [regionOf(n), `F${n}`, 1, 2025, 1, '2026-03-01', 'mof-2020-10', 0, {}, '{}', '{}', '[]', '[]', n, '']));
  const sum = ['region_code', 'filing_id', 'number', 'fiscal_year', 'original', 'budget', 'actual', 'three_public_budget', 'three_public_actual', 'running_budget', 'running_actual', 'self_score', 'sums'];
  const yuan = (fen) => fen / 100;
  const added = numbers.map((n) => [n, summand(n), packed(summand(n))]);
  await rows(client, 'submission_sum', sum, added.map(([n, s, { names }]) =>
    [regionOf(n), `F${n}`, 1, 2025, yuan(s.original), yuan(s.budget), yuan(s.actual), yuan(s.threePublic.budget), yuan(s.threePublic.actual), yuan(s.running.budget), yuan(s.running.actual), s.selfScore / 100, names]));
  await rows(client, 'submission_addend', ['region_code', 'filing_id', 'number', 'head', 'numbers'], added.map(([n, , { addend }]) =>
    [regionOf(n), `F${n}`, 1, addend.head, addend.numbers]));
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The rule alone, the units in memory. */
function ruleAlone(count) {
  const { regulation } = regulationFor('湖南省', 2025);
  const units = Array.from({ length: count }, (_, n) => flat(summand(n)));
  const before = cpu();
  const adding = rollUp();
  units.forEach((unit, n) => adding.add({ path: departmentOf(n), name: departmentOf(n) }, unit));
  atOnce(adding.done(regulation));
  return cpu() - before;
}

const folder = mkdtempSync(join(tmpdir(), 'jiping-rollup-'));
const server = await startLocal(join(folder, 'server'));
const url = `postgres://postgres@${encodeURIComponent(server.socket)}/postgres`;
const store = await openStore(url, { files: join(folder, 'files') });
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await rows(client, 'unit', ['region_code', 'id', 'path', 'name', 'kind', 'department'], [['43', '43', '43', '全省', 'division', '']]);
  const context = { store, today: () => '2026-03-16', settings: { region: { code: '43', name: '湖南省' } } };
  let filled = 0;
  console.log('| units | whole, wall ms | of it CPU of the server, ms | the rule alone, CPU ms | memory, MB | load |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const size of SIZES) {
    await fill(client, filled, size);
    filled = size;
    await client.query('analyze');
    const walls = [];
    const spent = [];
    let view;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [began, before] = [performance.now(), cpu()];
      view = await rollupOf(context, WHOLE, { fiscalYear: 2025, basis: 'submitted' });
      JSON.stringify(view);
      walls.push(performance.now() - began);
      spent.push(cpu() - before);
    }
    const { total } = view.rolled;
    if (total.units !== size || total.due !== size) throw new Error(`${total.units} of ${size} units`);
    const memory = process.memoryUsage().rss / 1024 / 1024;
    const said = [size, median(walls), median(spent), size > 20_000 ? NaN : ruleAlone(size), memory].map((n) => (Number.isNaN(n) ? '' : Math.round(n).toLocaleString('en')));
    console.log(`| ${said.join(' | ')} | ${loadavg()[0].toFixed(1)} |`);
  }
} finally {
  await client.end();
  await store.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
