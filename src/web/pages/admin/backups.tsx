import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BackupsView } from '../../../api/administration.ts';
import type { JobView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { Heads } from '../../shell/heads.tsx';
import '../../admin/admin.css';
import { sizeOf } from '../../admin/size.ts';
import { useRole } from '../../admin/use-role.ts';
import { useRegionWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { jobEnd } from '../../client/job-end.ts';
import { useSentence } from '../../client/use-sentence.ts';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';

/** Backups: made now, looked through, where they lie, and how one is restored. */
export function BackupsPage() {
  const { backups: words } = useRegionWords();
  const makes = useRole('systemAdministrator');
  const audits = useRole('auditAdministrator');
  const { data } = useQuery({
    queryKey: ['backups'],
    queryFn: () => call<BackupsView>('GET', ROUTES.backups),
  });
  const { begin, said, busy } = useWork();
  const [originals, setOriginals] = useState(true);
  if (!data) return <Loading />;
  const { folder, backups } = data;
  return (
    <section className="page">
      <AdminNav />
      <PageTitle
        note={
          makes &&
          folder && (
            <button
              type="button"
              className="primary"
              disabled={busy}
              onClick={() =>
                void begin(
                  originals ? ROUTES.backups : `${ROUTES.backups}?originals=without`,
                  {},
                  words.making,
                )
              }
            >
              {words.make}
            </button>
          )
        }
      >
        {words.title}
      </PageTitle>
      {said && (
        <p className="banner" role="status">
          {said}
        </p>
      )}
      <p>{folder ? words.folder(folder) : words.noFolder}</p>
      <p className="hint">{words.what}</p>
      {makes && folder && (
        <>
          <p>
            <label>
              <input
                type="checkbox"
                checked={originals}
                disabled={busy}
                onChange={(event) => setOriginals(event.target.checked)}
              />{' '}
              {words.originals(data.originals.files, sizeOf(data.originals.bytes))}
            </label>
          </p>
          <p className="hint">{words.originalsWhy}</p>
        </>
      )}
      {backups.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <TableScroll label={words.title}>
          <table className="list">
            <Heads
              of={[
                words.name,
                words.at,
                { number: words.rows },
                { number: words.files },
                { number: words.size },
                words.checked,
              ]}
            />
            <tbody>
              {backups.map((each) => (
                <tr key={each.name}>
                  <th scope="row">{each.name}</th>
                  <td>{momentOf(each.at)}</td>
                  <td className="number">{each.rows}</td>
                  <td className="number">
                    {each.files}
                    <br />
                    <small>
                      {each.originals === undefined
                        ? words.withoutOriginals
                        : words.withOriginals(each.originals)}
                    </small>
                  </td>
                  <td className="number">{sizeOf(each.bytes)}</td>
                  <td>
                    {each.checked
                      ? each.checked.whole
                        ? words.whole(momentOf(each.checked.at))
                        : words.broken(
                            momentOf(each.checked.at),
                            each.checked.faults.slice(0, 3).join('、'),
                            each.checked.faults.length,
                          )
                      : words.unchecked}{' '}
                    {(makes || audits) && (
                      <button
                        type="button"
                        disabled={busy}
                        aria-label={`${words.check} ${each.name}`}
                        onClick={() =>
                          void begin(ROUTES.backupCheck, { backup: each.name }, words.checking)
                        }
                      >
                        {words.check}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <section className="card">
        <h2>{words.restore}</h2>
        <p>{words.restoreLead}</p>
        <pre>
          <code>
            jiping restore {folder ?? '/srv/backups'}/{backups[0]?.name ?? 'jiping-…'} --data{' '}
            {words.newFolder}
            {'\n'}
            jiping verify --data {words.newFolder}
            {'\n'}
            jiping serve --data {words.newFolder}
          </code>
        </pre>
        <p className="hint">{words.elsewhere}</p>
      </section>
    </section>
  );
}

/** A long work that is begun here and waited for. */
function useWork() {
  const sentence = useSentence();
  const client = useQueryClient();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const begin = async (
    route: string,
    names: Readonly<Record<string, string>>,
    meanwhile: string,
  ) => {
    setBusy(true);
    setSaid(meanwhile);
    try {
      const job = await call<JobView>('POST', route, names);
      const { state, failure } = await jobEnd(job, () => undefined, leaving.current.signal);
      setSaid(state === 'failed' ? failure : undefined);
    } catch (fault) {
      setSaid(sentence(fault));
    }
    setBusy(false);
    await client.invalidateQueries({ queryKey: ['backups'] });
  };
  return { begin, said, busy };
}
