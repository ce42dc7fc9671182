import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../api/filing.ts';
import { jobEnd } from '../client/job-end.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useRegionWords } from './words.ts';

/** The trial of a proposed change as a job of the server: what is said of it while it runs, and how it is begun. */
export function useTrial(ask: () => Promise<JobView>, onDone: () => void) {
  const { rules: words } = useRegionWords();
  const sentence = useSentence();
  const [said, setSaid] = useState<string>();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const begin = async () => {
    try {
      const tell = ({ done, total }: JobView) => setSaid(words.trying(done, total));
      const { state, failure } = await jobEnd(await ask(), tell, leaving.current.signal);
      setSaid(state === 'failed' ? failure : undefined);
      if (state === 'done') onDone();
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return { said, begin: () => void begin() };
}
