import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened } from '../../../../test/store/district.ts';
import type { EvaluationsView, EvaluationView, InspectionsView } from '../../../api/evaluation.ts';
import type { FilingSummary } from '../../../api/filing.ts';
import type { AssignmentView, OpinionsView } from '../../../api/inspection.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import { read } from '../../../formats/formats.ts';
import { frameFor, rowsOf } from '../../../inspection/frames.ts';
import type { WorkKey } from '../../../store/inspection/spot-checks.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { figure } from '../../../values/figure.ts';

let system: Served;
let work: WorkKey;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const card = (form: number, claimed: string) => ({
  ...{ regulation: 'mof-2020-10', form, lines: [], claimed: figure(claimed) },
  ...{ total: figure('95'), verifiable: figure('95'), unverifiableWeight: figure('0') },
});

/** Submits the school's report with two projects, past the server. */
async function submit(): Promise<void> {
  const snapshot = {
    dossier: { projects: [{ name: '校舍维修' }, { name: '教师培训' }] },
    ...{ document: {}, findings: [], regulation: 'r', lateWorkingDays: 0 },
    scorecard: [card(0, '98'), card(1, '97'), card(2, '99.5')],
  };
  opened(
    await system.store.filings.act(
      ...([WHOLE, system.own, { action: 'submit', revision: 0 }, PRODUCT] as const),
      ({ filing }) => ({ filing: { ...filing, state: 'accepted' }, snapshot }),
    ),
  );
}

const bureau = () => system.as('financePerformance');
const department = () => system.as('departmentReviewer');
const expert = () => system.as('expert');
const of = (route: string) => addressOf(route, { ...work });
const ROWS = rowsOf(frameFor('project'), { weights: {} });
const scores = (off: number) => ({
  marks: ROWS.map(({ id, weight }, i) =>
    i === 0
      ? { row: id, points: weight - off, words: '没有可行性论证' }
      : { row: id, points: weight, words: '' },
  ),
  words: '总体较好',
});
const FRAME_WEIGHTS = Object.fromEntries(ROWS.map(({ id, weight }) => [id, weight]));
/** Figures of a draft that the unit changed after it had submitted. */
const TYPED_LATER = { errors: 7, warnings: 1, score: 41 };
/** What somebody's list tells of the filing. */
const figuresFor = async (who: ReturnType<Served['as']>) => {
  const list = await who.json<FilingSummary[]>(200, 'GET', '/api/filings');
  const own = list.find(({ id }) => id === system.own.id);
  return [own?.errors, own?.warnings, own?.score];
};
/** In the place of the line on satisfaction. */
const OWN_INDICATOR = {
  ...{ id: 'own/1', block: '效益', group: '项目效益', name: '教师教学水平提升', weight: 1000 },
  ...{ criterion: '公开课评分提高5分以上得满分', evidence: '公开课评分表' },
};
const OWN_MARKS = [{ row: 'own/1', points: 900, words: '提高4分' }];
const begin = (project?: string) => ({
  ...{ region: system.own.region, filing: system.own.id, ...(project && { project }) },
});

describe('an evaluation', () => {
  test('is begun on a submitted report, once for each project and evaluator', async () => {
    await bureau().json(409, 'POST', ROUTES.evaluations, begin());
    await submit();
    const { projects } = await bureau().json<{ projects: string[] }>(
      ...([200, 'GET', at(system.own, '/projects')] as const),
    );
    expect(projects).toEqual(['校舍维修', '教师培训']);
    await bureau().json(404, 'POST', ROUTES.evaluations, begin('没有的项目'));
    work = await bureau().json<WorkKey>(200, 'POST', ROUTES.evaluations, begin('教师培训'));
    await bureau().json(409, 'POST', ROUTES.evaluations, begin('教师培训'));
    await department().json(200, 'POST', ROUTES.evaluations, begin('教师培训'));
    const { evaluations } = await system
      .as('oversight')
      .json<EvaluationsView>(200, 'GET', ROUTES.evaluations);
    expect(evaluations.map(({ kind, unit, project }) => [kind, unit, project])).toEqual([
      ['department', '示范区第一小学', '教师培训'],
      ['finance', '示范区第一小学', '教师培训'],
    ]);
  });

  test('has weights that make a hundred, experts with the same sheet, and the unit beside it', async () => {
    const view = await bureau().json<EvaluationView>(200, 'GET', of(ROUTES.evaluation));
    expect([view.self, view.mayWrite, view.frame.fixed]).toEqual([
      { self: 9950, computed: 9500 },
      true,
      false,
    ]);
    const put = (status: number, weights: Record<string, number>, own: unknown = scores(100)) =>
      bureau().json<EvaluationView>(status, 'PUT', of(ROUTES.evaluation), {
        ...{ weights, because: '', own },
      });
    await put(400, { '项目效益/满意度': 900 });
    const added = { ...scores(100), marks: [...scores(100).marks.slice(0, -1), ...OWN_MARKS] };
    const with90 = { weights: { '项目效益/满意度': 0 }, because: '', own: added };
    const own = (indicators: readonly unknown[], status: number) =>
      bureau().json<EvaluationView>(status, 'PUT', of(ROUTES.evaluation), {
        ...with90,
        indicators,
      });
    await own([{ ...OWN_INDICATOR, evidence: '' }], 400);
    const filled = await own([OWN_INDICATOR], 200);
    expect([filled.frame.own, filled.compared.blocks.at(-1)]).toEqual([
      [OWN_INDICATOR],
      { block: '效益', weight: 3000, own: 2900 },
    ]);
    const beside = await department().json<EvaluationsView>(200, 'GET', ROUTES.evaluations);
    const other = beside.evaluations.find(({ kind }) => kind === 'department');
    const frames = addressOf(ROUTES.evaluationFrames, { ...work, id: other?.id ?? '' });
    expect(await department().json(200, 'GET', frames)).toEqual({
      frames: [
        {
          ...{ id: work.id, unit: '示范区第一小学', fiscalYear: 2024, project: '教师培训' },
          ...{ weights: { ...FRAME_WEIGHTS, ...with90.weights } },
          ...{ own: [OWN_INDICATOR], because: '' },
        },
      ],
    });
    await put(400, {}, { marks: [{ row: ROWS[0]?.id, points: 0, words: '' }], words: '' });
    const kept = await put(200, {});
    expect([kept.compared.own, kept.compared.rating, kept.compared.difference]).toEqual([
      9900,
      '优',
      -50,
    ]);
    await department().json(403, 'PUT', of(ROUTES.evaluation), {
      ...{ weights: {}, because: '', own: scores(0) },
    });
    const body = { filing: system.own.id, accounts: [expert().id] };
    await bureau().json(200, 'PUT', of(ROUTES.evaluationExperts), body);
    const [task] = await expert().json<AssignmentView[]>(200, 'GET', ROUTES.assignments);
    expect([task?.kind, task?.title]).toEqual(['evaluation', '财政评价：教师培训']);
    const sheet = addressOf(ROUTES.opinions, { ...work, filing: system.own.id });
    const asked = await expert().json<OpinionsView>(200, 'GET', sheet);
    expect(asked.rows).toEqual(ROWS);
    await system.store.filings.recordFigures(WHOLE, system.own, 99, TYPED_LATER);
    expect([await figuresFor(bureau()), await figuresFor(expert())]).toEqual([
      [7, 1, 41],
      [0, 0, 95],
    ]);
    await bureau().json(409, 'POST', of(ROUTES.evaluationConclusion), words);
    await expert().json(200, 'POST', sheet, scores(200));
    await put(409, { '项目效益/满意度': 900, '项目效益/实施效益': 2100 });
  });

  const words = { found: '完成较好', practices: '', problems: '论证不足', suggestions: '补充论证' };

  test('is concluded with the scores as they stood, and is then a report; experts see nothing more', async () => {
    expect((await bureau().ask('GET', of(ROUTES.evaluationReport))).status).toBe(409);
    await bureau().json(422, 'POST', of(ROUTES.evaluationConclusion), {
      ...{ ...words, suggestions: '' },
    });
    const done = await bureau().json<EvaluationView>(
      ...([200, 'POST', of(ROUTES.evaluationConclusion), words] as const),
    );
    expect([done.conclusion, done.compared.experts, done.mayWrite]).toEqual([words, 9800, false]);
    await bureau().json(409, 'POST', of(ROUTES.evaluationConclusion), words);
    expect(await expert().json(200, 'GET', ROUTES.assignments)).toEqual([]);
    expect((await expert().ask('GET', at(system.own))).status).toBe(404);
    const { evaluations } = await system
      .as('unitPreparer')
      .json<InspectionsView>(200, 'GET', at(system.own, '/inspections'));
    expect(evaluations.map(({ points, suggestions }) => [points, suggestions])).toEqual([
      [9900, '补充论证'],
    ]);
    const file = await system.as('oversight').ask('GET', of(ROUTES.evaluationReport));
    const { blocks } = await read(new Uint8Array(await file.arrayBuffer()));
    const text = blocks.map((block) => (block.kind === 'table' ? '' : block.text));
    expect(text[0]).toBe('示范区第一小学2024年度“教师培训”项目支出绩效评价报告');
    expect(text).toContain('评价得分99.00分，等级为“优”。比自评得分低0.50分。');
    expect(text).toContain('补充论证');
  });
});
