import type { JobView } from '../../api/filing.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { call } from './client.ts';

/** Milliseconds between looks at a job where its events do not come through. */
const LOOK = 1000;

const runs = ({ state }: JobView): boolean => state === 'queued' || state === 'running';

/**
 * Waits until a job is over, telling each change. The server sends them as they come; where a proxy holds them back, or the
 * network was away for a moment, the job is asked for now and then. Answers what was known last when `signal` says to stop.
 */
export async function jobEnd(
  from: JobView,
  tell: (at: JobView) => void,
  signal: AbortSignal,
): Promise<JobView> {
  let at = from;
  const know = (view: JobView) => {
    at = view;
    if (runs(view) && !signal.aborted) tell(view);
  };
  know(from);
  if (runs(at)) await follow(at.id, know, signal);
  while (runs(at) && !signal.aborted) {
    know(await call<JobView>('GET', ROUTES.job, { job: at.id }));
    if (runs(at)) await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return at;
}

/** Listens until the job is over, the page is left, or the events end early. */
function follow(job: string, know: (at: JobView) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const events = new EventSource(addressOf(ROUTES.jobEvents, { job }));
    const end = () => {
      events.close();
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
    // Its own new attempts would hide a proxy that does not let events through.
    events.addEventListener('error', end);
    events.addEventListener('job', (event) => {
      const view = JSON.parse((event as MessageEvent<string>).data) as JobView;
      know(view);
      if (!runs(view)) end();
    });
  });
}
