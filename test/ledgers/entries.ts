import { enter, enterAll } from '../../src/ledger/enter.ts';
import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { day } from '../../src/values/day.ts';

/** Writes entries as typed, with ids in their order: `f0001`, `f0002` … */
export function entriesBy(prefix: string) {
  let last = 0;
  return (
    ledger: LedgerId,
    kind: string,
    on: string,
    texts: Readonly<Record<string, string>>,
  ): LedgerEntry => {
    last += 1;
    return { id: `${prefix}${String(last).padStart(4, '0')}`, ledger, kind, day: day(on), texts };
  };
}

/** Entries in their normal form, each entered after those before it. Throws the sentence of the first that is refused. */
export const entered = (ledger: Ledger, typed: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  enterAll(ledger, typed, []).map((each) => {
    if (each.faults) throw new Error(each.faults.map(({ sentence }) => sentence.zh).join());
    return each.entry;
  });

/** What is wrong with an entry after those that stand; undefined when nothing is. */
export const faultOf = (
  ledger: Ledger,
  typed: LedgerEntry,
  standing: readonly LedgerEntry[],
): string | undefined =>
  enter(ledger, typed, standing)
    .faults?.map(({ sentence }) => sentence.zh)
    .join('');
