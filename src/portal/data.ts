import { printScaled } from '../values/money.ts';
import { yearFolder } from './list.ts';
import { type Facet, type ListedReport, pagesOf, yearsOf } from './listed.ts';
import {
  folderOf,
  type PortalSettings,
  type PublishedHead,
  titleOf,
  versionFolder,
} from './published.ts';

/** Columns of the open data, in order; amounts in 元. */
const COLUMNS = [
  ['fiscal_year', '年度', 'integer'],
  ['region_code', '区划代码', 'string'],
  ['unit_code', '单位代码', 'string'],
  ['unit', '单位', 'string'],
  ['department', '主管部门', 'string'],
  ['budget', '全年预算（元）', 'number'],
  ['actual', '执行（元）', 'number'],
  ['three_public_budget', '“三公”经费预算（元）', 'number'],
  ['three_public_actual', '“三公”经费决算（元）', 'number'],
  ['published', '公开日期', 'date'],
  ['version', '版本', 'integer'],
  ['address', '报告地址', 'string'],
] as const;
const SCORE = ['self_score', '自评得分', 'number'] as const;
const RUBRIC = ['rubric_score', '财政考核评分', 'number'] as const;

/** The columns of the open data: name, what it means, type. */
export const columnsOf = ({ scores, rubric }: PortalSettings) => [
  ...COLUMNS,
  ...(scores ? [SCORE] : []),
  ...(rubric ? [RUBRIC] : []),
];

/** The first line of the open data, with the mark by which spreadsheets know UTF-8 (RFC 4180). */
export const dataHead = (settings: PortalSettings): string =>
  `\ufeff${columnsOf(settings)
    .map(([name]) => name)
    .join(',')}\r\n`;

/** Lines of the open data for reports that count. */
export const dataLines = (settings: PortalSettings, reports: readonly ListedReport[]): string =>
  reports.map((report) => `${line(settings, report)}\r\n`).join('');

function line({ scores, rubric }: PortalSettings, report: ListedReport): string {
  const { figures } = report;
  const score = (of: number | undefined) => (of === undefined ? '' : printScaled(of, 2));
  const cells = [
    ...[report.fiscalYear, report.region, report.unitId, report.unit, report.department],
    ...[figures.budget, figures.actual, figures.threePublicBudget, figures.threePublicActual].map(
      (amount) => printScaled(amount, 2),
    ),
    ...[report.day, report.number, folderOf(report)],
    ...(scores ? [score(figures.selfScore)] : []),
    ...(rubric ? [score(figures.rubricScore)] : []),
  ];
  return cells.map((cell) => quoted(`${cell}`)).join(',');
}

/** A cell; what a spreadsheet would take for a formula is told to be text. */
function quoted(cell: string): string {
  const plain = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The description of the data by the Fiscal Data Package: what each column is, amounts as measures, units as dimensions. */
export function dataPackage(settings: PortalSettings): unknown {
  const measure = (source: string, phase: string) => ({
    ...{ source, resource: 'reports', currency: 'CNY', factor: 1 },
    ...{ direction: 'expenditure', phase },
  });
  const dimension = (
    type: string,
    attributes: Readonly<Record<string, string>>,
    ...keys: string[]
  ) => ({
    dimensionType: type,
    primaryKey: keys,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, source]) => [name, { source, resource: 'reports' }]),
    ),
  });
  return {
    name: 'performance-self-evaluation',
    title: `${settings.region}部门整体支出绩效自评公开数据`,
    profile: 'tabular-data-package',
    countryCode: 'CN',
    resources: [
      {
        ...{ name: 'reports', path: 'reports.csv', profile: 'tabular-data-resource' },
        ...{ mediatype: 'text/csv', encoding: 'utf-8' },
        schema: {
          fields: columnsOf(settings).map(([name, title, type]) => ({ name, title, type })),
          primaryKey: ['fiscal_year', 'region_code', 'unit_code'],
        },
      },
    ],
    model: {
      measures: {
        budget: measure('budget', 'adjusted'),
        actual: measure('actual', 'executed'),
        threePublicBudget: measure('three_public_budget', 'approved'),
        threePublicActual: measure('three_public_actual', 'executed'),
      },
      dimensions: {
        date: dimension('datetime', { year: 'fiscal_year' }, 'year'),
        administrator: dimension(
          'entity',
          { id: 'unit_code', name: 'unit', department: 'department', region: 'region_code' },
          'region',
          'id',
        ),
      },
    },
  };
}

/** The map of the site for search engines, below an address that ends in `/`: a list of maps, one for each page of a year. */
export function siteIndex(base: string, facets: readonly Facet[]): string {
  const maps = yearsOf(facets).flatMap(({ year, reports }) =>
    Array.from({ length: pagesOf(reports) }, (_, i) => mapPath(year, i + 1)),
  );
  const lines = maps.map((path) => `<sitemap><loc>${inXml(`${base}${path}`)}</loc></sitemap>`);
  return `${XML}<sitemapindex ${OF_MAPS}>\n${lines.join('\n')}\n</sitemapindex>\n`;
}

/** Address of the map of a page of a year below the portal. */
export const mapPath = (year: number, page: number): string => `sitemaps/${year}-${page}.xml`;

/** The addresses of a page of a year and of the reports on it. */
export function siteMap(
  base: string,
  {
    year,
    page,
    rows,
  }: { readonly year: number; readonly page: number; readonly rows: readonly ListedReport[] },
): string {
  const addresses = [yearFolder(year, page), ...rows.map((report) => folderOf(report))];
  const lines = addresses.map((address) => `<url><loc>${inXml(`${base}${address}`)}</loc></url>`);
  return `${XML}<urlset ${OF_MAPS}>\n${lines.join('\n')}\n</urlset>\n`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OF_MAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What search engines may look at: what is public, nothing else. */
export const robots = (base: string): string =>
  `User-agent: *\nAllow: /p/\nDisallow: /\nSitemap: ${base}sitemap.xml\n`;

/** A machine's description of a file's name, for those who keep it. */
export const fileName = (head: PublishedHead, format: string): string =>
  `${titleOf(head)}${head.number > 1 ? `（第${head.number}版）` : ''}.${format}`;

/** Address of a file of a version below the portal. */
export const filePath = (head: PublishedHead, format: string): string =>
  `${versionFolder(head)}report.${format}`;
