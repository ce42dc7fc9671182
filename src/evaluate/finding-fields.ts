import type { Place } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import type { FieldPath } from '../draft/draft.ts';
import type { Evaluation } from './evaluation.ts';
import { fieldsAt, printedAt } from './places.ts';

const known = new WeakMap<Finding, readonly FieldPath[]>();

/**
 * The fields that a finding is about: those that print where it points, in order of reading, places of one field before places
 * of several. Where it points to sums alone, their parts. A place of fixed words (a heading over an empty part) stands for the
 * blocks after it, up to the next one that depends on a field.
 */
export function fieldsOfFinding(evaluation: Evaluation, finding: Finding): readonly FieldPath[] {
  const found = known.get(finding);
  if (found) return found;
  const { draft, context } = evaluation;
  const printed = finding.places
    .map(({ at }) => printedAt(draft, at, context))
    .filter((fields) => fields.length > 0)
    .sort((a, b) => a.length - b.length);
  const fields = [...new Set(printed.flat())];
  const made = fields.length > 0 ? fields : behind(evaluation, finding);
  known.set(finding, made);
  return made;
}

/** Of places that print no field themselves: the parts of sums, or the blank fields beside them. */
function behind(evaluation: Evaluation, finding: Finding): readonly FieldPath[] {
  const byPlace = finding.places.slice(0, PLACES).map(({ at }) => nearest(evaluation, at));
  return [...new Set(byPlace.sort((a, b) => a.length - b.length).flat())];
}

/** How many such places are looked at. */
const PLACES = 4;
/** How many blocks after a place of fixed words are looked at. */
const AHEAD = 3;
/** How many parts of a sum are named. */
const PARTS = 4;

function nearest({ draft, context, document }: Evaluation, place: Place): readonly FieldPath[] {
  const here = fieldsAt(draft, place, context, PARTS);
  if (here.length > 0) return here;
  const cells = place.row === undefined ? [] : cellsOf(document, place.block, place.row);
  const after = Array.from({ length: AHEAD }, (_, i) => ({ block: place.block + i + 1 })).filter(
    ({ block }) => document.blocks[block]?.kind !== 'table',
  );
  for (const each of [...cells, ...after]) {
    const fields = fieldsAt(draft, each, context, PARTS);
    if (fields.length > 0) return fields;
  }
  return [];
}

/** The other cells of a row: a finding may name the head of a row whose values are in question. */
function cellsOf(document: Evaluation['document'], block: number, row: number): readonly Place[] {
  const table = document.blocks[block];
  return table?.kind === 'table'
    ? table.cells.filter((cell) => cell.row === row).map(({ column }) => ({ block, row, column }))
    : [];
}
