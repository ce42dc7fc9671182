import type { Conflict } from '../../api/filing.ts';
import { type DraftDossier, type Operation, rowsOf, textOf } from '../../draft/draft.ts';
import { applyOperations } from '../../draft/operations.ts';

/** A save that came between. */
export interface Between {
  readonly by: string;
  readonly at: Date;
  readonly operations: readonly Operation[];
}

/** What can be applied, and what clashes. */
export interface Merged {
  readonly draft: DraftDossier;
  readonly operations: readonly Operation[];
  readonly conflicts: readonly Conflict[];
}

type Value = string | readonly string[];

const valueAt = (draft: DraftDossier, { kind, path }: Operation): Value =>
  kind === 'field' ? textOf(draft, path) : rowsOf(draft, path);

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

const copied = (value: Value): string | string[] =>
  typeof value === 'string' ? value : [...value];

/**
 * Merges operations made on an older draft into the draft of now, field by field. A field clashes when another save
 * changed it since, and to something else. Rows that two people added to one list are both kept.
 */
export function merge(
  draft: DraftDossier,
  between: readonly Between[],
  operations: readonly Operation[],
): Merged {
  const clashing = new Map<string, Conflict>();
  const applied: Operation[] = [];
  let now = draft;
  for (const operation of operations) {
    const earlier = clashing.get(operation.path);
    if (earlier !== undefined) {
      clashing.set(operation.path, { ...earlier, mine: copied(operation.after) });
      continue;
    }
    const theirs = valueAt(now, operation);
    const touched = between.findLast((save) =>
      save.operations.some(({ kind, path }) => kind === operation.kind && path === operation.path),
    );
    const mine = touched === undefined ? operation : reconcile(operation, theirs);
    if (mine === undefined) clashing.set(operation.path, conflict(operation, theirs, touched));
    else if (!same(theirs, mine.after)) {
      applied.push(based(mine, theirs));
      now = applyOperations(now, [mine]);
    }
  }
  return { draft: now, operations: applied, conflicts: [...clashing.values()] };
}

/** The operation as it fits the value of now; undefined when it clashes. */
function reconcile(operation: Operation, theirs: Value): Operation | undefined {
  if (same(theirs, operation.before) || same(theirs, operation.after)) return operation;
  if (operation.kind === 'field' || typeof theirs === 'string') return undefined;
  const { before, after } = operation;
  const added = after.filter((id) => !before.includes(id));
  const kept = after.filter((id) => before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const reordered = !same(
    kept,
    before.filter((id) => after.includes(id)),
  );
  if (reordered) return undefined;
  const rows = theirs.filter((id) => !removed.includes(id));
  return {
    ...operation,
    before: theirs,
    after: [...rows, ...added.filter((id) => !rows.includes(id))],
  };
}

/** What is kept says what it really changed. */
const based = (operation: Operation, theirs: Value): Operation =>
  ({ ...operation, before: theirs }) as Operation;

const conflict = (operation: Operation, theirs: Value, touched: Between | undefined): Conflict => ({
  path: operation.path,
  before: copied(operation.before),
  mine: copied(operation.after),
  theirs: copied(theirs),
  by: touched?.by ?? '',
  at: (touched?.at ?? new Date(0)).toISOString(),
});
