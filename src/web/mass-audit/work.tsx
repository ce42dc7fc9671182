import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../api/filing.ts';
import type { MassAuditView } from '../../api/mass-audit.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Refused } from '../client/client.ts';
import { jobEnd } from '../client/job-end.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { Mistake } from '../shell/mistake.tsx';
import { useMassAuditWords } from './words.ts';

/** Milliseconds between looks at an audit that somebody else began. */
const LOOK = 3000;

/** How far an audit is, to stop it and to take it up again. */
export function Work({
  audit,
  onChange,
}: {
  readonly audit: MassAuditView;
  readonly onChange: () => void;
}) {
  const words = useMassAuditWords();
  const [job, setJob] = useState<JobView>();
  const { attempt, mistake } = useAttempt();
  const { region, id, state } = audit;
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (state !== 'running' || audit.job === undefined) return undefined;
    const gone = new AbortController();
    void watch(audit.job, setJob, gone.signal).then(() => {
      if (!gone.signal.aborted) change.current();
    });
    return () => gone.abort();
  }, [audit.job, state]);

  const begin = async () => {
    await attempt(async () => {
      await call<JobView>('POST', ROUTES.massAuditWork, { region, id });
      onChange();
    });
  };
  const stop = () => job && void call('DELETE', ROUTES.job, { job: job.id }).then(onChange);

  return (
    <div className="card" role="status">
      <Mistake>{mistake}</Mistake>
      {state === 'running' ? (
        <>
          <p>
            {job ? words.progress(job.stage, job.done, job.total) : words.others(audit.waiting)}
          </p>
          <progress
            max={Math.max(1, job?.total ?? audit.files)}
            value={job?.done ?? audit.files - audit.waiting}
            aria-label={words.working}
          />
          {job && (
            <p>
              <button type="button" onClick={stop}>
                {words.stop}
              </button>
            </p>
          )}
        </>
      ) : (
        <p>
          {words.states[state]}{' '}
          <button type="button" className="primary" onClick={() => void begin()}>
            {words.goOn}
          </button>
        </p>
      )}
    </div>
  );
}

/** Waits until the work is over: by its events for whoever began it, else for a while, after which the page looks again. */
async function watch(id: string, tell: (job: JobView) => void, signal: AbortSignal): Promise<void> {
  try {
    await jobEnd(await call<JobView>('GET', ROUTES.job, { job: id }), tell, signal);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
