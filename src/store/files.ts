import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isRefusal, type Refusal, refuse } from '../cycle/refusal.ts';
import { digestOf } from './backup/copy.ts';
import type { Database, Trx } from './database.ts';
import type { FilingKey } from './filings/filings.ts';
import { findFiling, hangsOn, notFound } from './filings/rows.ts';
import { newSecret } from './ids.ts';
import type { Scope } from './scope.ts';

/** A kept file. */
interface StoredFile {
  /** SHA-256 in hexadecimal; the file's name in the folder. */
  readonly digest: string;
  readonly sm3: string;
  readonly size: number;
}

/** Limits of an upload in bytes: of the file, and of all files of the unit. */
interface FileLimits {
  readonly file: number;
  readonly unit: number;
}

/** Files by digest in a folder, never in the database. */
export interface Files {
  /** Streams in: temporary file, digests, fsync, rename. Refused (`tooLarge`) past a limit; nothing stays then. */
  put(
    scope: Scope,
    key: FilingKey,
    bytes: AsyncIterable<Uint8Array>,
    limits: FileLimits,
  ): Promise<StoredFile | Refusal>;
  /** A file of a filing, whole and unaltered or refused: its bytes are digested before the first is handed out. */
  open(
    scope: Scope,
    key: FilingKey,
    digest: string,
  ): Promise<{ file: StoredFile; bytes: Readable } | Refusal>;
  /** Takes in a file that a job is to read, past all quotas; answers its name, which is its digest and a mark of its own. */
  hold(bytes: AsyncIterable<Uint8Array>, most: number): Promise<string | Refusal>;
  /** Where a held file lies, undefined when it is gone or altered. */
  held(name: string): Promise<string | undefined>;
  /** Removes a held file. */
  drop(name: string): Promise<void>;
  /** Removes held files that no job has come for since a time. */
  sweep(before: Date): Promise<void>;
  /** Bytes of all files that the unit of the filing has. */
  used(scope: Scope, key: FilingKey): Promise<number>;
}

/** Folder of files that wait for a job. They are of the moment: no part of a backup. */
const HELD = 'held';
const HELD_NAME = /^[0-9a-f]{64}-[\w-]{12}$/;

/** Where a file lies: folders by the first two digits keep each one short. */
export const fileAt = (folder: string, digest: string): string =>
  join(folder, digest.slice(0, 2), digest);

/** The files of a database in a folder, which is made. */
export function filesOf(database: Database, folder: string): Files {
  for (const each of ['incoming', HELD])
    mkdirSync(join(folder, each), { recursive: true, mode: 0o700 });
  return {
    put: async (scope, key, bytes, limits) => {
      const before = await database.within(scope, (trx) => unitUse(trx, scope, key));
      if (before === undefined) return notFound();
      const room = Math.min(limits.file, limits.unit - before.used);
      const taken = await takeIn(folder, bytes, room, limits);
      if (isRefusal(taken)) return taken;
      return database.within(scope, async (trx) => {
        const use = await unitUse(trx, scope, key, true);
        if (use === undefined) return notFound();
        if ((await fileRow(trx, key, taken.digest)) !== undefined) return taken;
        if (use.used + taken.size > limits.unit) return tooLarge(limits, true);
        await trx
          .insertInto('file')
          .values({ ...hangsOn(key), ...taken, unit_id: use.unit, at: database.now() })
          .execute();
        return taken;
      });
    },
    open: async (scope, key, digest) => {
      const row = await database.within(scope, async (trx) =>
        (await findFiling(trx, scope, key)) === undefined ? undefined : fileRow(trx, key, digest),
      );
      return row === undefined ? notFound() : openWhole(folder, row);
    },
    hold: async (bytes, most) => {
      let name = '';
      const placeOf = (digest: string) => {
        name = `${digest}-${newSecret().slice(0, 12)}`;
        return join(folder, HELD, name);
      };
      const taken = await takeIn(folder, bytes, most, { file: most, unit: most }, placeOf);
      return isRefusal(taken) ? taken : name;
    },
    held: async (name) => {
      if (!HELD_NAME.test(name)) return undefined;
      const file = join(folder, HELD, name);
      return name.startsWith(`${await digestOf(file)}-`) ? file : undefined;
    },
    drop: async (name) => {
      if (HELD_NAME.test(name)) await rm(join(folder, HELD, name), { force: true });
    },
    sweep: async (before) => {
      for (const name of await readdir(join(folder, HELD)))
        if ((await stat(join(folder, HELD, name))).mtime < before)
          await rm(join(folder, HELD, name), { force: true });
    },
    used: async (scope, key) =>
      (await database.within(scope, (trx) => unitUse(trx, scope, key)))?.used ?? 0,
  };
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`;

const tooLarge = (limits: FileLimits, used: boolean): Refusal =>
  used
    ? refuse(
        'tooLarge',
        `本单位的附件总量超过了 ${megabytes(limits.unit)}，文件没有保存。请先删去不需要的附件，或把扫描件压缩后再传。`,
        `The files of your unit exceed ${megabytes(limits.unit)}; this one was not kept. Remove some, or upload a smaller scan.`,
      )
    : refuse(
        'tooLarge',
        `文件超过了 ${megabytes(limits.file)}，没有保存。请把扫描件压缩，或分成几个文件再传。`,
        `The file exceeds ${megabytes(limits.file)} and was not kept. Compress it, or split it.`,
      );

/** Streams into a temporary file, and gives it the name of its digest once it is safe on the disk. */
export async function takeIn(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  room: number,
  limits: FileLimits,
  placeOf: (digest: string) => string = (digest) => fileAt(folder, digest),
): Promise<StoredFile | Refusal> {
  const half = join(folder, 'incoming', newSecret());
  const handle = await open(half, 'wx', 0o600);
  const [sha, sm3] = [createHash('sha256'), createHash('sm3')];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > room) return tooLarge(limits, size <= limits.file);
      sha.update(chunk);
      sm3.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    const file = { digest: sha.digest('hex'), sm3: sm3.digest('hex'), size };
    const place = placeOf(file.digest);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(half, place);
    await syncFolder(dirname(place));
    return file;
  } finally {
    await handle.close();
    await rm(half, { force: true });
  }
}

/** A rename is safe only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** What the unit of a filing uses; locked, so that two uploads cannot share the same room. */
async function unitUse(
  trx: Trx,
  scope: Scope,
  key: FilingKey,
  lock = false,
): Promise<{ unit: string; used: number } | undefined> {
  const row = await findFiling(trx, scope, key);
  if (row === undefined) return undefined;
  if (lock)
    await trx
      .selectFrom('unit')
      .select('id')
      .where('region_code', '=', key.region)
      .where('id', '=', row.unit_id)
      .forUpdate()
      .execute();
  const files = await trx
    .selectFrom('file')
    .select('size')
    .where('region_code', '=', key.region)
    .where('unit_id', '=', row.unit_id)
    .execute();
  return { unit: row.unit_id, used: files.reduce((sum, file) => sum + file.size, 0) };
}

const fileRow = (trx: Trx, key: FilingKey, digest: string): Promise<StoredFile | undefined> =>
  trx
    .selectFrom('file')
    .select(['digest', 'sm3', 'size'])
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .where('digest', '=', digest)
    .executeTakeFirst();

const damaged = (): Refusal =>
  refuse(
    'notFound',
    '这个文件在服务器上缺失或已被改动，不能打开。请联系系统管理员从备份恢复，或重新上传。',
    'This file is missing or altered on the server. Ask the administrator to restore it, or upload it again.',
    { damaged: true },
  );

/** The bytes are read through once before the first is handed out, from the same open file. */
async function openWhole(
  folder: string,
  file: StoredFile,
): Promise<{ file: StoredFile; bytes: Readable } | Refusal> {
  const handle = await open(fileAt(folder, file.digest), 'r').catch(() => undefined);
  if (handle === undefined) return damaged();
  const sha = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false }))
    sha.update(chunk as Buffer);
  if (sha.digest('hex') !== file.digest) {
    await handle.close();
    return damaged();
  }
  return { file, bytes: handle.createReadStream({ start: 0 }) };
}
