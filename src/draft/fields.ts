import { BASE_FIELDS } from './catalogue/base.ts';
import { BUDGET_FIELDS } from './catalogue/budget.ts';
import { LISTS } from './catalogue/lists.ts';
import { NARRATIVE_FIELDS } from './catalogue/narrative.ts';
import { PERFORMANCE_FIELDS } from './catalogue/performance.ts';
import { UNIT_FIELDS } from './catalogue/unit.ts';
import type { FieldPath } from './draft.ts';
import type { Field, ListOfFields, TaskId } from './field.ts';

/** Every field of the dossier, in the order of the tasks. */
export const FIELDS: readonly Field[] = [
  ...UNIT_FIELDS,
  ...BUDGET_FIELDS,
  ...BASE_FIELDS,
  ...PERFORMANCE_FIELDS,
  ...NARRATIVE_FIELDS,
];

const byPattern = new Map(FIELDS.map((field) => [field.pattern, field]));
const listByPattern = new Map(LISTS.map((list) => [list.pattern, list]));

/** A path with `*` in place of the ids of rows: `projects/p1.indicators/i2.target` → `projects/*.indicators/*.target`. */
export const patternOf = (path: FieldPath): string =>
  path.startsWith('rubricScores.') ? 'rubricScores.*' : path.replace(/\/[^./]+/g, '/*');

// Paths are looked up for every field of every run; a draft has some hundreds.
const found = new Map<FieldPath, Field | undefined>();
const MOST_FOUND = 20_000;

/** The field at a path; undefined for a path of no field. */
export function fieldOf(path: FieldPath): Field | undefined {
  if (found.has(path)) return found.get(path);
  const field = byPattern.get(patternOf(path));
  if (found.size >= MOST_FOUND) found.clear();
  found.set(path, field);
  return field;
}

/** The list at a path; undefined for a path of no list. */
export const listAt = (path: FieldPath): ListOfFields | undefined =>
  listByPattern.get(patternOf(path));

/** The task to which a field, a list or a row belongs. */
export const taskOf = (path: FieldPath): TaskId | undefined =>
  fieldOf(path)?.task ?? listAt(path)?.task ?? listAt(path.replace(/\/[^/]*$/, ''))?.task;

/** Path of the row that holds a field: `projects/p1.indicators/i2`; undefined outside lists. */
export const rowOf = (path: FieldPath): FieldPath | undefined => /^.*\/[^./]+/.exec(path)?.[0];

/** A row's path taken apart: its list and its id. */
export function splitRow(row: FieldPath): { readonly list: FieldPath; readonly id: string } {
  const at = row.lastIndexOf('/');
  return { list: row.slice(0, at), id: row.slice(at + 1) };
}
