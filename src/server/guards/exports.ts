import type { MiddlewareHandler } from 'hono';
import { ROUTES } from '../../api/routes.ts';
import type { Context, Env } from '../context.ts';

/** Notes in the trail each file that somebody takes out of the system: who, and what it is called. */
export const exportsNoted =
  ({ store }: Context): MiddlewareHandler<Env> =>
  async (request, next) => {
    await next();
    const { res, req } = request;
    const signed = request.get('signed');
    const name = nameIn(res.headers.get('content-disposition') ?? '');
    // The trail notes by itself, with more to say, when it is taken out.
    if (res.status !== 200 || !signed || name === undefined || req.path === ROUTES.auditFile)
      return;
    const { id, name: person, region, home } = signed.account;
    await store.audit.append({
      ...{ region, path: home, subject: req.path.split('/').at(-1) ?? '' },
      ...{ who: { account: id, name: person }, what: 'file.export', detail: { file: name } },
    });
  };

/** What an attachment is called; undefined for what is shown in the page. */
function nameIn(disposition: string): string | undefined {
  if (!disposition.startsWith('attachment')) return undefined;
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
