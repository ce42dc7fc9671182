import type { Act } from '../../api/filing.ts';
import { advance } from '../../cycle/advance.ts';
import { deadlineOf } from '../../cycle/deadline.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import type { FilingKey, Snapshot, Standing } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import { scopeOf } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import type { OwnRun } from '../engine/whole-run.ts';
import { type Regional, regionalOf } from '../regional.ts';
import { actorOf, circumstancesOf } from './circumstances.ts';
import { figuresOf, ownRun, runNow, unexplained } from './own-run.ts';

// Actions that count on the server's own findings; the others need no run.
const NEEDS_RUN: ReadonlySet<Act['action']> = new Set(['check', 'sign', 'submit']);

/**
 * Does an action of the cycle on a filing: decided under its lock on the server's own run of the engine; a submission
 * freezes dossier, document, findings and scorecard.
 */
export async function act(
  context: Context,
  account: Account,
  key: FilingKey,
  request: Act,
): Promise<Standing | Refusal> {
  const { store } = context;
  const scope = scopeOf(account.grants);
  const needsRun = NEEDS_RUN.has(request.action);
  const before = needsRun ? await store.filings.standing(scope, key) : undefined;
  const regional = await regionalOf(context);
  // Made before the lock is taken, so that nobody waits for it there.
  if (before) await ownRun(context, before, regional);
  let run: OwnRun | undefined;
  const standing = await store.filings.act(
    scope,
    key,
    request,
    { account: account.id, name: account.name },
    (now) => {
      run = needsRun ? runNow(context, now, regional) : undefined;
      const circumstances = circumstancesOf(context, now, request.revision, {
        unexplained: run ? unexplained(run, now) : [],
        reason: request.reason,
      });
      const filing = advance(now.filing, request.action, actorOf(account), circumstances);
      if (isRefusal(filing)) return filing;
      const snapshot =
        request.action === 'submit' && run && snapshotOf(context, run, now, regional);
      return { filing, ...(snapshot && { snapshot }) };
    },
  );
  if (!isRefusal(standing) && run)
    await store.filings.recordFigures(scope, key, standing.revision, figuresOf(run));
  return standing;
}

function snapshotOf(
  { today }: Context,
  run: OwnRun,
  { filing }: Standing,
  { calendar }: Regional,
): Snapshot {
  const { dossier, document, findings, scorecards, regulation } = run;
  const first = filing.firstSubmitted ?? today();
  return {
    dossier,
    document,
    findings,
    scorecard: scorecards,
    regulation,
    lateWorkingDays: filing.due ? (deadlineOf(filing.due, today(), first, calendar)?.late ?? 0) : 0,
  };
}
