import { z } from '@hono/zod-openapi';
import { ROUTES } from '../../../api/routes.ts';
import { type UseRulesView, useRuleRequest } from '../../../api/use-rules.ts';
import { FILING_STATES, OFFICE_ROLES } from '../../../cycle/filing.ts';
import { ruleRefusal, type TriedRule, tryRule } from '../../../results/local-rule.ts';
import { ruleOfUse } from '../../../results/proposal.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { divisionIn } from '../../rollups.ts';
import { rulesOfUse } from '../../use-rules.ts';

const BUREAU = ['financePerformance'] as const;
const DECIDED = FILING_STATES.slice(FILING_STATES.indexOf('accepted'));

/** The region's own rule on the use of results: which holds, a new one, and a trial of it on a year. */
export function localRuleRoutes(app: App, context: Context): void {
  const { localRules, results } = context.store;
  const { code: region } = context.settings.region;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rulesOfUse,
      summary: 'The rule on the use of results that holds for `?year=`, and the region’s own',
      who: OFFICE_ROLES,
      reply: z.custom<UseRulesView>().openapi({ type: 'object' }),
    },
    async ({ scope, query }) => {
      const [kept, rules] = await Promise.all([
        localRules.list(scope, region),
        rulesOfUse(context, scope),
      ]);
      const held = ruleOfUse(rules, divisionIn(context), Number(query.year) || 0);
      return { kept, ...(held && { held }) };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rulesOfUse,
      summary: 'Keep a rule of the region with the document that it rests on',
      who: BUREAU,
      body: useRuleRequest,
      inPerson: true,
    },
    async ({ account, body: { rule, basis }, person }) => {
      const refusal = ruleRefusal(rule, basis);
      if (refusal) return refusal;
      const scope = scopeAs(account.grants, ...BUREAU);
      await localRules.add(scope, { region, path: region }, rule, basis, person);
      return {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.ruleOfUseTrial,
      summary: 'Try a rule on the ratings and decisions of `?year=`; nothing is kept',
      who: BUREAU,
      body: useRuleRequest,
      reply: z.custom<TriedRule>().openapi({ type: 'object' }),
    },
    async ({ account, body: { rule, basis }, query }) => {
      const refusal = ruleRefusal(rule, basis);
      if (refusal) return refusal;
      const scope = scopeAs(account.grants, ...BUREAU);
      const year = Number(query.year) || 0;
      const [rows, held] = await Promise.all([
        results.list(scope, year, DECIDED),
        rulesOfUse(context, scope),
      ]);
      const rated = rows.flatMap(({ unit, rating, decision }) =>
        rating ? [{ unit, grade: rating, ...(decision && { decided: decision.decided }) }] : [],
      );
      return tryRule(rated, divisionIn(context), year, held, rule);
    },
  );
}
