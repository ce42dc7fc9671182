import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { ACCESS_KEY, putSetting, SIZES_KEY, settingIn } from '../settings.ts';

/** Changes that are not of the field but of the system: kept among the settings, and in force at once. */
export type SystemRuleKind = 'access' | 'sizes';

/** Rules by their names: what each was when the change was proposed, and what it is to be. */
export type RuleChanges = Readonly<
  Record<string, { readonly from: unknown; readonly to: unknown }>
>;

const KEYS: Readonly<Record<SystemRuleKind, string>> = { access: ACCESS_KEY, sizes: SIZES_KEY };

/** Whether a change is of the system. */
export const isSystemRule = (kind: string): kind is SystemRuleKind => kind in KEYS;

/** Changes as the trail tells them, such as `tries: 5 → 3`. */
export const saidOf = (changes: RuleChanges): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => [name, `${said(from)} → ${said(to)}`]),
  );

const said = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') || '—' : `${value ?? '—'}`;

/** Puts changed rules in force; what another change set meanwhile stays. Sessions that are open go by the new times too. */
export async function putRules(
  trx: Trx,
  kind: SystemRuleKind,
  changes: RuleChanges,
): Promise<void> {
  const kept = (await settingIn(trx, KEYS[kind])) as object | undefined;
  const changed = Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to]));
  await putSetting(trx, KEYS[kind], { ...kept, ...changed });
  const { idleMinutes, absoluteMinutes } = changed;
  if (typeof idleMinutes === 'number')
    await trx.updateTable('session').set({ idle_minutes: idleMinutes }).execute();
  if (typeof absoluteMinutes === 'number')
    await trx
      .updateTable('session')
      .set({ ends_at: sql`opened_at + make_interval(mins => ${absoluteMinutes}::integer)` })
      .execute();
}
