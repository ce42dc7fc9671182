import { z } from '@hono/zod-openapi';
import {
  answerRequest,
  decisionRequest,
  type OwnResults,
  type ResultsView,
  type ResultView,
  rectificationRequest,
  verdictRequest,
} from '../../../api/results.ts';
import { ROUTES } from '../../../api/routes.ts';
import {
  BUSINESS_ROLES,
  FILING_STATES,
  OFFICE_ROLES,
  REVIEWING_ROLES,
  UNIT_ROLES,
} from '../../../cycle/filing.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import { holds } from '../../../cycle/scope.ts';
import { amountFault, proposalFor, ruleOfUse, type UseRule } from '../../../results/proposal.ts';
import { refuseAnswer, refuseVerdict } from '../../../results/rectification.ts';
import type { ResultRow } from '../../../store/results/reading.ts';
import type { Day } from '../../../values/day.ts';
import { fen } from '../../../values/money.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { act } from '../../filings/act.ts';
import { actorOf } from '../../filings/circumstances.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { divisionIn } from '../../rollups.ts';
import { sentencesOf } from '../../sentences.ts';
import { rulesOfUse } from '../../use-rules.ts';
import { keyOf } from '../filing/filings.ts';

const BUREAU = ['financePerformance'] as const;

/** From acceptance on a result can be used. */
const DECIDED = FILING_STATES.slice(FILING_STATES.indexOf('accepted'));

/** The use of results: proposals and decisions, what units are asked to mend, their answers. */
export function resultRoutes(app: App, context: Context): void {
  const { results, rollups, filings } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.results,
      summary: 'Accepted filings of `?year=` with what their results lead to',
      who: OFFICE_ROLES,
      reply: z.custom<ResultsView>().openapi({ type: 'object' }),
    },
    async ({ scope, query }) => {
      const fiscalYears = await rollups.fiscalYears(scope);
      const asked = Number(query.year);
      const years = asked > 0 ? [asked] : fiscalYears;
      let [fiscalYear = 0] = years;
      let rows: readonly ResultRow[] = [];
      // The last year of which something is accepted, not the one just opened.
      for (const year of years) {
        rows = await results.list(scope, year, DECIDED);
        if (rows.length === 0) continue;
        fiscalYear = year;
        break;
      }
      const rules = await rulesOfUse(context, scope);
      return {
        ...{ fiscalYear, fiscalYears, today: context.today() },
        results: rows.map((row) => viewOf(context, rules, row, fiscalYear)),
      };
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.ownResults,
      summary: 'What the result of a filing leads to, and that of the year before',
      who: BUSINESS_ROLES,
      reply: z.custom<OwnResults>().openapi({ type: 'object' }),
    },
    async (asked) => {
      const key = keyOf(asked);
      const [own, before, standing] = await Promise.all([
        results.get(asked.scope, key),
        results.before(asked.scope, key),
        filings.standing(asked.scope, key),
      ]);
      if (!own || !standing) return notFound();
      const { fiscalYear } = standing.filing;
      const rules = await rulesOfUse(context, asked.scope);
      const found = mayVerify(asked, own.path)
        ? await rollups.findings(asked.scope, [key])
        : new Map();
      return {
        today: context.today(),
        own: viewOf(context, rules, own, fiscalYear),
        ...(before && { before: viewOf(context, rules, before, fiscalYear - 1) }),
        findings: sentencesOf(found.get(`${key.region}/${key.id}`) ?? []),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.resultDecision,
      summary:
        'Decide what becomes of the budget and targets; a final or published filing is then applied',
      who: BUREAU,
      body: decisionRequest,
      reply: z.custom<ResultView>().openapi({ type: 'object' }),
      inPerson: true,
    },
    async (asked) => {
      const key = keyOf(asked);
      const [row, standing] = await Promise.all([
        results.get(asked.scope, key),
        filings.standing(asked.scope, key),
      ]);
      if (!row || !standing) return notFound();
      const { fiscalYear } = standing.filing;
      const rules = await rulesOfUse(context, asked.scope);
      const { proposal, rating } = viewOf(context, rules, row, fiscalYear);
      if (!proposal || !rating) return withoutRating();
      if (asked.body.reason.trim() === '') return reasonMissing();
      const fault = amountFault(asked.body.decided, asked.body.amount);
      if (fault) return refuse('invalid', fault.zh, fault.en, { field: 'amount' });
      // A decision may be changed while it is applied; the first one takes the filing there.
      if (row.state !== 'applied') {
        const { revision, reason } = asked.body;
        const acted = await act(context, asked.account, key, { action: 'apply', revision, reason });
        if (isRefusal(acted)) return acted;
      }
      const { decided, amount, reason } = asked.body;
      const refusal = await results.decide(
        asked.scope,
        key,
        {
          ...{ rule: proposal.rule.id, rating, proposed: proposal.clause.use, decided, reason },
          ...(amount !== undefined && { amount: fen(amount) }),
        },
        asked.person,
      );
      if (refusal) return refusal;
      const after = await results.get(asked.scope, key);
      return after ? viewOf(context, rules, after, fiscalYear) : notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rectifications,
      summary: 'Ask a unit to mend something by a day',
      who: BUREAU,
      body: rectificationRequest,
      inPerson: true,
    },
    async (asked) => {
      const row = await results.get(asked.scope, keyOf(asked));
      if (!row) return notFound();
      if (!DECIDED.includes(row.state)) return tooEarly();
      const points = asked.body.points.map(({ words, due }) => ({ words, due: due as Day }));
      return (await results.raise(asked.scope, keyOf(asked), points, asked.person)) ?? {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rectificationAnswer,
      summary: 'Answer a point of the rectification list',
      who: UNIT_ROLES,
      body: answerRequest,
      inPerson: true,
    },
    async (asked) => {
      const { answer } = asked.body;
      const refusal = await results.answer(
        asked.scope,
        { filing: keyOf(asked), id: asked.names.point ?? '' },
        answer,
        asked.person,
        (point) => refuseAnswer(point, answer),
      );
      return refusal ?? {};
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rectificationVerdict,
      summary: 'Verify an answer, or send it back',
      who: ['departmentReviewer', ...BUREAU],
      body: verdictRequest,
      inPerson: true,
    },
    async (asked) => {
      const row = await results.get(asked.scope, keyOf(asked));
      if (!row) return notFound();
      if (!mayVerify(asked, row.path)) return notAllowed();
      const { verified, remark } = asked.body;
      const refusal = await results.judge(
        asked.scope,
        { filing: keyOf(asked), id: asked.names.point ?? '' },
        asked.body,
        asked.person,
        (point) => refuseVerdict(point, verified, remark),
      );
      return refusal ?? {};
    },
  );
}

/** Nobody verifies what their own unit answered. */
const mayVerify = ({ account }: Asked<unknown>, path: string): boolean => {
  const actor = actorOf(account);
  return (
    !UNIT_ROLES.some((role) => holds(actor, role, path)) &&
    REVIEWING_ROLES.some((role) => holds(actor, role, path))
  );
};

/** A row with what the rule of the region proposes for it. */
function viewOf(
  context: Context,
  rules: readonly UseRule[],
  { key, path: _, ...row }: ResultRow,
  year: number,
): ResultView {
  const rule = ruleOfUse(rules, divisionIn(context), year);
  const proposal = proposalFor(rule, row.rating);
  return { ...key, ...row, ...(proposal && { proposal }) };
}

const withoutRating = () =>
  refuse(
    'wrongState',
    '这份报告没有评价等级，不能提出预算安排建议。请先完成评分。',
    'The filing has no rating yet; score it first.',
  );

const reasonMissing = () =>
  refuse('reasonMissing', '请写明这样安排的理由。', 'Give the reason for the decision.');

const tooEarly = () =>
  refuse(
    'wrongState',
    '财政部门接受报告之后才能下达整改。需要修改报告的，请退回。',
    'Rectification follows acceptance; return the filing to have the report itself mended.',
  );
