import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftJson, SaveReply, VersionSummary } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { differences } from '../../draft/compare.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** Every kept version: compare it with now, field by field, or bring it back. */
export function HistoryPage() {
  const { filing } = useWords();
  const words = filing.history;
  const { region, id, view, draft, autosave, editable } = useOpenFiling();
  const [chosen, setChosen] = useState<number>();
  const [restoring, setRestoring] = useState<number>();
  const { data: versions, refetch } = useQuery({
    queryKey: ['versions', region, id, view.summary.state],
    queryFn: () => call<VersionSummary[]>('GET', ROUTES.versions, { region, id }),
  });
  const restore = async (number: number) => {
    setRestoring(undefined);
    await autosave.flush();
    const since = draft.revision();
    await call<SaveReply>('POST', ROUTES.restore, { region, id, number });
    // What the server brought back comes in as the changes of another would.
    const reply = await call<SaveReply>('GET', `${ROUTES.changes}?since=${since}`, { region, id });
    draft.takeIn(reply.others, reply.revision);
    await refetch();
  };
  if (!versions) return <Loading />;
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      {versions.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="task-list">
          {versions.map(({ number, event, by, at }) => (
            <li key={number} className="version">
              <p>
                <strong>{words.number(number)}</strong>　{words.events[event]}　{by}　
                <time dateTime={at}>
                  {new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}
                </time>
              </p>
              <p className="buttons tight">
                <button
                  type="button"
                  aria-expanded={chosen === number}
                  aria-label={`${words.compare} ${words.number(number)}`}
                  onClick={() => setChosen(chosen === number ? undefined : number)}
                >
                  {words.compare}
                </button>
                {editable && (
                  <button
                    type="button"
                    aria-label={`${words.restore} ${words.number(number)}`}
                    onClick={() => setRestoring(number)}
                  >
                    {words.restore}
                  </button>
                )}
              </p>
              {chosen === number && <Compared number={number} />}
            </li>
          ))}
        </ul>
      )}
      {restoring !== undefined && (
        <AskSure
          title={words.restore}
          question={words.restoreAsk}
          onYes={() => void restore(restoring)}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </section>
  );
}

function Compared({ number }: { readonly number: number }) {
  const words = useWords().filing.history;
  const say = useSay();
  const { region, id, draft } = useOpenFiling();
  const { data: version } = useQuery({
    queryKey: ['version', region, id, number],
    queryFn: () => call<{ draft: DraftJson }>('GET', ROUTES.version, { region, id, number }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!version) return <Loading />;
  const found = differences(version.draft, draft.snapshot());
  if (found.length === 0) return <p>{words.same}</p>;
  return (
    <div className="table-scroll">
      <p>{words.differences(found.length)}</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.earlier}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ path, kind, label, before, after }) => (
            <tr key={`${kind} ${path}`}>
              <th scope="row">{say(label)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
