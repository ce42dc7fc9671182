import { writeFile } from 'node:fs/promises';
import type { Asked } from './arguments.ts';
import { Misused } from './arguments.ts';

/** Writes the output of a command to `-o FILE`, else to standard output, and waits until it is out. */
export async function emit(asked: Asked, output: string | Uint8Array): Promise<void> {
  if (asked.output !== undefined) {
    try {
      await writeFile(asked.output, output);
    } catch {
      throw new Misused(`不能写入“${asked.output}”；请检查文件夹是否存在、是否有写权限。`);
    }
    return;
  }
  await new Promise<void>((resolve) => {
    process.stdout.write(output, () => resolve());
  });
}
