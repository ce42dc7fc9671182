import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, PLACE, type Served, served } from '../../../../test/server/served.ts';
import { opened, REGION } from '../../../../test/store/district.ts';
import type { InspectionsView } from '../../../api/evaluation.ts';
import type { FilingSummary } from '../../../api/filing.ts';
import type {
  AssignmentView,
  DrawPreview,
  OpinionsView,
  SpotChecksView,
  SpotCheckView,
} from '../../../api/inspection.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import type { FilingState } from '../../../cycle/filing.ts';
import { USUAL_WEIGHTS } from '../../../inspection/risk.ts';
import type { FilingKey } from '../../../store/filings/filings.ts';
import type { WorkKey } from '../../../store/inspection/spot-checks.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { figure } from '../../../values/figure.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
  await bring(system.own, 'rubricScored');
  await bring(system.beside, 'accepted');
});
afterAll(() => system.close());

/** One indicator of ten points, of which the unit gave itself nine. */
const CARD = {
  ...{
    regulation: 'mof-2020-10',
    form: 0,
    verifiable: figure('8'),
    unverifiableWeight: figure('0'),
  },
  lines: [
    {
      ...{ indicator: '培训人数', kind: 'quantity', group: 'output', index: 0 },
      ...{ weight: figure('10'), claimed: figure('9'), computed: figure('8') },
      ...{ workings: [], explainedBy: [], places: [] },
    },
  ],
};

async function bring({ region, id }: FilingKey, state: FilingState): Promise<void> {
  const key = { region, id };
  const snapshot = {
    ...{ dossier: {}, document: {}, findings: [], scorecard: [CARD], regulation: 'r' },
    lateWorkingDays: 3,
  };
  for (const [action, to] of [
    ['submit', 'submitted'],
    ['accept', state],
  ] as const)
    opened(
      await system.store.filings.act(
        WHOLE,
        key,
        { action, revision: 0 },
        PRODUCT,
        ({ filing }) => ({
          filing: { ...filing, state: to },
          ...(action === 'submit' && { snapshot }),
        }),
      ),
    );
}

const bureau = () => system.as('financePerformance');
const expert = () => system.as('expert');
const TERMS = {
  ...{ seed: '福彩3D 2025063 471', byRisk: 50, weights: USUAL_WEIGHTS, excluded: [] },
  ...{ size: { by: 'count', count: 2 }, strata: 'kind' },
};
const DRAW = { fiscalYear: 2024, terms: TERMS };
let work: WorkKey;
const of = (route: string, names: Record<string, string> = {}) =>
  addressOf(route, { ...work, ...names });
const opinionsOn = (filing: string) => of(ROUTES.opinions, { filing });

describe('a spot check', () => {
  test('is drawn as it was looked at, and kept so that the draw gives the same sample again', async () => {
    const seen = await bureau().json<DrawPreview>(200, 'POST', ROUTES.spotCheckPreview, DRAW);
    expect(seen.draw.drawn.map(({ way, points }) => [way, points])).toEqual([
      ['lot', 600],
      ['risk', 600],
    ]);
    expect(seen.draw.drawn.flatMap(({ because }) => because.map(({ zh }) => zh))).toEqual([
      '迟报3个工作日',
      '迟报3个工作日',
    ]);
    const made = { ...DRAW, name: '2024年度重点抽查', digest: seen.digest };
    const other = { ...made, terms: { ...TERMS, seed: '另一个种子' } };
    await bureau().json(409, 'POST', ROUTES.spotChecks, other);
    work = await bureau().json<WorkKey>(200, 'POST', ROUTES.spotChecks, made);
    const view = await bureau().json<SpotCheckView>(200, 'GET', of(ROUTES.spotCheck));
    expect([view.repeats, view.population.length, view.terms.seed]).toEqual([
      true,
      2,
      '福彩3D 2025063 471',
    ]);
    expect(view.strata).toEqual([
      { key: 'department', population: 1, size: 1, byRisk: 0 },
      { key: 'unit', population: 1, size: 1, byRisk: 1 },
    ]);
    expect(view.sample.map(({ stratum, way }) => [stratum, way])).toEqual([
      ['department', 'lot'],
      ['unit', 'risk'],
    ]);
    const trail = await system.store.audit.list(WHOLE, { region: REGION });
    expect(
      trail.filter(({ what }) => what.startsWith('spotCheck')).map(({ what }) => what),
    ).toEqual(['spotCheck.draw', 'spotCheck.preview']);
  });

  test('takes no filing that is in an open one already', async () => {
    const view = await bureau().json<SpotChecksView>(200, 'GET', `${ROUTES.spotChecks}?year=2024`);
    expect(view.population).toEqual([]);
    expect(view.checks.map(({ drawn, decided, state }) => [drawn, decided, state])).toEqual([
      [2, 0, 'open'],
    ]);
  });
});

/** What an expert sees anywhere. */
const sight = async () => ({
  list: (await expert().json<FilingSummary[]>(200, 'GET', '/api/filings')).map(({ id }) => id),
  filings: await Promise.all(
    [system.own, system.beside].map(async (key) => (await expert().ask('GET', at(key))).status),
  ),
  tasks: (await expert().json<AssignmentView[]>(200, 'GET', ROUTES.assignments)).map(
    ({ filing }) => filing,
  ),
  sheet: (await expert().ask('GET', opinionsOn(system.own.id))).status,
});

describe('an expert', () => {
  const assign = (accounts: readonly string[]) =>
    bureau().json(200, 'PUT', of(ROUTES.spotCheckExperts), { filing: system.own.id, accounts });

  test('sees nothing until assigned, then the one filing, and gives points and words', async () => {
    expect(await sight()).toEqual({ list: [], filings: [404, 404], tasks: [], sheet: 404 });
    await assign([expert().id]);
    const { id } = system.own;
    expect(await sight()).toEqual({ list: [id], filings: [200, 404], tasks: [id], sheet: 200 });
    const sheet = await expert().json<OpinionsView>(200, 'GET', opinionsOn(id));
    expect(sheet.rows).toEqual([
      {
        ...{ id: '0', block: '产出指标', name: '培训人数', weight: 1000, self: 900, computed: 800 },
      },
    ]);
    const give = (status: number, points: number, words: string) =>
      expert().json<OpinionsView>(status, 'POST', opinionsOn(id), {
        marks: [{ row: '0', points, words }],
        words: '台账与签到表不一致',
      });
    await give(400, 1001, '');
    await give(400, 800, '');
    const given = await give(200, 800, '签到表少20人');
    expect(given.opinions.map(({ marks }) => marks)).toEqual([
      [{ row: '0', points: 800, words: '签到表少20人' }],
    ]);
  });

  test('of the unit or its department is not assigned', async () => {
    const grants = [{ role: 'expert', path: REGION }] as const;
    const said = { account: 'own', name: '本校专家', region: REGION, grants };
    const { store } = system;
    const id = await store.accounts.install({ ...said, home: PLACE.unitHead }, 'x', false);
    const body = { filing: system.own.id, accounts: [id] };
    const refused = await bureau().json<{ refused: string }>(
      ...([403, 'PUT', of(ROUTES.spotCheckExperts), body] as const),
    );
    expect(refused.refused).toBe('ownSubmission');
  });

  test('is waited for; then the result moves the filing on, and after closing nothing is seen', async () => {
    const { id } = system.own;
    const second = await system.store.accounts.install(
      {
        ...{ account: 'second', name: '第二位专家', region: REGION, home: REGION },
        grants: [{ role: 'expert', path: REGION }],
      },
      'x',
      false,
    );
    const result = { filing: id, points: 800, words: '扣1分', revision: 0 };
    await assign([expert().id, second]);
    await bureau().json(409, 'POST', of(ROUTES.spotCheckResult), result);
    await assign([expert().id]);
    await bureau().json(422, 'POST', of(ROUTES.spotCheckResult), { ...result, words: ' ' });
    await bureau().json(200, 'POST', of(ROUTES.spotCheckResult), result);
    const [drawn] = (
      await bureau().json<SpotCheckView>(200, 'GET', of(ROUTES.spotCheck))
    ).sample.filter(({ filing }) => filing === id);
    expect([drawn?.state, drawn?.result?.points, drawn?.result?.rating]).toEqual([
      'spotChecked',
      800,
      '差',
    ]);
    const seenBy = (role: 'unitHead' | 'departmentReviewer') =>
      system.as(role).json<InspectionsView>(200, 'GET', at(system.own, '/inspections'));
    for (const role of ['unitHead', 'departmentReviewer'] as const)
      expect((await seenBy(role)).spotChecks.map(({ points, words }) => [points, words])).toEqual([
        [800, '扣1分'],
      ]);
    // The other one is accepted, but not scored yet.
    const other = { ...result, filing: system.beside.id };
    await bureau().json(409, 'POST', of(ROUTES.spotCheckResult), other);
    // Neither the result nor the step is kept.
    const { sample } = await bureau().json<SpotCheckView>(200, 'GET', of(ROUTES.spotCheck));
    expect(sample.map(({ state, result: kept }) => [state, kept?.points])).toEqual([
      ['accepted', undefined],
      ['spotChecked', 800],
    ]);
    await bureau().json(409, 'POST', of(ROUTES.spotCheckClosing));
    await bring(system.beside, 'rubricScored');
    await bureau().json(200, 'POST', of(ROUTES.spotCheckResult), other);
    await bureau().json(200, 'POST', of(ROUTES.spotCheckClosing));
    expect(await sight()).toEqual({ list: [], filings: [404, 404], tasks: [], sheet: 404 });
    await bureau().json(409, 'POST', of(ROUTES.spotCheckResult), result);
    const kept = await bureau().json<OpinionsView>(200, 'GET', opinionsOn(id));
    expect(kept.opinions.map(({ by, words }) => [by, words])).toEqual([
      ['expert甲', '台账与签到表不一致'],
    ]);
  });
});
