import { columnsOf } from './data.ts';
import { html } from './html.ts';
import { portalPage } from './page.ts';
import type { PortalSettings } from './published.ts';

/** What the kinds of columns are called. */
const TYPES: Readonly<Record<string, string>> = {
  integer: '整数',
  number: '数',
  string: '文字',
  date: '日期',
};

/** The page that says what is in the open data, for people; programs read its description. */
export function dataPage(settings: PortalSettings, fixed: boolean): string {
  const rows = columnsOf(settings).map(
    ([name, title, type]) =>
      html`<tr><th scope="row">${title}</th><td><code>${name}</code></td><td>${TYPES[type] ?? type}</td></tr>`,
  );
  const body = html`<h1>数据说明</h1>
<p>全部公开的报告在一张表里，一行是一份报告的现行版本，与公开页面同时更新。可以用电子表格打开，也可以由程序读取。</p>
<ul><li><a href="reports.csv">数据下载（CSV，UTF-8 编码）</a></li>
<li><a href="datapackage.json">供程序读取的说明（Fiscal Data Package，JSON）</a></li></ul>
<div class="wide" tabindex="0" role="region" aria-label="各栏的含义"><table><caption>各栏的含义</caption><thead><tr><th scope="col">含义</th><th scope="col">栏名</th><th scope="col">类型</th></tr></thead><tbody>${rows}</tbody></table></div>
<p>金额的单位是元。空白表示报告没有这一项，不是零。${settings.scores ? '自评得分是单位自己评的分。' : ''}${settings.rubric ? '财政考核评分评的是自评工作和报告质量。' : ''}报告地址接在公开首页的网址后面。</p>`;
  return portalPage(settings, { title: '数据说明', depth: 1, body }, fixed);
}
