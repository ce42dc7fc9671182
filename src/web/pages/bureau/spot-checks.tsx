import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SpotChecksView } from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { DrawForm } from '../../inspection/draw-form.tsx';
import { Heads } from '../../shell/heads.tsx';
import '../../inspection/inspection.css';
import { YearChoice } from '../../forms/year-choice.tsx';
import { useInspectionWords } from '../../inspection/words.ts';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';

/** 抽查: a new draw, and those that were made. */
export function SpotChecksPage() {
  const words = useInspectionWords();
  const [year, setYear] = useState<number>();
  const { data } = useQuery({
    queryKey: ['spot-checks', year],
    queryFn: () =>
      call<SpotChecksView>('GET', `${ROUTES.spotChecks}${year ? `?year=${year}` : ''}`),
    staleTime: 0,
  });
  if (!data) return <Loading />;
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      {data.mayDraw && (
        <section className="card">
          <h2>{words.newDraw}</h2>
          <p className="form-tools">
            <YearChoice
              words={words}
              year={data.fiscalYear}
              years={data.fiscalYears}
              onChoose={setYear}
            />
          </p>
          <DrawForm key={data.fiscalYear} view={data} />
        </section>
      )}
      <h2>{words.checks}</h2>
      {data.checks.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <List checks={data.checks} />
      )}
    </section>
  );
}

function List({ checks }: { readonly checks: SpotChecksView['checks'] }) {
  const words = useInspectionWords();
  return (
    <TableScroll label={words.checks}>
      <table className="list">
        <Heads
          of={[
            words.name,
            words.year,
            { number: words.population },
            { number: words.drawn },
            { number: words.decided },
            words.state,
            words.by,
            words.at,
          ]}
        />
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <th scope="row">
                <Link
                  to="/bureau/spot-checks/$region/$id"
                  params={{ region: check.region, id: check.id }}
                >
                  {check.name}
                </Link>
              </th>
              <td>{words.yearOf(check.fiscalYear)}</td>
              <td className="number">{check.population}</td>
              <td className="number">{check.drawn}</td>
              <td className="number">{check.decided}</td>
              <td>{words.states[check.state]}</td>
              <td>{check.by}</td>
              <td>{momentOf(check.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
