import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { ServerSettings } from '../context.ts';
import type { App } from '../endpoint.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** What stands in the built page for the nonce of each answer. */
const NONCE = '__NONCE__';

/** Headers of every page: nothing from elsewhere, no frames, no guessing of types. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const;

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
  app.get('*', (request) => {
    const file = fileIn(pages, request.req.path);
    if (file) {
      const hashed = request.req.path.startsWith('/assets/');
      return request.body(new Uint8Array(readFileSync(file)).buffer, 200, {
        ...HEADERS,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    }
    const nonce = randomBytes(16).toString('base64');
    return request.html(index.replaceAll(NONCE, nonce), 200, {
      ...HEADERS,
      'content-security-policy': policyOf(nonce),
      'cache-control': 'no-store',
    });
  });
}

/** The file of an address inside the folder; undefined for everything else, which is a page of the application. */
function fileIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder) + sep) || file.endsWith('index.html')) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
