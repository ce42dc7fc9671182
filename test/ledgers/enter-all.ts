import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { LEDGERS } from '../../src/ledger/ledgers.ts';
import { entered } from './entries.ts';
import { YEAR } from './year.ts';

/** The entries of the year in their normal form, each entered into its ledger after those before it. */
export const enteredYear = (): readonly LedgerEntry[] =>
  LEDGERS.flatMap((ledger) =>
    entered(
      ledger,
      YEAR.filter((entry) => entry.ledger === ledger.id),
    ),
  );
