import { join } from 'node:path';
import { checkBackup } from '../store/backup/verify-backup.ts';
import { StoreError } from '../store/fault.ts';
import { JobFailure } from '../store/jobs.ts';
import type { Person } from '../store/people/person.ts';
import type { Context } from './context.ts';

/** Kinds of the jobs: making a backup, and looking through one. */
export const BACKUP = 'backup';
export const BACKUP_CHECK = 'backupCheck';

/** What the job of making one is told: whether the originals of mass audits go in. */
export interface BackupTask {
  readonly originals: boolean;
}

/** What the job of looking through is told. */
export interface CheckTask {
  readonly name: string;
}

/** Begins to make backups and to look through them, one at a time. */
export async function workOnBackups(context: Context): Promise<void> {
  const { store, settings, now, log } = context;
  const folder = settings.backups;
  if (folder === undefined) return;
  const entry = (by: Person, what: string, subject: string, detail: object) =>
    store.audit.append({
      region: settings.region.code,
      path: settings.region.code,
      ...{ who: by, what, subject, detail: { ...detail } },
    });
  await store.jobs.work(BACKUP, 1, async ({ by, data, progress }) => {
    const { originals } = data as BackupTask;
    await progress('写备份', 0, 1);
    const name = `jiping-${stampOf(now())}`;
    try {
      const { tables, files, ...told } = await store.backup(join(folder, name), originals);
      const rows = Object.values(tables).reduce((sum, each) => sum + each, 0);
      await entry(by, 'backup.make', name, { rows, files, originals: told.originals ?? 0 });
      return { name };
    } catch (error) {
      if (error instanceof StoreError) throw new JobFailure(error.message);
      const { code } = error as NodeJS.ErrnoException;
      log({ event: 'fault', kind: code ?? 'unknown', route: `job ${BACKUP}` });
      if (code === 'ENOSPC') throw new JobFailure('磁盘空间不够，备份没有完成。请清理后再试。');
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        throw new JobFailure(`不能写入 ${folder}。请检查文件夹的权限。`);
      throw error;
    }
  });
  await store.jobs.work(BACKUP_CHECK, 1, async ({ by, data, progress }) => {
    const { name } = data as CheckTask;
    await progress('核验备份', 0, 1);
    const check = await checkBackup(folder, name, now());
    if (!check) throw new JobFailure('没有这份备份，可能已被移走。请刷新页面。');
    await entry(by, 'backup.verify', name, { whole: check.whole, faults: check.faults.length });
    return check;
  });
}

/** An instant for a folder's name, in Beijing time, which offices keep. */
const stampOf = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace('T', '-')
    .slice(0, 15);
