// Measures the public portal over many published reports, asked by a process of its own: first byte of each kind of page, cold
// and after a publication, bytes of the pages, requests a second: npx tsx scripts/measure-portal.ts [reports] [seconds]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { UNITS } from '../src/demo/district.ts';
import { demoDossier } from '../src/demo/dossier.ts';
import { document, paragraph } from '../src/document/build.ts';
import { draftOf } from '../src/draft/from-dossier.ts';
import { wholeRun } from '../src/server/engine/whole-run.ts';
import { startServer } from '../src/server/server.ts';
import { startLocal } from '../src/store/local/local.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { FILL_PORTAL_SQL } from '../src/store/sql/portal.ts';
import { openStore } from '../src/store/store.ts';
import { day } from '../src/values/day.ts';
import { fen } from '../src/values/money.ts';
import { startClient } from './client-process.ts';
import type { PortalOrder, PortalTold, Visit } from './measure-portal-client.ts';

const [reports = 20_000, seconds = 10] = process.argv.slice(2).map(Number);
const YEARS = 5;
const units = Math.ceil(reports / YEARS);
const UNITS_IN = 66;
const REGION = '430899';

const folder = mkdtempSync('/tmp/jiping-portal-');
chmodSync(folder, 0o711);
const database = await startLocal(join(folder, 'server'));
const url = `postgres://postgres@${encodeURIComponent(database.socket)}/postgres`;
const store = await openStore(url, { files: join(folder, 'files') });
const [first] = UNITS;
if (first === undefined) throw new Error('the district has no units');
const run = wholeRun(draftOf(demoDossier(first, 2024)), { division: '湖南省', fiscalYear: 2024 });
const short = document([
  paragraph('本单位按时完成全年重点工作任务。'),
  paragraph('预算执行总体正常。'),
]);
const figures = {
  ...{ budget: 123_456_700, actual: 120_000_000, threePublicBudget: 1, threePublicActual: 1 },
  ...{ selfScore: 9550, rating: '优' },
};

const client = new pg.Client({ connectionString: url });
await client.connect();
const UNIT = `'D' || lpad((n / ${UNITS_IN})::text, 3, '0')`;
const began = performance.now();
await client.query(`
insert into unit select '${REGION}', 'U' || n, '${REGION}.' || ${UNIT} || '.U' || n, '第' || n || (array['小学','中学','卫生院','街道办事处','水库管理所'])[n % 5 + 1], 'unit', '第' || n / ${UNITS_IN} || '局'
from generate_series(0, ${units - 1}) as n`);
await client.query(
  `insert into filing (region_code, id, unit_id, fiscal_year, path, state, revision, acted_revision, demo, draft, approved, version_number, submission_number, created_at)
  select region_code, 'F' || id || year, id, year, path, 'published', 1, 1, true, '{}', '{}', 0, 1, now() from unit, generate_series(2021, ${2020 + YEARS}) as year where kind = 'unit'`,
);
await client.query(
  `insert into publication
  select filing.region_code, filing.id, 1, unit_id, fiscal_year, filing.path, unit.name, unit.department, 'published', '2026-03-16', null, '[]', '[]', $1,
    '[{"format":"txt","size":1,"sha256":"' || md5(filing.id) || md5(filing.id || 'a') || '","sm3":"' || md5(filing.id || 'b') || md5(filing.id || 'c') || '"}]',
    case when hashtext(filing.id) % 20 = 0 then $2 else $3 end, now(), null, 'a', 'a', now()
  from filing join unit on unit.region_code = filing.region_code and unit.id = filing.unit_id`,
  [JSON.stringify(figures), JSON.stringify(run.document), JSON.stringify(short)],
);
const loaded = performance.now();
await client.query(FILL_PORTAL_SQL);
const indexed = performance.now();
await client.query('analyze');
const { rows } = await client.query<{ unit_id: string; fiscal_year: number }>(
  'select unit_id, fiscal_year from publication where length(document) > 5000 order by random() limit 400',
);

const server = await startServer({ store, host: '127.0.0.1', port: 0 });
const visitor = startClient<PortalOrder, PortalTold>('measure-portal-client.ts');
const { ask } = visitor;
const at = (path: string) => `${server.address}/p/${path}`;
const reportAt = (i: number) => {
  const { unit_id: unit = '', fiscal_year: year = 0 } = rows[i % rows.length] ?? {};
  return at(`reports/${REGION}/${year}/${unit}/`);
};
const search = (words: string, more = '') => at(`?q=${encodeURIComponent(words)}${more}`);
const KINDS: readonly (readonly [string, string])[] = [
  ['first page', at('')],
  ['list, first page', at('2025/')],
  ['list, last page', at(`2025/${Math.ceil(units / 100)}/`)],
  ['search for a rare name', search(`第${units - 1}`)],
  ['search for a common word', search('小学')],
  ['search for one sign', search('局')],
  ['search for what nobody has', search('小学水库')],
  ['one department', at(`?department=${encodeURIComponent('第7局')}`)],
  ['report', reportAt(0)],
  ['unit over the years', at(`units/${REGION}/U77/`)],
  ['verification by digest', at(`verify?digest=${'0'.repeat(64)}`)],
  ['map of the site', at('sitemap.xml')],
  ['open data (csv)', at('data/reports.csv')],
];

/** Asks each kind of page once. */
const visited = async () => (await ask({ addresses: KINDS.map(([, address]) => address) })).visits;

/** Publishes a correction, as another server would, and waits until this one looks. */
async function correct(n: number, expected: number): Promise<void> {
  const key = { region: REGION, id: `FU${n}2025` };
  const refusal = await store.publications.publish(
    WHOLE,
    key,
    expected,
    {
      ...{ day: day('2026-03-17'), corrections: [], masked: [], files: [], document: short },
      reason: '更正',
      figures: {
        ...{ budget: fen(1_00), actual: fen(1_00) },
        ...{ threePublicBudget: fen(0), threePublicActual: fen(0) },
      },
    },
    PRODUCT,
  );
  if (refusal) throw new Error(refusal.words.en);
  await new Promise((done) => setTimeout(done, 2100));
}

const cold = await visited();
const others = await ask({ addresses: rows.slice(1, 101).map((_, i) => reportAt(i + 1)) });
await correct(77, 1);
const after = await visited();
const ms = (visit?: Visit) => (visit ? visit.firstByte.toFixed(1) : '');
console.log(
  `${reports} reports: loaded in ${((loaded - began) / 1000).toFixed(1)} s, index made in ${((indexed - loaded) / 1000).toFixed(1)} s, load ${loadavg()[0]?.toFixed(1)}`,
);
console.log('| page | first byte cold, ms | after a publication, ms | bytes | packed |');
console.log('| --- | --- | --- | --- | --- |');
KINDS.forEach(([name], i) => {
  console.log(
    `| ${name} | ${ms(cold[i])} | ${ms(after[i])} | ${cold[i]?.bytes} | ${cold[i]?.packed} |`,
  );
});
const times = others.visits.map(({ firstByte }) => firstByte).sort((a, b) => a - b);
console.log(
  `100 other reports, cold: median ${times[50]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
);

const mix = [
  ...[at(''), at('2025/'), at('2024/3/'), at(`units/${REGION}/U77/`)],
  ...rows.slice(0, 100).map((_, i) => reportAt(i)),
];
await ask({ addresses: mix, seconds: 2 });
const cpu = process.cpuUsage();
let version = 2;
const publishing = setInterval(() => void correct(77, version++).catch(() => undefined), 1000);
const busy = await ask({ addresses: mix, seconds });
clearInterval(publishing);
const used = process.cpuUsage(cpu);
console.log(
  `${Math.round(busy.requests / seconds)} requests a second over ${seconds} s with a publication each second, median ${busy.median.toFixed(1)} ms, p99 ${busy.p99.toFixed(1)} ms, ${((used.user + used.system) / 1000 / busy.requests).toFixed(2)} ms CPU a request, load ${loadavg()[0]?.toFixed(1)}`,
);
await new Promise((done) => setTimeout(done, 2200));
visitor.end();
await client.end();
await server.stop();
await store.close();
await database.stop();
rmSync(folder, { recursive: true, force: true });
