import type { Document } from '../document/document.ts';
import type { Noted } from '../document/finding.ts';
import { reportWith } from '../report/example.ts';
import type { Report } from '../report/report.ts';
import { readTables } from './tables/tables.ts';

/**
 * Reads what a document states: Document → Report. It records and never corrects: contradictions stand side by side,
 * blank stays blank, and what was not understood is listed.
 */
export function extract(given: Document): Noted<Report> {
  const tables = readTables(given);
  const report = reportWith({
    document: given,
    baseDataTables: tables.baseDataTables,
    rubrics: tables.rubrics,
    facts: tables.facts(),
    accounts: tables.accounts,
    years: tables.years,
  });
  return { value: report, notes: [] };
}
