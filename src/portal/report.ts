import { printDay } from '../values/day.ts';
import { type Html, html } from './html.ts';
import { inWan, points } from './list.ts';
import { portalPage, upBy } from './page.ts';
import {
  folderOf,
  type PortalSettings,
  type PublishedHead,
  titleOf,
  unitFolder,
  versionFolder,
} from './published.ts';

const LABELS = { docx: 'Word 文档', pdf: 'PDF', xlsx: 'Excel 表格', txt: '纯文本' } as const;

/** What the page of a version is made of, with all public versions, the first first. */
export interface ReportParts {
  readonly head: PublishedHead;
  /** The document as escaped HTML, headings from the second level on. */
  readonly article: string;
  readonly versions: readonly PublishedHead[];
  /** At its own address, below that of the report, which always shows what counts. */
  readonly ownAddress: boolean;
}

/** The page of a report. */
export function reportPage(settings: PortalSettings, parts: ReportParts, fixed = false): string {
  const { head, versions } = parts;
  // Portal, `reports`, region, year, unit, and the version at its own address.
  const depth = parts.ownAddress ? 5 : 4;
  const up = upBy(depth);
  const title = titleOf(head);
  const at = (folder: string) => `${up}${folder}${fixed ? 'index.html' : ''}`;
  const article: Html = {
    html: parts.article.replaceAll('<table', WIDE).replaceAll('</table>', '</table></div>'),
  };
  const body = html`<h1>${title}${head.superseded ? '（更正前）' : ''}</h1>
${head.superseded ? html`<p class="bad">这是更正前的版本，已由后来的版本代替。<a href="${at(folderOf(head))}">查看现行版本</a></p>` : html``}
<dl><div><dt>公开单位</dt><dd>${head.unit}</dd></div><div><dt>主管部门</dt><dd>${head.department}</dd></div><div><dt>公开日期</dt><dd>${printDay(head.day)}</dd></div><div><dt>版本</dt><dd>第${head.number}版${head.superseded ? '（更正前）' : '（现行）'}</dd></div>
<div><dt>全年预算</dt><dd>${inWan(head.figures.budget)}万元</dd></div><div><dt>执行</dt><dd>${inWan(head.figures.actual)}万元</dd></div>${settings.scores && head.figures.selfScore !== undefined ? html`<div><dt>自评得分（单位自己评的分）</dt><dd>${points(head.figures.selfScore)}${head.figures.rating ? `（${head.figures.rating}）` : ''}</dd></div>` : html``}${settings.rubric && head.figures.rubricScore !== undefined ? html`<div><dt>财政考核评分（评报告质量）</dt><dd>${points(head.figures.rubricScore)}</dd></div>` : html``}</dl>
<p><a href="${at(unitFolder(head))}">${head.unit}历年公开的报告</a></p>
${versions.length > 1 ? history(versions, at) : html``}
<h2>下载</h2>
<ul>${head.files.map(({ format, size }) => html`<li><a href="${up}${versionFolder(head)}report.${format}" download>${LABELS[format]}</a>（${Math.max(1, Math.round(size / 1024))} KB）</li>`)}</ul>
<details><summary>文件摘要（用来核验文件是否原件）</summary><dl>${head.files.map((file) => html`<div><dt>${LABELS[file.format]}</dt><dd><code>SM3：${file.sm3}</code><br><code>SHA-256：${file.sha256}</code></dd></div>`)}</dl></details>
<article aria-label="报告全文">${article}</article>`;
  return portalPage(settings, { title, depth, body }, fixed);
}

/** Tables of the report scroll by themselves on a narrow screen. */
const WIDE = '<div class="wide" tabindex="0" role="region" aria-label="报告中的表格"><table';

const history = (versions: readonly PublishedHead[], at: (folder: string) => string): Html =>
  html`<h2>更正记录</h2><ul>${versions.map((each) => html`<li><a href="${at(versionFolder(each))}">第${each.number}版</a>，${printDay(each.day)}${each.superseded ? '（更正前）' : '（现行）'}${each.reason ? `：${each.reason}` : ''}${each.corrections.length > 0 ? html`<ul>${each.corrections.map(({ was, becomes }) => html`<li>“${was}”更正为“${becomes}”</li>`)}</ul>` : html``}</li>`)}</ul>`;
