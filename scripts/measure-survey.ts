// Measures the public questionnaire: respondents of one address open their page and answer, many at once; answers a second, and
// ms of page and answer: npx tsx scripts/measure-survey.ts [answers] [at once]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '../src/ledger/entry.ts';
import { startServer } from '../src/server/server.ts';
import { PRODUCT } from '../src/store/people/person.ts';
import { WHOLE } from '../src/store/scope.ts';
import { openStore } from '../src/store/store.ts';
import { day } from '../src/values/day.ts';
import { startClient } from './client-process.ts';
import type { SurveyOrder, SurveyTold } from './measure-survey-client.ts';
import { percentiles } from './percentiles.ts';
import { serverCpu } from './server-cpu.ts';

const [answers = 2000, atOnce = 20] = process.argv.slice(2).map(Number);
const REGION = '430899';
const SURVEY = '服务对象满意度调查';

const folder = mkdtempSync('/tmp/jiping-survey-');
chmodSync(folder, 0o711);
const store = await openStore(`local:${join(folder, 'store')}`);
await store.settings.put('region', { code: REGION, name: '测量区' });
const unit = { region: REGION, id: 'D01', path: `${REGION}.D01`, name: '测量单位' };
await store.units.put(WHOLE, [{ ...unit, kind: 'unit', department: '测量单位' }]);
const of = { region: REGION, unit: 'D01' };
const entry = (id: string, kind: string, texts: Record<string, string>): LedgerEntry => ({
  ...{ id, ledger: 'survey', kind, day: day('2026-01-05') },
  texts: { survey: SURVEY, ...texts },
});
const asked = [
  entry('survey1', 'survey', { method: 'share', population: `${answers}` }),
  ...['办事效率', '服务态度', '信息公开', '总体评价'].map((wording, i) =>
    entry(`question${i}`, 'question', { number: `${i + 1}`, wording }),
  ),
];
await store.ledgers.enter(WHOLE, of, 'survey', PRODUCT, () => asked);
const codes: string[] = [];
while (codes.length < answers) {
  const made = await store.surveys.make(
    WHOLE,
    of,
    'survey1',
    Math.min(2000, answers - codes.length),
    PRODUCT,
  );
  if ('refused' in made) throw new Error(made.words.en);
  codes.push(...made);
}
const server = await startServer({ store, host: '127.0.0.1', port: 0 });
const client = startClient<SurveyOrder, SurveyTold>('measure-survey-client.ts');
const { ask } = client;
const databaseBefore = serverCpu(join(folder, 'store'));
const before = process.cpuUsage();
const {
  pages,
  answers: sent,
  seconds,
  refused,
} = await ask({
  address: server.address,
  codes,
  atOnce,
});
const used = process.cpuUsage(before);
const database = serverCpu(join(folder, 'store')) - databaseBefore;
const kept = (await store.ledgers.list(WHOLE, of, 'survey')).filter(
  ({ kind }) => kind === 'answer',
).length;
const each = (ms: number) => Number((ms / kept).toFixed(2));
console.log(
  JSON.stringify({
    ...{ load: Number(loadavg()[0]?.toFixed(1)), answers, atOnce, kept, refused },
    perSecond: Number((kept / seconds).toFixed(1)),
    serverCpuMs: each((used.user + used.system) / 1000),
    databaseCpuMs: each(database),
    ...{ page: percentiles(pages), answer: percentiles(sent) },
  }),
);
client.end();
await server.stop();
await store.close();
rmSync(folder, { recursive: true, force: true });
