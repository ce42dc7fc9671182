import type { Frame } from '../regulation/regulation.ts';
import type { IndicatorGroup, IndicatorKind } from '../report/indicators.ts';

/** Level one and level two of an indicator. */
export interface Levels {
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
}

const GROUPS: Readonly<Record<IndicatorKind, IndicatorGroup>> = {
  execution: 'execution',
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economicCost: 'cost',
  socialCost: 'cost',
  environmentalCost: 'cost',
  economicOutcome: 'outcome',
  socialOutcome: 'outcome',
  environmentalOutcome: 'outcome',
  sustainability: 'outcome',
  satisfaction: 'satisfaction',
  other: 'other',
};

/** Every kind of cost, under output in the frame of 2020 and a level one of its own in that of 2021. */
export const isCost = (kind: IndicatorKind): boolean =>
  ['cost', 'economicCost', 'socialCost', 'environmentalCost'].includes(kind);

/**
 * The levels at which a kind stands in a frame: where the frame has cost as a level one, 成本指标 is 经济成本指标; where it
 * has none, the three kinds of cost are 成本指标 of output. A kind that the frame does not know keeps its usual group.
 */
export function levelsIn(frame: Frame | undefined, kind: IndicatorKind): Levels {
  const has = (each: IndicatorKind) => frame?.groups.find(({ kinds }) => kinds.includes(each));
  const own = has(kind);
  if (own) return { group: own.group, kind };
  if (isCost(kind))
    for (const other of ['cost', 'economicCost'] as const) {
      const found = has(other);
      if (found) return { group: found.group, kind: other };
    }
  return { group: GROUPS[kind], kind };
}

/** The first frame with indicators of level two that has all the groups in use; else the first with indicators of level two. */
export function frameFor(frames: readonly Frame[], groups: readonly string[]): Frame | undefined {
  const usable = frames.filter((frame) =>
    frame.groups.some(({ kinds }) => kinds.includes('quantity')),
  );
  const fits = (frame: Frame) =>
    groups.every((each) => frame.groups.some(({ group }) => group === each));
  return usable.find(fits) ?? usable[0];
}
