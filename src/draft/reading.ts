import type { Bilingual } from '../document/finding.ts';
import { type Day, day } from '../values/day.ts';
import { fen, type Money } from '../values/money.ts';
import { type DraftDossier, type FieldPath, rowsOf, textOf } from './draft.ts';
import type { Field } from './field.ts';
import { FIELDS, fieldOf, listAt, patternOf } from './fields.ts';
import { labelOf } from './labels.ts';
import { type Parsed, parseEntry } from './parse.ts';

/** A required field that is blank, or a required list without rows. */
export interface Missing {
  readonly path: FieldPath;
  readonly words: Bilingual;
}

/** A field whose text could not be understood: it stays as typed and counts as blank meanwhile. */
export interface Invalid {
  readonly path: FieldPath;
  readonly text: string;
  readonly words: Bilingual;
}

/** Reads the fields of a draft one after the other, and gathers what is missing and what was not understood. */
export interface Reading {
  readonly missing: Missing[];
  readonly invalid: Invalid[];
  /** An amount, zero where blank. */
  money(path: FieldPath): Money;
  maybeMoney(path: FieldPath): Money | undefined;
  /** A whole number, zero where blank. Points are in hundredths. */
  count(path: FieldPath): number;
  maybeCount(path: FieldPath): number | undefined;
  day(path: FieldPath): Day | undefined;
  /** Words, '' where blank, with references to facts resolved. */
  words(path: FieldPath): string;
  maybeWords(path: FieldPath): string | undefined;
  /** Paths of the rows of a list in which anything was entered. */
  rows(list: FieldPath): readonly FieldPath[];
  /** Whether any field with this prefix was entered. */
  any(prefix: FieldPath): boolean;
}

/** Puts the figures of facts in place of their tokens, and tells of tokens that name none. */
export type Resolve = (text: string, path: FieldPath, invalid: Invalid[]) => string;

/** Makes the reader of a draft. */
export function readingOf(draft: DraftDossier, resolve: Resolve): Reading {
  const missing: Missing[] = [];
  const invalid: Invalid[] = [];
  const parsed = (path: FieldPath): Parsed | undefined => {
    const field = fieldOf(path);
    if (!field) throw new Error(`no such field: ${path}`);
    const read = parsedOf(field, textOf(draft, path));
    if (read.sentence) invalid.push({ path, text: read.text, words: read.sentence });
    else if (read.text === '' && field.required) missing.push(missingAt(draft, path));
    return read;
  };
  const number = (path: FieldPath): number | undefined => {
    const value = parsed(path)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const maybeWords = (path: FieldPath): string | undefined => {
    const value = parsed(path)?.value;
    return typeof value === 'string' ? resolve(value, path, invalid) : undefined;
  };
  const maybeMoney = (path: FieldPath): Money | undefined => {
    const value = number(path);
    return value === undefined ? undefined : fen(value);
  };
  return {
    missing,
    invalid,
    money: (path) => maybeMoney(path) ?? fen(0),
    maybeMoney,
    count: (path) => number(path) ?? 0,
    maybeCount: number,
    day: (path) => {
      const value = parsed(path)?.value;
      return typeof value === 'string' ? day(value) : undefined;
    },
    words: (path) => maybeWords(path) ?? '',
    maybeWords,
    rows: (list) => {
      const rows = filledRows(draft, list);
      if (rows.length === 0 && listAt(list)?.required) missing.push(missingAt(draft, list));
      return rows;
    },
    any: (prefix) =>
      FIELDS.some(
        ({ pattern }) => pattern.startsWith(`${prefix}.`) && textOf(draft, pattern) !== '',
      ),
  };
}

// The same texts are read in every run while one field is typed.
const entries = new WeakMap<Field, Map<string, Parsed>>();
const MOST_ENTRIES = 500;

/** As `parseEntry` in 万元, remembered. */
export function parsedOf(field: Field, text: string): Parsed {
  const known = entries.get(field) ?? new Map<string, Parsed>();
  const before = known.get(text);
  if (before) return before;
  const read = parseEntry(field, text);
  if (known.size >= MOST_ENTRIES) known.clear();
  known.set(text, read);
  entries.set(field, known);
  return read;
}

// A draft is never changed, and every indicator asks which rows of its list count.
const filledBefore = new WeakMap<DraftDossier, Map<FieldPath, readonly FieldPath[]>>();

/** The rows of a list in which anything but a choice was entered: a row just added is no row of the report yet. */
export function filledRows(draft: DraftDossier, list: FieldPath): readonly FieldPath[] {
  const known = filledBefore.get(draft) ?? new Map<FieldPath, readonly FieldPath[]>();
  const before = known.get(list);
  if (before) return before;
  const rows = rowsOf(draft, list)
    .filter(isId)
    .map((id) => `${list}/${id}`)
    .filter((row) => isFilled(draft, row));
  known.set(list, rows);
  filledBefore.set(draft, known);
  return rows;
}

/** Whether a text can be the id of a row: with the marks of paths in it, no field would be found. */
export const isId = (id: string): boolean => /^[^./]+$/.test(id);

function isFilled(draft: DraftDossier, row: FieldPath): boolean {
  const pattern = patternOf(row);
  return (
    tailsOf(pattern).some((tail) => textOf(draft, row + tail).trim() !== '') ||
    (pattern === 'projects/*' &&
      ['objectives', 'indicators'].some((inner) => filledRows(draft, `${row}.${inner}`).length > 0))
  );
}

const tails = new Map<string, readonly string[]>();

/** What follows the path of a row in the paths of its fields, choices left out. */
function tailsOf(row: string): readonly string[] {
  const known = tails.get(row);
  if (known) return known;
  const found = FIELDS.filter(
    ({ pattern, kind }) =>
      kind !== 'choice' && pattern.startsWith(row) && !pattern.slice(row.length).includes('/'),
  ).map(({ pattern }) => pattern.slice(row.length));
  tails.set(row, found);
  return found;
}

function missingAt(draft: DraftDossier, path: FieldPath): Missing {
  const label = labelOf(draft, path);
  const list = listAt(path);
  return {
    path,
    words: list
      ? {
          zh: `${label.zh}还没有内容，至少填写一条。`,
          en: `${label.en}: at least one row is needed.`,
        }
      : { zh: `${label.zh}还没有填写。`, en: `${label.en} is blank.` },
  };
}
