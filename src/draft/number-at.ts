import { type DraftDossier, type FieldPath, textOf } from './draft.ts';
import { fieldOf } from './fields.ts';
import { parseEntry } from './parse.ts';

/** Reads the number of a field: 分, a count, or hundredths of points; undefined where blank or not understood. */
export function numberAt(draft: DraftDossier, path: FieldPath): number | undefined {
  const field = fieldOf(path);
  const value = field && parseEntry(field, textOf(draft, path)).value;
  return typeof value === 'number' ? value : undefined;
}
