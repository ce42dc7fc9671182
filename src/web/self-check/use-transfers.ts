import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TransferRequest, TransfersView } from '../../api/coverage.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, type Method } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** The transfers of the page's filing, and what is done with them; `mistake` says why something was refused. */
export function useTransfers() {
  const { region, id, refresh } = useOpenFiling();
  const client = useQueryClient();
  const { attempt, mistake, setMistake, busy } = useAttempt();
  const queryKey = ['transfers', region, id];
  const { data } = useQuery({
    queryKey,
    queryFn: () => call<TransfersView>('GET', ROUTES.transfers, { region, id }),
  });
  const step = (method: Method, transfer: string, body?: TransferRequest) =>
    attempt(async () => {
      const names = { region, id, transfer };
      client.setQueryData(
        queryKey,
        await call<TransfersView>(method, ROUTES.transfer, names, body),
      );
    });
  return {
    ...{ view: data, mistake, setMistake, busy },
    put: (transfer: string, body: TransferRequest) => step('PUT', transfer, body),
    remove: (transfer: string) => step('DELETE', transfer),
    /** Keeps the stamped report of a receiver among the evidence. */
    stamp: (transfer: string, file: File) =>
      attempt(async () => {
        const form = new FormData();
        form.set('supports', supportOf(transfer));
        form.set('file', file);
        await call('POST', ROUTES.evidence, { region, id }, form);
        await Promise.all([client.invalidateQueries({ queryKey }), refresh()]);
      }),
  };
}

/** What `useTransfers` gives. */
export type TransferSteps = ReturnType<typeof useTransfers>;

/** As what the stamped report of a transfer is kept among the evidence of the filing. */
export const supportOf = (transfer: string): string => `transfers/${transfer}`;
