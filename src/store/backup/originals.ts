import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { StoreError } from '../fault.ts';
import { copyTold, copyWhole, digestOf } from './copy.ts';
import type { Manifest } from './manifest.ts';

/** Folder of the files of mass audits, beside the kept files and in a backup. */
const AUDITS = 'audits';

/** The files of an audit by their place: the folder of the audit, the original, its sentences or its copy with comments. */
const PLACE = /^[\w-]+\/[\w-]+(?:\.json|\.docx)?$/;

/** The originals of mass audits that the database knows, with what lies beside each, by their places. */
export async function originalsOf(client: PoolClient, folder: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ audit: string; held: string[] }>(
    `select region_code || '-' || audit_id as audit, array_agg(held) as held
     from mass_audit_file group by 1 order by 1`,
  );
  const places: string[] = [];
  for (const { audit, held } of rows) {
    const known = new Set(held);
    for (const name of (await namesIn(join(folder, AUDITS, audit))).sort())
      if (known.has(name.replace(/\.(?:json|docx)$/, ''))) places.push(`${audit}/${name}`);
  }
  return places;
}

/** Copies originals, each read once; one whose audit was removed meanwhile is left out. */
export async function copyOriginals(
  folder: string,
  half: string,
  places: readonly string[],
): Promise<NonNullable<Manifest['originals']>> {
  const copied: Record<string, { readonly size: number; readonly sha256: string }> = {};
  for (const place of places) {
    const told = await copyTold(join(folder, AUDITS, place), join(half, AUDITS, place));
    if (told) copied[place] = told;
  }
  return copied;
}

/** Puts the originals of a backup back. Throws `StoreError` when one is missing or altered. */
export async function restoreOriginals(
  source: string,
  folder: string,
  { originals = {} }: Manifest,
): Promise<void> {
  for (const [place, { sha256 }] of Object.entries(originals)) {
    if (!PLACE.test(place))
      throw new StoreError(
        `备份清单中的 ${place} 不是批量审核的文件，没有恢复。请换用另一份备份。`,
        `${place} in the list of the backup is no file of a mass audit; it was not restored. Use another backup.`,
      );
    await copyWhole(join(source, AUDITS, place), join(folder, AUDITS, place), sha256);
  }
}

/** The places of a backup whose files are missing or altered. */
export async function faultyOriginals(
  source: string,
  { originals = {} }: Manifest,
): Promise<readonly string[]> {
  const faulty: string[] = [];
  for (const [place, { sha256 }] of Object.entries(originals))
    if ((await digestOf(join(source, AUDITS, place))) !== sha256) faulty.push(place);
  return faulty;
}

/** What the originals of mass audits take on the disk, for the choice to leave them out. */
export async function sizeOfOriginals(
  folder: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  let [files, bytes] = [0, 0];
  for (const audit of await namesIn(join(folder, AUDITS)))
    for (const name of await namesIn(join(folder, AUDITS, audit))) {
      const told = await stat(join(folder, AUDITS, audit, name)).catch(() => undefined);
      if (!told?.isFile()) continue;
      files += 1;
      bytes += told.size;
    }
  return { files, bytes };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
