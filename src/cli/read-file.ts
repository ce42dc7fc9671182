import { type FileHandle, open } from 'node:fs/promises';
import { Unreadable } from '../formats/unreadable.ts';

/** No report is larger; what is larger is not read into memory. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The bytes of a file, or Unreadable with a sentence that says what to do. */
export async function readBytes(path: string): Promise<Uint8Array> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw unopened(error);
  }
  try {
    const stats = await handle.stat();
    if (stats.size > MOST_BYTES) throw tooLarge();
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
    if (bytes > MOST_BYTES) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLarge = (): Unreadable =>
  new Unreadable(
    'tooLarge',
    '文件超过100 MB，不像一份报告；请确认文件，或去掉其中的图片后再查。',
    'The file is larger than 100 MB, unlike a report; check the file, or take its pictures out.',
  );

function unopened(error: unknown): Unreadable {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT')
    return new Unreadable('notFound', '没有这个文件；请检查路径和文件名。', 'No such file.');
  if (code === 'EACCES' || code === 'EPERM')
    return new Unreadable(
      'noAccess',
      '没有读取这个文件的权限；请检查权限，或另存一份再查。',
      'No permission to read the file.',
    );
  if (code === 'EISDIR')
    return new Unreadable('folder', '这是文件夹，不是文件。', 'This is a folder.');
  return new Unreadable(
    'notOpened',
    '文件打不开；可能正被其他程序占用或已损坏。',
    'The file cannot be opened.',
  );
}
