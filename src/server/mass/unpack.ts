import { randomBytes } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from '../../formats/unreadable.ts';
import { openArchive } from '../../formats/zip/archive.ts';
import type { UnpackedFile } from '../../store/mass/work.ts';
import { shownPath } from './shown-path.ts';

/** What systems put into archives beside the files of people. */
const NOT_OURS = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Marks of office files, which are zips themselves. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype)$/;

/**
 * Puts the files of an archive into a folder, each under a name by chance; a file that cannot be unpacked has the sentence why.
 * Answers `report` when the archive is an office file itself. Throws Unreadable when it cannot be opened at all.
 */
export async function unpack(
  path: string,
  folder: string,
  most: number,
): Promise<readonly UnpackedFile[] | 'report'> {
  const handle = await open(path, 'r');
  try {
    const all = await openArchive(handle);
    if (all.some(({ name }) => OFFICE.test(name))) return 'report';
    const files = all.filter(({ name }) => !NOT_OURS.test(shownPath(name)));
    if (files.length === 0) throw empty();
    const done: UnpackedFile[] = [];
    for (const [i, file] of files.entries()) {
      const held = randomBytes(24).toString('base64url');
      const row = { name: shownPath(file.name), held, size: 0 };
      if (i >= most) {
        // One row tells of all that were left out.
        const left = files.length - most;
        done.push({ ...row, reason: tooManyFiles(left) });
        break;
      }
      try {
        const bytes = await file.read();
        await writeFile(join(folder, held), bytes, { mode: 0o600, flag: 'wx' });
        done.push({ ...row, size: bytes.length });
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        done.push({ ...row, reason: error.zh });
      }
    }
    return done;
  } finally {
    await handle.close();
  }
}

const empty = (): Unreadable =>
  new Unreadable(
    'archive-empty',
    '压缩包里没有文件，请检查后重新压缩再传。',
    'The archive has no files. Check it and pack it again.',
  );

const tooManyFiles = (left: number): string =>
  `一次审核的文件数已满，从这个文件起还有${left}个没有读取，请另建一次审核。`;
