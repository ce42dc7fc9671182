import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened } from '../../../../test/store/district.ts';
import type { RulesChange } from '../../../api/administration.ts';
import type { FilingView, JobView } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import type { MonitoringChange, MonitoringView } from '../../../api/standards.ts';
import { UNITS } from '../../../demo/district.ts';
import { demoDossier } from '../../../demo/dossier.ts';
import { EMPTY } from '../../../draft/draft.ts';
import { draftOf } from '../../../draft/from-dossier.ts';
import { evaluate } from '../../../evaluate/evaluate.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { day, printDay } from '../../../values/day.ts';
import { wholeRun } from '../../engine/whole-run.ts';
import { workOnMonitoringTrials } from '../../monitoring-trial.ts';
import { regionalOf } from '../../regional.ts';
import { workOnTrials } from '../../rules-trial.ts';

const [unit] = UNITS;
if (!unit) throw new Error('the district has no units');
const draft = draftOf(demoDossier(unit, 2024));

let system: Served;
beforeAll(async () => {
  system = await served(draft);
  await workOnTrials(system.context);
  const run = wholeRun(draft, { fiscalYear: 2024, division: '示范区' });
  const { dossier, document, findings, regulation } = run;
  opened(
    await system.store.filings.act(
      WHOLE,
      system.own,
      { action: 'submit', revision: 0 },
      PRODUCT,
      ({ filing }) => ({
        filing: { ...filing, state: 'submitted' },
        snapshot: { dossier, document, findings, regulation, lateWorkingDays: 0 },
      }),
    ),
  );
});
afterAll(async () => {
  system.context.engine.close();
  await system.close();
});

const RULES = '/api/admin/rules';
const rules = {
  title: '示范区绩效自评计分办法',
  number: '示财绩〔2026〕2号',
  issuer: '示范区财政局',
  inherits: 'mof-2020-10',
  from: 2024,
  effective: '2026-03-16',
  parameters: {
    bands: [
      { from: 99.99, grade: '优' },
      { from: 80, grade: '良' },
      { from: 60, grade: '中' },
      { from: 0, grade: '差' },
    ],
  },
};
const changes = async (role: 'financePerformance' | 'securityAdministrator') =>
  (await system.as(role).json<{ changes: RulesChange[] }>(200, 'GET', RULES)).changes;

test('rules of the region are tried on last year’s filings before they are decided, and the engine goes by them then', async () => {
  const bureau = system.as('financePerformance');
  const security = system.as('securityAdministrator');
  const { id } = await bureau.json<RulesChange>(200, 'POST', RULES, rules);
  const decision = `${RULES}/proposed/${id}`;
  const early = await security.ask('POST', decision, { approve: true });
  expect(((await early.json()) as RefusalReply).words.zh).toBe(
    '请先用往年的报告试算，看过影响以后再审批。',
  );

  const tried = async (fiscalYear: number) => {
    let job = await bureau.json<JobView>(200, 'POST', `${decision}/trial`, { fiscalYear });
    await expect
      .poll(
        async () => {
          job = await bureau.json<JobView>(200, 'GET', `/api/jobs/${job.id}`);
          return job.state;
        },
        { timeout: 60_000 },
      )
      .toBe('done');
  };
  // A year of which nothing was submitted shows nothing: it does not count as a trial.
  await tried(2023);
  const empty = await security.ask('POST', decision, { approve: true });
  expect(empty.status).toBe(409);
  await tried(2024);
  const before = evaluate(draft, { division: '示范区', fiscalYear: 2024 }).scorecards[0];
  const score = Number(before?.total?.coefficient) / 10 ** (before?.total?.decimals ?? 0);
  const [seen] = await changes('financePerformance');
  expect(seen?.trial).toMatchObject({ fiscalYear: 2024, failed: 0 });
  expect(seen?.trial?.filings).toMatchObject([
    { unit: '示范区第一小学', before: score, after: score, gradeBefore: '优', gradeAfter: '良' },
  ]);
  // The administrator who decides sees the figures, not whose they are.
  const [blind] = await changes('securityAdministrator');
  expect(blind?.trial?.filings.map(({ unit: of, gradeAfter }) => [of, gradeAfter])).toEqual([
    [undefined, '良'],
  ]);

  await security.json(200, 'POST', decision, { approve: true });
  const view = await system.as('unitPreparer').json<FilingView>(200, 'GET', at(system.own));
  const { chosen, scorecards } = evaluate(draft, {
    division: view.division,
    fiscalYear: 2024,
    books: view.books,
  });
  expect([chosen.because.zh, scorecards[0]?.rating]).toEqual([
    '按示范区本级规定、2024年度采用《示范区绩效自评计分办法》（示财绩〔2026〕2号），该版自2026-03-16起执行，其未规定的沿用《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
    '良',
  ]);
  const page = await bureau.ask('GET', `${RULES}/books/local-${id}/html`);
  expect(await page.text()).toContain('等级：99.99分起为优，80分起为良，60分起为中，0分起为差。');
}, 90_000);

test('a rule of monitoring is tried on this year’s warnings before it is decided; administrators see no names', async () => {
  await workOnMonitoringTrials(system.context);
  const MONITORING = '/api/admin/monitoring';
  const { store, context } = system;
  const today = context.today();
  const at = { region: system.own.region, fiscalYear: 2026 };
  const school = (await store.filings.standing(WHOLE, system.own))?.unit.id ?? '';
  opened(await store.filings.open(WHOLE, { ...at, unit: school, draft: EMPTY }, PRODUCT));
  const amounts = [
    ['budget', 'original', '2026-01-05', '1000.00'],
    ['execution', 'spending', '2026-02-20', '100.00'],
  ] as const;
  for (const [ledger, kind, on, amount] of amounts) {
    const entry = { id: on, ledger, kind, day: day(on), texts: { amount } };
    const of = { region: at.region, unit: school };
    await store.ledgers.enter(WHOLE, of, ledger, PRODUCT, () => [entry]);
  }
  const bureau = system.as('financePerformance');
  const typed = {
    ...{ title: '监控办法', number: '', effective: '2026-07-01', gap: '', workingDays: '10' },
    points: [{ by: '2月28日', least: '15' }],
  };
  const { id } = await bureau.json<MonitoringChange>(200, 'POST', MONITORING, typed);
  let job = await bureau.json<JobView>(200, 'POST', `${MONITORING}/${id}/trial`);
  await expect
    .poll(async () => {
      job = await bureau.json<JobView>(200, 'GET', `/api/jobs/${job.id}`);
      return job.state;
    })
    .toBe('done');
  const seen = async (role: 'financePerformance' | 'securityAdministrator') =>
    (await system.as(role).json<MonitoringView>(200, 'GET', MONITORING)).changes[0]?.trial;
  const sentences = ['2026年2月28日', printDay(today)].map(
    (on) => `${on}：预算执行率10.00%，低于2026年2月28日应达到的15%，请说明原因并采取措施。`,
  );
  const head = { fiscalYear: 2026, on: today };
  expect(await seen('financePerformance')).toEqual({
    ...head,
    units: [{ unit: '示范区第一小学', before: 0, after: 2, sentences }],
  });
  expect(await seen('securityAdministrator')).toEqual({
    ...head,
    units: [{ before: 0, after: 2, sentences: [] }],
  });
}, 60_000);

test('rules whose day has not come change nothing yet, and a parameter that is not sound is refused', async () => {
  const bureau = system.as('financePerformance');
  const wrong = await bureau.ask('POST', RULES, { ...rules, parameters: { decimals: 9 } });
  expect(((await wrong.json()) as RefusalReply).words.zh).toBe('得分的小数位数应为0至4。');
  const { id } = await bureau.json<RulesChange>(200, 'POST', RULES, {
    ...rules,
    from: 2025,
    effective: '2026-03-17',
  });
  await system.store.regionChanges.keepTrial(WHOLE, system.own.region, id, {
    fiscalYear: 2024,
    at: '2026-03-16T00:00:00Z',
    filings: [],
    failed: 1,
  });
  await system
    .as('securityAdministrator')
    .json(200, 'POST', `${RULES}/proposed/${id}`, { approve: true });
  const own = async () => (await regionalOf(system.context)).books.map((book) => book.id);
  expect(await own()).not.toContain(`local-${id}`);
  system.later(24 * 60);
  expect(await own()).toContain(`local-${id}`);
});
