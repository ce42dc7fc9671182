/**
 * What a unit has typed so far. Values are kept as typed, by field path; lists by the ids of their rows. A draft may be
 * blank, half finished or wrong anywhere: nothing that was typed is ever thrown away. `dossierOf` tells what it comes to.
 *
 * Paths follow the Dossier: `staffing.authorized`, `budget.adjustments/k3.amount`, `projects/p1.indicators/i2.target`.
 * `/` is followed by the id of a row, which never changes; its position is that in `lists`. Amounts are kept in 万元
 * whatever unit the screen shows, so that a draft means the same everywhere.
 */
export interface DraftDossier {
  readonly fields: Readonly<Record<FieldPath, string>>;
  readonly lists: Readonly<Record<FieldPath, readonly string[]>>;
}

/** Path of a field or of a list. */
export type FieldPath = string;

/** A draft in which nothing was typed. */
export const EMPTY: DraftDossier = { fields: {}, lists: {} };

/** One change of one field, or of the rows of one list. `before` is what the person saw, for telling conflicts. */
export type Operation = FieldChange | ListChange;

/** A field gets another text; '' clears it. */
export interface FieldChange {
  readonly kind: 'field';
  readonly path: FieldPath;
  readonly before: string;
  readonly after: string;
}

/** A list gets other rows or another order of rows. Fields of a removed row stay, so that undo brings them back. */
export interface ListChange {
  readonly kind: 'list';
  readonly path: FieldPath;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The text of a field, '' where nothing was typed. */
export const textOf = (draft: DraftDossier, path: FieldPath): string => draft.fields[path] ?? '';

// One and the same list of no rows: pages compare by identity what has changed.
const NO_ROWS: readonly string[] = [];

/** The ids of a list's rows in order. */
export const rowsOf = (draft: DraftDossier, path: FieldPath): readonly string[] =>
  draft.lists[path] ?? NO_ROWS;
