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

/** The field at a path; undefined for a path of no field. */
export const fieldOf = (path: FieldPath): Field | undefined => byPattern.get(patternOf(path));

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
