import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore, type Store } from '../store/store.ts';
import type { Asked } from './arguments.ts';

/** Where the data lies unless told: a folder of the user's own for programs' state. */
const stateFolder = (): string =>
  join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'jiping');

/** Opens the store that a call means: DATABASE_URL, else a PostgreSQL of our own; the demonstration has its own. */
export async function storeFor(asked: Asked): Promise<Store> {
  const folder = resolve(asked.data ?? stateFolder());
  const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '' && !asked.demo)
    return openStore(url, { files: join(folder, 'files'), tell });
  return openStore(`local:${join(folder, asked.demo ? 'demo' : 'data')}`, { tell });
}
