import { deleteCookie, setCookie } from 'hono/cookie';
import { type Me, meSchema, passwordRequest, signInRequest } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { isRefusal, refuse } from '../../cycle/refusal.ts';
import type { Account } from '../../store/people/accounts.ts';
import { WHOLE } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { type App, type Asked, serve } from '../endpoint.ts';
import { hashOf, isPassword, weakness } from '../people/passwords.ts';
import { signIn } from '../people/sign-in.ts';
import { notSignedIn } from '../refusals.ts';

/** Name of the cookie that holds the secret of a session. */
export const COOKIE = 'jiping';

/** Signing in and out, who is signed in, a new password. */
export function sessionRoutes(app: App, context: Context): void {
  const { store, settings } = context;
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', secure: settings.secure } as const;

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.session,
      summary: 'Sign in',
      who: 'anybody',
      body: signInRequest,
      reply: meSchema,
    },
    async ({ body, request }) => {
      const account = await signIn(context, body);
      if (isRefusal(account)) return account;
      const secret = await store.sessions.open(account.id, settings);
      await store.accounts.signedIn(account.id, '');
      setCookie(request, COOKIE, secret, cookie);
      return meOf(context, account);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.session,
      summary: 'Who is signed in',
      who: 'signedIn',
      reply: meSchema,
    },
    async ({ account }) => meOf(context, account),
  );

  serve(
    app,
    { method: 'delete', route: ROUTES.session, summary: 'Sign out', who: 'signedIn' },
    async ({ signed, request }) => {
      if (signed.session) await store.sessions.close(signed.session);
      deleteCookie(request, COOKIE, cookie);
      return {};
    },
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.password,
      summary: 'Set a new password',
      who: 'signedIn',
      body: passwordRequest,
      reply: meSchema,
    },
    (asked) => newPassword(context, asked),
  );
}

async function newPassword(
  context: Context,
  { body, account, person, signed }: Asked<{ current: string; next: string }>,
) {
  const { store } = context;
  if (!(await isPassword(account.passwordHash, body.current)))
    return refuse('invalid', '现在的密码不对。', 'The current password is wrong.', {
      field: 'current',
    });
  const weak =
    body.next === body.current
      ? { zh: '新密码不能和现在的一样。', en: 'The new password must differ.' }
      : weakness(body.next, account.account);
  if (weak) return refuse('invalid', weak.zh, weak.en, { field: 'next' });
  await store.accounts.setPassword(account.id, await hashOf(body.next), person);
  await store.sessions.closeAll(account.id, signed.session);
  const now = await store.accounts.byId(account.id);
  return now ? meOf(context, now) : notSignedIn();
}

/** A person as the pages know them, with the names of the places where their roles hold. */
async function meOf({ store, settings }: Context, account: Account): Promise<Me> {
  const units = await store.units.list(WHOLE);
  const names = new Map(units.map(({ path, name }) => [path, name]));
  return {
    id: account.id,
    account: account.account,
    name: account.name,
    grants: account.grants.map(({ role, path }) => ({ role, path, place: names.get(path) ?? '' })),
    mustChangePassword: account.mustChangePassword,
    idleMinutes: settings.idleMinutes,
    demo: settings.demo,
    region: settings.region,
  };
}
