import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../../document/finding.ts';
import { findBinaries } from './binaries.ts';
import { binariesFor, initialise, majorOf } from './cluster.ts';
import { identityFor } from './identity.ts';
import { takeLock } from './lock.ts';
import { prepareNpmBinaries } from './npm-binaries.ts';
import { own, placesIn } from './places.ts';
import { endOrphan, InUse, startPostmaster } from './postmaster.ts';
import { supervise } from './supervise.ts';

/** How to start a local server. */
export interface LocalOptions {
  /** Gets sentences for the people who run the system. */
  readonly tell?: (sentence: Bilingual) => void;
  readonly binaries?: 'system' | 'npm';
}

/** A database server that belongs to this process. */
export interface LocalServer {
  /** Folder of the socket: the `host` for a client. The superuser is `postgres`. */
  readonly socket: string;
  readonly major: number;
  /** Process number of the server as it runs now. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Milliseconds that the last processes of a killed server may need to end, on a busy machine. */
const LINGERING = 30_000;

/**
 * Runs a PostgreSQL in a folder, made on the first start. It is started again when it dies, and stops with this process.
 * Throws `StoreError` when the folder is in use, of another major version, or no PostgreSQL is found.
 */
export async function startLocal(path: string, options: LocalOptions = {}): Promise<LocalServer> {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const identity = identityFor(folder);
  const lock = takeLock(join(folder, 'lock'), folder);
  try {
    const places = placesIn(folder, identity);
    if (places.moved !== undefined) options.tell?.(places.moved);
    const found = findBinaries().filter(
      (each) => options.binaries === undefined || each.from === options.binaries,
    );
    const chosen = binariesFor(places.data, found);
    const binaries = prepareNpmBinaries(chosen, identity, places.state);
    if (binaries.folder !== chosen.folder)
      options.tell?.({
        zh: `数据库程序取自安装包，放在 ${binaries.folder}。`,
        en: `The programs of the database come from the package; they are in ${binaries.folder}.`,
      });
    if (majorOf(places.data) === undefined) initialise(places.data, binaries, identity);
    else own(places.data, ownerOf(places.data, identity));
    // Only what a product of ours has left is ended; a server that somebody else started is refused.
    if (lock.tookOver) await endOrphan(places.data);
    const start = (patience: number) =>
      patiently(() => startPostmaster(binaries, places, identity), patience);
    const first = await start(lock.tookOver ? LINGERING : 0);
    const server = supervise(first, () => start(LINGERING), options.tell ?? (() => undefined));
    return {
      socket: places.socket,
      major: binaries.major,
      pid: server.pid,
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Tries again for a while when the folder is still in use. */
async function patiently<T>(start: () => Promise<T>, patience: number): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof InUse) || Date.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** As root a cluster is left to whom it belongs. */
const ownerOf = (data: string, identity: ReturnType<typeof identityFor>) =>
  identity === undefined
    ? undefined
    : { ...identity, uid: statSync(data).uid, gid: statSync(data).gid };
