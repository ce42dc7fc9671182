import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../fault.ts';

/** SHA-256 of a file, undefined when it cannot be read. */
export async function digestOf(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file, 'r');
    const digest = createHash('sha256');
    for await (const chunk of handle.createReadStream()) digest.update(chunk as Buffer);
    return digest.digest('hex');
  } catch {
    return undefined;
  }
}

/** Copies a file that must have this digest, safely on the disk. Throws `StoreError` when it has not. */
export async function copyWhole(from: string, to: string, digest: string): Promise<void> {
  const told = await copyTold(from, to);
  if (told?.sha256 !== digest) throw damaged(from);
}

/** Copies a file safely on the disk and tells its size and digest; undefined when it cannot be read. */
export async function copyTold(
  from: string,
  to: string,
): Promise<{ readonly size: number; readonly sha256: string } | undefined> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const source = await open(from, 'r').catch(() => undefined);
  if (source === undefined) return undefined;
  const target = await open(to, 'w', 0o600);
  const sha = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of source.createReadStream()) {
      sha.update(chunk as Buffer);
      size += (chunk as Buffer).byteLength;
      await target.writeFile(chunk as Buffer);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { size, sha256: sha.digest('hex') };
}

const damaged = (file: string): StoreError =>
  new StoreError(
    `文件 ${file} 缺失或已被改动。请先用 jiping verify 找出受损的文件，从以前的备份补上，再重新操作。`,
    `The file ${file} is missing or was changed. Find the damaged files with jiping verify, take them from an earlier backup, and try again.`,
  );
