import { queryOptions } from '@tanstack/react-query';
import type { OwnResults } from '../../api/results.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';

/** What the results of a filing and of the year before it led to. */
export const ownResultsQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['own-results', region, id],
    queryFn: () => call<OwnResults>('GET', ROUTES.ownResults, { region, id }),
  });
