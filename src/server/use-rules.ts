import { rulesWith } from '../results/local-rule.ts';
import type { UseRule } from '../results/proposal.ts';
import type { Scope } from '../store/scope.ts';
import type { Context } from './context.ts';
import { divisionIn } from './rollups.ts';

/** The rules on the use of results that are known, and the region's own. */
export async function rulesOfUse(context: Context, scope: Scope): Promise<readonly UseRule[]> {
  const { store, settings } = context;
  return rulesWith(divisionIn(context), await store.localRules.list(scope, settings.region.code));
}
