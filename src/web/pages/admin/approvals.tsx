import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PendingChange } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import '../../admin/admin.css';
import { DecideAll } from '../../admin/decide-all.tsx';
import { PendingElsewhere } from '../../admin/pending-elsewhere.tsx';
import { UnitChanges } from '../../admin/unit-changes.tsx';
import { call } from '../../client/client.ts';
import { useSentence } from '../../client/use-sentence.ts';
import { AskReason } from '../../shell/ask-reason.tsx';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

/** Changes of accounts that wait for the security administrator. */
export function ApprovalsPage() {
  const { admin, shell } = useWords();
  const words = admin.approvals;
  const sentence = useSentence();
  const [said, setSaid] = useState<string>();
  const { data: changes, refetch } = useQuery({
    queryKey: ['changes'],
    queryFn: () => call<PendingChange[]>('GET', ROUTES.changesPending),
  });
  const [refusing, setRefusing] = useState<PendingChange>();
  const decide = async (change: PendingChange, approve: boolean, reason = '') => {
    setRefusing(undefined);
    try {
      const reply = await call<{ account: string; oneTimePassword?: string }>(
        'POST',
        ROUTES.changeDecision,
        { change: change.id },
        { approve, reason },
      );
      setSaid(
        reply.oneTimePassword ? words.oneTime(reply.account, reply.oneTimePassword) : undefined,
      );
      await refetch();
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  if (!changes) return <Loading />;
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      {said && (
        <p className="banner" role="status">
          {said}
        </p>
      )}
      <DecideAll
        changes={changes.filter(({ kind }) => kind === 'createAccount')}
        onDone={() => void refetch()}
      />
      {changes.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="task-list">
          {changes.map((change) => (
            <li key={change.id} className="version">
              <p>
                <strong>{words.kinds[change.kind]}</strong>　{change.account}　{change.name}
              </p>
              {change.grants.map(({ role, path, place }) => (
                <p key={`${role} ${path}`}>
                  {shell.roles[role]} · {place}
                </p>
              ))}
              <p className="hint">
                {words.by}：{change.by}　{momentOf(change.at)}
              </p>
              <p className="buttons tight">
                <button
                  type="button"
                  className="primary"
                  aria-label={`${words.approve} ${change.account}`}
                  onClick={() => void decide(change, true)}
                >
                  {words.approve}
                </button>
                <button
                  type="button"
                  aria-label={`${words.refuse} ${change.account}`}
                  onClick={() => setRefusing(change)}
                >
                  {words.refuse}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {refusing && (
        <AskReason
          title={words.refuse}
          label={words.reason}
          onClose={() => setRefusing(undefined)}
          onGiven={(reason) => void decide(refusing, false, reason)}
        />
      )}
      <PendingElsewhere />
      <UnitChanges />
    </section>
  );
}
