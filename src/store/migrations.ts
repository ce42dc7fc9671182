import { ADDENDS_SQL } from './sql/addends.ts';
import { ADMINISTRATION_SQL } from './sql/administration.ts';
import { AUDITED_RULES_SQL } from './sql/audited-rules.ts';
import { BUREAU_SQL } from './sql/bureau.ts';
import { COVERAGE_SQL } from './sql/coverage.ts';
import { EVENT_SQL, FILINGS_SQL, PACKING_SQL } from './sql/filings.ts';
import { INSPECTION_SQL } from './sql/inspection.ts';
import { LEDGERS_SQL } from './sql/ledgers.ts';
import { LIBRARY_SQL } from './sql/library.ts';
import { MASS_AUDITS_SQL } from './sql/mass-audits.ts';
import { PEOPLE_SQL } from './sql/people.ts';
import { POLICIES_SQL } from './sql/policies.ts';
import { FILL_PORTAL_SQL, PORTAL_SQL } from './sql/portal.ts';
import { PUBLICATIONS_SQL } from './sql/publications.ts';
import { RESULTS_SQL } from './sql/results.ts';
import { REVIEWS_SQL } from './sql/reviews.ts';
import { SCOPE_ONCE_SQL } from './sql/scope-once.ts';
import { SHARED_CARDS_SQL } from './sql/shared-cards.ts';
import { SURVEYS_SQL } from './sql/surveys.ts';
import { SYSTEM_RULES_SQL } from './sql/system-rules.ts';
import { TRAIL_SQL } from './sql/trail.ts';
import { USE_RULES_SQL } from './sql/use-rules.ts';

/** A step of the schema. Steps that have been released are never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** Makes things cheaper only: a server that was built without the feature goes without. */
  readonly optional?: true;
}

/**
 * The schema in steps. Rules that keep distributed and domestic engines open: keys begin with the region, ids come
 * from the application, no serials, triggers, procedures, ltree or notifications. Policies are a step of their own.
 */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'units, people and settings', sql: PEOPLE_SQL },
  { number: 2, name: 'filings', sql: FILINGS_SQL },
  { number: 3, name: 'audit trail and jobs', sql: TRAIL_SQL },
  { number: 4, name: 'row-level security', sql: POLICIES_SQL },
  { number: 5, name: 'drafts packed by lz4', sql: PACKING_SQL, optional: true },
  { number: 6, name: 'what a save came from', sql: EVENT_SQL },
  { number: 7, name: 'ledgers', sql: LEDGERS_SQL },
  { number: 8, name: 'codes of surveys', sql: SURVEYS_SQL },
  { number: 9, name: 'notices and reminders', sql: BUREAU_SQL },
  { number: 10, name: 'reviews', sql: REVIEWS_SQL },
  { number: 11, name: 'audits of many reports', sql: MASS_AUDITS_SQL },
  { number: 12, name: 'publication', sql: PUBLICATIONS_SQL },
  { number: 13, name: 'roll-up and use of results', sql: RESULTS_SQL },
  { number: 14, name: 'spot checks, evaluations and experts', sql: INSPECTION_SQL },
  { number: 15, name: 'working days, rule books and units of a region', sql: ADMINISTRATION_SQL },
  { number: 16, name: 'issued notices and transfers', sql: COVERAGE_SQL },
  { number: 17, name: 'index of the portal', sql: `${PORTAL_SQL}${FILL_PORTAL_SQL}` },
  { number: 18, name: 'local indicators', sql: LIBRARY_SQL },
  { number: 19, name: 'rules of regions on the use of results', sql: USE_RULES_SQL },
  { number: 20, name: 'regional standards of assets and shared registers', sql: SHARED_CARDS_SQL },
  { number: 22, name: 'rules of audited reports', sql: AUDITED_RULES_SQL },
  { number: 23, name: 'rules of signing in, sizes of files', sql: SYSTEM_RULES_SQL },
  { number: 24, name: 'what is added up in a roll-up', sql: ADDENDS_SQL },
  { number: 25, name: 'policies that read the scope once', sql: SCOPE_ONCE_SQL },
];
