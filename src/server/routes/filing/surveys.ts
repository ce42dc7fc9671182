import { ROUTES } from '../../../api/routes.ts';
import { codeCounts, madeCodes, makeCodesRequest } from '../../../api/survey.ts';
import { BUSINESS_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../../cycle/refusal.ts';
import type { UnitKey } from '../../../store/ledgers.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { seenEntries } from '../../filings/seen-entries.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { keyOf } from './filings.ts';
import { mayEnter, unitOf } from './ledgers.ts';

/** Codes of the surveys of a filing's unit: counted, made, withdrawn. */
export function surveyRoutes(app: App, context: Context): void {
  const { filings, surveys } = context.store;
  const surveyOf = ({ names }: Asked<unknown>): string => names.survey ?? '';

  /** The unit whose surveys the person keeps. */
  const keptUnit = async (asked: Asked<unknown>): Promise<UnitKey | Refusal> => {
    const standing = await filings.standing(asked.scope, keyOf(asked));
    if (!standing) return notFound();
    return mayEnter(standing, asked) ? unitOf(standing) : notAllowed();
  };

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.surveyCodes,
      summary: 'How many codes of a survey there are and how many were used',
      who: BUSINESS_ROLES,
      reply: codeCounts,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      // Experts see the codes of the surveys that they see.
      const seen = await seenEntries(context, asked.scope, standing, 'survey');
      if (!seen.some(({ id }) => id === surveyOf(asked))) return notFound();
      const counts = await surveys.counts(asked.scope, unitOf(standing), surveyOf(asked));
      return counts ?? notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.surveyCodes,
      summary: 'Make codes of a survey, one a respondent; they are told this once',
      who: UNIT_ROLES,
      body: makeCodesRequest,
      reply: madeCodes,
    },
    async (asked) => {
      const unit = await keptUnit(asked);
      if (isRefusal(unit)) return unit;
      const { scope, body, person } = asked;
      const codes = await surveys.make(scope, unit, surveyOf(asked), body.count, person);
      return isRefusal(codes) ? codes : { codes: [...codes] };
    },
  );

  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.surveyCodes,
      summary: 'Withdraw the codes of a survey that were not used',
      who: UNIT_ROLES,
      reply: codeCounts,
    },
    async (asked) => {
      const unit = await keptUnit(asked);
      if (isRefusal(unit)) return unit;
      return surveys.withdraw(asked.scope, unit, surveyOf(asked), asked.person);
    },
  );
}
