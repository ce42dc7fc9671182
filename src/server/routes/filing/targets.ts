import type { z } from 'zod';
import { filingView, type ImportView, targetsRequest } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { isEditable } from '../../../cycle/advance.ts';
import { REVIEWING_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { holds } from '../../../cycle/scope.ts';
import { type DraftDossier, EMPTY } from '../../../draft/draft.ts';
import type { Approval, Standing } from '../../../store/filings/filings.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { actorOf } from '../../filings/circumstances.ts';
import { fixedBeside, fixedTo, isOf, targetsIn } from '../../filings/targets.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { keyOf, viewOf } from './filings.ts';

type Source = Exclude<z.infer<typeof targetsRequest>['source'], { released: true }>;

/** Targets that were approved with the budget: taken from another filing or an uploaded table, fixed in this one. */
export function targetRoutes(app: App, context: Context): void {
  const { filings } = context.store;
  serve(
    app,
    {
      method: 'put',
      route: ROUTES.targets,
      summary:
        'Fix the approved targets in a filing, from a filing or from what was read of a file; or release them',
      who: REVIEWING_ROLES,
      body: targetsRequest,
      reply: filingView,
    },
    async (asked) => {
      const { source: from, object } = asked.body;
      const source = 'released' in from ? RELEASED : await sourceOf(context, asked, from);
      if (isRefusal(source)) return source;
      const targets = targetsIn(source.draft).filter(
        (each) => object === undefined || isOf(each, object),
      );
      if (targets.length === 0 && source !== RELEASED) return noTargets();
      const decide = (standing: Standing): Approval | Refusal => {
        const barred = barredFrom(standing, asked);
        if (barred) return barred;
        const { filing, draft, approved } = standing;
        const { signedBy: _, ...rest } = filing;
        const begun = filing.state !== 'notStarted';
        const fixed = fixedTo(draft, targets);
        return {
          operations: fixed.operations,
          approved: {
            ...(object !== undefined && fixedBeside(draft, approved, object)),
            ...fixed.approved,
          },
          source: source.name,
          // A check or signature of other targets no longer fits; approval alone does not begin the year's work.
          filing: begun ? { ...rest, state: 'drafting' } : filing,
        };
      };
      const refusal = await filings.approve(asked.scope, keyOf(asked), asked.person, decide);
      return refusal ?? viewOf(context, asked);
    },
  );
}

/** No targets: what was fixed is released, to be declared anew with an adjusted budget. */
const RELEASED = { draft: EMPTY, name: '目标调整' };

/** Refuses those who hold none of the roles over the unit, and changes of what is submitted. */
export function barredFrom(
  { filing, unit }: Standing,
  { account }: Pick<Asked<unknown>, 'account'>,
): Refusal | undefined {
  if (!REVIEWING_ROLES.some((role) => holds(actorOf(account), role, unit.path)))
    return notAllowed();
  return isEditable(filing) ? undefined : submitted();
}

/** The draft that the targets stand in, and what the trail calls it. */
async function sourceOf(
  { store }: Context,
  { scope, person }: Asked<unknown>,
  source: Source,
): Promise<{ readonly draft: DraftDossier; readonly name: string } | Refusal> {
  if ('filing' in source) {
    const other = await store.filings.standing(scope, source.filing);
    const name = `${other?.unit.name}${other?.filing.fiscalYear}年度自评`;
    return other ? { draft: other.draft, name } : notFound();
  }
  const job = await store.jobs.view(source.job, person);
  if (job?.state !== 'done') return job ? notRead() : notFound();
  const { file, recognised, lists } = job.result as ImportView;
  const fields = Object.fromEntries(recognised.map(({ path, text }) => [path, text]));
  return { draft: { fields, lists }, name: file };
}

const submitted = (): Refusal =>
  refuse(
    'locked',
    '报告已报送，绩效目标不能再改。需要调整请先退回报告。',
    'The report is submitted; its targets cannot be changed. Return it first.',
  );

const notRead = (): Refusal =>
  refuse(
    'wrongState',
    '目标批复表还没有读完，或者没有读成。请等读完后再设定，或重新上传。',
    'The file has not been read yet, or could not be read. Wait, or upload it again.',
  );

const noTargets = (): Refusal =>
  refuse(
    'invalid',
    '来源中没有找到绩效目标：既没有年度目标，也没有带名称的指标。请检查文件是不是目标批复表，或另选一份自评。',
    'No targets were found there: neither objectives nor named indicators. Check the file, or choose another filing.',
    { field: 'source' },
  );
