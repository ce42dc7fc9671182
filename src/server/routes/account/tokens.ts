import { z } from 'zod';
import { tokenView } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { notFound } from '../../refusals.ts';

/** Tokens for programs that act as a person: shown once, revocable, with an end. */
export function tokenRoutes(app: App, { store }: Context): void {
  const { sessions } = store;
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.tokens,
      summary: 'Own tokens',
      who: 'signedIn',
      inPerson: true,
      reply: z.array(tokenView),
    },
    async ({ account }) =>
      (await sessions.listTokens(account.id)).map(({ created, expires, lastUsed, ...rest }) => ({
        ...rest,
        created: created.toISOString(),
        expires: expires.toISOString(),
        ...(lastUsed && { lastUsed: lastUsed.toISOString() }),
      })),
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.tokens,
      summary: 'A new token; its secret is answered this once',
      who: 'signedIn',
      inPerson: true,
      body: z.object({ name: z.string().min(1).max(60), days: z.number().int().min(1).max(366) }),
      reply: z.object({ id: z.string(), secret: z.string() }),
    },
    ({ account, body }) => sessions.createToken(account.id, body.name, body.days),
  );
  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.token,
      summary: 'Revoke a token',
      who: 'signedIn',
      inPerson: true,
    },
    async ({ account, names }) =>
      (await sessions.revokeToken(account.id, names.token ?? '')) ? {} : notFound(),
  );
}
