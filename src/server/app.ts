import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler, Context as Request } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { routePath } from 'hono/route';
import { type Refusal, refuse } from '../cycle/refusal.ts';
import { dueFirst } from '../cycle/system-rules.ts';
import type { Context, Env, Signed } from './context.ts';
import { type App, onInvalid, refused } from './endpoint.ts';
import { faultOf } from './faults.ts';
import { addressOf } from './guards/address.ts';
import { exportsNoted } from './guards/exports.ts';
import { securityHeaders } from './guards/headers.ts';
import { type Limits, limitsOf } from './guards/limits.ts';
import { foreignTo } from './guards/origin.ts';
import { pageRoutes } from './pages/pages.ts';
import { portalOf } from './portal/portal.ts';
import { portalRoutes } from './portal/public.ts';
import { bodyTooLarge, notFound, notSignedIn } from './refusals.ts';
import { oidcRoutes } from './routes/account/oidc.ts';
import { COOKIE, sessionRoutes } from './routes/account/session.ts';
import { tokenRoutes } from './routes/account/tokens.ts';
import { adminRoutes } from './routes/admin/admin.ts';
import { adminListRoutes } from './routes/admin/admin-lists.ts';
import { backupRoutes } from './routes/admin/backups.ts';
import { calendarRoutes } from './routes/admin/calendars.ts';
import { monitoringTrialRoutes } from './routes/admin/monitoring-trial.ts';
import { regionTableRoutes } from './routes/admin/region-tables.ts';
import { rulesRoutes } from './routes/admin/rules.ts';
import { securityEventRoutes } from './routes/admin/security-events.ts';
import { systemRoutes } from './routes/admin/system.ts';
import { systemRuleRoutes } from './routes/admin/system-rules.ts';
import { unitRoutes } from './routes/admin/units.ts';
import { localRuleRoutes } from './routes/admin/use-rules.ts';
import { boardRoutes } from './routes/bureau/board.ts';
import { coverageRoutes } from './routes/bureau/coverage.ts';
import { evaluationRoutes } from './routes/bureau/evaluations.ts';
import { issuedNoticeRoutes } from './routes/bureau/issued-notices.ts';
import { massAuditRoutes } from './routes/bureau/mass-audits.ts';
import { noticeRoutes } from './routes/bureau/notice.ts';
import { opinionRoutes } from './routes/bureau/opinions.ts';
import { publicationRoutes } from './routes/bureau/publications.ts';
import { resultLetterRoutes } from './routes/bureau/result-letter.ts';
import { resultRoutes } from './routes/bureau/results.ts';
import { rollupRoutes } from './routes/bureau/rollup.ts';
import { spotCheckRoutes } from './routes/bureau/spot-checks.ts';
import { documentation } from './routes/documentation.ts';
import { downloadRoutes } from './routes/filing/downloads.ts';
import { evidenceRoutes } from './routes/filing/evidence.ts';
import { filingRoutes } from './routes/filing/filings.ts';
import { fourBudgetsRoute } from './routes/filing/four-budgets.ts';
import { importRoutes } from './routes/filing/imports.ts';
import { ledgerRoutes } from './routes/filing/ledgers.ts';
import { libraryRoutes } from './routes/filing/library.ts';
import { noteRoutes } from './routes/filing/notes.ts';
import { reviewRoutes } from './routes/filing/reviews.ts';
import { surveyRoutes } from './routes/filing/surveys.ts';
import { targetRoutes } from './routes/filing/targets.ts';
import { transferReportRoutes } from './routes/filing/transfer-report.ts';
import { versionRoutes } from './routes/filing/versions.ts';
import { healthRoutes } from './routes/health.ts';
import { publicSurveyRoutes } from './survey/public.ts';
import { accessWith } from './system-rules.ts';

/** Bytes of a JSON body; a whole report that is taken over at once has some hundred kilobytes. */
const BODY_BYTES = 4 * 1024 * 1024;

/** All routes of the product over a store. Needs no socket: tests call `app.request`. */
export function createApp(context: Context): App {
  const app: App = new OpenAPIHono<Env>({ defaultHook: onInvalid });
  const limits = limitsOf(context.settings);
  app.use(noted(context), logged(context), packed(), securityHeaders(context.settings));
  app.use('/api/*', limitedBody(), guarded(context, limits), exportsNoted(context));
  healthRoutes(app, context);
  sessionRoutes(app, context, limits);
  oidcRoutes(app, context);
  filingRoutes(app, context);
  noteRoutes(app, context);
  versionRoutes(app, context);
  reviewRoutes(app, context);
  downloadRoutes(app, context);
  evidenceRoutes(app, context);
  importRoutes(app, context);
  targetRoutes(app, context);
  ledgerRoutes(app, context);
  fourBudgetsRoute(app, context);
  surveyRoutes(app, context);
  libraryRoutes(app, context);
  massAuditRoutes(app, context);
  adminRoutes(app, context);
  adminListRoutes(app, context);
  backupRoutes(app, context);
  calendarRoutes(app, context);
  rulesRoutes(app, context);
  regionTableRoutes(app, context);
  monitoringTrialRoutes(app, context);
  systemRuleRoutes(app, context);
  systemRoutes(app, context);
  securityEventRoutes(app, context);
  tokenRoutes(app, context);
  unitRoutes(app, context);
  rollupRoutes(app, context);
  spotCheckRoutes(app, context);
  evaluationRoutes(app, context);
  opinionRoutes(app, context);
  resultRoutes(app, context);
  localRuleRoutes(app, context);
  resultLetterRoutes(app, context);
  const portal = portalOf(context);
  publicationRoutes(app, context, portal);
  noticeRoutes(app, context);
  boardRoutes(app, context);
  coverageRoutes(app, context);
  transferReportRoutes(app, context);
  issuedNoticeRoutes(app, context);
  documentation(app);
  app.all('/api/*', (request) => refused(request, notFound()));
  publicSurveyRoutes(app, context, limits);
  portalRoutes(app, context, limits, portal);
  pageRoutes(app, context.settings);
  app.onError((error, request) => faultOf(context, error, request));
  return app;
}

/** Looks at a long work and at the server's health go by themselves and mean nobody. */
const BY_ITSELF = /^\/(?:api\/jobs\/|healthz$|readyz$)/;

/** Tells the traffic of each request that somebody waits for. */
const noted =
  ({ traffic }: Context): MiddlewareHandler<Env> =>
  async (request, next) => {
    if (BY_ITSELF.test(request.req.path)) return next();
    const end = traffic.begin();
    try {
      await next();
    } finally {
      end();
    }
  };

/** A line of the log for each request: the route as it is written, never what stands in its place. */
const logged =
  ({ log }: Context): MiddlewareHandler<Env> =>
  async (request, next) => {
    const began = performance.now();
    await next();
    log({
      event: 'request',
      method: request.req.method,
      route: routePath(request),
      status: request.res.status,
      ms: Math.round(performance.now() - began),
    });
  };

/** What is fetched is packed; the replies to changes are short, and looking at each would cost a save as much again. */
function packed(): MiddlewareHandler<Env> {
  const pack = compress();
  return (request, next) => (request.req.method === 'GET' ? pack(request, next) : next());
}

/** Bodies of JSON are small; forms with files are limited by the routes that take them in. */
function limitedBody(): MiddlewareHandler<Env> {
  const onError = (request: Request<Env>) => refused(request, bodyTooLarge());
  const limit = bodyLimit({ maxSize: BODY_BYTES, onError });
  return async (request, next) => {
    if (request.req.method === 'GET' || isForm(request)) return next();
    const length = request.req.header('content-length');
    // A body whose length is said is as long as that: its stream need not be opened to count it.
    if (length === undefined || request.req.header('transfer-encoding') !== undefined)
      return limit(request, next);
    return Number(length) > BODY_BYTES ? onError(request) : next();
  };
}

const isForm = (request: Request<Env>): boolean =>
  request.req.header('content-type')?.startsWith('multipart/form-data') ?? false;

/** Finds who asks, and turns away what may not even be looked at. */
const guarded =
  (context: Context, limits: Limits): MiddlewareHandler<Env> =>
  async (request, next) => {
    request.header('cache-control', 'no-store');
    const { path } = request.req;
    const authorization = request.req.header('authorization');
    const foreign = foreignTo(request.req);
    if (foreign) return refused(request, foreign);
    // Looking for what others did goes on by itself while a page is open: it does not keep a session alive.
    const byItself = request.req.method === 'GET' && /\/changes$|^\/api\/jobs\//.test(path);
    const signed = await whoAsks(context, authorization, getCookie(request, COOKIE), !byItself);
    if (authorization !== undefined && !signed) return refused(request, notSignedIn());
    const who = signed?.account.id ?? addressOf(request, context.settings);
    const over = await limits.request(who, path.includes('/download/') || isForm(request));
    if (over) return refused(request, over);
    if (signed) request.set('signed', signed);
    const due = signed && !path.startsWith('/api/session') && dueOf(context, signed);
    if (due) return refused(request, due);
    return next();
  };

/** The person behind a session cookie or an API token. */
async function whoAsks(
  { store }: Context,
  authorization: string | undefined,
  cookie: string | undefined,
  active: boolean,
): Promise<Signed | undefined> {
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    const account = token === undefined ? undefined : await store.sessions.findToken(token);
    return account && { account };
  }
  const found = cookie === undefined ? undefined : await store.sessions.find(cookie, active);
  return found && cookie !== undefined ? { ...found, session: cookie } : undefined;
}

/** What a person has to do first. A program with a token has no password that could be too old, and enters no codes. */
function dueOf({ settings, now }: Context, { account, session, access }: Signed) {
  if (session === undefined) return account.mustChangePassword ? mustChange() : undefined;
  const due = dueFirst(accessWith(settings, access), account, now());
  if (due === undefined) return undefined;
  return due === 'password' ? mustChange() : mustSetCodes();
}

const mustChange = (): Refusal =>
  refuse(
    'notAllowed',
    '首次登录、密码重置或密码到期后，请先设置新密码。',
    'Set a new password first.',
    { mustChangePassword: true },
  );

const mustSetCodes = (): Refusal =>
  refuse(
    'notAllowed',
    '按本单位的登录规定，您的岗位要用动态码登录。请先开启动态码。',
    'Your role signs in with a code of six digits. Turn codes on first.',
    { mustSetCodes: true },
  );
