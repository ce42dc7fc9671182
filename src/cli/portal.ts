import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { portalFiles } from '../server/portal/files.ts';
import { contextOf } from '../server/server.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { say } from './say.ts';
import { presentStoreFor } from './stores.ts';

/** `jiping portal export FOLDER [ADDRESS]`: the public pages and files into a new folder, for a site that only takes files. */
export async function portal(asked: Asked): Promise<number> {
  const [action, folder, address = ''] = asked.paths;
  if (action !== 'export' || folder === undefined)
    throw new Misused(
      '请写成：jiping portal export 新文件夹 [网址]，例如 jiping portal export 公开网页 https://www.example.gov.cn/jixiao/',
      'Call it as: jiping portal export NEW-FOLDER [ADDRESS]',
    );
  if (existsSync(folder))
    throw new Misused(
      `文件夹“${folder}”已经存在。请换一个新的文件夹，以免和原有文件混在一起。`,
      `The folder "${folder}" exists already. Name a new one.`,
    );
  const store = await presentStoreFor(asked);
  try {
    const context = await contextOf({ store });
    let files = 0;
    for await (const [path, bytes] of portalFiles(context, address)) {
      const to = join(resolve(folder), decodeURIComponent(path));
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, bytes);
      files += 1;
    }
    context.engine.close();
    say(
      asked,
      `已导出公开网页和文件${files}个：${folder}`,
      `Exported ${files} public pages and files: ${folder}`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
