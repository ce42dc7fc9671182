import type { Day } from '../values/day.ts';

/** The ledgers of a unit. */
export const LEDGER_IDS = [
  'staffing',
  'budget',
  'execution',
  'projects',
  'threePublic',
  'runningCosts',
  'procurement',
  'buildings',
  'assets',
  'work',
  'survey',
  'promises',
  'monitoring',
  'targets',
] as const;

/** One of the ledgers. */
export type LedgerId = (typeof LEDGER_IDS)[number];

/**
 * One entry of a ledger. It is never changed or deleted: what was wrong is reversed by another entry, and entered anew.
 * Values are texts in their normal form, by column: money in 元, days as 2025-03-28, choices by their value.
 */
export interface LedgerEntry {
  readonly id: string;
  readonly ledger: LedgerId;
  /** Kind of entry within the ledger: `original`, `adjustment`, `acquisition` … */
  readonly kind: string;
  /** The day on which it took effect; figures of a day or year go by it. */
  readonly day: Day;
  readonly texts: Readonly<Record<string, string>>;
  /** The entry that this one takes back; its texts are then those of that entry. */
  readonly reverses?: string;
  /** Why it is taken back. */
  readonly because?: string;
}
