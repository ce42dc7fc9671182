import { resolve } from 'node:path';
import type { Store } from '../store/store.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { say } from './say.ts';
import { presentStoreFor, storeFor } from './stores.ts';

/** `jiping backup FOLDER`: everything into a new folder. */
export async function backup(asked: Asked): Promise<number> {
  const folder = folderOf(asked, 'backup');
  return withStore(presentStoreFor(asked), async (store) => {
    const { tables, files, bytes, originals = 0 } = await store.backup(folder);
    const rows = rowsIn(tables);
    say(
      asked,
      `已备份：${rows}条记录、${files}个附件、${originals}个批量审核文件，共${bytes}字节。`,
      `Backed up: ${rows} records, ${files} files, ${originals} files of mass audits, ${bytes} bytes in all.`,
    );
    return 0;
  });
}

/** `jiping restore FOLDER`: a backup into an empty store, verified. */
export async function restore(asked: Asked): Promise<number> {
  const folder = folderOf(asked, 'restore');
  return withStore(storeFor(asked), async (store) => {
    const { tables, files, originals = 0 } = await store.restore(folder);
    const rows = rowsIn(tables);
    say(
      asked,
      `已恢复并核验：${rows}条记录、${files}个附件、${originals}个批量审核文件。`,
      `Restored and verified: ${rows} records, ${files} files, ${originals} files of mass audits.`,
    );
    return 0;
  });
}

/** `jiping verify`: the chains of the audit trail and the digests of all files, reckoned anew. Status 2 when anything was changed. */
export async function verify(asked: Asked): Promise<number> {
  if (asked.paths.length > 0)
    throw new Misused(
      'verify 之后不写文件夹。请用 --data 指明数据文件夹。',
      'verify takes no folder. Name the data folder with --data.',
    );
  return withStore(presentStoreFor(asked), async (store) => {
    const { chains, files, damagedFiles: damaged } = await store.verify();
    for (const { region, entries, whole, brokenAt, faults } of chains)
      if (whole)
        say(
          asked,
          `操作日志（${region}）完整，共${entries}条。`,
          `The audit trail (${region}) is whole: ${entries} entries.`,
        );
      else
        say(
          asked,
          `操作日志（${region}）不完整：首处在第${brokenAt}条，共${faults.length}处。`,
          `The audit trail (${region}) is broken, first at entry ${brokenAt}, at ${faults.length} places in all.`,
        );
    if (damaged.length === 0)
      say(asked, `附件完整，共${files}个。`, `The files are whole: ${files}.`);
    else
      say(
        asked,
        `附件有${damaged.length}个缺失或被改动：${damaged.join('、')}。`,
        `Missing or changed files, ${damaged.length}: ${damaged.join(', ')}.`,
      );
    return chains.every(({ whole }) => whole) && damaged.length === 0 ? 0 : 2;
  });
}

async function withStore(
  opened: Promise<Store>,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  const store = await opened;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function folderOf({ paths: [folder, ...more] }: Asked, command: string): string {
  if (folder === undefined || more.length > 0)
    throw new Misused(
      `请给出一个文件夹：jiping ${command} 文件夹`,
      `Name one folder: jiping ${command} FOLDER`,
    );
  return resolve(folder);
}

const rowsIn = (tables: Readonly<Record<string, number>>): number =>
  Object.values(tables).reduce((sum, rows) => sum + rows, 0);
