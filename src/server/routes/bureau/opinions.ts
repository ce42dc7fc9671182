import { z } from '@hono/zod-openapi';
import type { InspectionsView } from '../../../api/evaluation.ts';
import {
  type AssignmentView,
  type ExpertView,
  type OpinionsView,
  opinionRequest,
} from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { BUSINESS_ROLES, OFFICE_ROLES } from '../../../cycle/filing.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { opinionFault } from '../../../inspection/sheet.ts';
import { scopeUnder } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { evaluationHead } from '../../inspection/evaluation-view.ts';
import { sheetOf, type Work, workOf } from '../../inspection/work.ts';
import { notFound } from '../../refusals.ts';
import { keyOf } from '../filing/filings.ts';

/** Experts: who may be asked, what they are assigned to, what they say. */
export function opinionRoutes(app: App, context: Context): void {
  const { accounts, experts } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.experts,
      summary: 'Accounts that may be asked as experts',
      who: ['departmentReviewer', 'financePerformance'],
      reply: z.array(z.custom<ExpertView>().openapi({ type: 'object' })),
    },
    async () => {
      const all = await accounts.list(scopeUnder(context.settings.region.code));
      return all
        .filter(({ state, grants }) => state === 'active' && grants.some(isExpert))
        .map(({ id, name }) => ({ account: id, name }));
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.assignments,
      summary: 'Filings that one looks at as an expert, while the spot check or evaluation is open',
      who: ['expert'],
      reply: z.array(z.custom<AssignmentView>().openapi({ type: 'object' })),
    },
    async ({ scope }) =>
      (await experts.mine(scope)).map(({ work, filing, kind, title, unit, fiscalYear, given }) => ({
        ...{ region: work.region, work: work.id, filing, kind, title, unit, fiscalYear },
        ...(given !== undefined && { given }),
      })),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.inspections,
      summary: 'What spot checks and concluded evaluations found of a filing',
      who: BUSINESS_ROLES,
      reply: z.custom<InspectionsView>().openapi({ type: 'object' }),
    },
    async (request) => {
      const key = keyOf(request);
      const { filings, spotChecks, evaluations } = context.store;
      if (!(await filings.standing(request.scope, key))) return notFound();
      const concluded = await evaluations.concludedOf(request.scope, key);
      return {
        spotChecks: await spotChecks.resultsOf(request.scope, key),
        evaluations: concluded.map((each) => ({
          ...evaluationHead(each),
          suggestions: each.conclusion?.suggestions ?? '',
        })),
      };
    },
  );

  const view = z.custom<OpinionsView>().openapi({ type: 'object' });
  const asked = async (request: Pick<Asked<unknown>, 'names' | 'scope'>) => {
    const { region = '', id = '', filing = '' } = request.names;
    return workOf(context, request.scope, { region, id }, filing);
  };
  const viewed = async (
    { scope }: Pick<Asked<unknown>, 'scope'>,
    work: Work,
  ): Promise<OpinionsView> => {
    const { title, unit, fiscalYear, asExpert } = work;
    const given = await experts.opinions(scope, work.work, work.filing);
    return {
      ...{ title, unit, fiscalYear, mayGive: asExpert },
      rows: await sheetOf(context, scope, work),
      opinions: given.map(({ account: _, ...opinion }) => opinion),
    };
  };

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.opinions,
      summary: 'The sheet of a filing that is looked at, with the opinions: experts see their own',
      who: [...OFFICE_ROLES, 'expert'],
      reply: view,
    },
    async (request) => {
      const work = await asked(request);
      return work ? viewed(request, work) : notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.opinions,
      summary: 'Give points and words as an assigned expert; the last one counts',
      who: ['expert'],
      body: opinionRequest,
      reply: view,
    },
    async (request) => {
      const work = await asked(request);
      if (!work?.asExpert) return notFound();
      const fault = opinionFault(await sheetOf(context, request.scope, work), request.body);
      if (fault) return refuse('invalid', fault.zh, fault.en);
      await experts.give(request.scope, work, request.body, request.person);
      return viewed(request, work);
    },
  );
}

const isExpert = ({ role }: { readonly role: string }): boolean => role === 'expert';
