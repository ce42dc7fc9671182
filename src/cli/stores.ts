import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../document/finding.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';

/** Where the data lies unless told: a folder of the user's own for programs' state. */
const stateFolder = (): string =>
  join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'jiping');

/** Folder of a call's data. */
export const dataFolder = (asked: Asked): string => resolve(asked.data ?? stateFolder());

/** Opens the store that a call means: DATABASE_URL, else a PostgreSQL of our own; the demonstration has its own. */
export async function storeFor(asked: Asked): Promise<Store> {
  const folder = dataFolder(asked);
  const tell = (sentence: Bilingual) => process.stderr.write(`${sentence[asked.lang]}\n`);
  const url = externalUrl(asked);
  if (url !== undefined) return openStore(url, { files: join(folder, 'files'), tell });
  return openStore(`local:${ownFolder(folder, asked)}`, { tell });
}

/** The same for calls that only look at what is there: a folder without data is a slip of the call, not an empty store. */
export async function presentStoreFor(asked: Asked): Promise<Store> {
  const folder = resolve(asked.data ?? stateFolder());
  if (externalUrl(asked) === undefined && !existsSync(ownFolder(folder, asked)))
    throw new Misused(
      `“${folder}”里没有绩评的数据。请用 --data 指明数据文件夹。`,
      `"${folder}" holds no data of Jiping. Name the data folder with --data.`,
    );
  return storeFor(asked);
}

function externalUrl({ demo }: Asked): string | undefined {
  const url = process.env.DATABASE_URL;
  return url === '' || demo ? undefined : url;
}

const ownFolder = (folder: string, { demo }: Asked): string => join(folder, demo ? 'demo' : 'data');
