import type { MassAuditView } from '../../api/mass-audit.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Refused } from '../client/client.ts';
import type { Chosen } from './choose.ts';

/** Files and bytes of one request; a single file may have more. */
const MOST_FILES = 40;
const MOST_BYTES = 32 * 1024 * 1024;

/** Milliseconds until a request that was one too many in its minute is sent again. */
const PAUSE = 5000;

/** Sends files in requests of a fitting size, makes the audit of them and begins it. Throws what `call` throws. */
export async function sendAll(
  name: string,
  chosen: readonly Chosen[],
  tell: (sent: number) => void,
): Promise<MassAuditView> {
  const audit = await call<MassAuditView>('POST', ROUTES.massAudits, {}, { name });
  const names = { region: audit.region, id: audit.id };
  const folder = folderOf(chosen);
  for (let from = 0; from < chosen.length; ) {
    const batch = batchOf(chosen.slice(from, from + MOST_FILES));
    const form = new FormData();
    for (const { path, file } of batch) form.append('file', file, path.slice(folder.length));
    await patiently(() => call('POST', `${ROUTES.massAuditFiles}?from=${from}`, names, form));
    from += batch.length;
    tell(from);
  }
  await call('POST', ROUTES.massAuditWork, names);
  return audit;
}

/** The folder that all lie in, with its mark; '' when they lie in several. The audit bears its name. */
export function folderOf(chosen: readonly Chosen[]): string {
  const folders = new Set(chosen.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  const [folder] = folders;
  return folders.size === 1 && folder !== undefined ? folder : '';
}

function batchOf(files: readonly Chosen[]): readonly Chosen[] {
  let bytes = 0;
  const fits = files.findIndex(({ file }, i) => {
    bytes += file.size;
    return i > 0 && bytes > MOST_BYTES;
  });
  return fits < 0 ? files : files.slice(0, fits);
}

/** Files have numbers: sent again they are there once. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await send();
      return;
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.reply.refused !== 'tooMany') throw fault;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
