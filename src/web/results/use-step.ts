import { useState } from 'react';
import { call, type Method } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';

/** Sends one step to an address of a filing and looks again afterwards; `mistake` says why it was refused. */
export function useStep(key: { readonly region: string; readonly id: string }, done: () => void) {
  const sentence = useSentence();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (
    route: string,
    body: unknown,
    names: Readonly<Record<string, string>> = {},
    method: Method = 'POST',
  ): Promise<boolean> => {
    setBusy(true);
    setMistake(undefined);
    try {
      await call(method, route, { region: key.region, id: key.id, ...names }, body);
      done();
      return true;
    } catch (fault) {
      setMistake(sentence(fault));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, mistake, setMistake, busy };
}
