import { printScaled } from '../values/money.ts';
import { pagesOf, yearFolder } from './list.ts';
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

const columnsOf = ({ scores }: PortalSettings) => (scores ? [...COLUMNS, SCORE] : [...COLUMNS]);

/** Reports that count as a table for programs (RFC 4180, UTF-8 with the mark that spreadsheets look for). */
export function dataCsv(settings: PortalSettings, heads: readonly PublishedHead[]): string {
  const rows = heads.map((head) => {
    const { figures } = head;
    const cells = [
      ...[head.fiscalYear, head.region, head.unitId, head.unit, head.department],
      ...[figures.budget, figures.actual, figures.threePublicBudget, figures.threePublicActual].map(
        (amount) => printScaled(amount, 2),
      ),
      ...[head.day, head.number, folderOf(head)],
      ...(settings.scores
        ? [figures.selfScore === undefined ? '' : printScaled(figures.selfScore, 2)]
        : []),
    ];
    return cells.map((cell) => quoted(`${cell}`)).join(',');
  });
  const names = columnsOf(settings).map(([name]) => name);
  return `\ufeff${[names.join(','), ...rows].join('\r\n')}\r\n`;
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

/** Addresses that one map of a site may hold. */
const MOST_ADDRESSES = 50_000;

/** The map of the site for search engines, below an address that ends in `/`. */
export function sitemap(base: string, heads: readonly PublishedHead[]): string {
  const years = [...new Set(heads.map(({ fiscalYear }) => fiscalYear))];
  const count = (year: number) => heads.filter(({ fiscalYear }) => fiscalYear === year).length;
  const addresses = [
    '',
    ...years.flatMap((year) =>
      Array.from({ length: pagesOf(count(year)) }, (_, i) => yearFolder(year, i + 1)),
    ),
    ...heads.map((head) => folderOf(head)),
  ].slice(0, MOST_ADDRESSES);
  const urls = addresses.map((address) => `<url><loc>${inXml(`${base}${address}`)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

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
