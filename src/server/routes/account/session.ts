import type { Context as Request } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import {
  type Me,
  meSchema,
  passwordRequest,
  signInRequest,
  type TotpRequest,
  totpRequest,
  totpView,
} from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import { dueFirst } from '../../../cycle/system-rules.ts';
import type { Account } from '../../../store/people/accounts.ts';
import { WHOLE } from '../../../store/scope.ts';
import type { Context, Env, ServerSettings } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { addressOf } from '../../guards/address.ts';
import type { Limits } from '../../guards/limits.ts';
import { newCodes, stepOf } from '../../people/codes.ts';
import { hashOf, isPassword, weakness } from '../../people/passwords.ts';
import { signIn } from '../../people/sign-in.ts';
import { notSignedIn } from '../../refusals.ts';
import { regionalOf } from '../../regional.ts';
import { accessOf, sizesOf } from '../../system-rules.ts';

/** Name of the cookie that holds the secret of a session. */
export const COOKIE = 'jiping';

/** Signing in and out, who is signed in, a new password. */
export function sessionRoutes(app: App, context: Context, limits: Limits): void {
  const { store, settings } = context;

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
      const account = await signIn(context, limits, body, addressOf(request, settings));
      if (isRefusal(account)) return account;
      await openSession(context, request, account.id);
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
      deleteCookie(request, COOKIE, cookieFor(settings));
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
      inPerson: true,
      body: passwordRequest,
      reply: meSchema,
    },
    (asked) => newPassword(context, asked),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.totp,
      summary: 'Whether codes of six digits are on, and a new secret for them',
      who: 'signedIn',
      inPerson: true,
      reply: totpView,
    },
    async ({ account }) => newCodes(account),
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.totp,
      summary: 'Turn codes of six digits on or off',
      who: 'signedIn',
      inPerson: true,
      body: totpRequest,
      reply: z.object({ on: z.boolean() }),
    },
    (asked) => setCodes(context, asked),
  );
}

const cookieFor = ({ secure }: ServerSettings) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure }) as const;

/** Opens a session in the browser that asks, in place of the one that it had. */
export async function openSession(
  context: Context,
  request: Request<Env>,
  account: string,
): Promise<void> {
  const { store, settings } = context;
  const secret = await store.sessions.open(account, await accessOf(context));
  await store.accounts.signedIn(account, addressOf(request, settings));
  setCookie(request, COOKIE, secret, cookieFor(settings));
}

async function setCodes(context: Context, { body, account, person }: Asked<TotpRequest>) {
  const { accounts } = context.store;
  const secret = body.secret ?? account.totpSecret;
  if (secret === undefined) return { on: false };
  const step = stepOf(context, secret, body.code);
  if (step === undefined)
    return refuse(
      'invalid',
      '动态码不对。请核对手机时间，再输入最新的6位数字。',
      'The code is wrong. Check the clock of your phone and enter the latest code.',
      { field: 'code' },
    );
  const { codeRoles } = await accessOf(context);
  if (body.secret === undefined && account.grants.some(({ role }) => codeRoles.includes(role)))
    return refuse(
      'notAllowed',
      '按本单位的登录规定，您的岗位要用动态码登录，不能关闭。',
      'Your role signs in with codes: they cannot be turned off.',
      { field: 'code' },
    );
  await accounts.setTotp(account.id, body.secret, person);
  if (body.secret !== undefined) await accounts.spendTotpStep(account.id, step);
  return { on: body.secret !== undefined };
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
      : weakness(body.next, account.account, await accessOf(context));
  if (weak) return refuse('invalid', weak.zh, weak.en, { field: 'next' });
  await store.accounts.setPassword(account.id, await hashOf(body.next), person);
  await store.sessions.closeAll(account.id, signed.session);
  const now = await store.accounts.byId(account.id);
  return now ? meOf(context, now) : notSignedIn();
}

/** A person as the pages know them, with the names of the places where their roles hold. */
async function meOf(context: Context, account: Account): Promise<Me> {
  const { store, settings } = context;
  const nameOf = async (path: string): Promise<string> =>
    (await store.units.get(WHOLE, account.region, path.split('.').at(-1) ?? ''))?.name ?? '';
  const access = await accessOf(context);
  const due = dueFirst(access, account, context.now());
  return {
    id: account.id,
    account: account.account,
    name: account.name,
    grants: await Promise.all(
      account.grants.map(async ({ role, path }) => ({ role, path, place: await nameOf(path) })),
    ),
    mustChangePassword: due === 'password',
    mustSetCodes: due === 'codes',
    idleMinutes: access.idleMinutes,
    passwordLength: access.passwordLength,
    fileMegabytes: (await sizesOf(context)).fileMegabytes,
    demo: settings.demo,
    region: settings.region,
    overlays: (await regionalOf(context)).overlays,
  };
}
