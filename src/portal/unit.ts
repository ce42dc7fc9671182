import { percent } from '../values/rate.ts';
import { type Html, html } from './html.ts';
import { inWan, points } from './list.ts';
import type { ListedReport } from './listed.ts';
import { portalPage, upBy } from './page.ts';
import { folderOf, type PortalSettings } from './published.ts';
import { yearsChart } from './years-chart.ts';

/** The reports of a unit over the years, the latest first: money as a table and a chart, scores where the region shows them. */
export function unitPage(
  settings: PortalSettings,
  reports: readonly [ListedReport, ...ListedReport[]],
  fixed = false,
): string {
  const [latest] = reports;
  // Portal, `units`, region, unit.
  const depth = 3;
  const title = `${latest.unit}历年公开的报告`;
  const body = html`<h1>${title}</h1>
<p>主管部门：${latest.department || '无'}。点年度看当年的报告全文。</p>
${reports.length > 1 ? yearsChart(reports) : html``}
<div class="wide" tabindex="0" role="region" aria-label="历年数据"><table><caption>历年预算、执行与评分（金额单位：万元）</caption><thead><tr><th scope="col">年度</th><th scope="col">全年预算</th><th scope="col">执行</th><th scope="col">执行率</th><th scope="col">“三公”经费预算</th><th scope="col">“三公”经费决算</th>${settings.scores ? html`<th scope="col">自评得分</th><th scope="col">自评等级</th>` : html``}${settings.rubric ? html`<th scope="col">财政考核评分</th>` : html``}<th scope="col">公开日期</th></tr></thead><tbody>
${reports.map((report) => row(settings, report, depth, fixed))}</tbody></table></div>
${settings.scores ? html`<p class="quiet">自评得分和等级由单位自己评出。</p>` : html``}${settings.rubric ? html`<p class="quiet">财政考核评分由财政部门按考核评分表评出，评的是自评工作和报告的质量。</p>` : html``}`;
  return portalPage(settings, { title, depth, body }, fixed);
}

function row(settings: PortalSettings, report: ListedReport, depth: number, fixed: boolean): Html {
  const { figures } = report;
  const rate = figures.budget > 0 ? percent(figures.actual, figures.budget) : undefined;
  const address = `${upBy(depth)}${folderOf(report)}${fixed ? 'index.html' : ''}`;
  const number = (words: string) => html`<td class="number">${words}</td>`;
  return html`<tr><th scope="row" class="day"><a href="${address}">${report.fiscalYear}年度</a></th>${number(inWan(figures.budget))}${number(inWan(figures.actual))}${number(rate ? `${points(rate.coefficient)}%` : '')}${number(inWan(figures.threePublicBudget))}${number(inWan(figures.threePublicActual))}${settings.scores ? html`${number(points(figures.selfScore))}<td>${figures.rating ?? ''}</td>` : html``}${settings.rubric ? number(points(figures.rubricScore)) : html``}<td class="day">${report.day}${report.number > 1 ? '（更正）' : ''}</td></tr>
`;
}
