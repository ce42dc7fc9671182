import { z } from 'zod';
import { draftSchema, saveReply, versionSummary } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { edited } from '../../../cycle/advance.ts';
import { OFFICE_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { mayType } from '../../filings/circumstances.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { keyOf } from './filings.ts';

const READERS = [...UNIT_ROLES, ...OFFICE_ROLES] as const;

/** Kept versions: list, look, bring back. */
export function versionRoutes(app: App, { store }: Context): void {
  const { filings } = store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.versions,
      summary: 'Kept versions of a draft',
      who: READERS,
      reply: z.array(versionSummary),
    },
    async (asked) =>
      (await filings.standing(asked.scope, keyOf(asked)))
        ? [...(await filings.versions(asked.scope, keyOf(asked)))]
        : notFound(),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.version,
      summary: 'One kept version with its draft',
      who: READERS,
      reply: versionSummary.extend({ draft: draftSchema }),
    },
    async (asked) => {
      const version = await filings.version(asked.scope, keyOf(asked), Number(asked.names.number));
      if (!version) return notFound();
      const { fields, lists } = version.draft;
      const rows = Object.entries(lists).map(([path, ids]) => [path, [...ids]]);
      return { ...version, draft: { fields: { ...fields }, lists: Object.fromEntries(rows) } };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.restore,
      summary: 'Bring a version back, as a save that others see',
      who: ['unitPreparer', 'unitHead'],
      reply: saveReply,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      if (!mayType(standing, asked.account)) return notAllowed();
      return filings.restore(
        asked.scope,
        keyOf(asked),
        Number(asked.names.number),
        asked.person,
        (filing) => edited(filing, filing.revision),
      );
    },
  );
}
