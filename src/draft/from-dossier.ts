import { pointsText } from '../compose/wording.ts';
import type { Dossier } from '../report/dossier.ts';
import { fen, printMoney } from '../values/money.ts';
import { LISTS } from './catalogue/lists.ts';
import type { DraftDossier, FieldPath } from './draft.ts';
import type { Field } from './field.ts';
import { FIELDS } from './fields.ts';

/** The id of a row that a dossier brings: by the list's letter and the position, unless another way is given. */
export type IdOf = (list: FieldPath, position: number, letter: string) => string;

const BY_POSITION: IdOf = (_, position, letter) => `${letter}${position + 1}`;

/** Dossier → Draft: every value as the text that one would type. `blank` names fields that the source did not state. */
export function draftOf(
  dossier: Dossier,
  idOf: IdOf = BY_POSITION,
  blank: readonly FieldPath[] = [],
): DraftDossier {
  const fields: Record<FieldPath, string> = {};
  const lists: Record<FieldPath, readonly string[]> = {};
  const emit = (pattern: string, path: FieldPath, node: unknown): void => {
    for (const field of fieldsIn(pattern)) {
      const tail = field.pattern.slice(pattern.length);
      const text = printed(field, valueAt(node, tail));
      if (text !== '' && !blank.some((each) => isWithin(path + tail, each)))
        fields[path + tail] = text;
    }
    for (const list of listsIn(pattern)) {
      const tail = list.pattern.slice(pattern.length);
      const rows = valueAt(node, tail);
      if (!Array.isArray(rows) || rows.length === 0) continue;
      const ids = rows.map((_, i) => idOf(path + tail, i, list.letter));
      lists[path + tail] = ids;
      ids.forEach((id, i) => {
        emit(`${list.pattern}/*`, `${path}${tail}/${id}`, rows[i]);
      });
    }
  };
  emit('', '', dossier);
  for (const [item, points] of Object.entries(dossier.rubricScores ?? {}))
    fields[`rubricScores.${item}`] = pointsText(points);
  return { fields, lists };
}

const isWithin = (path: FieldPath, above: FieldPath): boolean =>
  path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}/`);

/** What belongs to a row pattern itself, not to lists within it. */
const own = (pattern: string, of: string): boolean =>
  of.startsWith(pattern) && !of.slice(pattern.length).includes('*');

const fieldsIn = (pattern: string): readonly Field[] =>
  FIELDS.filter((field) => own(pattern, field.pattern));

const listsIn = (pattern: string) =>
  LISTS.filter((list) => own(pattern, list.pattern) && list.pattern !== pattern);

/** The value at a tail of a path: '.budget.original' of a dossier, '' for the node itself. */
function valueAt(node: unknown, tail: string): unknown {
  let at = node;
  for (const name of tail.split('.')) {
    if (name === '') continue;
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}

function printed({ kind }: Field, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  if (kind === 'money') return printMoney(fen(value), '万元');
  return kind === 'points' ? pointsText(value) : `${value}`;
}
