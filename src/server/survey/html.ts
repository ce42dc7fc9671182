import { createHash } from 'node:crypto';
import { type Html, html } from '../../portal/html.ts';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f6fa; color: #1d2129; font: 17px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; line-height: 1.35; margin: .5rem 0; }
p { margin: .5rem 0; }
fieldset, .free { border: 1px solid #d8dce5; border-radius: 8px; background: #fff; margin: 1rem 0; padding: .5rem 1rem 1rem; }
legend, .free label { font-weight: 600; float: left; width: 100%; margin-bottom: .25rem; }
.free label { float: none; display: block; }
.choice { clear: both; display: flex; align-items: center; gap: .75rem; min-height: 44px; padding: 0 .5rem; border-radius: 6px; }
.choice:focus-within { background: #e8f0fe; }
.choice input { width: 1.35rem; height: 1.35rem; flex: none; accent-color: #1456c4; }
textarea { width: 100%; min-height: 6rem; font: inherit; padding: .5rem; border: 1px solid #6b7688; border-radius: 6px; }
button { width: 100%; min-height: 48px; font: inherit; font-weight: 600; color: #fff; background: #1456c4; border: 0; border-radius: 8px; }
button:focus-visible, input:focus-visible, textarea:focus-visible { outline: 3px solid #0e3f96; outline-offset: 2px; }
.quiet { color: #4e5969; font-size: .94rem; }
.mistake { border-left: 4px solid #b42318; background: #fde8e6; color: #8c1a11; padding: .75rem 1rem; }
.done { border-left: 4px solid #0b6b36; background: #e6f4ec; padding: .75rem 1rem; }
@media print { button { display: none; } body { background: #fff; } }
`;

const digest = createHash('sha256').update(STYLE).digest('base64');

/** Headers of a page of the public: no script at all, the one style by its digest, and its address is told to nobody. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** A whole page of the public. */
export const pageOf = (title: string, body: Html): string => {
  const style: Html = { html: STYLE };
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`.html;
};
