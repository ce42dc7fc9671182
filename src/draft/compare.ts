import type { Bilingual } from '../document/finding.ts';
import { type DraftDossier, type FieldPath, type Operation, rowsOf, textOf } from './draft.ts';
import { fieldOf, rowOf, splitRow } from './fields.ts';
import { labelOf, readableText } from './labels.ts';
import { same } from './merge-rows.ts';

/** One difference between two drafts, as people read it. */
export interface Difference {
  readonly path: FieldPath;
  readonly label: Bilingual;
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** Texts with their unit, '' for blank; of a row its texts, of an order nothing. */
  readonly before: string;
  readonly after: string;
}

/** What changed from one draft to another, rows first, then fields in the order of the paths. */
export function differences(from: DraftDossier, to: DraftDossier): readonly Difference[] {
  return [...lists(from, to), ...fields(from, to)];
}

/** The changes that make one draft into another: for restoring a version, or taking over an import. */
export function operationsBetween(from: DraftDossier, to: DraftDossier): readonly Operation[] {
  const paths = (of: 'fields' | 'lists') =>
    [...new Set([...Object.keys(from[of]), ...Object.keys(to[of])])].sort();
  return [
    ...paths('lists').flatMap((path): readonly Operation[] => {
      const [before, after] = [rowsOf(from, path), rowsOf(to, path)];
      return same(before, after) ? [] : [{ kind: 'list', path, before, after }];
    }),
    ...paths('fields').flatMap((path): readonly Operation[] => {
      const [before, after] = [textOf(from, path), textOf(to, path)];
      return before === after ? [] : [{ kind: 'field', path, before, after }];
    }),
  ];
}

function lists(from: DraftDossier, to: DraftDossier): readonly Difference[] {
  const paths = [...new Set([...Object.keys(from.lists), ...Object.keys(to.lists)])].sort();
  return paths.flatMap((path) => {
    if (!isThere(from, path) && !isThere(to, path)) return [];
    const [before, after] = [rowsOf(from, path), rowsOf(to, path)];
    const gone = before.filter((id) => !after.includes(id));
    const fresh = after.filter((id) => !before.includes(id));
    const moved = !same(
      before.filter((id) => after.includes(id)),
      after.filter((id) => before.includes(id)),
    );
    return [
      ...gone.map((id) => rowChange(from, `${path}/${id}`, 'removed')),
      ...fresh.map((id) => rowChange(to, `${path}/${id}`, 'added')),
      ...(moved
        ? [{ path, label: labelOf(to, path), kind: 'moved', before: '', after: '' } as const]
        : []),
    ];
  });
}

function rowChange(draft: DraftDossier, row: FieldPath, kind: 'added' | 'removed'): Difference {
  const texts = Object.keys(draft.fields)
    .filter((path) => path === row || path.startsWith(`${row}.`))
    .filter((path) => isThere(draft, path))
    .map((path) => shown(path, textOf(draft, path)))
    .join('，');
  return {
    path: row,
    label: labelOf(draft, row),
    kind,
    before: kind === 'removed' ? texts : '',
    after: kind === 'added' ? texts : '',
  };
}

function fields(from: DraftDossier, to: DraftDossier): readonly Difference[] {
  const paths = [...new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])].sort();
  return paths
    .filter((path) => textOf(from, path) !== textOf(to, path))
    .filter((path) => isThere(from, path) && isThere(to, path))
    .map((path) => ({
      path,
      label: labelOf(to, path),
      kind: 'changed',
      before: shown(path, textOf(from, path)),
      after: shown(path, textOf(to, path)),
    }));
}

/** Whether all rows above a path are rows of their lists: fields of removed rows stay in a draft unseen. */
function isThere(draft: DraftDossier, path: FieldPath): boolean {
  const row = rowOf(path);
  if (row === undefined) return true;
  const { list, id } = splitRow(row);
  return rowsOf(draft, list).includes(id) && isThere(draft, list);
}

function shown(path: FieldPath, text: string): string {
  if (text === '') return '';
  const field = fieldOf(path);
  const words = readableText(path, text).zh;
  return field?.unit && /^-?\d+(?:\.\d+)?$/.test(words) ? `${words}${field.unit}` : words;
}
