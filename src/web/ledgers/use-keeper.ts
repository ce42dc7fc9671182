import { useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '../../cycle/filing.ts';
import { holds } from '../../cycle/scope.ts';
import type { Keeper } from '../../ledger/ledger.ts';
import { meQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

const UNIT: readonly Role[] = ['unitPreparer', 'unitHead'];
const REVIEWERS: readonly Role[] = ['departmentReviewer', 'financeBusiness', 'financePerformance'];

/** As what the person enters into the ledgers of the filing's unit, whatever the state of the report; undefined who only looks. */
export function useKeeper(): Keeper | undefined {
  const { view } = useOpenFiling();
  const { data: me } = useSuspenseQuery(meQuery);
  const { path } = view.summary.unit;
  const has = (roles: readonly Role[]) =>
    roles.some((role) => holds({ account: '', grants: me?.grants ?? [] }, role, path));
  return has(UNIT) ? 'unit' : has(REVIEWERS) ? 'reviewer' : undefined;
}
