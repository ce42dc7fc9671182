import { useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { JobLine } from '../../api/system.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Heads } from '../shell/heads.tsx';
import { momentOf } from '../shell/moment.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useSystemWords } from './words.ts';

/** Mass audits under way, and all jobs with what became of them; those that failed tell why, and can be done again. */
export function SystemJobs({
  jobs,
  onAgain,
}: {
  readonly jobs: readonly JobLine[];
  readonly onAgain: () => void;
}) {
  const { health: words } = useSystemWords();
  const sentence = useSentence();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [told, setTold] = useState<string>();
  const audits = jobs.filter(({ kind, ended }) => kind === 'massAudit' && ended === undefined);
  const failed = jobs.filter(({ state }) => state === 'failed');
  const shown = onlyFailed ? failed : jobs;
  const again = async (job: string) => {
    try {
      await call('POST', ROUTES.systemJob, { job });
      setTold(words.retried);
    } catch (fault) {
      setTold(sentence(fault));
    }
    onAgain();
  };
  return (
    <>
      <section className="card">
        <h2>{words.audits}</h2>
        {audits.length === 0 ? (
          <p className="empty">{words.noAudits}</p>
        ) : (
          <ul className="day-list">
            {audits.map((job) => (
              <li key={job.id}>
                {[
                  momentOf(job.at),
                  words.states[job.state],
                  words.progress(job.stage, job.done, job.total),
                ].join('　')}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card">
        <h2>{words.jobs}</h2>
        <p className="hint">{words.jobsLead}</p>
        {failed.length > 0 && (
          <p>
            <label className="tick">
              <input
                type="checkbox"
                checked={onlyFailed}
                onChange={({ target }) => setOnlyFailed(target.checked)}
              />{' '}
              {words.onlyFailed(failed.length)}
            </label>
          </p>
        )}
        {told && (
          <p className="banner" role="status">
            {told}
          </p>
        )}
        {shown.length === 0 ? (
          <p className="empty">{words.noJobs}</p>
        ) : (
          <TableScroll label={words.jobs}>
            <table className="list">
              <Heads of={[words.job, words.begun, words.ended, words.outcome]} />
              <tbody>
                {shown.map((job) => (
                  <tr key={job.id}>
                    <th scope="row">{words.kinds[job.kind] ?? job.kind}</th>
                    <td>{momentOf(job.at)}</td>
                    <td>{job.ended && momentOf(job.ended)}</td>
                    <td>
                      <Outcome job={job} onAgain={() => void again(job.id)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </section>
    </>
  );
}

function Outcome({ job, onAgain }: { readonly job: JobLine; readonly onAgain: () => void }) {
  const { health: words } = useSystemWords();
  const said = words.states[job.state];
  if (job.state === 'running')
    return (
      <>
        {said}　{words.progress(job.stage, job.done, job.total)}
      </>
    );
  if (job.state !== 'failed') return said;
  return (
    <>
      <p className="mistake">
        {said}：{job.failure}
      </p>
      {job.again ? (
        <button
          type="button"
          aria-label={`${words.retry} ${words.kinds[job.kind] ?? job.kind} ${momentOf(job.at)}`}
          onClick={onAgain}
        >
          {words.retry}
        </button>
      ) : (
        <p className="hint">{words.theirs}</p>
      )}
    </>
  );
}
