import { queryOptions } from '@tanstack/react-query';
import type { AdditionView } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';

/** The local indicators that the person sees; kept while the page is open, so that the library works without a network. */
export const localQuery = queryOptions({
  queryKey: ['library'],
  queryFn: () => call<AdditionView[]>('GET', ROUTES.library),
  gcTime: Number.POSITIVE_INFINITY,
});
