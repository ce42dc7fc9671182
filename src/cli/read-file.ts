import { type FileHandle, open } from 'node:fs/promises';
import { LARGEST_FILE } from '../formats/formats.ts';
import { tooLarge } from '../formats/refusals.ts';
import { Unreadable } from '../formats/unreadable.ts';

/** The bytes of a file, or Unreadable with a sentence that says what to do. What is too large is not taken into memory. */
export async function readBytes(path: string): Promise<Uint8Array> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw unopened(error);
  }
  try {
    const stats = await handle.stat();
    if (stats.size > LARGEST_FILE) throw tooLarge();
    return stats.isFile() ? await handle.readFile() : await readToEnd(handle);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw unopened(error);
  } finally {
    await handle.close();
  }
}

/** A pipe or a device tells no size: it is read no further than a file may be. */
async function readToEnd(handle: FileHandle): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of handle.createReadStream({ autoClose: false })) {
    bytes += part.length;
    if (bytes > LARGEST_FILE) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unopened(error: unknown): Unreadable {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT')
    return new Unreadable(
      'not-found',
      '没有这个文件；请检查路径和文件名。',
      'No such file; check the path and the name.',
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new Unreadable(
      'no-access',
      '没有读取这个文件的权限；请检查权限，或另存一份再查。',
      'No permission to read the file; check it, or save a copy and check that.',
    );
  if (code === 'EISDIR')
    return new Unreadable(
      'folder',
      '这是文件夹，不是文件；请写明文件夹里的一个文件。',
      'This is a folder, not a file; name one of its files.',
    );
  return new Unreadable(
    'not-opened',
    '文件打不开；可能正被其他程序占用或已损坏。',
    'The file cannot be opened; another program may hold it, or it is damaged.',
  );
}
