import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { cleaned } from './ids.ts';
import type { Tables } from './tables.ts';

/** Keys of what two administrators set: how people sign in, what files may weigh. */
export const ACCESS_KEY = 'access';
export const SIZES_KEY = 'sizes';

/** Settings of the installation by key (JSON values): `region`, `demo`, limits of sessions and files. */
export interface Settings {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Whether the database holds invented data only. */
  demo(): Promise<boolean>;
}

/** The settings of a database. */
export function settingsOf({ plain }: Database): Settings {
  const get = (key: string) => settingIn(plain, key);
  return {
    get,
    put: (key, value) => putSetting(plain, key, value),
    demo: async () => (await get('demo')) === true,
  };
}

/** The value of a key; undefined when it is not set. */
export async function settingIn(database: Kysely<Tables>, key: string): Promise<unknown> {
  const query = database.selectFrom('setting').select('value').where('key', '=', key);
  return (await query.executeTakeFirst())?.value;
}

/** Sets a key, in the transaction that is under way. */
export async function putSetting(
  database: Kysely<Tables>,
  key: string,
  value: unknown,
): Promise<void> {
  const text = JSON.stringify(cleaned(value));
  await database
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}
