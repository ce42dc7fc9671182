import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Asked } from '../arguments.ts';
import { Misused } from '../misused.ts';
import { filesOf } from '../paths.ts';

/**
 * Writes the output of a command to `-o FILE`, else to standard output, and waits until it is out. A reader that stops early
 * (head, less) has what it wanted: that is no failure, and the command ends with its own status.
 */
export async function emit(asked: Asked, output: string | Uint8Array): Promise<void> {
  if (asked.output === undefined) {
    await new Promise<void>((done, fail) => {
      process.stdout.write(output, (error?: NodeJS.ErrnoException | null) =>
        error && error.code !== 'EPIPE' ? fail(error) : done(),
      );
    });
    return;
  }
  const target = resolve(asked.output);
  if (filesOf(asked.paths).some((path) => resolve(path) === target))
    throw new Misused(
      `输出文件“${asked.output}”就是输入文件；请换一个名字，原件不会被改写。`,
      `The output "${asked.output}" is the input itself; choose another name, originals are never overwritten.`,
    );
  try {
    await writeFile(target, output);
  } catch {
    throw new Misused(
      `不能写入“${asked.output}”；请检查文件夹是否存在、是否有写权限。`,
      `Cannot write "${asked.output}"; check that the folder exists and may be written to.`,
    );
  }
}
