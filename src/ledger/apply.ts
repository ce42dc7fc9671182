import type { DraftDossier, FieldPath, Operation } from '../draft/draft.ts';
import { rowsOf, textOf } from '../draft/draft.ts';
import { rowOf, splitRow } from '../draft/fields.ts';
import type { Traced } from './ledger.ts';

/** A field that says something else than the ledgers do. */
export interface TypedOver {
  readonly path: FieldPath;
  readonly typed: string;
  readonly traced: Traced;
}

/** Fields of the draft that were typed and differ from what the ledgers give. */
export const typedOver = (draft: DraftDossier, figures: readonly Traced[]): readonly TypedOver[] =>
  figures.flatMap((traced) => {
    const typed = textOf(draft, traced.path);
    return typed === '' || typed === traced.text ? [] : [{ path: traced.path, typed, traced }];
  });

/** The changes that put figures of the ledgers into a draft: all of them, or those of some fields. */
export function operationsOf(
  draft: DraftDossier,
  figures: readonly Traced[],
  only?: ReadonlySet<FieldPath>,
): readonly Operation[] {
  const wanted = figures.filter(({ path }) => only?.has(path) ?? true);
  return [...newRows(draft, wanted), ...wanted.flatMap((traced) => change(draft, traced))];
}

function change(draft: DraftDossier, { path, text }: Traced): readonly Operation[] {
  const before = textOf(draft, path);
  return before === text ? [] : [{ kind: 'field', path, before, after: text }];
}

/** Rows that the ledgers know and the draft does not, outer lists first. */
function newRows(draft: DraftDossier, figures: readonly Traced[]): readonly Operation[] {
  const lists = new Map<FieldPath, string[]>();
  for (const { path } of figures) {
    const row = rowOf(path);
    if (row === undefined) continue;
    const { list, id } = splitRow(row);
    const ids = lists.get(list) ?? [...rowsOf(draft, list)];
    if (!ids.includes(id)) ids.push(id);
    lists.set(list, ids);
  }
  return [...lists].flatMap(([path, after]): readonly Operation[] => {
    const before = rowsOf(draft, path);
    return after.length === before.length ? [] : [{ kind: 'list', path, before, after }];
  });
}
