import { bodyHtml } from '../../formats/html/write.ts';
import { dataCsv, dataPackage, filePath, robots, sitemap } from '../../portal/data.ts';
import { homePage, pagesOf, yearFolder, yearPage } from '../../portal/list.ts';
import { folderOf, versionFolder } from '../../portal/published.ts';
import { reportPage } from '../../portal/report.ts';
import type { Context } from '../context.ts';
import { portalSettings } from './settings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The whole portal as files, for a site that only takes files: pages whose links hold in any folder, published files, open
 * data. A map of the site needs whole addresses: it is made when `address` says where the files will stand.
 */
export async function* portalFiles(
  context: Context,
  address: string,
): AsyncGenerator<readonly [path: string, bytes: Uint8Array]> {
  const { publications } = context.store;
  const [settings, heads] = await Promise.all([portalSettings(context), publications.heads()]);
  const current = heads.filter(({ superseded }) => !superseded);
  yield ['index.html', utf8(homePage(settings, current, undefined, true))];
  for (const year of new Set(current.map(({ fiscalYear }) => fiscalYear))) {
    const count = current.filter(({ fiscalYear }) => fiscalYear === year).length;
    for (let page = 1; page <= pagesOf(count); page += 1)
      yield [
        `${yearFolder(year, page)}index.html`,
        utf8(yearPage(settings, current, year, page, true)),
      ];
  }
  for (const head of heads) {
    const document = await publications.document(head);
    // Withdrawn since the list was read.
    if (!document) continue;
    const versions = heads.filter(
      ({ region, unitId, fiscalYear }) =>
        unitId === head.unitId && region === head.region && fiscalYear === head.fiscalYear,
    );
    const article = bodyHtml(document, 1);
    const page = (ownAddress: boolean) =>
      utf8(reportPage(settings, { head, article, versions, ownAddress }, true));
    yield [`${versionFolder(head)}index.html`, page(true)];
    if (!head.superseded) yield [`${folderOf(head)}index.html`, page(false)];
    for (const file of head.files) {
      const bytes = await publications.bytes(file);
      if (bytes) yield [filePath(head, file.format), bytes];
    }
  }
  yield ['data/reports.csv', utf8(dataCsv(settings, current))];
  yield ['data/datapackage.json', utf8(JSON.stringify(dataPackage(settings), null, 2))];
  if (!/^https?:\/\/\S+$/.test(address)) return;
  const base = address.endsWith('/') ? address : `${address}/`;
  yield ['sitemap.xml', utf8(sitemap(base, current))];
  yield ['robots.txt', utf8(robots(base))];
}
