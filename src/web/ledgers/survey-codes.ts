import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { CodeCounts, MadeCodes } from '../../api/survey.ts';
import { call, Offline, Refused } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useSay, useWords } from '../shell/language.tsx';

/** The codes of a survey: how many there are, and what the clerk does with them; `mistake` says why not. */
export function useSurveyCodes(survey: string) {
  const { region, id } = useOpenFiling();
  const { shell } = useWords();
  const say = useSay();
  const client = useQueryClient();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);
  const names = { region, id, survey };
  const queryKey = ['survey-codes', region, id, survey];
  const { data: counts } = useQuery({
    queryKey,
    queryFn: () => call<CodeCounts>('GET', ROUTES.surveyCodes, names),
  });

  const tried = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setMistake(undefined);
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof Refused) setMistake(say(fault.reply.words));
      else if (fault instanceof Offline) setMistake(shell.signIn.offline);
      else throw fault;
      return undefined;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey });
    }
  };
  return {
    counts,
    mistake,
    setMistake,
    busy,
    make: (count: number) =>
      tried(() => call<MadeCodes>('POST', ROUTES.surveyCodes, names, { count })),
    withdraw: () => tried(() => call<CodeCounts>('DELETE', ROUTES.surveyCodes, names)),
  };
}
