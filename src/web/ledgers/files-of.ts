import type { FilingView } from '../../api/filing.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';

type Evidence = FilingView['evidence'][number];

/** As what the files of an entry are kept among those of the filing: `entries/work/m4x…`. */
export const supportOf = ({ ledger, id }: Pick<LedgerEntry, 'ledger' | 'id'>): string =>
  `entries/${ledger}/${id}`;

/** The ledger of an entry that a file proves; undefined for files of fields and points. */
export const ledgerIn = (supports: string): string | undefined =>
  /^entries\/(\w+)\//.exec(supports)?.[1];

/** The files of an entry. */
export const filesOf = (
  evidence: readonly Evidence[],
  entry: Pick<LedgerEntry, 'ledger' | 'id'>,
): readonly Evidence[] => evidence.filter(({ supports }) => supports === supportOf(entry));
