import { rubricItems } from '../compose/rubric-table.ts';
import { LISTS } from '../draft/catalogue/lists.ts';
import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import type { Field } from '../draft/field.ts';
import { FIELDS, fieldOf } from '../draft/fields.ts';
import { parseEntry } from '../draft/parse.ts';
import { isId } from '../draft/reading.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { fen, type Money, printMoney } from '../values/money.ts';

/** Which way numbers are moved: a score at its limit moves one way only. */
export type Way = 'up' | 'down';

/** Paths of everything in a draft that could bear on the report: its fields, blank ones too, and its lists without rows. */
export function candidates(draft: DraftDossier, regulation: Regulation): readonly FieldPath[] {
  const rows = (list: FieldPath) => rowsOf(draft, list).filter(isId);
  const expand = (pattern: string) => expanded('', pattern, rows);
  return [
    ...FIELDS.filter(({ pattern }) => pattern !== 'rubricScores.*').flatMap(({ pattern }) =>
      expand(pattern),
    ),
    ...rubricItems(regulation).map(({ name }) => `rubricScores.${name}`),
    ...LISTS.flatMap(({ pattern }) => expand(pattern)).filter(
      (list) => rowsOf(draft, list).length === 0,
    ),
  ];
}

/** The paths of a pattern: its `*` filled with the ids of rows, behind a head that has none. */
function expanded(
  head: FieldPath,
  rest: string,
  rows: (list: FieldPath) => readonly string[],
): readonly FieldPath[] {
  const star = rest.indexOf('/*');
  if (star < 0) return [`${head}${rest}`];
  const list = `${head}${rest.slice(0, star)}`;
  return rows(list).flatMap((id) => expanded(`${list}/${id}`, rest.slice(star + 2), rows));
}

/** The draft with other values in some fields: each moved by its own measure, so that two never cancel out. */
export function perturbed(
  draft: DraftDossier,
  paths: readonly FieldPath[],
  way: Way,
  measureOf: (path: FieldPath) => number,
): DraftDossier {
  const fields = { ...draft.fields };
  const lists = { ...draft.lists };
  for (const path of paths) {
    const field = fieldOf(path);
    if (field) fields[path] = moved(field, textOf(draft, path), way, measureOf(path));
    else {
      lists[path] = [NEW_ROW];
      const first = FIELDS.find(
        ({ pattern, kind }) => kind !== 'choice' && patternStarts(pattern, path),
      );
      if (first)
        fields[`${path}/${NEW_ROW}${tailOf(first.pattern)}`] = moved(
          first,
          '',
          way,
          measureOf(path),
        );
    }
  }
  return { fields, lists };
}

const NEW_ROW = 'probe';
/** A character that no report has: what a text field becomes, so that its stretch stands out whole. */
const STRANGE = '\ue000';

const listPattern = (path: FieldPath): string => path.replace(/\/[^./]+/g, '/*');
const patternStarts = (pattern: string, path: FieldPath): boolean =>
  pattern.startsWith(`${listPattern(path)}/*`);
const tailOf = (pattern: string): string => pattern.slice(pattern.lastIndexOf('*') + 1);

function moved(field: Field, text: string, way: Way, measure: number): string {
  const value = parseEntry(field, text).value;
  const number = typeof value === 'number' ? value : 0;
  const share = way === 'up' ? 1.2 + measure / 500 : 0.8 - measure / 500;
  switch (field.kind) {
    case 'money':
      return printMoney(movedMoney(fen(number), share, measure), '万元');
    case 'count':
      return `${way === 'up' ? number + 1 + (measure % 7) : Math.max(0, number - 1)}`;
    case 'points':
      return `${(Math.round(number * share) + (way === 'up' ? 37 + measure : 0)) / 100}`;
    case 'day':
      return `20${way === 'up' ? '11' : '12'}-0${1 + (measure % 9)}-11`;
    case 'choice':
      return field.choices?.find((each) => each.value !== text)?.value ?? text;
    case 'target':
      return /\d/.test(text) ? movedDigits(text, way) : strange(text);
    default:
      return strange(text);
  }
}

/** In whole hundredths of 万元, as the forms print. */
function movedMoney(amount: Money, share: number, measure: number): Money {
  const printed = Math.round((amount * share) / 10_000) + (137 + measure) * Math.sign(share - 1);
  return fen(amount < 0 || printed >= 0 ? printed * 10_000 : 0);
}

// A result stays a number, so that it prints where numbers print.
function movedDigits(text: string, way: Way): string {
  const digits = way === 'up' ? '5678934567' : '9123456781';
  return text.replace(/\d/g, (digit) => digits[Number(digit)] as string);
}

/** A text of which nothing stays but its end, by which the form ends sentences. */
const strange = (text: string): string =>
  text === '' ? STRANGE : text.replace(/[^\n](?!$)|[^。！？\n]$/g, STRANGE);
