import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened } from '../../../../test/store/district.ts';
import type { FilingSummary, FilingView } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import type { OwnResults, ResultsView, ResultView } from '../../../api/results.ts';
import type { RollupUnits, RollupView } from '../../../api/rollup.ts';
import { DISTRICT, stateOf, UNITS } from '../../../demo/district.ts';
import { demoDossier } from '../../../demo/dossier.ts';
import { draftOf } from '../../../draft/from-dossier.ts';
import { read } from '../../../formats/formats.ts';
import { totalsOf } from '../../../report/totals.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { printMoney, printScaled } from '../../../values/money.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted filing');
const DOSSIER = demoDossier(unit, 2024);

let system: Served;
beforeAll(async () => {
  system = await served(draftOf(DOSSIER), { region: { code: '430899', name: DISTRICT.name } });
  for (const [role, action] of [
    ['unitPreparer', 'start'],
    ['unitPreparer', 'check'],
    ['unitHead', 'sign'],
    ['unitPreparer', 'submit'],
  ] as const) {
    const { summary } = await system
      .as('unitPreparer')
      .json<FilingView>(200, 'GET', at(system.own));
    const body = { action, revision: summary.revision };
    await system.as(role).json(200, 'POST', at(system.own, '/actions'), body);
  }
}, 60_000);
afterAll(() => system.close());

/** Points of an indicator as a reviewer gives them. */
const review = (reason: string, points: number) => {
  const row = { path: 'indicators/i1', name: '指标', weight: 1000, self: 1000 };
  const scores = [{ ...row, review: points, reason }];
  return system.store.reviews.add(
    WHOLE,
    system.own,
    { kind: 'scores', scores },
    PRODUCT,
    () => undefined,
  );
};

/** Takes the filing to a state past the steps that other tests play. */
async function to(state: 'accepted' | 'finalised'): Promise<void> {
  const standing = await system.store.filings.standing(WHOLE, system.own);
  const request = { action: 'accept', revision: standing?.revision ?? 0 } as const;
  opened(
    await system.store.filings.act(WHOLE, system.own, request, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state },
    })),
  );
}

/** The report is submitted again word for word, and accepted. */
async function submitAgain(): Promise<void> {
  const last = (await system.store.filings.submissions(WHOLE, system.own)).at(-1);
  const standing = await system.store.filings.standing(WHOLE, system.own);
  if (!last) throw new Error('nothing was submitted');
  const { dossier, document, findings, scorecard } = last;
  const snapshot = {
    ...{ dossier: JSON.parse(dossier), document: JSON.parse(document) },
    ...{ findings: JSON.parse(findings), scorecard: JSON.parse(scorecard) },
    ...{ regulation: 'mof-2020-10', lateWorkingDays: 0 },
  };
  const request = { action: 'submit', revision: standing?.revision ?? 0 } as const;
  opened(
    await system.store.filings.act(WHOLE, system.own, request, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state: 'accepted' },
      snapshot,
    })),
  );
}

const bureau = () => system.as('financePerformance');
const rollup = (query: string) => bureau().json<RollupView>(200, 'GET', `/api/rollup?${query}`);

describe('a roll-up', () => {
  test('has the money of the one submitted report, and says which units are not in', async () => {
    const view = await rollup('year=2024');
    const { total, groups } = view.rolled;
    const totals = totalsOf(DOSSIER);
    expect([total.budget, total.actual]).toEqual([totals.finalBudget, totals.actual]);
    expect(view.by).toBe('department');
    expect(groups.map((each) => [each.name, each.total.units, each.total.due])).toContainEqual([
      '示范区教育局',
      1,
      1,
    ]);
    expect(view.absent.map(({ name }) => name)).not.toContain('示范区第一小学');
    expect(total.due).toBe(total.units + view.absent.length);
    expect(view.years.map(({ fiscalYear, budget }) => [fiscalYear, budget])).toEqual([
      [2024, totals.finalBudget],
    ]);
  });

  test('of what is accepted leaves out what is only submitted', async () => {
    expect((await rollup('year=2024&basis=accepted')).rolled.total.units).toBe(0);
    await to('accepted');
    expect((await rollup('year=2024&basis=accepted')).rolled.total.units).toBe(1);
  });

  test('sets the score after review, the last one given, beside the own one', async () => {
    expect((await rollup('year=2024')).reviewed.units).toEqual([]);
    opened(await review('第一次', 700));
    opened(await review('第二次', 800));
    const { reviewed, rolled } = await rollup('year=2024');
    const self = rolled.total.selfScore ?? 0;
    expect(reviewed).toEqual({
      ...{ count: 1, lowered: 1, raised: 0 },
      units: [{ ...system.own, name: '示范区第一小学', self, review: self - 200 }],
    });
    const file = await bureau().ask('GET', '/api/rollup/tables/reviewed/csv?year=2024');
    expect((await file.text()).split('\r\n')[1]).toBe(
      `示范区第一小学,${printScaled(self, 2)},${printScaled(self - 200, 2)},2.00`,
    );
  });

  test('leaves out points that were given before the report was sent back and submitted again', async () => {
    system.later(1);
    await submitAgain();
    const { reviewed, rolled } = await rollup('year=2024');
    expect([rolled.total.units, reviewed.count, reviewed.units]).toEqual([1, 0, []]);
    opened(await review('重新报送以后', 900));
    const self = rolled.total.selfScore ?? 0;
    expect((await rollup('year=2024')).reviewed.units).toEqual([
      { ...system.own, name: '示范区第一小学', self, review: self - 100 },
    ]);
  });

  test('of a department is by its units; another department has none of it', async () => {
    const own = await system
      .as('departmentReviewer')
      .json<RollupView>(200, 'GET', '/api/rollup?year=2024');
    expect([own.by, own.of.name]).toEqual(['unit', '示范区教育局']);
    expect(own.rolled.groups.map(({ name }) => name)).toEqual(['示范区第一小学']);
    const beside = await system
      .as('departmentReviewer')
      .ask('GET', '/api/rollup?year=2024&under=430899.101');
    expect(beside.status).toBe(404);
  });

  test('leads from a kind of finding to the units with their sentences and places', async () => {
    const { rolled } = await rollup('year=2024');
    const [check] = Object.keys(rolled.total.checks);
    const behind = await bureau().json<RollupUnits>(
      200,
      'GET',
      `/api/rollup/units?year=2024&${check === undefined ? '' : `check=${check}`}`,
    );
    expect([behind.count, behind.units[0]?.name]).toEqual([1, '示范区第一小学']);
    if (check !== undefined)
      expect(behind.units[0]?.sentences.length).toBe(rolled.total.checks[check]?.findings);
    const none = await bureau().json<RollupUnits>(
      200,
      'GET',
      '/api/rollup/units?year=2024&scoreBand=0',
    );
    expect(none.count).toBe(0);
  });

  test('is written as table and as report, with the figures of the page', async () => {
    const budget = printMoney(totalsOf(DOSSIER).finalBudget, '万元', 2);
    const sheet = await bureau().ask('GET', '/api/rollup/tables/totals/csv?year=2024');
    const lines = (await sheet.text()).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff?部门（单位）,已汇总\/应汇总（个）,/);
    expect(
      lines.some((line) => line.startsWith('示范区教育局,1/1,') && line.includes(budget)),
    ).toBe(true);
    const workbook = await bureau().ask('GET', '/api/rollup/tables/totals/xlsx?year=2024');
    const report = await bureau().ask('GET', '/api/rollup/report?year=2024');
    for (const file of [workbook, report]) {
      const { blocks } = await read(new Uint8Array(await file.arrayBuffer()));
      const words = blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
      );
      expect(words.some((each) => each.includes(budget))).toBe(true);
    }
    const unknown = await bureau().ask('GET', '/api/rollup/tables/salaries/csv');
    expect(unknown.status).toBe(400);
  });
});

describe('the use of results', () => {
  const decision = { decided: 'keep', reason: '整改到位后维持上年规模', amount: -50_000_00 };
  const decide = async (more: object = {}) => {
    const { own } = await bureau().json<OwnResults>(200, 'GET', at(system.own, '/results'));
    const body = { ...decision, revision: own.revision, ...more };
    return bureau().ask('POST', at(system.own, '/results/decision'), body);
  };

  test('proposes by the rating, and is decided once the filing is final, with a reason', async () => {
    const { results } = await bureau().json<ResultsView>(200, 'GET', '/api/results?year=2024');
    const [{ rating, proposal } = {} as ResultView] = results;
    expect(rating).toBe('优');
    expect([proposal?.clause.use, proposal?.rule.number]).toEqual(['protect', '中发〔2018〕34号']);
    // Accepted, but neither scored nor final.
    expect(((await (await decide()).json()) as RefusalReply).refused).toBe('wrongState');
    await to('finalised');
    expect(((await (await decide({ reason: ' ' })).json()) as RefusalReply).refused).toBe(
      'reasonMissing',
    );
    const view = (await (await decide()).json()) as ResultView;
    expect(view.state).toBe('applied');
    expect(view.decision).toMatchObject({
      ...decision,
      rating: '优',
      proposed: 'protect',
      rule: 'cpc-2018-34',
      by: 'financePerformance甲',
    });
    const again = (await (await decide({ decided: 'cut' })).json()) as ResultView;
    expect([again.state, again.decision?.decided]).toEqual(['applied', 'cut']);
  });

  test('asks the unit to mend, takes its answer, sends it back and verifies it', async () => {
    const points = [{ words: '补充满意度调查份数', due: '2026-06-30' }];
    await bureau().json(200, 'POST', at(system.own, '/rectifications'), { points });
    const own = async () =>
      (await system.as('unitPreparer').json<OwnResults>(200, 'GET', at(system.own, '/results'))).own
        .rectifications[0];
    const id = (await own())?.id ?? '';
    const step = async (
      role: 'unitPreparer' | 'financePerformance',
      what: string,
      body: object,
    ) => {
      const path = at(system.own, `/rectifications/${id}/${what}`);
      return (await system.as(role).ask('POST', path, body)).status;
    };
    expect(await step('financePerformance', 'verdict', { verified: true, remark: '' })).toBe(409);
    expect(await step('unitPreparer', 'answer', { answer: '已补充' })).toBe(200);
    expect(await step('financePerformance', 'verdict', { verified: false, remark: '' })).toBe(422);
    expect(
      await step('financePerformance', 'verdict', { verified: false, remark: '请附调查表' }),
    ).toBe(200);
    expect(await own()).toMatchObject({ state: 'raised', remark: '请附调查表', answer: '已补充' });
    expect(await step('unitPreparer', 'answer', { answer: '已补充并附调查表' })).toBe(200);
    expect(await step('financePerformance', 'verdict', { verified: true, remark: '' })).toBe(200);
    expect(await own()).toMatchObject({ state: 'verified', answer: '已补充并附调查表' });
    expect(await step('unitPreparer', 'answer', { answer: '再改' })).toBe(409);
  });

  test("is shown in next year's filing of the unit", async () => {
    const [next] = await system
      .as('unitPreparer')
      .json<FilingSummary[]>(200, 'GET', '/api/filings?year=2025');
    if (!next) throw new Error('the school has no filing of the next year');
    const view = await system.as('unitPreparer').json<OwnResults>(200, 'GET', at(next, '/results'));
    expect([view.before?.decision?.decided, view.before?.rectifications.length]).toEqual([
      'cut',
      1,
    ]);
    expect(view.own.decision).toBeUndefined();
  });
});
