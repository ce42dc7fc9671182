import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useWords } from '../shell/language.tsx';
import { call } from './client.ts';
import { jobEnd } from './job-end.ts';
import { useSentence } from './use-sentence.ts';

/** Sends a file to a route that answers a job, and waits until the job is over; `job` tells how far it is. */
export function useUpload(route: string, names: Readonly<Record<string, string>>) {
  const { shell } = useWords();
  const sentence = useSentence();
  const [job, setJob] = useState<JobView>();
  const [mistake, setMistake] = useState<string>();
  // Ends when the page is left.
  const gone = useRef(new AbortController());
  useEffect(() => {
    const left = new AbortController();
    gone.current = left;
    return () => left.abort();
  }, []);

  /** The job when it is done; undefined when it failed, was cancelled, or nobody waits any more. */
  const sendForJob = async (file: File): Promise<JobView | undefined> => {
    setMistake(undefined);
    try {
      const form = new FormData();
      form.set('file', file);
      let at = await call<JobView>('POST', route, names, form);
      at = await jobEnd(at, setJob, gone.current.signal);
      if (at.state === 'failed') setMistake(at.failure ?? shell.fault);
      return at.state === 'done' && !gone.current.signal.aborted ? at : undefined;
    } catch (fault) {
      setMistake(sentence(fault));
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
