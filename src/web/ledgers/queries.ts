import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EnterReply, EnterRequest, KeptEntry } from '../../api/ledger.ts';
import { ROUTES } from '../../api/routes.ts';
import type { Beside } from '../../ledger/assets/asset-book.ts';
import type { LedgerEntry, LedgerId } from '../../ledger/entry.ts';
import type { Traced } from '../../ledger/ledger.ts';
import type { RegionMonitoring } from '../../ledger/monitoring/region.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** An entry with who entered it and when. */
export type Kept = KeptEntry & LedgerEntry;

/** The entries of a ledger of the filing's unit. */
export const entriesQuery = (region: string, id: string, ledger: LedgerId) =>
  queryOptions({
    queryKey: ['ledger', region, id, ledger],
    queryFn: () => call<Kept[]>('GET', ROUTES.ledger, { region, id, ledger }),
  });

/** What the register of assets goes by beside the unit's own entries; asked for anew with them. */
export const besideAssetsQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['ledger', region, id, 'assets', 'beside'],
    queryFn: () => call<Beside>('GET', ROUTES.assetsBeside, { region, id }),
  });

/** When and by which thresholds the region monitors, as it approved it. */
export const ownMonitoringQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['monitoringRules', region, id],
    queryFn: () => call<readonly RegionMonitoring[]>('GET', ROUTES.ownMonitoring, { region, id }),
  });

/** What the ledgers give for the filing's year. */
export const figuresQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['figures', region, id],
    queryFn: () => call<Traced[]>('GET', ROUTES.figures, { region, id }),
    staleTime: 60_000,
  });

/** Entries of one request: the server takes no more at once. */
const AT_ONCE = 2000;

/** Enters into a ledger of the page's filing; asks for the entries and figures anew afterwards. */
export function useEnter(ledger: LedgerId) {
  const { region, id } = useOpenFiling();
  const client = useQueryClient();
  return useCallback(
    async (
      entries: readonly LedgerEntry[],
      options: { readonly partial?: boolean; readonly onProgress?: (done: number) => void } = {},
    ): Promise<EnterReply> => {
      const whole: EnterReply = { kept: 0, faults: [] };
      for (let from = 0; from < entries.length; from += AT_ONCE) {
        const batch = entries.slice(from, from + AT_ONCE).map(sent);
        const body: EnterRequest = { entries: batch, partial: options.partial ?? false };
        const reply = await call<EnterReply>('POST', ROUTES.ledger, { region, id, ledger }, body);
        whole.kept += reply.kept;
        whole.faults.push(
          ...reply.faults.map((fault) => ({ ...fault, entry: fault.entry + from })),
        );
        options.onProgress?.(Math.min(entries.length, from + AT_ONCE));
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: ['ledger', region, id, ledger] }),
        client.invalidateQueries({ queryKey: ['figures', region, id] }),
      ]);
      return whole;
    },
    [client, region, id, ledger],
  );
}

const sent = ({ ledger: _, texts, ...entry }: LedgerEntry) => ({ ...entry, texts: { ...texts } });
