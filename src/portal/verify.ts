import { printDay } from '../values/day.ts';
import { html } from './html.ts';
import { portalPage } from './page.ts';
import { type PortalSettings, type PublishedHead, titleOf, versionFolder } from './published.ts';

/** Digests in hexadecimal, as they are printed on the pages. */
const DIGEST = /^[0-9a-f]{64}$/;

/** A digest as somebody typed or pasted it; undefined when it is none. */
export function digestIn(typed: string): string | undefined {
  const plain = typed.replace(/[\s:：]/g, '').toLowerCase();
  return DIGEST.test(plain) ? plain : undefined;
}

/** What a verification came to. */
export type Verified =
  | { readonly kind: 'version'; readonly head: PublishedHead }
  | { readonly kind: 'unknown'; readonly digest: string }
  | { readonly kind: 'mistake'; readonly sentence: string };

/** The page on which anyone verifies a file, and what it came to. */
export function verifyPage(settings: PortalSettings, result?: Verified): string {
  const title = result ? '核验结果' : '文件核验';
  const body = html`<h1>${title}</h1>${told(result)}
<p>核对手里的报告文件是不是在本站公开的原件。上传的文件只用来计算摘要，不会保存。</p>
<h2>上传文件核验</h2>
<form method="post" action="verify" enctype="multipart/form-data"><label>报告文件<input type="file" name="file" required></label><button type="submit">上传并核验</button></form>
<h2>按摘要核验</h2>
<form method="get" action="verify"><label>SM3 或 SHA-256 摘要（64位）<input name="digest" maxlength="200" size="40" required autocomplete="off"></label><button type="submit">核验</button></form>`;
  return portalPage(settings, { title, depth: 0, body }, false);
}

function told(result: Verified | undefined) {
  if (!result) return html``;
  if (result.kind === 'mistake') return html`<p class="bad" role="alert">${result.sentence}</p>`;
  if (result.kind === 'unknown')
    return html`<p class="bad" role="alert">不是本站公开的文件，或者内容被改动过（哪怕只改一个字、另存一次，摘要也会不同）。摘要：<code>${result.digest}</code></p>`;
  const { head } = result;
  return html`<p class="${head.superseded ? 'note' : 'good'}" role="status">是本站公开的原件：<a href="${versionFolder(head)}">${titleOf(head)}</a>，第${head.number}版，${printDay(head.day)}公开${head.superseded ? '。这一版后来已更正，请以现行版本为准' : '，是现行版本'}。</p>`;
}
