import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { call, Offline, Refused } from './client.ts';

/** Milliseconds between looks at a job. */
const LOOK = 500;

/** Sends a file to a route that answers a job, and waits until the job is over; `job` tells how far it is. */
export function useUpload(route: string, names: Readonly<Record<string, string>>) {
  const { shell } = useWords();
  const say = useSay();
  const [job, setJob] = useState<JobView>();
  const [mistake, setMistake] = useState<string>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  /** The job when it is done; undefined when it failed, was cancelled, or nobody waits any more. */
  const sendForJob = async (file: File): Promise<JobView | undefined> => {
    setMistake(undefined);
    try {
      const form = new FormData();
      form.set('file', file);
      let at = await call<JobView>('POST', route, names, form);
      while (!gone.current && (at.state === 'queued' || at.state === 'running')) {
        setJob(at);
        await new Promise((resolve) => setTimeout(resolve, LOOK));
        at = await call<JobView>('GET', ROUTES.job, { job: at.id });
      }
      if (at.state === 'failed') setMistake(at.failure ?? shell.fault);
      return at.state === 'done' && !gone.current ? at : undefined;
    } catch (fault) {
      if (fault instanceof Refused) setMistake(say(fault.reply.words));
      else if (fault instanceof Offline) setMistake(shell.signIn.offline);
      else throw fault;
      return undefined;
    } finally {
      setJob(undefined);
    }
  };
  /** The result of the job. */
  const send = async (file: File): Promise<unknown> => (await sendForJob(file))?.result;
  const cancel = () => job && void call('DELETE', ROUTES.job, { job: job.id });
  return { job, mistake, send, sendForJob, cancel };
}
