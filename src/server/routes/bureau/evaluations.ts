import { z } from '@hono/zod-openapi';
import {
  conclusionRequest,
  type EarlierFrames,
  type EvaluationsView,
  type EvaluationView,
  evaluationRequest,
  newEvaluation,
  type ProjectsView,
} from '../../../api/evaluation.ts';
import { expertsRequest } from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { OFFICE_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import { holds } from '../../../cycle/scope.ts';
import { write } from '../../../formats/formats.ts';
import { frameFault, refuseConclusion } from '../../../inspection/evaluation.ts';
import { frameFor, rowsOf } from '../../../inspection/frames.ts';
import { opinionFault } from '../../../inspection/sheet.ts';
import type { Evaluation } from '../../../store/inspection/evaluations.ts';
import type { WorkKey } from '../../../store/inspection/spot-checks.ts';
import type { Account } from '../../../store/people/accounts.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { actorOf } from '../../filings/circumstances.ts';
import { chosenExperts } from '../../inspection/choose-experts.ts';
import {
  evaluationHead,
  evaluationView,
  frameOf,
  framesBeside,
  mayWrite,
  reportOf,
  submittedProjects,
  titleOf,
} from '../../inspection/evaluation-view.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { keyOf as filingOf } from '../filing/filings.ts';

const EVALUATORS = ['departmentReviewer', 'financePerformance'] as const;

/** 部门评价 and 财政评价: an own scorecard beside the self-evaluation, experts, conclusion, report. */
export function evaluationRoutes(app: App, context: Context): void {
  const { evaluations, experts, filings } = context.store;
  const view = z.custom<EvaluationView>().openapi({ type: 'object' });
  const found = ({ scope, names }: Pick<Asked<unknown>, 'scope' | 'names'>) =>
    evaluations.get(scope, { region: names.region ?? '', id: names.id ?? '' });
  /** The evaluation, when the one who asks may still write in it. */
  const writable = async (asked: Pick<Asked<unknown>, 'scope' | 'names' | 'account'>) => {
    const evaluation = await found(asked);
    if (!evaluation) return notFound();
    if (evaluation.conclusion) return concluded();
    return mayWrite(evaluation, asked.account) ? evaluation : notAllowed();
  };
  const viewed = async (asked: Pick<Asked<unknown>, 'scope' | 'names' | 'account'>) => {
    const evaluation = await found(asked);
    return evaluation
      ? evaluationView(context, asked.scope, evaluation, asked.account)
      : notFound();
  };

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evaluations,
      summary: 'Evaluations by departments and the bureau',
      who: OFFICE_ROLES,
      reply: z.custom<EvaluationsView>().openapi({ type: 'object' }),
    },
    async ({ scope, account }) => ({
      mayBegin: account.grants.some(({ role }) => EVALUATORS.some((each) => each === role)),
      evaluations: (await evaluations.list(scope)).map(evaluationHead),
    }),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.submittedProjects,
      summary: 'Projects of a submitted report, which may be evaluated by themselves',
      who: OFFICE_ROLES,
      reply: z.custom<ProjectsView>().openapi({ type: 'object' }),
    },
    async (asked) => {
      const key = filingOf(asked);
      if (!(await filings.standing(asked.scope, key))) return notFound();
      return { projects: await submittedProjects(context, asked.scope, key) };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.evaluations,
      summary: 'Begin an evaluation of a unit or project whose report is submitted',
      who: EVALUATORS,
      body: newEvaluation,
      reply: z.custom<WorkKey>().openapi({ type: 'object' }),
      inPerson: true,
    },
    async ({ scope, account, person, body: { region, filing, project } }) => {
      const key = { region, id: filing };
      const standing = await filings.standing(scope, key);
      if (!standing) return notFound();
      const { path } = standing.unit;
      const kind = kindBy(account, path);
      if (!kind) return notAllowed();
      if (standing.contributors.includes(account.id)) return ownWork();
      if (!(await filings.receipt(scope, key))) return notSubmitted();
      const projects = await submittedProjects(context, scope, key);
      if (project !== undefined && !projects.includes(project)) return notFound();
      const frame = frameFor(project === undefined ? 'unit' : 'project');
      const { fiscalYear } = standing.filing;
      const of = { filing, path, fiscalYear, kind, ...(project !== undefined && { project }) };
      const chosen = { id: frame.id, weights: {}, because: '' };
      return evaluations.create(scope, region, of, chosen, person);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evaluation,
      summary: 'An evaluation beside the self-evaluation, with experts and conclusion',
      who: OFFICE_ROLES,
      reply: view,
    },
    viewed,
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.evaluation,
      summary: 'Keep weights and scores of the evaluator; lines may still be blank',
      who: EVALUATORS,
      body: evaluationRequest,
      reply: view,
      inPerson: true,
    },
    async (asked) => {
      const evaluation = await writable(asked);
      if (isRefusal(evaluation)) return evaluation;
      const { weights, because, indicators = [], own } = asked.body;
      const frame = frameOf(evaluation);
      const filled = { weights, because, own: indicators };
      const rows = rowsOf(frame, filled);
      const given = await experts.opinions(asked.scope, evaluation.key, evaluation.filing);
      const before = rowsOf(frame, evaluation.frame);
      if (given.length > 0 && JSON.stringify(rows) !== JSON.stringify(before)) return fixed();
      const blank = own.marks.length === 0 && own.words.trim() === '';
      const fault = frameFault(frame, filled) ?? (blank ? undefined : opinionFault(rows, own));
      if (fault) return refuse('invalid', fault.zh, fault.en);
      const chosen = { id: frame.id, ...filled };
      await evaluations.save(asked.scope, evaluation.key, chosen, own, asked.person);
      return viewed(asked);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evaluationFrames,
      summary: 'Frames of other evaluations with own indicators, which one may begin from',
      who: EVALUATORS,
      reply: z.custom<EarlierFrames>().openapi({ type: 'object' }),
    },
    async (asked) => {
      const evaluation = await found(asked);
      return evaluation
        ? { frames: framesBeside(evaluation, await evaluations.list(asked.scope)) }
        : notFound();
    },
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.evaluationExperts,
      summary: 'Choose the experts; others lose sight of the filing',
      who: EVALUATORS,
      body: expertsRequest,
      inPerson: true,
    },
    async (asked) => {
      const evaluation = await writable(asked);
      if (isRefusal(evaluation)) return evaluation;
      const { key, filing, path } = evaluation;
      if (asked.body.filing !== filing) return notFound();
      const of = { region: key.region, id: filing };
      const chosen = await chosenExperts(context, asked.scope, of, asked.body.accounts);
      if (isRefusal(chosen)) return chosen;
      const title = titleOf(evaluation);
      const to = { work: key, filing, kind: 'evaluation', title, path } as const;
      await experts.assign(asked.scope, to, chosen, asked.person);
      return {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.evaluationConclusion,
      summary:
        'Conclude an evaluation: scores and words stay as they are, experts see nothing more',
      who: EVALUATORS,
      body: conclusionRequest,
      reply: view,
      inPerson: true,
    },
    async (asked) => {
      const evaluation = await writable(asked);
      if (isRefusal(evaluation)) return evaluation;
      const { key, filing, own } = evaluation;
      const seen = await evaluationView(context, asked.scope, evaluation, asked.account);
      const given = await experts.opinions(asked.scope, key, filing);
      const waiting = (await experts.of(asked.scope, key))
        .filter(({ account }) => !given.some((each) => each.account === account))
        .map(({ name }) => name);
      const rows = rowsOf(frameOf(evaluation), evaluation.frame);
      const refusal = refuseConclusion(rows, own, asked.body, waiting);
      if (refusal) return refusal;
      const { self, compared } = seen;
      const conclusion = { ...asked.body, self, compared };
      await evaluations.conclude(asked.scope, key, conclusion, asked.person);
      return viewed(asked);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evaluationReport,
      summary: 'The report of a concluded evaluation as Word',
      who: OFFICE_ROLES,
      file: MEDIA_TYPES.docx,
    },
    async (asked) => {
      const evaluation = await found(asked);
      if (!evaluation) return notFound();
      const seen = await evaluationView(context, asked.scope, evaluation, asked.account);
      const report = reportOf(context, evaluation, seen);
      if (!report) return notConcluded();
      const { unit, fiscalYear, project } = evaluation;
      const bytes = await write(report, 'docx');
      return fileReply(
        asked.request,
        `${unit}${fiscalYear}年度${project ?? '部门整体支出'}绩效评价报告`,
        'docx',
        bytes,
      );
    },
  );
}

/** Which evaluation somebody makes of a unit: the bureau's, their department's, or none. */
function kindBy(account: Account, unitPath: string): Evaluation['kind'] | undefined {
  if (holds(actorOf(account), 'financePerformance', unitPath)) return 'finance';
  return holds(actorOf(account), 'departmentReviewer', unitPath) ? 'department' : undefined;
}

const concluded = () =>
  refuse('wrongState', '这项评价已经办结，不能再改。', 'This evaluation is concluded.');

const notConcluded = () =>
  refuse('wrongState', '评价办结后才能下载报告。', 'The report follows the conclusion.');

const notSubmitted = () =>
  refuse(
    'wrongState',
    '这个单位还没有报送自评报告，不能开展评价。',
    'The unit has not submitted its self-evaluation yet.',
  );

const ownWork = () =>
  refuse(
    'ownSubmission',
    '您参与过这份自评的填报，不能评价它。',
    'You worked on this self-evaluation and may not evaluate it.',
  );

const fixed = () =>
  refuse(
    'wrongState',
    '专家已经按现在的分值评分，不能再改分值。',
    'Experts have scored by these weights; they stay as they are.',
  );
