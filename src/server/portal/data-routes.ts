import { createHash } from 'node:crypto';
import type { Context as Request } from 'hono';
import { dataHead, dataLines, dataPackage, robots, siteIndex, siteMap } from '../../portal/data.ts';
import { dataPage } from '../../portal/data-page.ts';
import type { PortalSettings } from '../../portal/published.ts';
import type { PortalReads } from '../../store/publications/portal.ts';
import type { Context, Env } from '../context.ts';
import type { App } from '../endpoint.ts';
import { addressOf } from '../guards/address.ts';
import type { Limits } from '../guards/limits.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { pageOfYear } from './lists.ts';
import type { Portal } from './portal.ts';
import { HTML, has, nothing, origin, plainPage, sent } from './reply.ts';

const XML = 'application/xml; charset=utf-8';

/** What programs read: the map of the site, the open data and its description. */
export function dataRoutes(app: App, context: Context, limits: Limits, portal: Portal): void {
  const reads = context.store.portal;
  const base = (request: Request<Env>) => `${origin(request, context)}/p/`;
  const answered = async (request: Request<Env>, page: ReturnType<Portal['page']>) => {
    const found = await page;
    return found ? sent(request, found) : nothing(request, await portal.settings());
  };

  app.get('/robots.txt', (request) => {
    const make = () => ({ type: 'text/plain; charset=utf-8', text: robots(base(request)) });
    return answered(request, portal.page(`robots ${base(request)}`, 'all', make));
  });
  app.get('/p/sitemap.xml', (request) => {
    const make = async () => ({
      ...{ type: XML, text: siteIndex(base(request), await portal.facets()) },
    });
    return answered(request, portal.page(`sitemap ${base(request)}`, 'all', make));
  });
  app.get('/p/sitemaps/:name{[0-9]{4}-[1-9][0-9]{0,4}\\.xml}', (request) => {
    const name = request.req.param('name');
    const [year = 0, page = 0] = name.replace('.xml', '').split('-').map(Number);
    const make = async () => {
      const rows = await pageOfYear(reads, await portal.facets(), year, page);
      return rows && { type: XML, text: siteMap(base(request), { year, page, rows }) };
    };
    return answered(request, portal.page(`sitemap ${base(request)} ${name}`, { year }, make));
  });
  app.get('/p/data/reports.csv', async (request) => {
    const [mark, settings] = [await portal.mark(), await portal.settings()];
    const etag = `"${createHash('sha256').update(mark).digest('base64url').slice(0, 27)}"`;
    const headers = {
      etag,
      'content-type': MEDIA_TYPES.csv,
      'cache-control': 'no-cache',
    };
    if (has(request, etag)) return request.body(null, 304, headers);
    const refused = await limits.publicRequest(addressOf(request, context.settings));
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    return request.body(streamed(settings, reads), 200, headers);
  });
  app.get('/p/data/', (request) => {
    const make = (settings: PortalSettings) => ({
      type: HTML,
      text: dataPage(settings, false),
    });
    return answered(request, portal.page('data', 'all', make));
  });
  app.get('/p/data/datapackage.json', (request) => {
    const make = (settings: PortalSettings) => ({
      type: 'application/json; charset=utf-8',
      text: JSON.stringify(dataPackage(settings), null, 2),
    });
    return answered(request, portal.page('package', 'all', make));
  });
}

/** The open data piece by piece, as they are fetched: never all of them in memory, and none read ahead of who downloads. */
function streamed(settings: PortalSettings, reads: PortalReads): ReadableStream<Uint8Array> {
  const pieces = (async function* () {
    const utf8 = new TextEncoder();
    yield utf8.encode(dataHead(settings));
    for await (const reports of reads.each()) yield utf8.encode(dataLines(settings, reports));
  })();
  return new ReadableStream({
    pull: async (to) => {
      const { done, value } = await pieces.next();
      if (done) to.close();
      else to.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
