import { createHash } from 'node:crypto';
import type { Context as Request } from 'hono';
import { isRefusal } from '../../cycle/refusal.ts';
import { homePage, yearPage } from '../../portal/list.ts';
import type { Sought } from '../../portal/listed.ts';
import { digestIn, type Verified, verifyPage } from '../../portal/verify.ts';
import type { Context, Env } from '../context.ts';
import type { App } from '../endpoint.ts';
import { addressOf } from '../guards/address.ts';
import type { Limits } from '../guards/limits.ts';
import { STATUS } from '../refusals.ts';
import { bytesOf } from '../system-rules.ts';
import { takeFile } from '../uploads/form.ts';
import { dataRoutes } from './data-routes.ts';
import { foundBy, pageOfYear } from './lists.ts';
import type { Portal } from './portal.ts';
import { HTML, NEVER_KEPT, nothing, plainPage, sent } from './reply.ts';
import { reportRoutes } from './report-routes.ts';

/** The pages for everybody: no sign-in, no script, no cookie; nothing but what is published. */
export function portalRoutes(app: App, context: Context, limits: Limits, portal: Portal): void {
  const reads = context.store.portal;
  const over = (request: Request<Env>) =>
    limits.publicRequest(addressOf(request, context.settings));
  const verified = async (digests: readonly string[]): Promise<Verified> => {
    const head = await reads.withDigest(digests);
    return head ? { kind: 'version', head } : { kind: 'unknown', digest: digests.join(' ') };
  };

  dataRoutes(app, context, limits, portal);
  app.get('/p', (request) => request.redirect('/p/', 301));
  app.get('/p/', async (request) => {
    const sought = soughtIn(request.req.query());
    if (!sought) {
      const page = await portal.page('', 'all', async (settings) => ({
        ...{ type: HTML, text: homePage(settings, await portal.facets(), undefined) },
      }));
      return page ? sent(request, page) : nothing(request, await portal.settings());
    }
    const refused = await over(request);
    const settings = await portal.settings();
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    const facets = await portal.facets();
    const found = await foundBy(reads, facets, sought);
    return request.html(homePage(settings, facets, found), 200, NEVER_KEPT);
  });
  app.get('/p/verify', async (request) => {
    const typed = request.req.query('digest');
    const settings = await portal.settings();
    if (typed === undefined) return request.html(verifyPage(settings), 200, NEVER_KEPT);
    const refused = await over(request);
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    const digest = digestIn(typed);
    const result = digest ? await verified([digest]) : noDigest();
    return request.html(verifyPage(settings, result), 200, NEVER_KEPT);
  });
  app.post('/p/verify', async (request) => {
    const settings = await portal.settings();
    const refused = await over(request);
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    const kept = await takeFile(request, (await bytesOf(context)).file, digested);
    if (isRefusal(kept)) {
      const mistake: Verified = { kind: 'mistake', sentence: kept.words.zh };
      return request.html(verifyPage(settings, mistake), STATUS[kept.refused], NEVER_KEPT);
    }
    const result = await verified(kept.kept.split(' '));
    return request.html(verifyPage(settings, result), 200, NEVER_KEPT);
  });
  reportRoutes(app, context, limits, portal);
  const year = async (request: Request<Env>, of: number, page: number) => {
    const found = await portal.page(`${of}/${page}`, { year: of }, async (settings) => {
      const facets = await portal.facets();
      const rows = await pageOfYear(reads, facets, of, page);
      return rows && { type: HTML, text: yearPage(settings, facets, { year: of, page, rows }) };
    });
    return found ? sent(request, found) : nothing(request, await portal.settings());
  };
  app.get('/p/:year{[0-9]{4}}/', (request) => year(request, Number(request.req.param('year')), 1));
  app.get('/p/:year{[0-9]{4}}/:page{[0-9]{1,5}}/', (request) =>
    year(request, Number(request.req.param('year')), Number(request.req.param('page'))),
  );
  app.get('/p/*', async (request) => nothing(request, await portal.settings()));
}

/** What was asked of the search; undefined when nothing was. */
function soughtIn(query: Readonly<Record<string, string>>): Sought | undefined {
  if (!['q', 'year', 'department', 'page'].some((name) => name in query)) return undefined;
  const { q = '', year = '', department = '', page = '' } = query;
  return {
    ...(/^\d{4}$/.test(year) && { year: Number(year) }),
    ...{ department: department.slice(0, 200), words: q.slice(0, 60) },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

const noDigest = (): Verified => ({
  kind: 'mistake',
  sentence: '摘要应为64位的数字和字母（0—9、a—f）。请从公开页面或文件清单中完整复制。',
});

/** Both digests of a file, while it passes through: nothing of it is kept. */
async function digested(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const [sha, sm3] = [createHash('sha256'), createHash('sm3')];
  for await (const piece of bytes) {
    sha.update(piece);
    sm3.update(piece);
  }
  return `${sha.digest('hex')} ${sm3.digest('hex')}`;
}
