import { call, type Method } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';

/** Sends one step to an address of a filing and looks again afterwards; `mistake` says why it was refused. */
export function useStep(key: { readonly region: string; readonly id: string }, done: () => void) {
  const { attempt, mistake, setMistake, busy } = useAttempt();
  const send = async (
    route: string,
    body: unknown,
    names: Readonly<Record<string, string>> = {},
    method: Method = 'POST',
  ): Promise<boolean> => {
    return attempt(async () => {
      await call(method, route, { region: key.region, id: key.id, ...names }, body);
      done();
    });
  };
  return { send, mistake, setMistake, busy };
}
