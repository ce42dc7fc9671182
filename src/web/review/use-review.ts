import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewRequest, ReviewView } from '../../api/review.ts';
import { ROUTES } from '../../api/routes.ts';
import type { ReviewEntry } from '../../review/entry.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** The review of the page's filing, and entering into it; `mistake` says why an entry was refused. */
export function useReview() {
  const { region, id, refresh } = useOpenFiling();
  const client = useQueryClient();
  const sentence = useSentence();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);
  const queryKey = ['review', region, id];
  const { data } = useQuery({
    queryKey,
    queryFn: () => call<ReviewView>('GET', ROUTES.review, { region, id }),
  });
  const enter = async (words: ReviewRequest): Promise<boolean> => {
    setBusy(true);
    setMistake(undefined);
    try {
      const view = await call<ReviewView>('POST', ROUTES.review, { region, id }, words);
      client.setQueryData(queryKey, view);
      await refresh();
      return true;
    } catch (fault) {
      setMistake(sentence(fault));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const entries = data?.entries as readonly ReviewEntry[] | undefined;
  return { view: data, entries, enter, mistake, busy };
}

/** What `useReview` gives. */
export type Review = ReturnType<typeof useReview>;
