import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReviewRequest, ReviewView } from '../../api/review.ts';
import { ROUTES } from '../../api/routes.ts';
import type { ReviewEntry } from '../../review/entry.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** The review of the page's filing, and entering into it; `mistake` says why an entry was refused. */
export function useReview() {
  const { region, id, refresh } = useOpenFiling();
  const client = useQueryClient();
  const { attempt, mistake, busy } = useAttempt();
  const queryKey = ['review', region, id];
  const { data } = useQuery({
    queryKey,
    queryFn: () => call<ReviewView>('GET', ROUTES.review, { region, id }),
  });
  const enter = async (words: ReviewRequest): Promise<boolean> => {
    return attempt(async () => {
      const view = await call<ReviewView>('POST', ROUTES.review, { region, id }, words);
      client.setQueryData(queryKey, view);
      await refresh();
    });
  };
  const entries = data?.entries as readonly ReviewEntry[] | undefined;
  return { view: data, entries, enter, mistake, busy };
}

/** What `useReview` gives. */
export type Review = ReturnType<typeof useReview>;
