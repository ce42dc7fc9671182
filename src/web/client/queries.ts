import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { FilingSummary, FilingView } from '../../api/filing.ts';
import type { Me, SignInWays } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Refused } from './client.ts';

/**
 * What the pages remember of the server's answers. A refusal is final; a network that fails is tried again. What a person
 * may not see is told in place of the page, which would wait for ever for an answer that never comes.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, fault) => !(fault instanceof Refused) && failures < 3,
      throwOnError: (fault, { state }) =>
        fault instanceof Refused && fault.status === 403 && state.data === undefined,
    },
  },
});

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await call<Me>('GET', ROUTES.session);
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 401) return null;
      throw fault;
    }
  },
});

/** How one may sign in here. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => call<SignInWays>('GET', ROUTES.ways),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The filings that the person may see. */
export const filingsQuery = queryOptions({
  queryKey: ['filings'],
  queryFn: () => call<FilingSummary[]>('GET', ROUTES.filings),
});

/** One filing with its draft. */
export const filingQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['filing', region, id],
    queryFn: () => call<FilingView>('GET', ROUTES.filing, { region, id }),
    // The draft lives in its own store; the view is asked for again after actions only.
    staleTime: Number.POSITIVE_INFINITY,
  });
