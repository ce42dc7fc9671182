import { LISTS } from '../../draft/catalogue/lists.ts';
import { type DraftDossier, type FieldPath, rowsOf } from '../../draft/draft.ts';
import type { FieldPage } from '../../draft/field.ts';
import { FIELDS, fieldOf, listAt, patternOf } from '../../draft/fields.ts';
import { labelOf } from '../../draft/labels.ts';

/** A field, a list, or the first field of a row, that one may jump to. */
export interface JumpTarget {
  readonly path: FieldPath;
  readonly page: FieldPage;
  readonly label: { readonly zh: string; readonly en: string };
}

/** Every single field and list of the catalogue, and every row of the draft by its name. */
export function jumpTargets(draft: DraftDossier): readonly JumpTarget[] {
  const single = [...FIELDS, ...LISTS]
    .filter(({ pattern }) => !pattern.includes('*'))
    .map(({ pattern, page, label }) => ({ path: pattern, page, label }));
  const rows = Object.keys(draft.lists).flatMap((list) =>
    rowsOf(draft, list).flatMap((id) => rowTarget(draft, `${list}/${id}`)),
  );
  return [...single, ...rows];
}

function rowTarget(draft: DraftDossier, row: FieldPath): readonly JumpTarget[] {
  const pattern = patternOf(row);
  const first = FIELDS.find((field) => isOwn(field.pattern, pattern));
  if (!first) return [];
  const path = `${row}${first.pattern.slice(pattern.length)}`;
  const page = fieldOf(path)?.page ?? listAt(row.slice(0, row.lastIndexOf('/')))?.page;
  return page ? [{ path, page, label: labelOf(draft, row) }] : [];
}

/** Whether a field is one of the row itself, not of a row below it. */
const isOwn = (field: string, row: string): boolean =>
  field === row || (field.startsWith(`${row}.`) && !field.slice(row.length).includes('*'));

/** Whether all the words that were typed occur in a text, in any order. */
export const fitsWords = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
