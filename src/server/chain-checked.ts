import type { VerifyReply } from '../api/people.ts';
import type { Person } from '../store/people/person.ts';
import type { Context } from './context.ts';

/** Key of the setting that says when the chain of the trail was reckoned last, and what came of it. */
export const CHAIN_KEY = 'chainVerified';

/** Reckons the chain of the region's trail anew; that it was done, and by whom, stands in the trail too. */
export async function checkChain(
  { store, settings, now }: Context,
  who: Person,
): Promise<VerifyReply> {
  const { code: region } = settings.region;
  const { entries, whole, brokenAt } = await store.audit.verify(region);
  const reply = { entries, whole, ...(brokenAt !== undefined && { brokenAt }) };
  await store.audit.append({
    ...{ region, path: region, who, what: 'audit.verify', subject: region, detail: reply },
  });
  await store.settings.put(CHAIN_KEY, { at: now().toISOString(), ...reply });
  return reply;
}
