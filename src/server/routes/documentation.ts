import { randomBytes } from 'node:crypto';
import type { App } from '../endpoint.ts';

interface Described {
  readonly paths?: Readonly<
    Record<string, Readonly<Record<string, { summary?: string; description?: string }>>>
  >;
}

/** `/openapi.json`, from the same schemas that check the requests, and `/docs`, a page that reads without script. */
export function documentation(app: App): void {
  const info = {
    openapi: '3.1.0',
    info: {
      title: 'Jiping 绩评',
      version: '1',
      description: 'The filing system. Programs sign in with a token: `Authorization: Bearer …`.',
    },
  };
  app.doc31('/openapi.json', info);
  app.get('/docs', (request) => {
    const described = app.getOpenAPI31Document(info) as unknown as Described;
    const nonce = randomBytes(16).toString('base64');
    return request.html(page(described, nonce), 200, {
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
    });
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (
  { paths = {} }: Described,
  nonce: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>接口说明 · 绩评</title>
<style nonce="${nonce}">body{font:15px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2129}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #c9cdd4;padding:.4rem .6rem;text-align:left;vertical-align:top}code{font-family:monospace}</style>
<h1>接口说明</h1><p>程序用令牌登录：<code>Authorization: Bearer 令牌</code>。完整的请求与答复格式见 <a href="/openapi.json">openapi.json</a>（OpenAPI 3.1）。</p>
<table><thead><tr><th scope="col">方法</th><th scope="col">地址</th><th scope="col">用途</th><th scope="col">可由谁调用</th></tr></thead><tbody>
${Object.entries(paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { summary = '', description = '' }]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escaped(path)}</code></td><td>${escaped(summary)}</td><td>${escaped(description.replace(/^May be asked by: /, '').replace(/\.$/, ''))}</td></tr>`,
    ),
  )
  .join('\n')}
</tbody></table></html>`;
