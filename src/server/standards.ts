import type { Beside } from '../ledger/assets/asset-book.ts';
import type { RegionStandards } from '../ledger/assets/regional.ts';
import { bookOf, textIn } from '../ledger/book.ts';
import type { RegionMonitoring } from '../ledger/monitoring/region.ts';
import type { Standing } from '../store/filings/filings.ts';
import { type Scope, WHOLE } from '../store/scope.ts';
import type { Context } from './context.ts';
import { seenEntries, seenShared } from './filings/seen-entries.ts';

/** The tables that a region keeps, by their kind. */
interface RegionTables {
  readonly standards: RegionStandards;
  readonly monitoring: RegionMonitoring;
}

/** The tables of a region that were approved, in the order in which they were. Each says from which day it holds. */
export const tablesOf = async <K extends keyof RegionTables>(
  { store }: Context,
  region: string,
  wanted: K,
): Promise<readonly RegionTables[K][]> =>
  (await store.regionChanges.approved(region)).flatMap(({ kind, body }) =>
    kind === wanted ? [body as RegionTables[K]] : [],
  );

/**
 * What the assets of a filing's unit are reckoned from beside its own entries. Units are told apart by their names: of two with
 * one name neither is shown what is marked for it, and the keeper is told.
 */
export async function besideAssets(
  context: Context,
  scope: Scope,
  standing: Standing,
): Promise<Beside> {
  const { units } = context.store;
  const { key, unit } = standing;
  const own = bookOf(await seenEntries(context, scope, standing, 'assets')).entries;
  const users = [...new Set(own.map((entry) => textIn(entry, 'usingUnit')))].filter(Boolean);
  const named = await units.named(key.region, [unit.name, ...users]);
  const only = (name: string) => named.filter((each) => each.name === name).length === 1;
  const marked = only(unit.name) ? await seenShared(context, scope, standing) : new Map();
  const registers = await Promise.all(
    [...marked].map(async ([keeper, entries]) => ({
      keeper: (await units.get(WHOLE, key.region, keeper))?.name ?? keeper,
      entries,
    })),
  );
  return {
    unit: unit.name,
    standards: await tablesOf(context, key.region, 'standards'),
    registers,
    unknownUsers: users.filter((name) => !only(name)),
  };
}
