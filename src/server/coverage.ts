import { isAddressed } from '../bureau/notice/facts.ts';
import type { DueUnit } from '../bureau/self-check/coverage.ts';
import { type Scope, scopeUnder, within } from '../store/scope.ts';
import type { Context } from './context.ts';

/**
 * What lies at and below a unit, for whoever may see the unit: a department answers for the self-checks of its units, so its
 * clerk too is told who of them has filed, though not what.
 */
export const belowUnit = (scope: Scope, path: string): Scope =>
  within(scope, path) ? scopeUnder(path) : scope;

/**
 * Units in the scope that owe a self-evaluation of a year: those with a filing, and those of the register that an issued
 * notice is addressed to and that have none yet.
 */
export async function dueUnits(
  { store }: Context,
  scope: Scope,
  fiscalYear: number,
): Promise<readonly DueUnit[]> {
  const [filings, units, notices] = await Promise.all([
    store.transfers.selfChecks(scope, fiscalYear),
    store.units.list(scope),
    store.notices.issued(scope, fiscalYear),
  ]);
  const there = new Set(filings.map(({ path }) => path));
  const unopened = units.flatMap((unit): DueUnit[] => {
    const { path, name, kind } = unit;
    if (kind === 'division' || there.has(path)) return [];
    const asked = notices.some(
      ({ region, notice }) => region === unit.region && isAddressed(notice, unit),
    );
    return asked ? [{ path, name, kind, filed: false, transfers: [] }] : [];
  });
  return [...filings, ...unopened];
}
