import { useState } from 'react';
import { useSentence } from './use-sentence.ts';

/** Does something that the server may refuse: `mistake` is the sentence why it did, until it is tried again. */
export function useAttempt() {
  const sentence = useSentence();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** Whether it was done. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setMistake(undefined);
    try {
      await work();
      return true;
    } catch (fault) {
      setMistake(sentence(fault));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, mistake, setMistake, busy };
}
