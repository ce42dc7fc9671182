import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '../../document/finding.ts';
import { StoreError } from '../fault.ts';
import { type Identity, reachable } from './identity.ts';

/** Where the parts of a local server lie. */
export interface Places {
  /** The cluster. */
  readonly data: string;
  /** The folder of the socket. */
  readonly socket: string;
  /** Folder for copies of binaries. */
  readonly state: string;
  readonly log: string;
  /** A sentence when the data does not lie in the folder that was asked for. */
  readonly moved?: Bilingual;
}

/** A socket's path must stay below 107 bytes; this is what PostgreSQL adds to the folder. */
const SOCKET_NAME = '/.s.PGSQL.5432';
const LONGEST = 106;

/** Decides where the parts lie, and makes the folders. The folder exists. */
export function placesIn(folder: string, identity: Identity | undefined): Places {
  const home = homeOf(folder, identity);
  const data = join(home, 'postgres');
  const socket = socketFolder(home, identity);
  for (const each of [socket, join(home, 'log')]) own(each, identity);
  return {
    data,
    socket,
    state: home === folder ? join(stateRoot(), nameOf(folder)) : home,
    log: join(home, 'log', 'postgres.log'),
    ...(home !== folder && {
      moved: {
        zh: `数据库用户 ${identity?.name ?? ''} 进不了 ${folder}，数据库放在 ${home}。`,
        en: `The database user ${identity?.name ?? ''} cannot enter ${folder}; the database is in ${home}.`,
      },
    }),
  };
}

/** A folder that was chosen once stays chosen, also when the first one is opened later. */
function homeOf(folder: string, identity: Identity | undefined): string {
  const pointer = join(folder, 'location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (identity === undefined || reachable(folder, identity)) return folder;
  const home = join(stateRoot(), nameOf(folder));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (!reachable(home, identity))
    throw new StoreError(
      `数据库用户 ${identity.name} 进不了数据文件夹 ${folder}，也进不了 ${home}。请换一个数据文件夹，例如 /srv/jiping。`,
      `The database user ${identity.name} can enter neither the data folder ${folder} nor ${home}. Use another data folder, such as /srv/jiping.`,
    );
  writeFileSync(pointer, `${home}\n`);
  return home;
}

const nameOf = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 12);

/** `JIPING_STATE` names another folder, for systems that keep state elsewhere. */
const stateRoot = (): string =>
  process.env.JIPING_STATE !== undefined
    ? process.env.JIPING_STATE
    : process.getuid?.() === 0
      ? '/var/lib/jiping'
      : join(
          process.env.XDG_STATE_HOME ?? join(process.env.HOME ?? tmpdir(), '.local/state'),
          'jiping',
        );

function socketFolder(home: string, identity: Identity | undefined): string {
  const usual = join(home, 'run');
  if (Buffer.byteLength(usual + SOCKET_NAME) <= LONGEST) return usual;
  const short = join('/tmp', `jiping-${identity?.uid ?? process.getuid?.() ?? 0}-${nameOf(home)}`);
  if (existsSync(short) && lstatSync(short).isSymbolicLink())
    throw new StoreError(
      `${short} 是别处的链接，不能用作数据库的套接字文件夹。请删除它，再重新启动。`,
      `${short} is a link to elsewhere and cannot be the folder of the database's socket. Delete it, then start again.`,
    );
  return short;
}

/** Makes a folder that only the user of the server may enter. */
export function own(folder: string, identity: Identity | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
}
