import { type Html, html } from './html.ts';
import type { PortalSettings } from './published.ts';

/** The one style of all public pages: phone first, large text, no picture, no script. */
export const PORTAL_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d2129; font: 17px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: .75rem 1rem; overflow-wrap: anywhere; }
header { border-bottom: 3px solid #1456c4; }
header p { margin: 0; font-weight: 700; font-size: 1.15rem; }
nav a { margin-right: 1.25rem; display: inline-block; }
a { color: #0e47a8; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0e3f96; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; background: #fff; padding: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: .75rem 0; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0; }
form label { display: grid; grid-template-columns: minmax(0, auto); max-width: 100%; gap: .15rem; }
input, select, button { font: inherit; padding: .4rem .6rem; min-height: 44px; border: 1px solid #6b7688; border-radius: 6px; max-width: 100%; background: #fff; }
button { background: #1456c4; color: #fff; border-color: #1456c4; font-weight: 600; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .5rem 1rem; }
dt { color: #4e5969; } dd { margin: 0; font-weight: 600; }
.wide { overflow-x: auto; overflow-wrap: break-word; }
.day { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: 1rem; }
caption { font-weight: 700; padding: .4rem 0; }
td, th { border: 1px solid #767f8e; padding: .3rem .5rem; text-align: left; vertical-align: middle; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.quiet { color: #4e5969; }
.note { border-left: 4px solid #1456c4; background: #eaf1fd; padding: .6rem 1rem; }
.bad { border-left: 4px solid #b42318; background: #fde8e6; color: #8c1a11; padding: .6rem 1rem; }
.good { border-left: 4px solid #0b6b36; background: #e6f4ec; padding: .6rem 1rem; }
code { font-size: .85rem; overflow-wrap: anywhere; }
figure { margin: 1rem 0; } figcaption { font-weight: 700; }
.years { font-size: 14px; } .years text { fill: #1d2129; } .years line { stroke: #6b7688; }
.years .budget { fill: #fff; stroke: #1456c4; stroke-width: 2; } .years .actual { fill: #1456c4; }
article { border-top: 1px solid #c3c9d5; margin-top: 1.5rem; }
article p, article td, article th, article caption, article h2, article h3, article h4 { white-space: pre-wrap; }
article p { margin: 0; text-indent: 2em; }
article [data-style=title], article [data-style=attachmentTitle] { font-size: 1.3rem; font-weight: 700; text-align: center; text-indent: 0; }
article [data-style=cover], article [data-style=centred] { text-align: center; text-indent: 0; }
article [data-style=signature], article [data-style=date] { text-align: right; text-indent: 0; }
article td, article th { text-align: center; font-weight: 400; }
@media (max-width: 600px) { .wide thead th { min-width: 4em; } .wide tbody th, .wide tbody td:nth-child(2) { min-width: 6em; } }
@media print { nav, form, .skip { display: none; } }
`;

/** A page: its title, its words, and how many folders it lies below the portal's own. */
export interface PageParts {
  readonly title: string;
  readonly depth: number;
  readonly body: Html;
}

/** The way from a page back to the portal's own folder: links hold in any folder that the pages are put into. */
export const upBy = (depth: number): string => '../'.repeat(depth) || './';

/** A whole page. A portal that only takes files has no search, and files are verified elsewhere: `fixed`. */
export function portalPage(
  { region, demo }: PortalSettings,
  { title, depth, body }: PageParts,
  fixed: boolean,
): string {
  const up = upBy(depth);
  const at = (folder: string) => `${up}${folder}${fixed ? 'index.html' : ''}`;
  const style: Html = { html: PORTAL_STYLE };
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${region}绩效自评公开</title><style>${style}</style></head>
<body><a class="skip" href="#main">跳到正文</a>
<header><p>${region}部门整体支出绩效自评公开</p>
<nav aria-label="栏目"><a href="${at('')}">首页</a>${fixed ? html`` : html`<a href="${up}verify">文件核验</a>`}<a href="${up}data/reports.csv">数据下载（CSV）</a><a href="${at('data/')}">数据说明</a></nav></header>
<main id="main" tabindex="-1">${demo ? html`<p class="bad">演示数据，均为虚构，不是任何单位的正式报告。</p>` : html``}${body}</main>
<footer class="quiet"><p>报告由各单位编制并公开，电话、身份证号等个人信息已遮盖。本站不使用脚本和 Cookie。</p></footer>
</body></html>
`.html;
}
