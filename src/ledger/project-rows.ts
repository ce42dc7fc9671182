import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import { squeeze } from '../values/chinese.ts';
import { textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** Row of a project in the draft, and whether the draft has it already. */
export interface ProjectRow {
  readonly path: FieldPath;
  readonly known: boolean;
}

/**
 * The row of a project: that of its name in the draft, else a new one whose id follows from the name, so that budget,
 * execution and record of a project meet in one row whichever comes first.
 */
export function projectRow(draft: DraftDossier, name: string): ProjectRow {
  const key = squeeze(name);
  const known = rowsOf(draft, 'projects').find(
    (id) => squeeze(textOf(draft, `projects/${id}.name`)) === key,
  );
  return { path: `projects/${known ?? idOf(key)}`, known: known !== undefined };
}

/** Entries by the project that they name, in the order in which the names come; entries without a name left out. */
export function byProject(
  entries: readonly LedgerEntry[],
  key = 'project',
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const name = squeeze(textIn(entry, key));
    if (name === '') continue;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}

// 64 bits of two FNV-1a hashes: ids of rows are plain letters and digits.
const idOf = (key: string): string =>
  `p${hash(key, 0x811c9dc5).toString(36)}${hash(key, 0x050c5d1f).toString(36)}`;

function hash(key: string, from: number): number {
  let state = from;
  for (let i = 0; i < key.length; i += 1)
    state = Math.imul(state ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return state;
}
