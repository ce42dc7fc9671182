import { queryOptions } from '@tanstack/react-query';
import type { IssuedNoticeView } from '../../api/coverage.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';

/** The notices that are addressed to one's own units. */
export const issuedNoticesQuery = queryOptions({
  queryKey: ['issued-notices'],
  queryFn: () => call<readonly IssuedNoticeView[]>('GET', ROUTES.issuedNotices),
});
