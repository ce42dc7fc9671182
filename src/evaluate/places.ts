import { pointsText, wanNumber } from '../compose/wording.ts';
import { type Document, type Place, textAt } from '../document/document.ts';
import { type DraftDossier, type FieldPath, textOf } from '../draft/draft.ts';
import { fieldOf } from '../draft/fields.ts';
import { parsedOf } from '../draft/reading.ts';
import { fen } from '../values/money.ts';
import type { EvaluationContext } from './evaluation.ts';
import type { Way } from './perturb.ts';
import { type Probe, probeOf, WAYS } from './probe.ts';
import { meets, type Range } from './text-diff.ts';

/** No more fields are named for one place: beyond it the place is a sum of everything. */
const MOST = 8;

/**
 * The fields on which the words at a place of the composed report depend, the most specific first. Found by giving each field
 * another value and composing again: no table says what prints where. Empty for words that are always the same.
 */
export function fieldsAt(
  draft: DraftDossier,
  place: Place,
  context: EvaluationContext,
  most = MOST,
): readonly FieldPath[] {
  const direct = printedAt(draft, place, context);
  if (direct.length > 0) return direct;
  const probe = probeOf(draft, context);
  return ranked(probe, bearing(probe, probe.candidates, place, most), place);
}

/** Only the fields whose own value stands at a place, none for a sum: found at once. */
export function printedAt(
  draft: DraftDossier,
  place: Place,
  context: EvaluationContext,
): readonly FieldPath[] {
  const probe = probeOf(draft, context);
  const likely = likelyAt(draft, place, context);
  // Forty indicators of the same weight: halving finds the one among them.
  const few = likely.length > FEW ? bearing(probe, likely, place, MOST) : likely;
  return ranked(probe, few, place);
}

/** The fields with a value like the one at a place; whether it is theirs is not asked. */
export function likelyAt(
  draft: DraftDossier,
  place: Place,
  context: EvaluationContext,
): readonly FieldPath[] {
  const probe = probeOf(draft, context);
  const text = textAt(probe.document, place);
  const wanted = stretchOf(probe.document, place);
  return probe.candidates.filter((path) => printsAt(draft, path, text, wanted));
}

const FEW = 4;

/** The places of the composed report that change with a field, in order of reading. */
export function placesOf(
  draft: DraftDossier,
  path: FieldPath,
  context: EvaluationContext,
): readonly Place[] {
  const probe = probeOf(draft, context);
  const found = new Map<string, Place>();
  for (const { at, ranges } of WAYS.flatMap((way) => probe.changes(path, way)))
    for (const [from, to] of ranges) {
      const whole = from === 0 && to === textAt(probe.document, at).length;
      const place = whole ? at : { ...at, from, to };
      found.set(JSON.stringify(place), place);
    }
  return [...found.values()].sort(
    (a, b) =>
      a.block - b.block ||
      (a.row ?? -1) - (b.row ?? -1) ||
      (a.column ?? -1) - (b.column ?? -1) ||
      (a.from ?? 0) - (b.from ?? 0),
  );
}

function stretchOf(document: Document, place: Place): Range {
  const length = textAt(document, place).length;
  return [place.from ?? 0, place.to ?? length];
}

/** Whether a field's value stands at a place, as the form prints it: then it is asked first. */
function printsAt(draft: DraftDossier, path: FieldPath, text: string, wanted: Range): boolean {
  const field = fieldOf(path);
  const value = field && parsedOf(field, textOf(draft, path)).value;
  if (value === undefined || value === 0) return false;
  if (typeof value === 'string')
    return (value.length > 1 || text === value) && standsIn(text, value, wanted);
  if (field?.kind === 'money') return standsIn(text, wanNumber(fen(value)), wanted);
  return standsIn(text, field?.kind === 'points' ? pointsText(value) : `${value}`, wanted);
}

/** Whether words stand in a text where a stretch meets them; a number only as a whole number. */
function standsIn(text: string, words: string, wanted: Range): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const whole = !/[\d.]/.test(text[at - 1] ?? '') && !/[\d.]/.test(text[end] ?? '');
    if (meets([at, end], wanted) && (whole || !/^[\d.]+$/.test(words))) return true;
  }
  return false;
}

/** The fields that bear on the block or cell of a place. A score at its limit moves only downwards, so that is asked last. */
function bearing(
  probe: Probe,
  paths: readonly FieldPath[],
  place: Place,
  most: number,
): readonly FieldPath[] {
  for (const way of WAYS) {
    const found = halved(probe, paths, place, most, way);
    if (found.length > 0) return found;
  }
  return [];
}

/** Finds by halving those of some fields that bear on a place. */
function halved(
  probe: Probe,
  paths: readonly FieldPath[],
  place: Place,
  most: number,
  way: Way,
): readonly FieldPath[] {
  if (paths.length === 0 || most <= 0 || !probe.bears(paths, place, way)) return [];
  if (paths.length === 1) return paths;
  const half = Math.ceil(paths.length / 2);
  const first = halved(probe, paths.slice(0, half), place, most, way);
  return [...first, ...halved(probe, paths.slice(half), place, most - first.length, way)];
}

interface Bearing {
  readonly path: FieldPath;
  /** Length of the stretch that changes at the place, and number of places that change. */
  readonly size: number;
  readonly spread: number;
}

function ranked(probe: Probe, paths: readonly FieldPath[], place: Place): readonly FieldPath[] {
  const wanted = stretchOf(probe.document, place);
  return paths
    .flatMap((path) => bearingOf(probe, path, place, wanted))
    .sort((a, b) => a.size - b.size || a.spread - b.spread)
    .slice(0, MOST)
    .map(({ path }) => path);
}

function bearingOf(probe: Probe, path: FieldPath, place: Place, wanted: Range): readonly Bearing[] {
  for (const way of WAYS) {
    const changes = probe.changes(path, way);
    const sizes = changes
      .filter(({ at }) => isAt(at, place))
      .flatMap(({ ranges }) => ranges.filter((range) => meets(range, wanted)))
      .map(([from, to]) => to - from);
    if (sizes.length > 0) return [{ path, size: Math.min(...sizes), spread: changes.length }];
  }
  return [];
}

/** Whether a change is in the block or cell of a place; of a whole table, anywhere in it. */
const isAt = (at: Place, place: Place): boolean =>
  at.block === place.block &&
  (place.row === undefined || (at.row === place.row && at.column === place.column));
