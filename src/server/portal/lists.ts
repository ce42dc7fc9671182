import type { Found } from '../../portal/list.ts';
import {
  beginningOf,
  countOf,
  type Facet,
  type ListedReport,
  MOST_FOUND,
  pagesOf,
  ROWS_ON_PAGE,
  type Sought,
} from '../../portal/listed.ts';
import type { PortalReads } from '../../store/publications/portal.ts';

/** A page of a year; undefined where there is none. */
export async function pageOfYear(
  reads: PortalReads,
  facets: readonly Facet[],
  year: number,
  page: number,
): Promise<readonly ListedReport[] | undefined> {
  const reports = countOf(facets, { year });
  if (reports === 0 || page < 1 || page > pagesOf(reports)) return undefined;
  const { branch, skip } = beginningOf(facets, year, (page - 1) * ROWS_ON_PAGE);
  return reads.list({ year, from: branch }, skip, ROWS_ON_PAGE);
}

/** What a search came to. Words are looked for up to `MOST_FOUND` reports, lists of a year or department are counted beforehand. */
export async function foundBy(
  reads: PortalReads,
  facets: readonly Facet[],
  sought: Sought,
): Promise<Found> {
  const { words = '', year, department, page } = sought;
  const of = { ...(year !== undefined && { year }), ...(department && { department }) };
  const begin = (page - 1) * ROWS_ON_PAGE;
  if (words.trim() !== '') {
    const rows = await reads.search(words, of, MOST_FOUND + 1);
    const shown = rows.slice(0, MOST_FOUND).slice(begin, begin + ROWS_ON_PAGE);
    return { sought, reports: rows.length, rows: shown };
  }
  const reports = countOf(facets, sought);
  if (page > pagesOf(reports)) return { sought, reports, rows: [] };
  return { sought, reports, rows: await stretch(reads, facets, of, page) };
}

/** A page of a list without words. A year that is passed over as a whole is not read. */
async function stretch(
  reads: PortalReads,
  facets: readonly Facet[],
  of: { readonly year?: number; readonly department?: string },
  page: number,
): Promise<readonly ListedReport[]> {
  if (of.department) return reads.list(of, (page - 1) * ROWS_ON_PAGE, ROWS_ON_PAGE);
  if (of.year !== undefined) return (await pageOfYear(reads, facets, of.year, page)) ?? [];
  const years = [...new Set(facets.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  let skip = (page - 1) * ROWS_ON_PAGE;
  const rows: ListedReport[] = [];
  for (const year of years) {
    const reports = countOf(facets, { year });
    if (skip >= reports) {
      skip -= reports;
      continue;
    }
    const { branch, skip: before } = beginningOf(facets, year, skip);
    rows.push(...(await reads.list({ year, from: branch }, before, ROWS_ON_PAGE - rows.length)));
    if (rows.length >= ROWS_ON_PAGE) break;
    skip = 0;
  }
  return rows;
}
