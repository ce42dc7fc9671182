import type { Database } from '../database.ts';
import { fileAt } from '../files.ts';
import { digestOf } from './copy.ts';

/** Digests of all kept files, reckoned anew. */
export async function verifyFiles(
  database: Database,
  folder: string,
): Promise<{ files: number; damagedFiles: readonly string[] }> {
  const { rows } = await database.owner.query<{ digest: string }>(
    'select distinct digest from file order by digest',
  );
  const damagedFiles: string[] = [];
  for (const { digest } of rows)
    if ((await digestOf(fileAt(folder, digest))) !== digest) damagedFiles.push(digest);
  return { files: rows.length, damagedFiles };
}
