import type { PublishedHead } from './published.ts';

/** A report that counts, as lists show it. */
export type ListedReport = Pick<
  PublishedHead,
  'region' | 'unitId' | 'unit' | 'department' | 'fiscalYear' | 'number' | 'day' | 'figures'
>;

/** How many reports of a year stand under one branch of the tree of units and one department. */
export interface Facet {
  readonly fiscalYear: number;
  /** Path of the uppermost unit below the region: reports of a year are listed by path, so that each branch is one stretch. */
  readonly branch: string;
  readonly department: string;
  readonly reports: number;
}

/** What is looked for. */
export interface Sought {
  readonly year?: number;
  readonly department?: string;
  /** Words in the name of the unit or its department. */
  readonly words?: string;
  readonly page: number;
}

/** Rows of one page of a list. */
export const ROWS_ON_PAGE = 100;

/** So many reports are shown of a search by words; who finds more looks for less. */
export const MOST_FOUND = 1000;

/** Pages that a list of so many reports has. */
export const pagesOf = (reports: number): number => Math.max(1, Math.ceil(reports / ROWS_ON_PAGE));

/** Reports that fit a year and a department, as counted. */
export const countOf = (
  facets: readonly Facet[],
  { year, department }: Pick<Sought, 'year' | 'department'>,
): number =>
  facets.reduce(
    (sum, facet) =>
      (year === undefined || facet.fiscalYear === year) &&
      (!department || facet.department === department)
        ? sum + facet.reports
        : sum,
    0,
  );

/** Years with their reports, the latest first. */
export function yearsOf(
  facets: readonly Facet[],
): readonly { readonly year: number; readonly reports: number }[] {
  const years = new Map<number, number>();
  for (const { fiscalYear, reports } of facets)
    years.set(fiscalYear, (years.get(fiscalYear) ?? 0) + reports);
  return [...years].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

/** Departments that the choice offers; what is more is found by words. */
const MOST_DEPARTMENTS = 300;

/** Names of departments in the order of their branches. */
export const departmentsOf = (facets: readonly Facet[]): readonly string[] =>
  [...new Set(facets.map(({ department }) => department))].slice(0, MOST_DEPARTMENTS);

/**
 * Where the report of a year that so many stand before is: its branch, and how many of that branch stand before. No page,
 * however far behind, reads more than one branch to find its first row.
 */
export function beginningOf(
  facets: readonly Facet[],
  year: number,
  before: number,
): { readonly branch: string; readonly skip: number } {
  let skip = before;
  const branches = new Map<string, number>();
  for (const { fiscalYear, branch, reports } of facets)
    if (fiscalYear === year) branches.set(branch, (branches.get(branch) ?? 0) + reports);
  for (const [branch, reports] of [...branches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (skip < reports) return { branch, skip };
    skip -= reports;
  }
  return { branch: '', skip: before };
}

/** A name as it is searched: full-width signs as half-width ones, capital letters as small ones, without white space. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[ \t\r\n\f\v]/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Pairs of neighbouring signs that a name must have to hold the words; a single sign stands for itself. */
export function gramsOf(words: string): readonly string[] {
  const signs = [...foldedName(words)];
  if (signs.length < 2) return signs;
  return [...new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))];
}
