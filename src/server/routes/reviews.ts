import { type ReviewView, reviewRequest, reviewView } from '../../api/review.ts';
import { ROUTES } from '../../api/routes.ts';
import { rubricItems } from '../../compose/rubric-table.ts';
import { deadlineOf } from '../../cycle/deadline.ts';
import { type LATER_ACTIONS, REVIEWING_ROLES } from '../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { regulationFor } from '../../regulation/in-force.ts';
import { entryRefusal } from '../../review/admit.ts';
import type { ReviewWords } from '../../review/entry.ts';
import { standardsOf } from '../../review/standards.ts';
import type { FilingKey, Standing } from '../../store/filings/filings.ts';
import type { Context } from '../context.ts';
import { type App, type Asked, serve } from '../endpoint.ts';
import { act } from '../filings/act.ts';
import { actorOf } from '../filings/circumstances.ts';
import { notFound } from '../refusals.ts';
import { type Regional, regionalOf } from '../regional.ts';
import { BUSINESS, keyOf, UNIT } from './filings.ts';

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
      who: BUSINESS,
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
      who: [...UNIT, ...REVIEWING_ROLES],
      body: reviewRequest,
      reply: reviewView,
    },
    async (asked) => {
      const { scope, account, person, body } = asked;
      const key = keyOf(asked);
      const words = body as ReviewWords;
      const move = MOVES[words.kind];
      const regional = await regionalOf(context);
      const entered = await reviews.add(scope, key, words, person, (standing, before) =>
        entryRefusal(words, before, actorOf(account), {
          state: standing.filing.state,
          unitPath: standing.unit.path,
          contributors: standing.contributors,
          ...stoodOn(context, standing, regional),
        }),
      );
      if (isRefusal(entered)) return entered;
      const moved = move && (await moveOn(context, asked, key, move));
      if (moved) return moved;
      return (await viewed(context, asked)) ?? notFound();
    },
  );
}

/** Does the action that an entry is; a rubric that is scored anew stays at its state. */
async function moveOn(
  context: Context,
  { scope, account }: Asked<unknown>,
  key: FilingKey,
  action: (typeof LATER_ACTIONS)[number],
): Promise<Refusal | undefined> {
  const standing = await context.store.filings.standing(scope, key);
  if (!standing) return notFound();
  if (action === 'scoreRubric' && standing.filing.state !== 'accepted') return undefined;
  const done = await act(context, account, key, { action, revision: standing.revision });
  return isRefusal(done) ? done : undefined;
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
  const standing = await context.store.filings.standing(asked.scope, key);
  if (!standing) return undefined;
  const entries = await context.store.reviews.list(asked.scope, key);
  const stood = stoodOn(context, standing, await regionalOf(context));
  return { entries: entries as ReviewView['entries'], ...stood };
}
