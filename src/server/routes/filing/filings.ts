import { z } from 'zod';
import {
  actionRequest,
  explanationSchema,
  type FilingView,
  filingSummary,
  filingView,
  receiptSchema,
  remarkSchema,
  saveReply,
  saveRequest,
} from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { edited } from '../../../cycle/advance.ts';
import { BUSINESS_ROLES, OFFICE_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import type { FilingKey } from '../../../store/filings/filings.ts';
import { onlyAssigned } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { act } from '../../filings/act.ts';
import { fixedIn, unknownIn } from '../../filings/changes.ts';
import { actionsFor, mayType, mayTypeIn } from '../../filings/circumstances.ts';
import { bringFigures } from '../../filings/own-run.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { regionalOf } from '../../regional.ts';

/** Names the filing of a request. */
export const keyOf = <Body>({ names }: Pick<Asked<Body>, 'names'>): FilingKey => ({
  region: names.region ?? '',
  id: names.id ?? '',
});

const locked = (): Refusal =>
  refuse(
    'locked',
    '报告已报送，不能修改。需要修改请先申请撤回，或等待退回。',
    'The report is submitted and cannot be changed. Withdraw it first, or wait until it is returned.',
  );

/** Filings: list, view, save, explain, act. */
export function filingRoutes(app: App, context: Context): void {
  const { store } = context;
  const { filings } = store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.filings,
      summary:
        'Filings that one may see, of `?year=` and `?under=` (path of a unit); refused when they are too many for one list',
      who: BUSINESS_ROLES,
      reply: z.array(filingSummary),
    },
    async ({ scope, query }) => {
      const { year, under } = query;
      const filter = { ...(year && { fiscalYear: Number(year) }), ...(under && { under }) };
      const limit = context.settings.listRows;
      const list = await filings.list(scope, { ...filter, limit });
      if (list.length < limit) return [...list];
      const all = await filings.count(scope, filter);
      return all > limit ? tooLong(all, limit) : [...list];
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.filing,
      summary: 'A filing with its draft',
      who: BUSINESS_ROLES,
      reply: filingView,
    },
    (asked) => viewOf(context, asked),
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.operations,
      summary: 'Save changes of a draft',
      who: UNIT_ROLES,
      body: saveRequest,
      reply: saveReply,
    },
    async (asked) => {
      const { operations } = asked.body;
      const unknown = unknownIn(operations);
      if (unknown) return unknown;
      // Decided under the lock of the filing, in the one look that a save takes at it.
      return filings.save(
        asked.scope,
        keyOf(asked),
        asked.body,
        asked.person,
        (filing, _, { unitPath, approved }) =>
          mayTypeIn(filing, unitPath, asked.account)
            ? (fixedIn(operations, approved) ?? edited(filing, filing.revision))
            : typing(filing.state),
      );
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.changes,
      summary: 'What was saved since a revision',
      who: BUSINESS_ROLES,
      reply: saveReply,
    },
    async (asked) => {
      const since = Number(asked.query.since ?? 0);
      const standing = await filings.standing(asked.scope, keyOf(asked));
      // Experts look at what was submitted; nothing is typed into it.
      if (standing && onlyAssigned(asked.scope, standing.unit.path))
        return { revision: standing.revision, others: [], conflicts: [] };
      const changes = await filings.changes(asked.scope, keyOf(asked), since);
      return changes
        ? { revision: changes.revision, others: [...changes.others], conflicts: [] }
        : notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.explanations,
      summary: 'Say why a finding stays; no words take it back',
      who: UNIT_ROLES,
      body: z.object({ finding: z.string().min(1).max(400), words: z.string().max(2000) }),
      reply: explanationSchema,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      if (!mayType(standing, asked.account)) return typing(standing.filing.state);
      if (standing.filing.state === 'signed') return signedAlready();
      return filings.explain(
        asked.scope,
        keyOf(asked),
        asked.body.finding,
        asked.body.words,
        asked.person,
      );
    },
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.remark,
      summary: 'Mark a remark as dealt with',
      who: UNIT_ROLES,
      body: z.object({ resolved: z.boolean() }),
      reply: remarkSchema,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      if (!mayType(standing, asked.account)) return typing(standing.filing.state);
      const { remark = '' } = asked.names;
      return filings.resolveRemark(
        asked.scope,
        keyOf(asked),
        remark,
        asked.body.resolved,
        asked.person,
      );
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.actions,
      summary: 'Do an action of the cycle',
      who: [...UNIT_ROLES, ...OFFICE_ROLES],
      body: actionRequest,
      reply: filingView,
    },
    async (asked) => {
      const done = await act(context, asked.account, keyOf(asked), asked.body);
      return isRefusal(done) ? done : viewOf(context, asked);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.receipt,
      summary: 'Receipt of the latest submission',
      who: BUSINESS_ROLES,
      reply: receiptSchema,
    },
    async (asked) => (await filings.receipt(asked.scope, keyOf(asked))) ?? notFound(),
  );
}

const tooLong = (all: number, most: number): Refusal =>
  refuse(
    'tooLarge',
    `共有${all}份自评，超过一次能列出的${most}份。请选定年度，或只看一个部门及其下属单位。`,
    `There are ${all} filings, more than the ${most} of one list. Choose a year, or one department.`,
    { all, most },
  );

const signedAlready = (): Refusal =>
  refuse(
    'wrongState',
    '报告已由负责人签字，说明不能再改。确需修改时，请先修改报告内容，重新检查并签字。',
    'The report is signed; explanations stand as they were signed. Change the report first, then check and sign again.',
  );

const typing = (state: string): Refusal =>
  ['notStarted', 'drafting', 'returned', 'checked', 'signed'].includes(state)
    ? notAllowed()
    : locked();

/** A filing as its pages need it. The figures of lists follow the server's own run, which is made when they are behind. */
export async function viewOf(
  context: Context,
  asked: Asked<unknown>,
): Promise<FilingView | Refusal> {
  const { filings } = context.store;
  const key = keyOf(asked);
  const [view, standing, { books, overlays }] = await Promise.all([
    filings.view(asked.scope, key),
    filings.standing(asked.scope, key),
    regionalOf(context),
  ]);
  if (!view || !standing) return notFound();
  const { filing: _, ...stored } = view;
  const asExpert = onlyAssigned(asked.scope, standing.unit.path);
  if (standing.revision > 0 && !asExpert) await bringFigures(context, asked.scope, standing);
  return {
    ...stored,
    actions: [...actionsFor(context, standing, asked.account)],
    editable: mayType(standing, asked.account),
    today: context.today(),
    division: context.settings.region.name,
    ...{ books, overlays },
  };
}
