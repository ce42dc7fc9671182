import { useSay, useWords } from '../shell/language.tsx';
import { Offline, Refused } from './client.ts';

/** The sentence for what `call` throws: the refusal's own, or that the network is away. A fault of ours is thrown on. */
export function useSentence(): (fault: unknown) => string {
  const { shell } = useWords();
  const say = useSay();
  return (fault) => {
    if (fault instanceof Refused) return say(fault.reply.words);
    if (fault instanceof Offline) return shell.signIn.offline;
    throw fault;
  };
}
