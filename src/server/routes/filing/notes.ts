import { noteRequest, remarkSchema } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { UNIT_ROLES } from '../../../cycle/filing.ts';
import { fieldOf, listAt } from '../../../draft/fields.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { mayType } from '../../filings/circumstances.ts';
import { invalid, notAllowed, notFound } from '../../refusals.ts';
import { keyOf } from './filings.ts';

/** Notes that people of a unit leave at a field for one another; they stand beside the remarks of reviewers. */
export function noteRoutes(app: App, { store: { filings } }: Context): void {
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.remarks,
      summary: 'Leave a note at a field',
      who: UNIT_ROLES,
      body: noteRequest,
      reply: remarkSchema,
    },
    async (asked) => {
      const { path, words } = asked.body;
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      if (!mayType(standing, asked.account)) return notAllowed();
      const known = path === '' || fieldOf(path) !== undefined || listAt(path) !== undefined;
      return known
        ? filings.remark(asked.scope, keyOf(asked), path, words, asked.person)
        : invalid(path);
    },
  );
}
