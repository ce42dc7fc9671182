import { rubricItems } from '../../compose/rubric-table.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import type { DemoUnit } from '../../demo/district.ts';
import { regulationFor } from '../../regulation/in-force.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import { scopeOf, WHOLE } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { act } from '../filings/act.ts';
import { publish } from '../portal/publish.ts';

/** The bureau scores an accepted filing of a past year by the rubric, finishes it and, for a department, publishes it. */
export async function scoreAndPublish(
  context: Context,
  key: FilingKey,
  unit: DemoUnit,
): Promise<void> {
  const bureau = await context.store.accounts.byName('bureau');
  if (!bureau) throw new Error('no account bureau');
  await scoreRubric(context, bureau, key);
  const request = { action: 'finalise', revision: await revisionOf(context, key) } as const;
  done(unit.name, await act(context, bureau, key, request));
  await publishFirst(context, bureau, key, unit);
}

/** The bureau gives an accepted filing the full points of the rubric. */
export async function scoreRubric(
  context: Context,
  bureau: Account,
  key: FilingKey,
): Promise<void> {
  const { store, settings } = context;
  const before = await store.filings.standing(WHOLE, key);
  if (!before) throw new Error(`no filing ${key.id}`);
  const { regulation } = regulationFor(settings.region.name, before.filing.fiscalYear);
  const points = rubricItems(regulation).map(({ name, worth }) => ({
    item: name,
    points: worth * 100,
    reason: '',
  }));
  const by = { account: bureau.id, name: bureau.name };
  const words = { kind: 'rubric', points } as const;
  const { name } = before.unit;
  done(name, await store.reviews.add(scopeOf(bureau.grants), key, words, by, () => undefined));
  const request = { action: 'scoreRubric', revision: before.revision } as const;
  done(name, await act(context, bureau, key, request));
}

/** Publishes a report for the first time. */
async function publishFirst(
  context: Context,
  bureau: Account,
  key: FilingKey,
  unit: DemoUnit,
): Promise<void> {
  const revision = await revisionOf(context, key);
  const request = { revision, versions: 0, phones: [], corrections: [], reason: '' };
  done(unit.name, await publish(context, bureau, key, request));
}

const revisionOf = async ({ store }: Context, key: FilingKey): Promise<number> =>
  (await store.filings.standing(WHOLE, key))?.revision ?? 0;

function done(unit: string, outcome: Refusal | object | undefined): void {
  if (isRefusal(outcome)) throw new Error(`${unit}: ${outcome.words.zh}`);
}
