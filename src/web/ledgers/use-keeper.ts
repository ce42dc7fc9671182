import { useSuspenseQuery } from '@tanstack/react-query';
import { sideOf } from '../../cycle/scope.ts';
import type { Keeper } from '../../ledger/ledger.ts';
import { meQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** As what the person enters into the ledgers of the filing's unit, whatever the state of the report; undefined who only looks. */
export function useKeeper(): Keeper | undefined {
  const { view } = useOpenFiling();
  const { data: me } = useSuspenseQuery(meQuery);
  return sideOf({ account: '', grants: me?.grants ?? [] }, view.summary.unit.path);
}
