import { z } from 'zod';
import { decisionRequest } from '../../../api/administration.ts';
import {
  type AuditEvent,
  accountView,
  auditEvent,
  pendingChange,
  verifyReply,
} from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { scopeAs } from '../../../store/scope.ts';
import { parseDay, plusDays } from '../../../values/day.ts';
import { checkChain } from '../../chain-checked.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { hashOf, oneTimePassword } from '../../people/passwords.ts';
import { reasonMissing } from '../../region-changes.ts';
import { tableFile } from '../../table-file.ts';

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
export function adminRoutes(app: App, context: Context): void {
  const { store, settings } = context;
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
    async ({ account, body, person }) => {
      const places = 'grants' in body ? body.grants.map(({ path }) => path) : [];
      const there = await store.units.list(scopeAs(account.grants, ...SYSTEM));
      const missing = places.find((path) => !there.some((unit) => unit.path === path));
      if (missing !== undefined) return noSuchPlace(missing);
      return accounts.propose(
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
      );
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.changesPending,
      summary: 'Changes that wait for approval; with `?refused=1` those refused last, and why',
      who: [...SYSTEM, ...SECURITY],
      reply: z.array(pendingChange),
    },
    async ({ account, query }) => {
      const scope = scopeAs(account.grants, ...SYSTEM, ...SECURITY);
      return [...(await (query.refused ? accounts.refused(scope) : accounts.pending(scope)))];
    },
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.changeDecision,
      summary:
        'Approve or refuse a change; a new or reset account gets a one-time password, answered this once',
      who: SECURITY,
      body: decisionRequest,
      reply: z.object({ account: z.string(), oneTimePassword: z.string().optional() }),
    },
    async ({ body, names, person }) => {
      const reason = body.reason.trim();
      if (!body.approve && reason === '') return reasonMissing();
      const password = oneTimePassword();
      const decided = await accounts.decide(
        names.change ?? '',
        body.approve
          ? { approve: true, passwordHash: await hashOf(password) }
          : { approve: false, reason },
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
      summary:
        'The audit trail, newest first, 200 at once; by `?who=`, `?what=` (acts joined by commas), `?subject=`, `?text=`, `?from=` and `?to=` (days), before `?before=`',
      who: AUDIT,
      reply: z.array(auditEvent),
    },
    async ({ account, query }) => [
      ...(await audit.list(scopeAs(account.grants, ...AUDIT), {
        region: settings.region.code,
        ...soughtIn(query),
        ...(query.before && { before: Number(query.before) }),
      })),
    ],
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.auditFile,
      summary:
        'What of the audit trail is sought, as CSV with the hashes of the chain; noted in the trail',
      who: AUDIT,
      file: 'text/csv',
    },
    async ({ account, person, query, request }) => {
      const scope = scopeAs(account.grants, ...AUDIT);
      const sought = { region: settings.region.code, ...soughtIn(query) };
      const events: AuditEvent[] = [];
      while (events.length < MOST_EXPORTED) {
        const before = events.at(-1)?.number;
        const some = await audit.list(scope, {
          ...sought,
          ...(before !== undefined && { before }),
        });
        if (some.length === 0) break;
        events.push(...some);
      }
      await audit.append({
        ...{ region: settings.region.code, path: settings.region.code, who: person },
        ...{ what: 'audit.export', subject: settings.region.code },
        detail: { entries: events.length },
      });
      const bytes = await tableFile({ title: '', head: EXPORTED, rows: events.map(rowOf) }, 'csv');
      return fileReply(request, '操作日志', 'csv', bytes);
    },
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.auditVerify,
      summary: 'Reckon the chain of the audit trail anew; noted in the trail',
      who: AUDIT,
      reply: verifyReply,
    },
    ({ person }) => checkChain(context, person),
  );
}

const noSuchPlace = (place: string): Refusal =>
  refuse(
    'invalid',
    `没有找到单位或区划“${place}”。请从列表中选择，重名的写编码或路径。`,
    `No unit or division “${place}”. Choose it from the list.`,
    { field: 'path' },
  );

/** Entries that one file holds: more is for the database. */
const MOST_EXPORTED = 50_000;
const EXPORTED = ['序号', '时间', '谁', '做了什么', '对象', '对象名称', '内容', '理由', '哈希值'];

const rowOf = (event: AuditEvent): readonly string[] => [
  `${event.number}`,
  event.at,
  event.who,
  event.what,
  event.subject,
  event.about ?? '',
  JSON.stringify(event.detail),
  event.why ?? '',
  event.hash,
];

/** What of the trail is asked for. Days are those of the offices, both included. */
export function soughtIn(query: Readonly<Record<string, string>>) {
  const instant = (text: string | undefined, later: number) => {
    const day = text ? parseDay(text) : undefined;
    return day && new Date(`${plusDays(day, later)}T00:00:00+08:00`);
  };
  const [from, to] = [instant(query.from, 0), instant(query.to, 1)];
  return {
    ...(query.who && { who: query.who }),
    ...(query.what && { what: query.what.split(',') }),
    ...(query.subject && { subject: query.subject }),
    ...(query.text && { text: query.text }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
