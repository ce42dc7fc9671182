import { z } from '@hono/zod-openapi';
import {
  type DrawPreview,
  drawRequest,
  expertsRequest,
  previewRequest,
  type SpotChecksView,
  type SpotCheckView,
  spotResultRequest,
} from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { advance } from '../../../cycle/advance.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { type Draw, type DrawTerms, draw } from '../../../inspection/draw.ts';
import { sm3 } from '../../../inspection/sm3.ts';
import { termsFault } from '../../../inspection/terms.ts';
import type { SpotCheck, WorkKey } from '../../../store/inspection/spot-checks.ts';
import type { Scope } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { actorOf, circumstancesOf } from '../../filings/circumstances.ts';
import { chosenExperts } from '../../inspection/choose-experts.ts';
import {
  closingFault,
  headOf,
  resultFault,
  spotCheckView,
} from '../../inspection/spot-check-view.ts';
import { notFound } from '../../refusals.ts';

const BUREAU = ['financePerformance'] as const;
const READERS = ['financeBusiness', 'financePerformance', 'oversight'] as const;

/** Spot checks: a draw by risk and lot, experts, what was found. */
export function spotCheckRoutes(app: App, context: Context): void {
  const { spotChecks, experts, rollups } = context.store;
  const { code: region } = context.settings.region;
  const keyOf = ({ names }: Pick<Asked<unknown>, 'names'>): WorkKey => ({
    ...{ region: names.region ?? '', id: names.id ?? '' },
  });
  const placeOf = (fiscalYear: number) => ({ region, path: region, fiscalYear });
  const drawn = async (
    scope: Scope,
    fiscalYear: number,
    terms: DrawTerms,
  ): Promise<Draw | Refusal> => {
    const population = await spotChecks.population(scope, placeOf(fiscalYear));
    const fault = termsFault(population, terms);
    return fault ? refuse('invalid', fault.zh, fault.en) : draw(population, terms);
  };
  const open = async ({ scope, names }: Pick<Asked<unknown>, 'scope' | 'names'>) => {
    const check = await spotChecks.get(scope, keyOf({ names }));
    if (!check) return notFound();
    return check.state === 'open' ? check : closed();
  };

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.spotChecks,
      summary: 'Spot checks, and the filings of `?year=` that a new one would draw from',
      who: READERS,
      reply: z.custom<SpotChecksView>().openapi({ type: 'object' }),
    },
    async ({ scope, query, account }) => {
      const fiscalYears = await rollups.fiscalYears(scope);
      const asked = Number(query.year);
      const fiscalYear = asked > 0 ? asked : ((await rollups.lastSubmitted(scope)) ?? 0);
      const mayDraw = account.grants.some(({ role }) => role === 'financePerformance');
      return {
        ...{ fiscalYear, fiscalYears, mayDraw },
        population: await spotChecks.population(scope, placeOf(fiscalYear)),
        checks: (await spotChecks.list(scope)).map(headOf),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.spotCheckPreview,
      summary: 'Look at a draw before it is made; leaves an entry in the trail',
      who: BUREAU,
      body: previewRequest,
      reply: z.custom<DrawPreview>().openapi({ type: 'object' }),
    },
    async ({ scope, body: { fiscalYear, terms }, person }) => {
      const made = await drawn(scope, fiscalYear, terms);
      if (isRefusal(made)) return made;
      await spotChecks.previewed(placeOf(fiscalYear), made, person);
      return { draw: made, digest: digestOf(made) };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.spotChecks,
      summary: 'Make the draw that was looked at; its population and sample are kept as they are',
      who: BUREAU,
      body: drawRequest,
      reply: z.custom<WorkKey>().openapi({ type: 'object' }),
      inPerson: true,
    },
    async ({ scope, body: { fiscalYear, terms, name, digest }, person }) => {
      const made = await drawn(scope, fiscalYear, terms);
      if (isRefusal(made)) return made;
      if (digestOf(made) !== digest) return changed();
      return spotChecks.create(scope, placeOf(fiscalYear), name, made, person);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.spotCheck,
      summary: 'A spot check with its draw, sample, experts and results',
      who: READERS,
      reply: z.custom<SpotCheckView>().openapi({ type: 'object' }),
    },
    async (asked) => {
      const check = await spotChecks.get(asked.scope, keyOf(asked));
      return check ? viewOf(asked, check) : notFound();
    },
  );

  const viewOf = async (asked: Pick<Asked<unknown>, 'scope' | 'account'>, check: SpotCheck) =>
    spotCheckView(context, check, {
      experts: await experts.of(asked.scope, check.key),
      mayDecide: asked.account.grants.some(({ role }) => role === 'financePerformance'),
    });

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.spotCheckExperts,
      summary: 'Choose the experts of a filing of the sample; others lose sight of it',
      who: BUREAU,
      body: expertsRequest,
      inPerson: true,
    },
    async (asked) => {
      const check = await open(asked);
      if (isRefusal(check)) return check;
      const { filing, accounts } = asked.body;
      const drawnFiling = check.sample.find(({ id }) => id === filing);
      if (!drawnFiling) return notFound();
      const key = { region: check.key.region, id: filing };
      const chosen = await chosenExperts(context, asked.scope, key, accounts);
      if (isRefusal(chosen)) return chosen;
      await experts.assign(
        asked.scope,
        {
          ...{ work: check.key, filing, kind: 'spotCheck', title: check.name },
          path: drawnFiling.path,
        },
        chosen,
        asked.person,
      );
      return {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.spotCheckResult,
      summary: 'What was found of a filing of the sample; a scored filing is then spot-checked',
      who: BUREAU,
      body: spotResultRequest,
      inPerson: true,
    },
    async (asked) => {
      const check = await open(asked);
      if (isRefusal(check)) return check;
      const { filing, points, words, revision } = asked.body;
      if (!check.sample.some(({ id }) => id === filing)) return notFound();
      const assigned = (await experts.of(asked.scope, check.key)).filter(
        (each) => each.filing === filing,
      );
      const given = await experts.opinions(asked.scope, check.key, filing);
      const result = { words, ...(points !== undefined && { points }) };
      const done = await spotChecks.decide(
        asked.scope,
        { work: check.key, filing },
        result,
        asked.person,
        (standing) => {
          // It may have been moved on meanwhile; a result that is entered again leaves the filing where it is.
          const late = resultFault(standing.filing.state, asked.body, assigned, given);
          if (late || standing.filing.state !== 'rubricScored') return late;
          const circumstances = circumstancesOf(context, standing, revision);
          return advance(standing.filing, 'spotCheck', actorOf(asked.account), circumstances);
        },
      );
      return done ?? {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.spotCheckClosing,
      summary: 'Close a spot check: its experts see nothing more of the sample',
      who: BUREAU,
      inPerson: true,
    },
    async (asked) => {
      const check = await open(asked);
      if (isRefusal(check)) return check;
      const fault = closingFault(check);
      return fault ?? (await spotChecks.close(asked.scope, check.key, asked.person)) ?? {};
    },
  );
}

const digestOf = (made: Draw): string => sm3(JSON.stringify(made));

const closed = () =>
  refuse('wrongState', '这次抽查已经办结，不能再改。', 'This spot check is closed.');

const changed = () =>
  refuse(
    'conflict',
    '预览之后名单或数据有了变化，没有抽取。请重新预览后再确认。',
    'The filings have changed since the preview; nothing was drawn. Look at the draw again.',
  );
