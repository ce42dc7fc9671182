import { noticeFacts } from '../bureau/notice/facts.ts';
import { coverageOf, coveredOf } from '../bureau/self-check/coverage.ts';
import type { Organisation } from '../score/organisation.ts';
import type { Standing } from '../store/filings/filings.ts';
import { dayAt } from '../store/ids.ts';
import type { Scope } from '../store/scope.ts';
import { day } from '../values/day.ts';
import type { Context } from './context.ts';
import { belowUnit, dueUnits } from './coverage.ts';

/** What is known of how the self-evaluation of a filing's unit was organised: the region's notice, and its self-checks. */
export async function organisationOf(
  context: Context,
  scope: Scope,
  { key, unit, filing }: Standing,
): Promise<Organisation> {
  const { fiscalYear } = filing;
  const [issued, due] = await Promise.all([
    context.store.notices.issued(scope, fiscalYear),
    dueUnits(context, belowUnit(scope, unit.path), fiscalYear),
  ]);
  const found = issued.find(({ region }) => region === key.region);
  const own = due.find(({ path }) => path === unit.path);
  const { due: count, missing } = own ? coveredOf(coverageOf(own, due)) : { due: 0, missing: [] };
  return {
    ...(found && {
      notice: noticeFacts(found.notice, day(dayAt(new Date(found.issuedAt))), {
        kind: own?.kind ?? 'unit',
        path: unit.path,
      }),
    }),
    selfChecks: { due: count, missing },
  };
}
