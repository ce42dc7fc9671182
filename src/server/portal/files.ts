import { bodyHtml } from '../../formats/html/write.ts';
import {
  dataHead,
  dataLines,
  dataPackage,
  filePath,
  mapPath,
  robots,
  siteIndex,
  siteMap,
} from '../../portal/data.ts';
import { dataPage } from '../../portal/data-page.ts';
import { homePage, yearFolder, yearPage } from '../../portal/list.ts';
import { type ListedReport, pagesOf, yearsOf } from '../../portal/listed.ts';
import {
  folderOf,
  type PortalSettings,
  unitFolder,
  versionFolder,
} from '../../portal/published.ts';
import { reportPage } from '../../portal/report.ts';
import { unitPage } from '../../portal/unit.ts';
import type { Context } from '../context.ts';
import { pageOfYear } from './lists.ts';
import { portalSettings } from './settings.ts';

type PortalFile = readonly [path: string, bytes: Uint8Array];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The whole portal as files, for a site that only takes files: pages whose links hold in any folder, published files, open
 * data. A map of the site needs whole addresses: it is made when `address` says where the files will stand.
 */
export async function* portalFiles(context: Context, address: string): AsyncGenerator<PortalFile> {
  const reads = context.store.portal;
  const [settings, facets] = await Promise.all([portalSettings(context), reads.facets()]);
  const base = /^https?:\/\/\S+$/.test(address) && `${address.replace(/\/$/, '')}/`;
  yield ['index.html', utf8(homePage(settings, facets, undefined, true))];
  for (const { year, page } of pagesByYear(facets)) {
    const of = { year, page, rows: (await pageOfYear(reads, facets, year, page)) ?? [] };
    yield [`${yearFolder(year, page)}index.html`, utf8(yearPage(settings, facets, of, true))];
    if (base) yield [mapPath(year, page), utf8(siteMap(base, of))];
  }
  const units = new Set<string>();
  const lines = [dataHead(settings)];
  for await (const reports of reads.each()) {
    lines.push(dataLines(settings, reports));
    for (const report of reports) {
      yield* filesOfReport(context, settings, report);
      const folder = unitFolder(report);
      if (units.has(folder)) continue;
      units.add(folder);
      const [first, ...others] = await reads.ofUnit(report.region, report.unitId);
      if (first) yield [`${folder}index.html`, utf8(unitPage(settings, [first, ...others], true))];
    }
  }
  yield ['data/index.html', utf8(dataPage(settings, true))];
  yield ['data/reports.csv', utf8(lines.join(''))];
  yield ['data/datapackage.json', utf8(JSON.stringify(dataPackage(settings), null, 2))];
  if (!base) return;
  yield ['sitemap.xml', utf8(siteIndex(base, facets))];
  yield ['robots.txt', utf8(robots(base))];
}

/** The pages of the lists, year by year, counted from 1. */
const pagesByYear = (facets: Parameters<typeof yearsOf>[0]) =>
  yearsOf(facets).flatMap(({ year, reports }) =>
    Array.from({ length: pagesOf(reports) }, (_, i) => ({ year, page: i + 1 })),
  );

/** The pages and files of all versions of a report. */
async function* filesOfReport(
  { store }: Context,
  settings: PortalSettings,
  report: ListedReport,
): AsyncGenerator<PortalFile> {
  const versions = await store.portal.versions(report);
  for (const head of versions) {
    const document = await store.portal.document(head);
    // Withdrawn since the list was read.
    if (!document) continue;
    const article = bodyHtml(document, 1);
    const page = (ownAddress: boolean) =>
      utf8(reportPage(settings, { head, article, versions, ownAddress }, true));
    yield [`${versionFolder(head)}index.html`, page(true)];
    if (!head.superseded) yield [`${folderOf(head)}index.html`, page(false)];
    for (const file of head.files) {
      const bytes = await store.publications.bytes(file);
      if (bytes) yield [filePath(head, file.format), bytes];
    }
  }
}
