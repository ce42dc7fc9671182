import { enterAll } from '../../src/ledger/enter.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { LEDGERS } from '../../src/ledger/ledgers.ts';
import { YEAR } from './year.ts';

/** The entries of the year in their normal form, each entered into its ledger after those before it. */
export const enteredYear = (): readonly LedgerEntry[] =>
  LEDGERS.flatMap((ledger) =>
    enterAll(
      ledger,
      YEAR.filter((entry) => entry.ledger === ledger.id),
      [],
    ).map((entered) => {
      if (entered.faults) throw new Error(JSON.stringify(entered.faults));
      return entered.entry;
    }),
  );
