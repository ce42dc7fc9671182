import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EvaluationHead, EvaluationsView } from '../../../api/evaluation.ts';
import { ROUTES } from '../../../api/routes.ts';
import { printScaled } from '../../../values/money.ts';
import { call } from '../../client/client.ts';
import { Begin } from '../../evaluations/begin.tsx';
import { Heads } from '../../shell/heads.tsx';
import '../../evaluations/evaluations.css';
import { useEvaluationWords } from '../../evaluations/words.ts';
import { pointsText } from '../../inspection/words.ts';
import { Loading } from '../../shell/messages.tsx';
import { dayOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';

/** 重点评价: evaluations by departments and the bureau, and a new one. */
export function EvaluationsPage() {
  const words = useEvaluationWords();
  const { data } = useQuery({
    queryKey: ['evaluations'],
    queryFn: () => call<EvaluationsView>('GET', ROUTES.evaluations),
    staleTime: 0,
  });
  if (!data) return <Loading />;
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      {data.mayBegin && <Begin />}
      {data.evaluations.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <List evaluations={data.evaluations} />
      )}
    </section>
  );
}

function List({ evaluations }: { readonly evaluations: readonly EvaluationHead[] }) {
  const words = useEvaluationWords();
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <Heads
          of={[
            words.unit,
            words.subject,
            words.kind,
            { number: words.points },
            words.rating,
            { number: words.difference },
            words.state,
            words.by,
          ]}
        />
        <tbody>
          {evaluations.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link
                  to="/bureau/evaluations/$region/$id"
                  params={{ region: each.region, id: each.id }}
                >
                  {each.unit}
                </Link>{' '}
                <small>{words.yearOf(each.fiscalYear)}</small>
              </th>
              <td>{each.project ?? words.whole}</td>
              <td>{words.kinds[each.kind]}</td>
              <td className="number">{pointsText(each.points)}</td>
              <td>{each.rating}</td>
              <td className="number">
                {each.difference === undefined ? '' : printScaled(each.difference, 2)}
              </td>
              <td>{each.concludedAt ? words.concludedAt(dayOf(each.concludedAt)) : words.open}</td>
              <td>{each.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
