import type { LedgerId } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { ASSETS } from './ledgers/assets.ts';
import { THREE_PUBLIC } from './ledgers/three-public.ts';

/** The ledgers of a unit, in the order of its year. */
export const LEDGERS: readonly Ledger[] = [THREE_PUBLIC, ASSETS];

/** A ledger by its name; undefined for none. */
export const ledgerOf = (id: string): Ledger | undefined =>
  LEDGERS.find((ledger) => ledger.id === (id as LedgerId));
