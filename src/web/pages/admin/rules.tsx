import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BookView, RulesChange } from '../../../api/administration.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import '../../admin/admin.css';
import { Changes } from '../../admin/changes.tsx';
import { CompareBooks, nameOf } from '../../admin/compare-books.tsx';
import { RulesForm } from '../../admin/rules-form.tsx';
import { Trial } from '../../admin/trial.tsx';
import { useRole } from '../../admin/use-role.ts';
import { useRegionWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';

interface Rules {
  readonly books: readonly BookView[];
  readonly changes: readonly RulesChange[];
  readonly fiscalYears: readonly number[];
  readonly today: string;
}

/** Rule books: looked at, compared, and the region's own parameters proposed, tried and decided. */
export function RulesPage() {
  const { rules: words, changes: decisions } = useRegionWords();
  const client = useQueryClient();
  const system = useRole('systemAdministrator');
  const bureau = useRole('financePerformance');
  const proposes = system || bureau;
  const { data } = useQuery({
    queryKey: ['rules'],
    queryFn: () => call<Rules>('GET', ROUTES.rules),
  });
  if (!data) return <Loading />;
  const again = () => void client.invalidateQueries({ queryKey: ['rules'] });
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <Books books={data.books} />
      <CompareBooks books={data.books} />
      {proposes && <RulesForm books={data.books} today={data.today} onProposed={again} />}
      <h2>{decisions.title}</h2>
      {!bureau && <p className="hint">{words.noNames}</p>}
      <Changes
        changes={data.changes}
        route={ROUTES.rulesDecision}
        what={(change) => (
          <>
            <p>{words.years(change.rules.from, change.rules.until, change.rules.effective)}</p>
            <ul className="day-list">
              {change.words.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        more={(change) => (
          <Trial change={change} years={data.fiscalYears} mayTry={proposes} onDone={again} />
        )}
        onDecided={again}
      />
    </section>
  );
}

function Books({ books }: { readonly books: readonly BookView[] }) {
  const { rules: words } = useRegionWords();
  return (
    <TableScroll label={words.books}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.book}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.issuer}</th>
            <th scope="col">{words.inYears}</th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {books.map((book) => (
            <tr key={book.id}>
              <th scope="row">
                {nameOf(book)} {book.own && <span className="tag">{words.own}</span>}{' '}
                {book.inForce && <span className="tag">{words.inForce}</span>}
              </th>
              <td>{book.jurisdiction || words.nation}</td>
              <td>{book.issuer}</td>
              <td>{words.span(book.from, book.until)}</td>
              <td className="when">
                <a
                  href={addressOf(ROUTES.rulebook, { book: book.id, format: 'html' })}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${words.look} ${book.title}`}
                >
                  {words.look}
                </a>{' '}
                <a
                  href={addressOf(ROUTES.rulebook, { book: book.id, format: 'docx' })}
                  download
                  aria-label={`Word ${book.title}`}
                >
                  Word
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
