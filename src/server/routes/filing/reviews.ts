import { type ReviewView, reviewRequest, reviewView } from '../../../api/review.ts';
import { ROUTES } from '../../../api/routes.ts';
import { rubricItems } from '../../../compose/rubric-table.ts';
import { advance } from '../../../cycle/advance.ts';
import { deadlineOf } from '../../../cycle/deadline.ts';
import {
  BUSINESS_ROLES,
  type LATER_ACTIONS,
  REVIEWING_ROLES,
  UNIT_ROLES,
} from '../../../cycle/filing.ts';
import { isRefusal } from '../../../cycle/refusal.ts';
import { regulationFor } from '../../../regulation/in-force.ts';
import { entryRefusal } from '../../../review/admit.ts';
import type { ReviewEntry, ReviewWords } from '../../../review/entry.ts';
import { standardsOf } from '../../../review/standards.ts';
import type { Standing } from '../../../store/filings/filings.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { actorOf, circumstancesOf } from '../../filings/circumstances.ts';
import { organisationOf } from '../../organisation.ts';
import { notFound } from '../../refusals.ts';
import { type Regional, regionalOf } from '../../regional.ts';
import { keyOf } from './filings.ts';

/** Entries that move the filing on, and the action that they are. */
const MOVES: Partial<Record<ReviewWords['kind'], (typeof LATER_ACTIONS)[number]>> = {
  rubric: 'scoreRubric',
  final: 'finalise',
};

/** The review of a filing: its threads, reviewed scores, the scored rubric and appeals. */
export function reviewRoutes(app: App, context: Context): void {
  const { reviews } = context.store;
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.review,
      summary: 'The review of a filing: threads, reviewed scores, the scored rubric, appeals',
      who: BUSINESS_ROLES,
      reply: reviewView,
    },
    async (asked) => (await viewed(context, asked)) ?? notFound(),
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.review,
      summary: 'Enter into the review; scoring the rubric and finishing move the filing on',
      who: [...UNIT_ROLES, ...REVIEWING_ROLES],
      body: reviewRequest,
      reply: reviewView,
    },
    async (asked) => {
      const { scope, account, person, body } = asked;
      const words = body as ReviewWords;
      const regional = await regionalOf(context);
      const actor = actorOf(account);
      const entered = await reviews.add(scope, keyOf(asked), words, person, (standing, before) => {
        const { filing, unit, contributors } = standing;
        const refusal = entryRefusal(words, before, actor, {
          ...{ state: filing.state, unitPath: unit.path, contributors },
          ...stoodOn(context, standing, regional),
        });
        const action = MOVES[words.kind];
        // A rubric that is scored anew stays at its state.
        const moves = action && (action !== 'scoreRubric' || filing.state === 'accepted');
        if (refusal || !moves) return refusal;
        const circumstances = circumstancesOf(context, standing, standing.revision);
        const after = advance(filing, action, actor, circumstances);
        return isRefusal(after) ? after : { action, filing: after };
      });
      if (isRefusal(entered)) return entered;
      const { standing, entries } = entered;
      return viewOf(context, asked, standing, entries, regional);
    },
  );
}

/** Items of the rubric in force, and the lateness by the calendar. */
function stoodOn(
  { settings, today }: Context,
  { filing }: Standing,
  { books, calendar }: Regional,
) {
  const { regulation } = regulationFor(settings.region.name, filing.fiscalYear, books);
  const rubric = rubricItems(regulation).map(({ name, worth, clauses }) => ({
    ...{ name, worth },
    ...standardsOf(clauses),
  }));
  const { due, firstSubmitted } = filing;
  const late =
    due && firstSubmitted ? deadlineOf(due, today(), firstSubmitted, calendar)?.late : undefined;
  return { rubric, ...(late !== undefined && { late }) };
}

async function viewed(
  context: Context,
  asked: Pick<Asked<unknown>, 'scope' | 'names'>,
): Promise<ReviewView | undefined> {
  const key = keyOf(asked);
  const [standing, entries, regional] = await Promise.all([
    context.store.filings.standing(asked.scope, key),
    context.store.reviews.list(asked.scope, key),
    regionalOf(context),
  ]);
  return standing && viewOf(context, asked, standing, entries, regional);
}

/** A review with what the scoring of its rubric stands on. */
async function viewOf(
  context: Context,
  { scope }: Pick<Asked<unknown>, 'scope'>,
  standing: Standing,
  entries: readonly ReviewEntry[],
  regional: Regional,
): Promise<ReviewView> {
  return {
    entries: entries as ReviewView['entries'],
    ...stoodOn(context, standing, regional),
    organisation: await organisationOf(context, scope, standing),
  };
}
