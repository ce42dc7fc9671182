import { bookOf, daysOf } from '../../ledger/book.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { awardedIn } from '../../ledger/ledgers/procurement.ts';
import type { Day } from '../../values/day.ts';
import { printFigure } from '../../values/figure.ts';
import { type Money, printMoney } from '../../values/money.ts';
import { percent } from '../../values/rate.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import { usePromisesWords } from './promises-words.ts';

/** How much of the year's contracts went to small and medium enterprises, as the accounts disclose it. */
export function ProcurementPanel({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const words = usePromisesWords();
  const year = useFiscalYear();
  const awarded = awardedIn(bookOf(entries), { year, until: daysOf(year).until as Day });
  const wan = (amount: Money) => printMoney(amount, '万元', 2);
  const shared = (amount: Money) => {
    const share = percent(amount, awarded.total);
    return share ? words.share(wan(amount), printFigure(share)) : words.amount(wan(amount));
  };
  return (
    <section className="card no-print">
      <h2>{words.procurement(year)}</h2>
      {awarded.total === 0 ? (
        <p>{words.noContracts}</p>
      ) : (
        <>
          <dl className="facts">
            {(
              [
                [words.contracts, words.amount(wan(awarded.total))],
                [words.smallAndMedium, shared(awarded.smallAndMedium)],
                [words.smallAndMicro, shared(awarded.smallAndMicro)],
              ] as const
            ).map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {awarded.unknown > 0 && <p className="hint">{words.unknownSize(wan(awarded.unknown))}</p>}
        </>
      )}
    </section>
  );
}
