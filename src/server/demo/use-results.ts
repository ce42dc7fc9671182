import { isRefusal } from '../../cycle/refusal.ts';
import type { DemoUnit } from '../../demo/district.ts';
import { demoUse } from '../../demo/results.ts';
import { proposalFor, ruleOfUse } from '../../results/proposal.ts';
import { USE_RULES } from '../../results/rules.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import { WHOLE } from '../../store/scope.ts';
import { type Day, plusDays } from '../../values/day.ts';
import type { Context } from '../context.ts';
import { act } from '../filings/act.ts';
import { divisionIn } from '../rollups.ts';

/** Uses the result of the year before, final and published: decided, its points raised and answered in part. */
export async function applyResults(
  context: Context,
  key: FilingKey,
  unit: DemoUnit,
  year: number,
  today: Day,
): Promise<void> {
  const { accounts, filings, results } = context.store;
  const bureau = await accounts.byName('bureau');
  if (!bureau) throw new Error('no account bureau');
  const standing = await filings.standing(WHOLE, key);
  const request = { action: 'apply', revision: standing?.revision ?? 0 } as const;
  const done = await act(context, bureau, key, request);
  if (isRefusal(done)) throw new Error(`${unit.name}: ${done.words.zh}`);
  const rating = (await results.get(WHOLE, key))?.rating;
  const rule = ruleOfUse(USE_RULES, divisionIn(context), year);
  const proposal = proposalFor(rule, rating);
  if (!proposal || !rating) return;
  const { decided, reason, points } = demoUse(unit.kind);
  const by = { account: bureau.id, name: bureau.name };
  const proposed = proposal.clause.use;
  await results.decide(
    WHOLE,
    key,
    { rule: proposal.rule.id, rating, proposed, decided, reason },
    by,
  );
  const due = plusDays(today, 30);
  await results.raise(
    WHOLE,
    key,
    points.map(({ words }) => ({ words, due })),
    by,
  );
  const clerk = await accounts.byName(`clerk-${unit.id.toLowerCase()}`);
  for (const point of (await results.get(WHOLE, key))?.rectifications ?? []) {
    const answer = points.find(({ words }) => words === point.words)?.answer;
    if (!answer || !clerk) continue;
    const answering = { account: clerk.id, name: clerk.name };
    await results.answer(WHOLE, { filing: key, id: point.id }, answer, answering, () => undefined);
  }
}
