import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { refuse } from '../cycle/refusal.ts';
import type { Context, Env, Signed } from './context.ts';
import { type App, onInvalid, refused } from './endpoint.ts';
import { faultOf } from './faults.ts';
import { pageRoutes } from './pages/pages.ts';
import { notFound } from './refusals.ts';
import { adminRoutes } from './routes/admin.ts';
import { documentation } from './routes/documentation.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { filingRoutes } from './routes/filings.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { COOKIE, sessionRoutes } from './routes/session.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { versionRoutes } from './routes/versions.ts';

/** Header that pages of ours send with each request; a page of another site cannot. */
const OWN_HEADER = 'x-jiping';

/** All routes of the product over a store. Needs no socket: tests call `app.request`. */
export function createApp(context: Context): App {
  const app: App = new OpenAPIHono<Env>({ defaultHook: onInvalid });
  app.use(compress());
  app.use('*', async (request, next) => {
    const began = performance.now();
    await next();
    context.log({
      event: 'request',
      method: request.req.method,
      route: request.req.routePath,
      status: request.res.status,
      ms: Math.round(performance.now() - began),
    });
  });
  app.use('/api/*', async (request, next) => {
    request.header('cache-control', 'no-store');
    const signed = await whoAsks(
      context,
      request.req.header('authorization'),
      getCookie(request, COOKIE),
    );
    if (signed) request.set('signed', signed);
    // A token is sent on purpose; a cookie is sent by the browser, also for a page of another site.
    const changes = request.req.method !== 'GET' && request.req.method !== 'HEAD';
    if (changes && !request.req.header('authorization') && !fromOwnPage(request.req))
      return refused(request, foreign());
    if (signed?.account.mustChangePassword && !request.req.path.startsWith('/api/session'))
      return refused(request, mustChange());
    return next();
  });
  healthRoutes(app, context);
  sessionRoutes(app, context);
  filingRoutes(app, context);
  versionRoutes(app, context);
  downloadRoutes(app, context);
  evidenceRoutes(app, context);
  importRoutes(app, context);
  adminRoutes(app, context);
  tokenRoutes(app, context);
  documentation(app);
  app.all('/api/*', (request) => refused(request, notFound()));
  pageRoutes(app, context.settings);
  app.onError((error, request) => faultOf(context, error, request));
  return app;
}

/** The person behind a session cookie or an API token. */
async function whoAsks(
  { store }: Context,
  authorization: string | undefined,
  cookie: string | undefined,
): Promise<Signed | undefined> {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token !== undefined) {
    const account = await store.sessions.findToken(token);
    return account && { account };
  }
  const account = cookie === undefined ? undefined : await store.sessions.find(cookie);
  return account && cookie !== undefined ? { account, session: cookie } : undefined;
}

function fromOwnPage(request: { header(name: string): string | undefined; url: string }): boolean {
  const origin = request.header('origin');
  const host =
    request.header('x-forwarded-host') ?? request.header('host') ?? new URL(request.url).host;
  const sameOrigin = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
  return sameOrigin && request.header(OWN_HEADER) !== undefined;
}

const foreign = () =>
  refuse(
    'notAllowed',
    '这个请求不是从本系统的页面发出的，没有办理。请从本系统页面重新操作。',
    'The request did not come from a page of this system and was not carried out.',
  );

const mustChange = () =>
  refuse('notAllowed', '首次登录或密码重置后，请先设置新密码。', 'Set a new password first.', {
    mustChangePassword: true,
  });
