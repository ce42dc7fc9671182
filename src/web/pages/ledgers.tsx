import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bookOf } from '../../ledger/book.ts';
import { LEDGERS } from '../../ledger/ledgers.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { FiguresTable } from '../ledgers/figures-table.tsx';
import { useFourBudgetsWords } from '../ledgers/four-budgets-words.ts';
import { entriesQuery } from '../ledgers/queries.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useAsExpert } from '../shell/use-as-expert.ts';

/** 台账: the unit's ledgers, and what they give for the report. */
export function LedgersPage() {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const four = useFourBudgetsWords();
  const { region, id, view } = useOpenFiling();
  const asExpert = useAsExpert();
  const books = useQueries({
    queries: LEDGERS.map((ledger) => entriesQuery(region, id, ledger.id)),
  });
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">
        {words.lead}{' '}
        <Link to="/f/$region/$id/four-budgets" params={{ region, id }}>
          {four.open}
        </Link>
      </p>
      {asExpert && <p className="hint">{words.asExpert(view.summary.fiscalYear)}</p>}
      <section className="card">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{words.ledger}</th>
              <th scope="col" className="spare">
                {words.about}
              </th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {LEDGERS.map((ledger, i) => ({ ledger, entries: books[i]?.data })).map(
              ({ ledger, entries }) => (
                <tr key={ledger.id}>
                  <th scope="row">
                    <Link
                      to="/f/$region/$id/ledgers/$ledger"
                      params={{ region, id, ledger: ledger.id }}
                    >
                      {ledger.title[lang]}
                    </Link>
                  </th>
                  <td className="spare">{ledger.about[lang]}</td>
                  <td>{entries && words.entries(bookOf(entries).entries.length)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <section className="card">
        <h2>{words.figures}</h2>
        <FiguresTable />
      </section>
    </section>
  );
}
