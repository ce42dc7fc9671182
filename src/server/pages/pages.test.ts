import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, describe, expect, test } from 'vitest';
import type { Env, ServerSettings } from '../context.ts';
import { pageRoutes } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiping-pages-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(
  join(folder, 'index.html'),
  '<html><meta nonce="__NONCE__"><style nonce="__NONCE__"></style></html>',
);
writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'export default 1;');
writeFileSync(join(folder, 'assets', 'font-1a2b.woff2'), 'font');
writeFileSync(`${folder}-secret`, 'secret');
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-secret`);
});

const app = new OpenAPIHono<Env>();
pageRoutes(app, { pages: folder } as ServerSettings);
const get = (path: string, headers: HeadersInit = {}) => app.request(path, { headers });

describe('a page', () => {
  test.each(['/', '/sign-in', '/f/430611/7/budget', '/index.html'])(
    'at %s is the application with a nonce of its own',
    async (path) => {
      const [first, second] = [await get(path), await get(path)];
      const nonces = [first, second].map(
        ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
      );
      expect(await first.text()).toBe(
        `<html><meta nonce="${nonces[0]}"><style nonce="${nonces[0]}"></style></html>`,
      );
      expect(nonces[0]).not.toBe(nonces[1]);
      const policy = first.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'; style-src 'self' 'nonce-");
      expect(policy).not.toContain('unsafe');
      expect(first.headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each([
    'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36',
  ])('for a browser that cannot run it tells how to change: %s', async (agent) => {
    const text = await (await get('/', { 'user-agent': agent })).text();
    expect(text).toContain('切换到“极速模式”');
    expect(text).not.toContain('<script');
  });

  test.each([
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.131 Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  ])('is given to a browser that can: %s', async (agent) => {
    expect(await (await get('/', { 'user-agent': agent })).text()).toContain('<meta nonce');
  });
});

describe('a built file', () => {
  test('with a hash in its name may be kept for ever, and comes packed to those who can unpack', async () => {
    const path = '/assets/index-1a2b.js';
    const plain = await get(path);
    expect(await plain.text()).toBe('export default 1;');
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const packed = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(
      'export default 1;',
    );
    const font = await get('/assets/font-1a2b.woff2', { 'accept-encoding': 'gzip' });
    expect(font.headers.get('content-encoding')).toBeNull();
  });

  test('of an older build is missing, never a page in its place', async () => {
    expect((await get('/assets/index-0000.js')).status).toBe(404);
  });

  test.each(['/..%2fsecret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/%', '/%ff'])(
    'is never one outside the folder: %s',
    async (path) => {
      const name = `${path}`.replace('secret', `${folder.split('/').at(-1)}-secret`);
      expect(await (await get(name)).text()).not.toBe('secret');
    },
  );
});
