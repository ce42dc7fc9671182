import { type Money, printMoney, printScaled } from '../values/money.ts';
import { type Html, html } from './html.ts';
import {
  countOf,
  departmentsOf,
  type Facet,
  type ListedReport,
  MOST_FOUND,
  pagesOf,
  ROWS_ON_PAGE,
  type Sought,
  yearsOf,
} from './listed.ts';
import { portalPage, upBy } from './page.ts';
import { folderOf, type PortalSettings } from './published.ts';

/** What a search came to: how many fit, and those of the page that was asked for. */
export interface Found {
  readonly sought: Sought;
  readonly reports: number;
  readonly rows: readonly ListedReport[];
}

/** The first page: search, years, and what was found when something was asked. */
export function homePage(
  settings: PortalSettings,
  facets: readonly Facet[],
  result: Found | undefined,
  fixed = false,
): string {
  const years = yearsOf(facets);
  const title = result ? '查找结果' : '公开的报告';
  const body = html`<h1>${title}</h1>
<p>在这里查阅、下载各部门和单位公开的绩效自评报告。</p>
${fixed ? html`` : searchForm(facets, result?.sought)}
${result ? found(settings, result) : html``}
<h2>按年度查阅</h2>
${years.length === 0 ? html`<p>还没有公开的报告。</p>` : html`<ul>${years.map(({ year, reports }) => html`<li><a href="${year}/${fixed ? 'index.html' : ''}">${year}年度（${reports}份）</a></li>`)}</ul>`}`;
  return portalPage(settings, { title, depth: 0, body }, fixed);
}

function searchForm(facets: readonly Facet[], sought: Sought | undefined): Html {
  const option = (value: string, words: string, chosen: boolean) =>
    html`<option value="${value}"${chosen ? html` selected` : html``}>${words}</option>`;
  return html`<form method="get" action="./" role="search">
<label>单位或部门名称<input type="search" name="q" maxlength="60" value="${sought?.words ?? ''}"></label>
<label>年度<select name="year">${option('', '全部年度', sought?.year === undefined)}${yearsOf(facets).map(({ year }) => option(`${year}`, `${year}年度`, sought?.year === year))}</select></label>
<label>主管部门<select name="department">${option('', '全部部门', !sought?.department)}${departmentsOf(facets).map((each) => option(each, each, sought?.department === each))}</select></label>
<button type="submit">查找</button></form>`;
}

function found(settings: PortalSettings, { sought, reports, rows }: Found): Html {
  if (reports === 0)
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
  // A search by words counts no further; the two lists without words are counted beforehand.
  const more = sought.words !== undefined && sought.words !== '' && reports > MOST_FOUND;
  const shown = more ? MOST_FOUND : reports;
  const said = more
    ? html`找到的超过${MOST_FOUND}份，只列出前${MOST_FOUND}份。请写出更完整的单位名称，或者选择年度、主管部门。`
    : html`找到${reports}份。`;
  const list = { reports: shown, page: sought.page, rows };
  return html`<p role="status">${said}</p>${paged(settings, list, { depth: 0, to: query, fixed: false })}`;
}

/** Folder of a page of a year. */
export const yearFolder = (year: number, page: number): string =>
  page === 1 ? `${year}/` : `${year}/${page}/`;

/** The reports of a year, a page of them. */
export function yearPage(
  settings: PortalSettings,
  facets: readonly Facet[],
  {
    year,
    page,
    rows,
  }: { readonly year: number; readonly page: number; readonly rows: readonly ListedReport[] },
  fixed = false,
): string {
  const reports = countOf(facets, { year });
  const depth = page === 1 ? 1 : 2;
  const title = `${year}年度公开的报告`;
  const to = (other: number) =>
    `${upBy(depth)}${yearFolder(year, other)}${fixed ? 'index.html' : ''}`;
  const list = paged(settings, { reports, page, rows }, { depth, to, fixed });
  const body = html`<h1>${title}</h1><p>共${reports}份，按单位代码排列。</p>${list}`;
  return portalPage(settings, { title, depth, body }, fixed);
}

interface Paged {
  readonly reports: number;
  readonly page: number;
  readonly rows: readonly ListedReport[];
}

/** Where a list stands and where its links lead. */
interface Stand {
  readonly depth: number;
  readonly to: (page: number) => string;
  readonly fixed: boolean;
}

function paged(settings: PortalSettings, { reports, page, rows }: Paged, stand: Stand): Html {
  const pages = pagesOf(reports);
  const others = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (each) => each >= 1 && each <= pages,
  );
  const navigation =
    pages === 1
      ? html``
      : html`<nav aria-label="分页"><p>第${page}页，共${pages}页　${others.map((each) => (each === page ? html`<strong aria-current="page">${each}</strong> ` : html`<a href="${stand.to(each)}">第${each}页</a> `))}</p></nav>`;
  return html`${navigation}<div class="wide" tabindex="0" role="region" aria-label="报告列表"><table><thead><tr><th scope="col">单位</th><th scope="col">主管部门</th><th scope="col">年度</th><th scope="col">全年预算（万元）</th><th scope="col">执行（万元）</th>${settings.scores ? html`<th scope="col">自评得分</th>` : html``}<th scope="col">公开日期</th></tr></thead><tbody>
${rows.slice(0, ROWS_ON_PAGE).map((report) => row(settings, report, stand))}</tbody></table></div>`;
}

const row = (
  { scores }: PortalSettings,
  report: ListedReport,
  { depth, fixed }: Stand,
): Html => html`<tr><th scope="row"><a href="${upBy(depth)}${folderOf(report)}${fixed ? 'index.html' : ''}">${report.unit}</a></th><td>${report.department}</td><td>${report.fiscalYear}</td><td class="number">${inWan(report.figures.budget)}</td><td class="number">${inWan(report.figures.actual)}</td>${scores ? html`<td class="number">${points(report.figures.selfScore)}</td>` : html``}<td class="day">${report.day}${report.number > 1 ? '（更正）' : ''}</td></tr>
`;

/** An amount in 万元 with two decimals. */
export const inWan = (amount: Money): string => printMoney(amount, '万元', 2);

/** Hundredths of points. */
export const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);
