import { Link } from '@tanstack/react-router';
import type { LedgerId } from '../../ledger/entry.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useLanguage } from '../shell/language.tsx';

/** From a form to the ledgers that give its figures: there entries are made, imported, taken back and printed. */
export function LedgerLinks({ ledgers }: { readonly ledgers: readonly LedgerId[] }) {
  const { lang } = useLanguage();
  const { region, id } = useOpenFiling();
  return (
    <>
      {ledgers.map((ledger) => (
        <Link
          key={ledger}
          className="button no-print"
          to="/f/$region/$id/ledgers/$ledger"
          params={{ region, id, ledger }}
        >
          {ledgerOf(ledger)?.title[lang]}
        </Link>
      ))}
    </>
  );
}
