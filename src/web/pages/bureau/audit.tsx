import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MassAuditView } from '../../../api/mass-audit.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { CountTable } from '../../mass-audit/count-table.tsx';
import { Heads } from '../../shell/heads.tsx';
import '../../mass-audit/mass-audit.css';
import { Rules } from '../../mass-audit/rules.tsx';
import { Similar } from '../../mass-audit/similar.tsx';
import { useMassAuditWords } from '../../mass-audit/words.ts';
import { Work } from '../../mass-audit/work.tsx';
import { AskSure } from '../../shell/ask-sure.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

const TABS = ['table', 'similar', 'unreadable'] as const;

/** One audit: how far it is, the table of units and kinds of findings, similar reports, what could not be read. */
export function AuditPage() {
  const words = useMassAuditWords();
  const names = useParams({ from: '/signed-in/bureau/audits/$region/$id' });
  const queries = useQueryClient();
  const key = ['mass-audit', names.region, names.id];
  const [tab, setTab] = useState<(typeof TABS)[number]>('table');
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => call<MassAuditView>('GET', ROUTES.massAudit, names),
    staleTime: 0,
  });
  if (error) throw error;
  if (!data) return <Loading />;
  const counts = {
    table: data.rows.filter(({ state }) => state === 'done').length,
    similar: data.pairs.length,
    unreadable: data.unreadable,
  };
  return (
    <section className="page">
      <p>
        <Link to="/bureau/audits">{words.back}</Link>
      </p>
      <PageTitle note={<Tools audit={data} />}>{data.name}</PageTitle>
      {data.state !== 'done' && (
        <Work audit={data} onChange={() => void queries.invalidateQueries({ queryKey: key })} />
      )}
      {data.state !== 'running' && (
        <>
          <Rules rows={data.rows} />
          <div className="audit-tabs" role="tablist" aria-label={words.tabList}>
            {TABS.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                aria-selected={tab === each}
                onClick={() => setTab(each)}
              >
                {words.tabs[each](counts[each])}
              </button>
            ))}
          </div>
          {tab === 'table' && <CountTable audit={data} />}
          {tab === 'similar' && <Similar audit={data} />}
          {tab === 'unreadable' && <Unread audit={data} />}
        </>
      )}
    </section>
  );
}

function Tools({ audit }: { readonly audit: MassAuditView }) {
  const words = useMassAuditWords();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const { attempt, mistake } = useAttempt();
  const names = { region: audit.region, id: audit.id };
  const remove = async () => {
    setAsks(false);
    await attempt(async () => {
      await call('DELETE', ROUTES.massAudit, names);
      await navigate({ to: '/bureau/audits' });
    });
  };
  return (
    <span className="buttons">
      {audit.state === 'done' && (
        <>
          <a
            className="button"
            download
            href={addressOf(ROUTES.massAuditDownload, { ...names, format: 'xlsx' })}
          >
            {words.workbook}
          </a>
          <a
            className="button"
            download
            href={addressOf(ROUTES.massAuditDownload, { ...names, format: 'zip' })}
          >
            {words.annotated}
          </a>
        </>
      )}
      {audit.state !== 'running' && (
        <button type="button" onClick={() => setAsks(true)}>
          {words.remove}
        </button>
      )}
      {mistake && (
        <span className="mistake" role="alert">
          {mistake}
        </span>
      )}
      {asks && (
        <AskSure
          title={words.remove}
          question={words.removeSure}
          onYes={() => void remove()}
          onClose={() => setAsks(false)}
        />
      )}
    </span>
  );
}

function Unread({ audit }: { readonly audit: MassAuditView }) {
  const words = useMassAuditWords();
  return (
    <table className="list">
      <Heads of={[words.file, words.reason]} />
      <tbody>
        {audit.rows
          .filter(({ state }) => state === 'unreadable')
          .map(({ number, name, reason }) => (
            <tr key={number}>
              <th scope="row">{name}</th>
              <td>{reason}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
