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
  const shares = frames.map((frame) => {
    const conform = frame.groups.filter(({ group, weight }) => {
      const found = weights.get(group);
      return found && (weight === undefined || numberOf(sumFigures(found)) === weight);
    });
    return { frame, conform: conform.length, of: frame.groups.length };
  });
  return shares.reduce<FrameShare | undefined>(
    (best, each) => (best && best.conform / best.of >= each.conform / each.of ? best : each),
    undefined,
  );
}
