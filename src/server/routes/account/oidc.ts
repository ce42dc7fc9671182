import type { Context as Request } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { signInWays } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Context, Env } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { type Away, type Provider, providerOf } from '../../people/oidc.ts';
import { notFound } from '../../refusals.ts';
import { openSession } from './session.ts';

/** Cookie for the time at the identity provider. */
const AWAY = 'jiping-away';
const MINUTES_AWAY = 10;

const awaySchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Signing in at the identity provider of the installation. Who is signed in already and goes there binds their account
 * to the person at the provider; from then on the provider signs that account in.
 */
export function oidcRoutes(app: App, context: Context): void {
  const { settings } = context;
  const provider = settings.oidc && providerOf(settings.oidc);

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.ways,
      summary: 'How one may sign in here',
      who: 'anybody',
      reply: signInWays,
    },
    async () => ({ demo: settings.demo, ...(settings.oidc && { oidc: settings.oidc.name }) }),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.oidc,
      summary: 'To the identity provider (a page, not for programs)',
      who: 'anybody',
      file: 'text/html',
    },
    async ({ request }) => {
      if (!provider) return notFound();
      const { to, away } = await provider.leave();
      setCookie(request, AWAY, JSON.stringify(away), {
        httpOnly: true,
        // The way back is a link from another site: `Strict` would lose the cookie.
        sameSite: 'Lax',
        path: ROUTES.oidc,
        secure: settings.secure,
        maxAge: MINUTES_AWAY * 60,
      });
      return request.redirect(to);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.oidcBack,
      summary: 'Back from the identity provider (a page, not for programs)',
      who: 'anybody',
      file: 'text/html',
    },
    async (asked) => (provider ? comeBack(context, provider, asked) : notFound()),
  );
}

async function comeBack(context: Context, provider: Provider, asked: Asked<unknown>) {
  const { request, signed, person } = asked;
  const { accounts } = context.store;
  const away = awayOf(request);
  deleteCookie(request, AWAY, { path: ROUTES.oidc });
  if (!away) return request.redirect('/sign-in?oidc=again');
  const subject = await provider
    .back(new URL(request.req.url).search, away)
    .catch((fault: unknown) => {
      const kind = fault instanceof Error ? fault.name : 'unknown';
      context.log({ event: 'oidc', outcome: 'failed', kind });
      return undefined;
    });
  if (subject === undefined) return request.redirect('/sign-in?oidc=failed');
  const account = await accounts.byOidcSubject(subject);
  if (signed.session !== undefined && !account) {
    await accounts.setOidcSubject(person.account, subject, person);
    return request.redirect('/');
  }
  if (account?.state !== 'active') return request.redirect('/sign-in?oidc=unknown');
  await openSession(context, request, account.id);
  return request.redirect('/');
}

function awayOf(request: Request<Env>): Away | undefined {
  try {
    return awaySchema.parse(JSON.parse(getCookie(request, AWAY) ?? ''));
  } catch {
    return undefined;
  }
}
