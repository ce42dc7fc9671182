import { compose } from '../compose/compose.ts';
import type { Document, Place } from '../document/document.ts';
import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import type { Chosen } from '../regulation/regulation.ts';
import { type Change, changesBetween, differsAt } from './document-diff.ts';
import { madeOf, regulationOfDraft } from './evaluate.ts';
import type { EvaluationContext } from './evaluation.ts';
import { candidates, perturbed, type Way } from './perturb.ts';

/** Asks what of the composed report changes with which fields. Answers are kept as long as the draft is. */
export interface Probe {
  readonly document: Document;
  readonly candidates: readonly FieldPath[];
  /** Whether the block or cell of a place changes with any of these fields that are moved one way. */
  bears(paths: readonly FieldPath[], place: Place, way: Way): boolean;
  /** Everything that changes with a field that is moved one way. */
  changes(path: FieldPath, way: Way): readonly Change[];
}

const probes = new WeakMap<
  DraftDossier,
  { readonly context: EvaluationContext; readonly probe: Probe }
>();

/** The probe of a draft, made once for it. */
export function probeOf(draft: DraftDossier, context: EvaluationContext): Probe {
  const known = probes.get(draft);
  if (known?.context === context) return known.probe;
  const probe = newProbe(draft, context);
  probes.set(draft, { context, probe });
  return probe;
}

/** Which way numbers are moved, in this order: the second is only asked where the first changes nothing. */
export const WAYS: readonly Way[] = ['up', 'down'];
/** Compositions that are kept: the same halves are asked of for every place. */
const KEPT = 160;

function newProbe(draft: DraftDossier, context: EvaluationContext): Probe {
  // The regulation of the draft as it is: a probe of the unit's name must not move the unit.
  const chosen: Chosen = regulationOfDraft(draft, context);
  const composed = (of: DraftDossier) =>
    compose(madeOf(of, context, chosen).dossier, chosen.regulation);
  const document = composed(draft);
  const all = candidates(draft, chosen.regulation);
  const measures = new Map(all.map((path, i) => [path, i]));
  const measureOf = (path: FieldPath) => ((measures.get(path) as number) * 37) % 101;
  const kept = new Map<string, Document>();
  const changed = new Map<string, readonly Change[]>();
  const variant = (paths: readonly FieldPath[], way: Way): Document => {
    const key = `${way} ${paths.length} ${paths[0]} ${paths.at(-1)}`;
    const known = kept.get(key);
    if (known) return known;
    const made = composed(perturbed(draft, paths, way, measureOf));
    if (kept.size < KEPT) kept.set(key, made);
    return made;
  };
  return {
    document,
    candidates: all,
    bears: (paths, place, way) => differsAt(document, variant(paths, way), place),
    changes: (path, way) => {
      const key = `${way} ${path}`;
      const known = changed.get(key);
      if (known) return known;
      const found = changesBetween(document, variant([path], way));
      changed.set(key, found);
      return found;
    },
  };
}
