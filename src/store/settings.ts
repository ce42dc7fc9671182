import type { Database } from './database.ts';
import { cleaned } from './ids.ts';

/** Settings of the installation by key (JSON values): `region`, `demo`, limits of sessions and files. */
export interface Settings {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Whether the database holds invented data only. */
  demo(): Promise<boolean>;
}

/** The settings of a database. */
export function settingsOf({ plain }: Database): Settings {
  const get = async (key: string): Promise<unknown> =>
    (await plain.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())
      ?.value;
  return {
    get,
    put: async (key, value) => {
      const text = JSON.stringify(cleaned(value));
      await plain
        .insertInto('setting')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute();
    },
    demo: async () => (await get('demo')) === true,
  };
}
