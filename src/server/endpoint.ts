import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as Request } from 'hono';
import { refusalSchema } from '../api/people.ts';
import type { Role } from '../cycle/filing.ts';
import { isRefusal, type Refusal } from '../cycle/refusal.ts';
import type { Account } from '../store/people/accounts.ts';
import type { Person } from '../store/people/person.ts';
import { type Scope, scopeOf } from '../store/scope.ts';
import type { Env, Signed } from './context.ts';
import { invalid, notAllowed, notSignedIn, onlyInPerson, STATUS } from './refusals.ts';

/** The application with the variables of a request. */
export type App = OpenAPIHono<Env>;

/** Who may ask a route: anybody, anybody signed in, or those who hold one of the roles anywhere. */
type Who = 'anybody' | 'signedIn' | readonly Role[];

/** One route: what OpenAPI says of it and what is checked before it is handled. */
export interface Endpoint<Body, Reply> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Address as in `ROUTES`, names with `:`. */
  readonly route: string;
  readonly summary: string;
  readonly who: Who;
  readonly body?: z.ZodType<Body>;
  /** A form with a file in place of a JSON body: its fields, for the description. The handler takes it in itself. */
  readonly form?: z.ZodType;
  readonly reply?: z.ZodType<Reply>;
  /** Type of the file that is answered in place of JSON. */
  readonly file?: string;
  /** Only for a person at a page, never for a program with a token. */
  readonly inPerson?: true;
}

/** What a handler gets. */
export interface Asked<Body> {
  readonly body: Body;
  readonly names: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly account: Account;
  readonly person: Person;
  readonly scope: Scope;
  readonly signed: Signed;
  readonly request: Request<Env>;
}

const roleNames = (who: Who): string => (typeof who === 'string' ? who : who.join(', '));

/** Whether an account may ask. */
const may = (who: Who, account: Account): boolean =>
  typeof who === 'string' || account.grants.some(({ role }) => who.includes(role));

const pathOf = (route: string): string => route.replace(/:(\w+)/g, '{$1}');

/** Adds a route to the application. A refusal that the handler answers gets its status and sentence. */
export function serve<Body, Reply>(
  app: App,
  endpoint: Endpoint<Body, Reply>,
  handle: (asked: Asked<Body>) => Promise<Reply | Refusal | Response>,
): void {
  const handler = async (request: Request<Env>): Promise<Response> => {
    const asked = askedOf(request, endpoint);
    if (isRefusal(asked)) return refused(request, asked);
    const reply = await handle(asked);
    if (reply instanceof Response) return reply;
    return isRefusal(reply) ? refused(request, reply) : json(request, reply ?? {});
  };
  const route = createRoute(described(endpoint));
  if (endpoint.form === undefined) {
    // The types of the framework follow each single route; here all routes are one shape.
    app.openapi(route as never, handler as never);
    return;
  }
  // A form is read by its handler, which stops at the limit; the framework would take all of it in first.
  app.openAPIRegistry.registerPath(route);
  app.on(endpoint.method.toUpperCase(), endpoint.route, handler);
}

/** JSON with its length said: what is short is then not packed, which would cost more than all else of a save. */
function json(request: Request<Env>, reply: unknown): Response {
  const text = JSON.stringify(reply);
  return request.body(text, 200, {
    'content-type': 'application/json',
    'content-length': `${Buffer.byteLength(text)}`,
  });
}

/** What OpenAPI says of a route. */
function described<Body, Reply>(endpoint: Endpoint<Body, Reply>) {
  const names = [...endpoint.route.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const content = endpoint.form
    ? { 'multipart/form-data': { schema: endpoint.form } }
    : endpoint.body && { 'application/json': { schema: endpoint.body } };
  return {
    method: endpoint.method,
    path: pathOf(endpoint.route),
    summary: endpoint.summary,
    description: `May be asked by: ${roleNames(endpoint.who)}.`,
    request: {
      ...(names.length > 0 && {
        params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
      }),
      ...(content && { body: { required: true, content } }),
    },
    responses: {
      200: {
        description: endpoint.file === undefined ? 'The reply.' : 'The file.',
        content: endpoint.file
          ? { [endpoint.file]: { schema: z.string().openapi({ format: 'binary' }) } }
          : { 'application/json': { schema: endpoint.reply ?? z.object({}) } },
      },
      default: {
        description: 'A refusal: what, why, and what to do.',
        content: { 'application/json': { schema: refusalSchema } },
      },
    },
  } as const;
}

/** Answers a refusal with its status. */
export const refused = (request: Request<Env>, refusal: Refusal): Response =>
  request.json(refusal, STATUS[refusal.refused]);

function askedOf<Body, Reply>(
  request: Request<Env>,
  endpoint: Endpoint<Body, Reply>,
): Asked<Body> | Refusal {
  const signed = request.get('signed');
  if (endpoint.who !== 'anybody' && !signed) return notSignedIn();
  if (signed && endpoint.who !== 'anybody' && !may(endpoint.who, signed.account))
    return notAllowed();
  if (endpoint.inPerson && signed && signed.session === undefined) return onlyInPerson();
  const body = endpoint.body ? request.req.valid('json' as never) : undefined;
  return { ...personOf(request, signed, endpoint.who), body: body as Body };
}

/** The part of `Asked` that is the same for every route. */
function personOf(request: Request<Env>, signed: Signed | undefined, who: Who) {
  const account = signed?.account ?? NOBODY;
  return {
    names: request.req.param() as Record<string, string>,
    query: request.req.query(),
    account,
    person: { account: account.id, name: account.name },
    scope: scopeFor(account, who),
    signed: signed ?? { account: NOBODY },
    request,
  };
}

/** By place; and, at routes that experts may ask, what an expert is assigned: it opens no other route to them. */
function scopeFor(account: Account, who: Who): Scope {
  const scope = scopeOf(account.grants);
  const asExpert = who.includes('expert') && may(['expert'], account);
  return asExpert ? { ...scope, expert: account.id } : scope;
}

const NOBODY: Account = {
  id: '',
  account: '',
  name: '',
  region: '',
  home: '',
  state: 'pending',
  grants: [],
  mustChangePassword: false,
  failedSignIns: 0,
};

/** Turns a mistake in a request into a refusal that names the field. */
export const onInvalid = (
  result: { readonly success: boolean; readonly error?: z.core.$ZodError },
  request: Request<Env>,
): Response | undefined => {
  if (result.success) return undefined;
  const first = result.error?.issues[0];
  return refused(request, invalid(first?.path.join('.') ?? ''));
};
