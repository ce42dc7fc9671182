import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SaveReply, VersionSummary } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { momentOf } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Differences } from '../versions/differences.tsx';
import { useVersion } from '../versions/use-version.ts';

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
                {'　'}
                <time dateTime={at}>{momentOf(at)}</time>
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
              {chosen === number && <Compared number={number} versions={versions} />}
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

/** What differs between a version and what is there now, or another version. */
function Compared({
  number,
  versions,
}: {
  readonly number: number;
  readonly versions: readonly VersionSummary[];
}) {
  const words = useWords().filing.history;
  const id = useId();
  const { draft } = useOpenFiling();
  const [against, setAgainst] = useState<number>();
  const earlier = useVersion(number);
  const other = useVersion(against);
  const later = against === undefined ? draft.snapshot() : other;
  return (
    <>
      <p>
        <label htmlFor={id}>{words.against}</label>{' '}
        <select
          id={id}
          value={against ?? ''}
          onChange={({ target }) =>
            setAgainst(target.value === '' ? undefined : Number(target.value))
          }
        >
          <option value="">{words.present}</option>
          {versions
            .filter((each) => each.number !== number)
            .map((each) => (
              <option key={each.number} value={each.number}>
                {words.number(each.number)}　{words.events[each.event]}
              </option>
            ))}
        </select>
      </p>
      {earlier && later ? (
        <Differences
          earlier={earlier}
          later={later}
          names={[
            against === undefined ? words.earlier : words.number(number),
            against === undefined ? words.now : words.number(against),
          ]}
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
