import type { DraftDossier, FieldPath, ListChange, Operation } from './draft.ts';

/** The draft after changes, in their order. `before` is not looked at: the last word counts. */
export function applyOperations(
  draft: DraftDossier,
  operations: readonly Operation[],
): DraftDossier {
  if (operations.length === 0) return draft;
  const fields = { ...draft.fields };
  const lists = { ...draft.lists };
  for (const operation of operations) {
    if (operation.kind === 'list') setList(lists, operation);
    else if (operation.after === '') delete fields[operation.path];
    else fields[operation.path] = operation.after;
  }
  return { fields, lists };
}

function setList(lists: Record<FieldPath, readonly string[]>, change: ListChange): void {
  if (change.after.length === 0) delete lists[change.path];
  else lists[change.path] = change.after;
}

/** The change that takes a change back. */
export const invert = (operation: Operation): Operation =>
  operation.kind === 'list'
    ? { ...operation, before: operation.after, after: operation.before }
    : { ...operation, before: operation.after, after: operation.before };

/** The changes that take changes back, in the order to apply them. */
export const invertAll = (operations: readonly Operation[]): readonly Operation[] =>
  [...operations].reverse().map(invert);
