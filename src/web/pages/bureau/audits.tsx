import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MassAuditSummary } from '../../../api/mass-audit.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { DropFiles } from '../../mass-audit/drop-files.tsx';
import { Heads } from '../../shell/heads.tsx';
import '../../mass-audit/mass-audit.css';
import { useMassAuditWords } from '../../mass-audit/words.ts';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';

/** Audits of many published reports: a new one by dropping a folder, and those that were made before. */
export function AuditsPage() {
  const words = useMassAuditWords();
  const { data } = useQuery({
    queryKey: ['mass-audits'],
    queryFn: () => call<MassAuditSummary[]>('GET', ROUTES.massAudits),
    staleTime: 0,
  });
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <DropFiles />
      <h2>{words.list}</h2>
      {!data ? (
        <Loading />
      ) : data.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <List audits={data} />
      )}
    </section>
  );
}

function List({ audits }: { readonly audits: readonly MassAuditSummary[] }) {
  const words = useMassAuditWords();
  return (
    <table className="list">
      <Heads of={[words.name, { number: words.count }, words.state, words.by, words.at]} />
      <tbody>
        {audits.map(({ region, id, name, files, state, by, at }) => (
          <tr key={id}>
            <td>
              <Link to="/bureau/audits/$region/$id" params={{ region, id }}>
                {name}
              </Link>
            </td>
            <td className="number">{files}</td>
            <td>{words.states[state]}</td>
            <td>{by}</td>
            <td>{momentOf(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
