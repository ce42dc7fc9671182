import {
  type DraftDossier,
  type FieldChange,
  type FieldPath,
  type ListChange,
  type Operation,
  rowsOf,
  textOf,
} from './draft.ts';
import { rowOf } from './fields.ts';
import { mergeRows, same } from './merge-rows.ts';
import { applyOperations } from './operations.ts';

/** A field, a list or a row that both sides changed. Of a row, `[id]` means that it stays and `[]` that it was removed. */
export interface Clash {
  readonly path: FieldPath;
  readonly before: string | readonly string[];
  readonly mine: string | readonly string[];
  readonly theirs: string | readonly string[];
}

/** Changes of one side brought into a draft that others changed meanwhile. */
export interface Merged {
  readonly draft: DraftDossier;
  /** What was applied, as changes of the current draft. */
  readonly applied: readonly Operation[];
  /** What was not, because others changed the same thing. Nothing of it is lost: it stands here. */
  readonly conflicts: readonly Clash[];
}

/**
 * Brings my changes, made on an older draft, into the current one. `others` are the changes made since then; they are in
 * `current` already. Changes of different fields and rows merge silently; the same field changed to another text is a conflict
 * and stays theirs. A row removed by one side and edited by the other is kept and told as a conflict.
 */
export function mergeOperations(
  current: DraftDossier,
  mine: readonly Operation[],
  others: readonly Operation[],
): Merged {
  const [ours, theirs] = [netOf(mine), netOf(others)];
  const conflicts: Clash[] = [];
  const back = restored(current, ours, theirs, conflicts);
  const now = applyOperations(current, back);
  const applied: Operation[] = [
    ...back,
    ...ours.flatMap((change) =>
      change.kind === 'field'
        ? mergeField(now, change, conflicts)
        : mergeList(now, change, theirs, conflicts),
    ),
  ];
  const net = netOf(applied).filter((change) =>
    change.kind === 'field' ? change.before !== change.after : !same(change.before, change.after),
  );
  return { draft: applyOperations(current, net), applied: net, conflicts };
}

/** Changes of the same path as one, from the first text to the last. */
export function netOf(operations: readonly Operation[]): readonly Operation[] {
  const net = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.kind} ${operation.path}`;
    const first = net.get(key);
    if (first?.kind === 'field' && operation.kind === 'field')
      net.set(key, { ...operation, before: first.before });
    else if (first?.kind === 'list' && operation.kind === 'list')
      net.set(key, { ...operation, before: first.before });
    else net.set(key, operation);
  }
  return [...net.values()];
}

function mergeField(
  current: DraftDossier,
  change: FieldChange,
  conflicts: Clash[],
): readonly Operation[] {
  const theirs = textOf(current, change.path);
  if (change.after === theirs || change.after === change.before) return [];
  if (theirs === change.before) return [change];
  const { path, before, after: mine } = change;
  conflicts.push({ path, before, mine, theirs });
  return [];
}

function mergeList(
  current: DraftDossier,
  change: ListChange,
  theirs: readonly Operation[],
  conflicts: Clash[],
): readonly Operation[] {
  const now = rowsOf(current, change.path);
  const { path, before } = change;
  // A row that I removed and others edited stays, where it was.
  const edited = before.filter(
    (id) => !change.after.includes(id) && now.includes(id) && touches(theirs, `${path}/${id}`),
  );
  for (const id of edited)
    conflicts.push({ path: `${path}/${id}`, before: [id], mine: [], theirs: [id] });
  const wanted = edited.reduce((rows, id) => insertedAsIn(before, rows, id), change.after);
  const merged = mergeRows(before, wanted, now);
  if (merged.reordered) conflicts.push({ path, before, mine: change.after, theirs: now });
  return [{ kind: 'list', path, before: now, after: merged.rows }];
}

/** Rows that others removed and I edited come back. */
function restored(
  current: DraftDossier,
  mine: readonly Operation[],
  theirs: readonly Operation[],
  conflicts: Clash[],
): readonly Operation[] {
  const lists = new Map<FieldPath, readonly string[]>();
  for (const removal of theirs) {
    if (removal.kind !== 'list') continue;
    const own = mine.find((each) => each.kind === 'list' && each.path === removal.path);
    for (const id of removal.before) {
      const row = `${removal.path}/${id}`;
      const now = lists.get(removal.path) ?? rowsOf(current, removal.path);
      const gone = !removal.after.includes(id) && !now.includes(id);
      const removedByMe = own?.kind === 'list' && !own.after.includes(id);
      if (!gone || removedByMe || !touches(mine, row)) continue;
      conflicts.push({ path: row, before: [id], mine: [id], theirs: [] });
      lists.set(removal.path, insertedAsIn(removal.before, now, id));
    }
  }
  return [...lists].map(([path, after]) => ({
    kind: 'list',
    path,
    before: rowsOf(current, path),
    after,
  }));
}

/** Whether a change touches a field or list inside a row. */
const touches = (operations: readonly Operation[], row: FieldPath): boolean =>
  operations.some((each) => {
    if (each.kind === 'field' && each.before === each.after) return false;
    const within = rowOf(each.path);
    return within !== undefined && (within === row || within.startsWith(`${row}.`));
  });

/** A row put back behind the row that it followed. */
function insertedAsIn(
  before: readonly string[],
  rows: readonly string[],
  id: string,
): readonly string[] {
  const ahead = before.slice(0, before.indexOf(id)).reverse();
  const anchor = ahead.find((each) => rows.includes(each));
  const at = anchor === undefined ? 0 : rows.indexOf(anchor) + 1;
  return [...rows.slice(0, at), id, ...rows.slice(at)];
}
