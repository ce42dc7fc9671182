import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AssignmentView } from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { useInspectionWords } from '../../inspection/words.ts';
import { Heads } from '../../shell/heads.tsx';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';

/** 专家评审: the filings that an expert is assigned to. */
export function OpinionsPage() {
  const words = useInspectionWords();
  const { data } = useQuery({
    queryKey: ['assignments'],
    queryFn: () => call<AssignmentView[]>('GET', ROUTES.assignments),
    staleTime: 0,
  });
  if (!data) return <Loading />;
  return (
    <section className="page">
      <PageTitle>{words.tasks}</PageTitle>
      <p className="lead">{words.tasksLead}</p>
      {data.length === 0 ? (
        <p className="empty">{words.noTasks}</p>
      ) : (
        <TableScroll label={words.tasks}>
          <table className="list">
            <Heads of={[words.unit, words.task, words.given, words.give]} />
            <tbody>
              {data.map(({ region, work, filing, kind, title, unit, fiscalYear, given }) => (
                <tr key={`${work}/${filing}`}>
                  <th scope="row">
                    <Link to="/f/$region/$id" params={{ region, id: filing }}>
                      {unit}
                    </Link>{' '}
                    <small>{words.yearOf(fiscalYear)}</small>
                  </th>
                  <td>{kind === 'spotCheck' ? `${words.kinds[kind]}：${title}` : title}</td>
                  <td>{given ? momentOf(given) : words.notGiven}</td>
                  <td>
                    <Link
                      to="/bureau/opinions/$region/$id/$filing"
                      params={{ region, id: work, filing }}
                    >
                      {words.give}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
