import { createHash } from 'node:crypto';
import type { Context as Request } from 'hono';
import { html } from '../../portal/html.ts';
import { PORTAL_STYLE, portalPage } from '../../portal/page.ts';
import type { PortalSettings } from '../../portal/published.ts';
import type { Context, Env } from '../context.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import type { Rendered } from './portal.ts';

/** Type of the pages. */
export const HTML = MEDIA_TYPES.html;

const style = createHash('sha256').update(PORTAL_STYLE).digest('base64');

/** No script, the one style by its digest, forms to ourselves alone. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  // Kept by browsers, and asked for anew each time by its mark: a correction is seen at once.
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
} as const;

/** Headers of an answer to what somebody typed. */
export const NEVER_KEPT = { ...HEADERS, 'cache-control': 'no-store' };

/** A page from memory: not at all when the browser has it, packed when it can unpack. */
export function sent(request: Request<Env>, { type, bytes, packed, etag }: Rendered): Response {
  const headers = { ...HEADERS, etag, 'content-type': type };
  if (has(request, etag)) return request.body(null, 304, headers);
  const unpacks = /\bgzip\b/.test(request.req.header('accept-encoding') ?? '');
  const body = unpacks ? packed : bytes;
  return request.body(body as Uint8Array<ArrayBuffer>, 200, {
    ...headers,
    ...(unpacks && { 'content-encoding': 'gzip' }),
    'content-length': `${body.length}`,
  });
}

/** Whether the browser has it already; a proxy may have marked it as weak when it packed it. */
export const has = (request: Request<Env>, etag: string): boolean =>
  request.req.header('if-none-match')?.replace(/^W\//, '') === etag;

/** There is no such page. */
export const nothing = (request: Request<Env>, settings: PortalSettings): Response =>
  plainPage(request, settings, 404, '没有这个网页，或者报告没有公开、已经撤回。请回到首页查找。');

/** A page of one sentence. */
export function plainPage(
  request: Request<Env>,
  settings: PortalSettings,
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

/** Where this server is reached, for addresses that must be whole. */
export function origin(request: Request<Env>, { settings }: Context): string {
  const host = request.req.header('host') ?? '';
  const safe = /^[A-Za-z0-9.\-:[\]]{1,255}$/.test(host) ? host : 'localhost';
  return `${settings.secure ? 'https' : 'http'}://${safe}`;
}
