import type { ImportView } from '../../api/filing.ts';
import {
  type DraftDossier,
  type FieldPath,
  type Operation,
  rowsOf,
  textOf,
} from '../../draft/draft.ts';
import { listAt, rowOf } from '../../draft/fields.ts';

/** What the person wants of a report: fields to take, and for contradictions the text chosen; '' leaves the field alone. */
export interface Wanted {
  readonly paths: ReadonlySet<FieldPath>;
  readonly choices: ReadonlyMap<FieldPath, string>;
}

// Of another year's report only these say something about this year.
const LASTING =
  /^(?:unit\.|objectives\/[^.]+\.expected$|indicators\/[^.]+\.(?:group|kind|name|target|weight)$|projects\/[^.]+\.(?:name|purpose|earmarked)$|projects\/[^.]+\.indicators\/[^.]+\.(?:group|kind|name|target|weight)$)/;

/** Whether a field of the report may be taken over into a filing of the year. */
export const isTakeable = (path: FieldPath, view: ImportView, fiscalYear: number): boolean =>
  view.fiscalYear === undefined || view.fiscalYear === fiscalYear || LASTING.test(path);

/** The changes that take a report over: rows of lists first, then texts. One step of undo. */
export function takeOver(
  draft: DraftDossier,
  view: ImportView,
  wanted: Wanted,
): readonly Operation[] {
  const fields = view.recognised.filter(({ path }) => wanted.paths.has(path));
  const texts = new Map(fields.map(({ path, text }) => [path, text]));
  for (const [path, text] of wanted.choices) if (text !== '') texts.set(path, text);
  const lists = Object.entries(view.lists).flatMap(([path, ids]): readonly Operation[] => {
    const used = ids.filter((id) => [...texts.keys()].some((each) => isIn(each, `${path}/${id}`)));
    const before = rowsOf(draft, path);
    const after = [...before, ...used.filter((id) => !before.includes(id))];
    return listAt(path) && after.length > before.length
      ? [{ kind: 'list', path, before, after }]
      : [];
  });
  const changes = [...texts].flatMap(([path, after]): readonly Operation[] => {
    const before = textOf(draft, path);
    return before === after ? [] : [{ kind: 'field', path, before, after }];
  });
  return [...lists, ...changes];
}

const isIn = (path: FieldPath, row: FieldPath): boolean =>
  path === row || path.startsWith(`${row}.`) || rowOf(path) === row;
