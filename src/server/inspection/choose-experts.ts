import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { refuseExpert } from '../../inspection/experts.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Person } from '../../store/people/person.ts';
import type { Scope } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { notFound } from '../refusals.ts';

/** The experts of a filing by their accounts, or why one of them may not be. */
export async function chosenExperts(
  { store }: Context,
  scope: Scope,
  key: FilingKey,
  accounts: readonly string[],
): Promise<readonly Person[] | Refusal> {
  const standing = await store.filings.standing(scope, key);
  if (!standing) return notFound();
  const chosen: Person[] = [];
  for (const id of new Set(accounts)) {
    const found = await store.accounts.byId(id);
    if (found?.state !== 'active') return notFound();
    const { name, home, grants } = found;
    const expert = { account: id, name, home, grants };
    const refusal = refuseExpert(expert, standing.unit.path, standing.contributors);
    if (isRefusal(refusal)) return refusal;
    chosen.push({ account: id, name });
  }
  return chosen;
}
