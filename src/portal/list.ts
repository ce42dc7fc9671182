import { type Money, printMoney, printScaled } from '../values/money.ts';
import { type Html, html } from './html.ts';
import { portalPage, upBy } from './page.ts';
import { folderOf, type PortalSettings, type PublishedHead } from './published.ts';

/** Rows of one page of a list. */
const ROWS_ON_PAGE = 100;

/** What is looked for. */
export interface Sought {
  readonly year?: number;
  readonly department?: string;
  /** Words in the name of the unit or its department. */
  readonly words?: string;
  readonly page: number;
}

/** Departments that the choice offers; what is more is found by words. */
const MOST_DEPARTMENTS = 300;

/** The reports that fit, in the order of the index. */
function fitting(heads: readonly PublishedHead[], sought: Sought): readonly PublishedHead[] {
  const words = (sought.words ?? '').trim();
  return heads.filter(
    ({ fiscalYear, department, unit }) =>
      (sought.year === undefined || fiscalYear === sought.year) &&
      (!sought.department || department === sought.department) &&
      (words === '' || unit.includes(words) || department.includes(words)),
  );
}

/** The first page: search, years, and what was found when something was asked. Without an index no report is listed. */
export function homePage(
  settings: PortalSettings,
  heads: readonly PublishedHead[],
  sought: Sought | undefined,
  fixed = false,
): string {
  const years = [...new Set(heads.map(({ fiscalYear }) => fiscalYear))];
  const of = (year: number) => heads.filter(({ fiscalYear }) => fiscalYear === year).length;
  const title = sought ? '查找结果' : '公开的报告';
  const body = html`<h1>${title}</h1>
<p>在这里查阅、下载各部门和单位公开的绩效自评报告。</p>
${fixed ? html`` : searchForm(heads, years, sought)}
${sought ? found(settings, fitting(heads, sought), sought) : html``}
<h2>按年度查阅</h2>
${years.length === 0 ? html`<p>还没有公开的报告。</p>` : html`<ul>${years.map((year) => html`<li><a href="${year}/${fixed ? 'index.html' : ''}">${year}年度（${of(year)}份）</a></li>`)}</ul>`}`;
  return portalPage(settings, { title, depth: 0, body }, fixed);
}

function searchForm(
  heads: readonly PublishedHead[],
  years: readonly number[],
  sought: Sought | undefined,
): Html {
  const departments = [...new Set(heads.map(({ department }) => department))].slice(
    0,
    MOST_DEPARTMENTS,
  );
  const option = (value: string, words: string, chosen: boolean) =>
    html`<option value="${value}"${chosen ? html` selected` : html``}>${words}</option>`;
  return html`<form method="get" action="./" role="search">
<label>单位或部门名称<input type="search" name="q" maxlength="60" value="${sought?.words ?? ''}"></label>
<label>年度<select name="year">${option('', '全部年度', sought?.year === undefined)}${years.map((year) => option(`${year}`, `${year}年度`, sought?.year === year))}</select></label>
<label>主管部门<select name="department">${option('', '全部部门', !sought?.department)}${departments.map((each) => option(each, each, sought?.department === each))}</select></label>
<button type="submit">查找</button></form>`;
}

function found(settings: PortalSettings, all: readonly PublishedHead[], sought: Sought): Html {
  if (all.length === 0)
    return html`<p class="note">没有找到符合条件的报告。请换一个单位名称或年度再查。</p>`;
  const query = (page: number) => {
    const params = new Map<string, string>([
      ['q', sought.words ?? ''],
      ['year', `${sought.year ?? ''}`],
      ['department', sought.department ?? ''],
      ['page', `${page}`],
    ]);
    return `./?${[...params].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
  };
  return html`<p role="status">找到${all.length}份。</p>${paged(settings, all, sought.page, 0, query, false)}`;
}

/** Pages that a list of so many reports has. */
export const pagesOf = (reports: number): number => Math.max(1, Math.ceil(reports / ROWS_ON_PAGE));

/** Folder of a page of a year. */
export const yearFolder = (year: number, page: number): string =>
  page === 1 ? `${year}/` : `${year}/${page}/`;

/** The reports of a year, a page of them. */
export function yearPage(
  settings: PortalSettings,
  heads: readonly PublishedHead[],
  year: number,
  page: number,
  fixed = false,
): string {
  const all = heads.filter(({ fiscalYear }) => fiscalYear === year);
  const depth = page === 1 ? 1 : 2;
  const title = `${year}年度公开的报告`;
  const to = (other: number) =>
    `${upBy(depth)}${yearFolder(year, other)}${fixed ? 'index.html' : ''}`;
  const body = html`<h1>${title}</h1><p>共${all.length}份，按单位代码排列。</p>${paged(settings, all, page, depth, to, fixed)}`;
  return portalPage(settings, { title, depth, body }, fixed);
}

function paged(
  settings: PortalSettings,
  all: readonly PublishedHead[],
  page: number,
  depth: number,
  to: (page: number) => string,
  fixed: boolean,
): Html {
  const pages = pagesOf(all.length);
  const rows = all.slice((page - 1) * ROWS_ON_PAGE, page * ROWS_ON_PAGE);
  const others = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (each) => each >= 1 && each <= pages,
  );
  const navigation =
    pages === 1
      ? html``
      : html`<nav aria-label="分页"><p>第${page}页，共${pages}页　${others.map((each) => (each === page ? html`<strong aria-current="page">${each}</strong> ` : html`<a href="${to(each)}">第${each}页</a> `))}</p></nav>`;
  return html`${navigation}<div class="wide" tabindex="0" role="region" aria-label="报告列表"><table><thead><tr><th scope="col">单位</th><th scope="col">主管部门</th><th scope="col">年度</th><th scope="col">全年预算（万元）</th><th scope="col">执行（万元）</th>${settings.scores ? html`<th scope="col">自评得分</th>` : html``}<th scope="col">公开日期</th></tr></thead><tbody>
${rows.map((head) => row(settings, head, depth, fixed))}</tbody></table></div>`;
}

const row = (
  { scores }: PortalSettings,
  head: PublishedHead,
  depth: number,
  fixed: boolean,
): Html => html`<tr><th scope="row"><a href="${upBy(depth)}${folderOf(head)}${fixed ? 'index.html' : ''}">${head.unit}</a></th><td>${head.department}</td><td>${head.fiscalYear}</td><td class="number">${inWan(head.figures.budget)}</td><td class="number">${inWan(head.figures.actual)}</td>${scores ? html`<td class="number">${points(head.figures.selfScore)}</td>` : html``}<td>${head.day}${head.number > 1 ? '（更正）' : ''}</td></tr>
`;

/** An amount in 万元 with two decimals. */
export const inWan = (amount: Money): string => printMoney(amount, '万元', 2);

/** Hundredths of points. */
export const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);
