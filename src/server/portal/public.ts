import { createHash } from 'node:crypto';
import type { Context as Request } from 'hono';
import { isRefusal } from '../../cycle/refusal.ts';
import { bodyHtml } from '../../formats/html/write.ts';
import { dataCsv, dataPackage, fileName, robots, sitemap } from '../../portal/data.ts';
import { html } from '../../portal/html.ts';
import { homePage, pagesOf, type Sought, yearPage } from '../../portal/list.ts';
import { PORTAL_STYLE, portalPage } from '../../portal/page.ts';
import { PUBLISHED_FORMATS, type PublishedHead } from '../../portal/published.ts';
import { reportPage } from '../../portal/report.ts';
import { digestIn, type Verified, verifyPage, versionOf } from '../../portal/verify.ts';
import { attachment } from '../attachment.ts';
import type { Context, Env } from '../context.ts';
import type { App } from '../endpoint.ts';
import { addressOf } from '../guards/address.ts';
import type { Limits } from '../guards/limits.ts';
import { STATUS } from '../refusals.ts';
import { takeFile } from '../uploads/form.ts';
import type { Index, Portal, Rendered, Written } from './portal.ts';

const HTML = 'text/html; charset=utf-8';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
} as const;

const style = createHash('sha256').update(PORTAL_STYLE).digest('base64');

/** No script, the one style by its digest, forms to ourselves alone. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  // Kept by browsers, and asked for anew each time by its mark: a correction is seen at once.
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
} as const;

const NEVER_KEPT = { ...HEADERS, 'cache-control': 'no-store' };

/** The pages for everybody: no sign-in, no script, no cookie; nothing but what is published. */
export function portalRoutes(app: App, context: Context, limits: Limits, portal: Portal): void {
  const { publications } = context.store;
  const over = (request: Request<Env>) =>
    limits.publicRequest(addressOf(request, context.settings));
  const page = async (
    request: Request<Env>,
    address: string,
    make: (index: Index) => Promise<Written | undefined> | Written | undefined,
  ): Promise<Response> => {
    const found = await portal.page(address, async (index) => make(index));
    return found ? sent(request, found) : nothing(request, await portal.index());
  };
  const report = (request: Request<Env>, number?: number) => {
    const { region = '', year = '', unit = '' } = request.req.param() as Record<string, string>;
    const address = `reports/${region}/${year}/${unit}/${number ?? ''}`;
    return page(request, address, async ({ settings, heads }) => {
      const versions = versionsOf(heads, { region, year, unit });
      const head = versions.find((each) =>
        number === undefined ? !each.superseded : each.number === number,
      );
      const document = head && (await publications.document(head));
      if (!head || !document) return undefined;
      const article = bodyHtml(document, 1);
      const parts = { head, article, versions, ownAddress: number !== undefined };
      return { type: HTML, text: reportPage(settings, parts) };
    });
  };

  app.get('/robots.txt', (request) =>
    page(request, `robots ${origin(request, context)}`, () => ({
      ...{ type: 'text/plain; charset=utf-8', text: robots(`${origin(request, context)}/p/`) },
    })),
  );
  app.get('/p', (request) => request.redirect('/p/', 301));
  app.get('/p/', async (request) => {
    const sought = soughtIn(request.req.query());
    if (!sought)
      return page(request, '', ({ settings, current }) => ({
        ...{ type: HTML, text: homePage(settings, current, undefined) },
      }));
    const refused = await over(request);
    const { settings, current } = await portal.index();
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    return request.html(homePage(settings, current, sought), 200, NEVER_KEPT);
  });
  app.get('/p/sitemap.xml', (request) =>
    page(request, `sitemap ${origin(request, context)}`, ({ current }) => ({
      type: 'application/xml; charset=utf-8',
      text: sitemap(`${origin(request, context)}/p/`, current),
    })),
  );
  app.get('/p/data/reports.csv', (request) =>
    page(request, 'data', ({ settings, current }) => ({
      ...{ type: 'text/csv; charset=utf-8', text: dataCsv(settings, current) },
    })),
  );
  app.get('/p/data/datapackage.json', (request) =>
    page(request, 'package', ({ settings }) => ({
      type: 'application/json; charset=utf-8',
      text: JSON.stringify(dataPackage(settings), null, 2),
    })),
  );
  app.get('/p/verify', async (request) => {
    const typed = request.req.query('digest');
    const { settings, heads } = await portal.index();
    if (typed === undefined) return request.html(verifyPage(settings), 200, NEVER_KEPT);
    const digest = digestIn(typed);
    const result = digest ? verified(heads, [digest]) : noDigest();
    return request.html(verifyPage(settings, result), 200, NEVER_KEPT);
  });
  app.post('/p/verify', async (request) => {
    const { settings, heads } = await portal.index();
    const refused = await over(request);
    if (refused) return plainPage(request, settings, 429, refused.words.zh);
    const kept = await takeFile(request, context.settings.fileBytes, digested);
    if (isRefusal(kept)) {
      const mistake: Verified = { kind: 'mistake', sentence: kept.words.zh };
      return request.html(verifyPage(settings, mistake), STATUS[kept.refused], NEVER_KEPT);
    }
    const result = verified(heads, kept.kept.split(' '));
    return request.html(verifyPage(settings, result), 200, NEVER_KEPT);
  });
  app.get('/p/reports/:region/:year/:unit/', (request) => report(request));
  app.get('/p/reports/:region/:year/:unit/:version{v[1-9][0-9]{0,3}}/', (request) =>
    report(request, Number(request.req.param('version').slice(1))),
  );
  app.get(
    '/p/reports/:region/:year/:unit/:version{v[1-9][0-9]{0,3}}/:file{report\\.[a-z]+}',
    async (request) => {
      const { region, year, unit, version, file } = request.req.param();
      const format = PUBLISHED_FORMATS.find((each) => file === `report.${each}`);
      const index = await portal.index();
      const head = versionsOf(index.heads, { region, year, unit }).find(
        ({ number }) => version === `v${number}`,
      );
      const published = head?.files.find((each) => each.format === format);
      if (!head || !format || !published) return nothing(request, index);
      const etag = `"${published.sha256}"`;
      if (request.req.header('if-none-match') === etag) return request.body(null, 304, { etag });
      const refused = await over(request);
      if (refused) return plainPage(request, index.settings, 429, refused.words.zh);
      const bytes = await publications.bytes(published);
      if (!bytes) return nothing(request, index);
      return request.body(Uint8Array.from(bytes).buffer, 200, {
        ...{ 'content-type': TYPES[format], etag, 'cache-control': 'no-cache' },
        'content-disposition': attachment(fileName(head, format)),
        'content-security-policy': "default-src 'none'; sandbox",
      });
    },
  );
  const year = (request: Request<Env>, of: number, number: number) =>
    page(request, `${of}/${number}`, ({ settings, current }) => {
      const count = current.filter(({ fiscalYear }) => fiscalYear === of).length;
      if (count === 0 || number < 1 || number > pagesOf(count)) return undefined;
      return { type: HTML, text: yearPage(settings, current, of, number) };
    });
  app.get('/p/:year{[0-9]{4}}/', (request) => year(request, Number(request.req.param('year')), 1));
  app.get('/p/:year{[0-9]{4}}/:page{[0-9]{1,5}}/', (request) =>
    year(request, Number(request.req.param('year')), Number(request.req.param('page'))),
  );
  app.get('/p/*', async (request) => nothing(request, await portal.index()));
}

/** All public versions of a report, the first first. */
const versionsOf = (
  heads: readonly PublishedHead[],
  of: { readonly region: string; readonly year: string; readonly unit: string },
): readonly PublishedHead[] =>
  heads.filter(
    (head) =>
      head.unitId === of.unit && head.region === of.region && `${head.fiscalYear}` === of.year,
  );

/** A page from memory: not at all when the browser has it, packed when it can unpack. */
function sent(request: Request<Env>, { type, bytes, packed, etag }: Rendered): Response {
  const headers = { ...HEADERS, etag, 'content-type': type };
  // A proxy may have marked it as weak when it packed the page.
  const has = request.req.header('if-none-match')?.replace(/^W\//, '');
  if (has === etag) return request.body(null, 304, headers);
  const unpacks = /\bgzip\b/.test(request.req.header('accept-encoding') ?? '');
  const body = unpacks ? packed : bytes;
  return request.body(body as Uint8Array<ArrayBuffer>, 200, {
    ...headers,
    ...(unpacks && { 'content-encoding': 'gzip' }),
    'content-length': `${body.length}`,
  });
}

const nothing = (request: Request<Env>, { settings }: Index): Response =>
  plainPage(request, settings, 404, '没有这个网页，或者报告没有公开、已经撤回。请回到首页查找。');

function plainPage(
  request: Request<Env>,
  settings: Index['settings'],
  status: 404 | 429,
  sentence: string,
): Response {
  const title = status === 404 ? '没有找到' : '请稍候';
  const body = html`<h1>${title}</h1><p class="bad" role="alert">${sentence}</p><p><a href="/p/">公开首页</a></p>`;
  // At an address of any depth: links from the root.
  const text = portalPage(settings, { title, depth: 0, body }, false).replace(
    /href="\.\/([^"]*)"/g,
    'href="/p/$1"',
  );
  return request.html(text, status, NEVER_KEPT);
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

function verified(heads: readonly PublishedHead[], digests: readonly string[]): Verified {
  const head = versionOf(heads, digests);
  return head ? { kind: 'version', head } : { kind: 'unknown', digest: digests.join(' ') };
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

/** Where this server is reached, for addresses that must be whole. */
function origin(request: Request<Env>, { settings }: Context): string {
  const host = request.req.header('host') ?? '';
  const safe = /^[A-Za-z0-9.\-:[\]]{1,255}$/.test(host) ? host : 'localhost';
  return `${settings.secure ? 'https' : 'http'}://${safe}`;
}
