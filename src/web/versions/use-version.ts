import { useQuery } from '@tanstack/react-query';
import type { DraftJson } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** The draft of a kept version; of none, nothing is asked. */
export function useVersion(number: number | undefined) {
  const { region, id } = useOpenFiling();
  return useQuery({
    queryKey: ['version', region, id, number],
    queryFn: () =>
      call<{ draft: DraftJson }>('GET', ROUTES.version, { region, id, number: number ?? 0 }),
    enabled: number !== undefined,
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.draft;
}
