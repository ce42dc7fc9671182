import type { Frame } from '../regulation/regulation.ts';
import type { SelfEvaluationForm } from '../report/forms.ts';
import type { IndicatorGroup } from '../report/indicators.ts';
import { type Figure, numberOf, sumFigures } from '../values/figure.ts';

/** How many level-one groups of the nearest frame have the weight that it sets. */
export interface FrameShare {
  readonly frame: Frame;
  readonly conform: number;
  readonly of: number;
}

/** The frame to which the weights of a form come nearest; undefined when the form has no weights or there is no frame. */
export function nearestFrame(
  form: SelfEvaluationForm,
  frames: readonly Frame[],
): FrameShare | undefined {
  const weights = new Map<IndicatorGroup, Figure[]>();
  const add = (group: IndicatorGroup, weight: Figure | undefined): void => {
    if (weight) weights.set(group, [...(weights.get(group) ?? []), weight]);
  };
  for (const row of form.funds) add('execution', row.weight?.value);
  for (const row of form.indicators) add(row.group, row.weight?.value);
  if (weights.size === 0) return undefined;
  let best: FrameShare | undefined;
  for (const frame of frames) {
    const share = { frame, conform: conformIn(frame, weights), of: frame.groups.length };
    if (!best || share.conform / share.of > best.conform / best.of) best = share;
  }
  return best;
}

/** How many groups of a frame have the weight that it sets. */
function conformIn(frame: Frame, weights: ReadonlyMap<IndicatorGroup, readonly Figure[]>): number {
  let conform = 0;
  for (const { group, weight } of frame.groups) {
    const found = weights.get(group);
    if (found && (weight === undefined || numberOf(sumFigures(found)) === weight)) conform += 1;
  }
  return conform;
}
