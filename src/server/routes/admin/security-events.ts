import { z } from 'zod';
import { auditEvent } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { actsOf, SECURITY_ACTS } from '../../../cycle/security-acts.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { soughtIn } from './admin.ts';

const READERS = ['securityAdministrator', 'auditAdministrator'] as const;

/** What the security administrator watches: how people sign in, what becomes of accounts and rules, which files leave. */
export function securityEventRoutes(app: App, { store, settings }: Context): void {
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.securityEvents,
      summary:
        'Security events of users, newest first, 200 at once; by `?kind=`, `?who=`, `?subject=`, `?text=`, `?from=` and `?to=` (days), before `?before=`',
      who: READERS,
      reply: z.array(auditEvent),
    },
    async ({ account, query }) => {
      const { what: _, ...sought } = soughtIn(query);
      return [
        ...(await store.audit.list(scopeAs(account.grants, ...READERS), {
          region: settings.region.code,
          ...sought,
          what: query.kind ? actsOf(query.kind) : Object.values(SECURITY_ACTS).flat(),
          ...(query.before && { before: Number(query.before) }),
        })),
      ];
    },
  );
}
