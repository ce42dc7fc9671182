import { z } from 'zod';
import { accountView, auditEvent, pendingChange, verifyReply } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { ROLES } from '../../cycle/filing.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import { scopeAs } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { type App, serve } from '../endpoint.ts';
import { hashOf, oneTimePassword } from '../people/passwords.ts';

const SYSTEM = ['systemAdministrator'] as const;
const SECURITY = ['securityAdministrator'] as const;
const AUDIT = ['auditAdministrator'] as const;

const grants = z
  .array(z.object({ role: z.enum(ROLES), path: z.string().min(1).max(200) }))
  .min(1)
  .max(20);

const proposal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('createAccount'),
    account: z.string().regex(/^[\w.-]{2,64}$/),
    name: z.string().min(1).max(60),
    home: z.string().min(1).max(200),
    grants,
  }),
  z.object({ kind: z.literal('changeGrants'), id: z.string(), grants }),
  z.object({ kind: z.enum(['disableAccount', 'enableAccount', 'resetPassword']), id: z.string() }),
]);

/** The consoles of the three administrators: one proposes, one decides, one reads what both did. */
export function adminRoutes(app: App, { store, settings }: Context): void {
  const { accounts, audit } = store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.accounts,
      summary: 'Accounts',
      who: [...SYSTEM, ...SECURITY],
      reply: z.array(accountView),
    },
    async ({ account }) => [
      ...(await accounts.list(scopeAs(account.grants, ...SYSTEM, ...SECURITY))),
    ],
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.accounts,
      summary: 'Propose a change of accounts',
      who: SYSTEM,
      body: proposal,
      reply: pendingChange,
    },
    ({ body, person }) =>
      accounts.propose(
        body.kind === 'createAccount'
          ? {
              kind: body.kind,
              account: {
                account: body.account,
                name: body.name,
                region: settings.region.code,
                home: body.home,
                grants: body.grants,
              },
            }
          : body,
        person,
      ),
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.changesPending,
      summary: 'Changes that wait for approval',
      who: [...SYSTEM, ...SECURITY],
      reply: z.array(pendingChange),
    },
    async ({ account }) => [
      ...(await accounts.pending(scopeAs(account.grants, ...SYSTEM, ...SECURITY))),
    ],
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.changeDecision,
      summary:
        'Approve or refuse a change; a new or reset account gets a one-time password, answered this once',
      who: SECURITY,
      body: z.object({ approve: z.boolean() }),
      reply: z.object({ account: z.string(), oneTimePassword: z.string().optional() }),
    },
    async ({ body, names, person }) => {
      const password = oneTimePassword();
      const decided = await accounts.decide(
        names.change ?? '',
        { approve: body.approve, ...(body.approve && { passwordHash: await hashOf(password) }) },
        person,
      );
      if (isRefusal(decided)) return decided;
      return {
        account: decided.account,
        ...(body.approve && decided.mustChangePassword && { oneTimePassword: password }),
      };
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.auditTrail,
      summary: 'The audit trail, newest first',
      who: AUDIT,
      reply: z.array(auditEvent),
    },
    async ({ account, query }) => [
      ...(await audit.list(scopeAs(account.grants, ...AUDIT), {
        region: settings.region.code,
        ...(query.who && { who: query.who }),
        ...(query.what && { what: query.what }),
        ...(query.subject && { subject: query.subject }),
        ...(query.before && { before: Number(query.before) }),
      })),
    ],
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.auditVerify,
      summary: 'Reckon the chain of the audit trail anew',
      who: AUDIT,
      reply: verifyReply,
    },
    async () => {
      const { entries, whole, brokenAt } = await audit.verify(settings.region.code);
      return { entries, whole, ...(brokenAt !== undefined && { brokenAt }) };
    },
  );
}
