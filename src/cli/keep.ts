import { resolve } from 'node:path';
import type { Store } from '../store/store.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { presentStoreFor, storeFor } from './stores.ts';

/** `jiping backup FOLDER`: everything into a new folder. */
export const backup = (asked: Asked): Promise<number> =>
  withStore(presentStoreFor(asked), async (store) => {
    const { tables, files, bytes, originals = 0 } = await store.backup(folderOf(asked, 'backup'));
    print(
      `已备份：${rowsIn(tables)}条记录、${files}个附件、${originals}个批量审核文件，共${bytes}字节。`,
    );
    return 0;
  });

/** `jiping restore FOLDER`: a backup into an empty store, verified. */
export const restore = (asked: Asked): Promise<number> =>
  withStore(storeFor(asked), async (store) => {
    const { tables, files, originals = 0 } = await store.restore(folderOf(asked, 'restore'));
    print(`已恢复并核验：${rowsIn(tables)}条记录、${files}个附件、${originals}个批量审核文件。`);
    return 0;
  });

/** `jiping verify`: the chains of the audit trail and the digests of all files, reckoned anew. Status 2 when anything was changed. */
export const verify = (asked: Asked): Promise<number> =>
  withStore(presentStoreFor(asked), async (store) => {
    const { chains, files, damagedFiles: damaged } = await store.verify();
    for (const { region, entries, whole, brokenAt, faults } of chains)
      print(
        whole
          ? `操作日志（${region}）完整，共${entries}条。`
          : `操作日志（${region}）不完整：首处在第${brokenAt}条，共${faults.length}处。`,
      );
    print(
      damaged.length === 0
        ? `附件完整，共${files}个。`
        : `附件有${damaged.length}个缺失或被改动：${damaged.join('、')}。`,
    );
    return chains.every(({ whole }) => whole) && damaged.length === 0 ? 0 : 2;
  });

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

const print = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
