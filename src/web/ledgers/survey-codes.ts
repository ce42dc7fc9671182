import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { CodeCounts, MadeCodes } from '../../api/survey.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** The codes of a survey: how many there are, and what the clerk does with them; `mistake` says why not. */
export function useSurveyCodes(survey: string) {
  const { region, id } = useOpenFiling();
  const sentence = useSentence();
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
      setMistake(sentence(fault));
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
