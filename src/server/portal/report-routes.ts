import type { Context as Request } from 'hono';
import { bodyHtml } from '../../formats/html/write.ts';
import { fileName } from '../../portal/data.ts';
import { PUBLISHED_FORMATS } from '../../portal/published.ts';
import { reportPage } from '../../portal/report.ts';
import { unitPage } from '../../portal/unit.ts';
import type { ReportAddress } from '../../store/publications/portal.ts';
import { attachment } from '../attachment.ts';
import type { Context, Env } from '../context.ts';
import type { App } from '../endpoint.ts';
import { addressOf } from '../guards/address.ts';
import type { Limits } from '../guards/limits.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import type { Portal } from './portal.ts';
import { HTML, has, nothing, plainPage, sent } from './reply.ts';

const ADDRESS = '/p/reports/:region/:year{[0-9]{4}}/:unit';
const VERSION = ':version{v[1-9][0-9]{0,3}}';

/** Pages and files of reports and of units. */
export function reportRoutes(app: App, context: Context, limits: Limits, portal: Portal): void {
  const reads = context.store.portal;
  const report = async (request: Request<Env>, number?: number) => {
    const of = addressIn(request);
    const address = `reports/${of.region}/${of.fiscalYear}/${of.unitId}/${number ?? ''}`;
    const found = await portal.page(address, of, async (settings) => {
      const versions = await reads.versions(of);
      const head = versions.find((each) =>
        number === undefined ? !each.superseded : each.number === number,
      );
      const document = head && (await reads.document(head));
      if (!head || !document) return undefined;
      const article = bodyHtml(document, 1);
      const parts = { head, article, versions, ownAddress: number !== undefined };
      return { type: HTML, text: reportPage(settings, parts) };
    });
    return found ? sent(request, found) : nothing(request, await portal.settings());
  };
  app.get(`${ADDRESS}/`, (request) => report(request));
  app.get(`${ADDRESS}/${VERSION}/`, (request) => report(request, versionIn(request)));
  app.get(`${ADDRESS}/${VERSION}/:file{report\\.[a-z]+}`, async (request) => {
    const file = request.req.param('file');
    const format = PUBLISHED_FORMATS.find((each) => file === `report.${each}`);
    const versions = format ? await reads.versions(addressIn(request)) : [];
    const head = versions.find(({ number }) => number === versionIn(request));
    const published = head?.files.find((each) => each.format === format);
    if (!head || !format || !published) return nothing(request, await portal.settings());
    const etag = `"${published.sha256}"`;
    if (has(request, etag)) return request.body(null, 304, { etag });
    const refused = await limits.publicRequest(addressOf(request, context.settings));
    if (refused) return plainPage(request, await portal.settings(), 429, refused.words.zh);
    const bytes = await context.store.publications.bytes(published);
    if (!bytes) return nothing(request, await portal.settings());
    return request.body(Uint8Array.from(bytes).buffer, 200, {
      ...{ 'content-type': MEDIA_TYPES[format], etag, 'cache-control': 'no-cache' },
      'content-disposition': attachment(fileName(head, format)),
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  app.get('/p/units/:region/:unit/', async (request) => {
    const { region, unit: unitId } = request.req.param();
    const found = await portal.page(
      `units/${region}/${unitId}`,
      { region, unitId },
      async (settings) => {
        const [first, ...others] = await reads.ofUnit(region, unitId);
        return first && { type: HTML, text: unitPage(settings, [first, ...others]) };
      },
    );
    return found ? sent(request, found) : nothing(request, await portal.settings());
  });
}

function addressIn(request: Request<Env>): ReportAddress {
  const { region = '', year = '', unit = '' } = request.req.param() as Record<string, string>;
  return { region, fiscalYear: Number(year), unitId: unit };
}

const versionIn = (request: Request<Env>): number =>
  Number((request.req.param() as Record<string, string>).version?.slice(1));
