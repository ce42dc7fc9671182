import type { Frame } from '../regulation/regulation.ts';
import type { IndicatorGroup } from '../report/indicators.ts';
import type { Declaration } from './declaration.ts';

/** Groups of a frame that share out the points of indicators. */
export const shared = (frame: Frame): Frame['groups'] =>
  frame.groups.filter(({ group }) => group !== 'execution');

/** Execution beside one lot of points that units share out as they like. */
const leavesShares = (frame: Frame): boolean =>
  shared(frame).some(({ group }) => group === 'other');

/**
 * The frames of the regulation in force that have the very level-one groups of a declaration, with points for each. None
 * where the regulation puts first a frame that leaves the shares to the unit.
 */
export function framesOf({ indicators, regulation }: Declaration): readonly Frame[] {
  const [first] = regulation.frames;
  if (!first || leavesShares(first)) return [];
  const own = new Set<IndicatorGroup>(
    indicators.map(({ group }) => group).filter((group) => group !== 'execution'),
  );
  return regulation.frames.filter(
    (frame) =>
      shared(frame).length === own.size &&
      shared(frame).every(({ group, weight }) => own.has(group) && weight !== undefined),
  );
}
