import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** Whether the person keeps the ledgers of the filing's unit, whatever the state of the report. */
export function useMayEnter(): boolean {
  const { view } = useOpenFiling();
  const { data: me } = useSuspenseQuery(meQuery);
  return (me?.grants ?? []).some(
    ({ role, path }) =>
      (role === 'unitPreparer' || role === 'unitHead') && path === view.summary.unit.path,
  );
}
