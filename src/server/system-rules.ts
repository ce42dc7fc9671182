import { type AccessRules, type SizeRules, STANDARD_ACCESS } from '../cycle/system-rules.ts';
import { ACCESS_KEY, SIZES_KEY } from '../store/settings.ts';
import type { Context, ServerSettings } from './context.ts';

const MEGABYTE = 1024 * 1024;

/** How people sign in: what was approved, over what the server was started with. */
export async function accessOf({ store, settings }: Context): Promise<AccessRules> {
  const kept = (await store.settings.get(ACCESS_KEY)) as Partial<AccessRules> | undefined;
  return accessWith(settings, kept);
}

/** Rules that were approved, over what the server was started with. */
export const accessWith = (
  { idleMinutes, absoluteMinutes }: Pick<ServerSettings, 'idleMinutes' | 'absoluteMinutes'>,
  kept: Partial<AccessRules> = {},
): AccessRules => ({ ...STANDARD_ACCESS, idleMinutes, absoluteMinutes, ...kept });

/** What files may weigh, in megabytes. */
export async function sizesOf({ store, settings }: Context): Promise<SizeRules> {
  const kept = (await store.settings.get(SIZES_KEY)) as Partial<SizeRules> | undefined;
  return {
    fileMegabytes: settings.fileBytes / MEGABYTE,
    unitMegabytes: settings.unitBytes / MEGABYTE,
    importMegabytes: settings.importBytes / MEGABYTE,
    ...kept,
  };
}

/** The same in bytes, for those who take files in. */
export async function bytesOf(
  context: Context,
): Promise<{ readonly file: number; readonly unit: number; readonly import: number }> {
  const { fileMegabytes, unitMegabytes, importMegabytes } = await sizesOf(context);
  return {
    file: fileMegabytes * MEGABYTE,
    unit: unitMegabytes * MEGABYTE,
    import: importMegabytes * MEGABYTE,
  };
}
