import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context as Request } from 'hono';
import type { Env, ServerSettings } from '../context.ts';
import type { App } from '../endpoint.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { isTooOld, TOO_OLD } from './too-old.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': MEDIA_TYPES.html,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** What stands in the built page for the nonce of each answer. */
const NONCE = '__NONCE__';

const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The built pages: files with a hash in their name for ever, the page itself anew with a nonce each time. */
export function pageRoutes(app: App, { pages }: ServerSettings): void {
  if (pages === undefined || !existsSync(join(pages, 'index.html'))) return;
  const index = readFileSync(join(pages, 'index.html'), 'utf8');
  const files = builtFiles(pages);
  app.get('*', (request) => {
    const { path } = request.req;
    const file = files.get(path);
    const isPart = path.startsWith('/assets/');
    if (file) return fileAnswer(request, file, isPart);
    // A part of an older build, asked for by a page that stayed open: never the page in its place.
    if (isPart) return request.text('', 404);
    if (isTooOld(request.req.header('user-agent') ?? ''))
      return request.html(TOO_OLD, 200, { 'content-security-policy': "default-src 'none'" });
    const nonce = randomBytes(16).toString('base64');
    return request.html(index.replaceAll(NONCE, nonce), 200, {
      'content-security-policy': policyOf(nonce),
      'cache-control': 'no-store',
    });
  });
}

/** A part has a hash in its name and never changes. */
function fileAnswer(request: Request<Env>, file: BuiltFile, isPart: boolean): Response {
  const packed = /\bgzip\b/.test(request.req.header('accept-encoding') ?? '') && file.packed;
  return request.body(packed || file.plain, 200, {
    'content-type': file.type,
    'cache-control': isPart ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(file.packed && { vary: 'accept-encoding' }),
    ...(packed && { 'content-encoding': 'gzip' }),
  });
}

interface BuiltFile {
  readonly type: string;
  readonly plain: ArrayBuffer;
  /** Packed once; text only. */
  readonly packed?: ArrayBuffer;
}

/** All built files by address, in memory: some megabytes, and no path of a request ever reaches the disk. */
function builtFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== 'index.html' && statSync(join(folder, path)).isFile())
    .map((path): [string, BuiltFile] => {
      const bytes = readFileSync(join(folder, path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      const plain = Uint8Array.from(bytes).buffer;
      const text = /^text|json|svg/.test(type);
      return [
        `/${path.replaceAll(sep, '/')}`,
        { type, plain, ...(text && { packed: Uint8Array.from(gzipSync(bytes)).buffer }) },
      ];
    });
  return new Map(paths);
}
