import type { LocalText } from './local.ts';

/** How far an addition is: proposed by a unit, accepted for all in its reach, not taken up, or no longer used. */
export type AdditionState = 'proposed' | 'accepted' | 'declined' | 'retired';

/** What is done with an addition. */
export const ADDITION_STEPS = ['accept', 'decline', 'retire'] as const;

/** One of the steps. */
export type AdditionStep = (typeof ADDITION_STEPS)[number];

/** A local addition with where it comes from and for whom it holds; paths of the tree of units. */
export interface Addition {
  readonly id: string;
  readonly text: LocalText;
  /** The place that made it. */
  readonly path: string;
  /** Everybody at or below may use it once it is accepted. */
  readonly reach: string;
  readonly state: AdditionState;
}

/** In whose name somebody acts: of a unit itself, or of a department or the finance bureau above the units. */
export interface Place {
  readonly path: string;
  readonly side: 'unit' | 'reviewer';
}

/** Whether a path is a place or lies below it. */
const isAtOrBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/** What an addition becomes when it is made: that of a unit is proposed, that of a department or the bureau holds at once. */
export const madeBy = ({ path, side }: Place): Pick<Addition, 'path' | 'reach' | 'state'> => ({
  path,
  reach: path,
  state: side === 'unit' ? 'proposed' : 'accepted',
});

/**
 * What a step makes of an addition; undefined where the person may not, or where nothing would change. A unit takes back
 * what it proposed. A department or the bureau accepts for its whole place, which widens the reach of what a place below
 * accepted before; nobody decides on what holds above him.
 */
export function stepped(
  addition: Addition,
  step: AdditionStep,
  { path, side }: Place,
): Pick<Addition, 'reach' | 'state'> | undefined {
  const { state, reach } = addition;
  if (side === 'unit')
    return step === 'retire' && state === 'proposed' && addition.path === path
      ? { reach, state: 'retired' }
      : undefined;
  if (!isAtOrBelow(addition.path, path) || !isAtOrBelow(reach, path)) return undefined;
  if (step === 'accept')
    return state === 'retired' || (state === 'accepted' && reach === path)
      ? undefined
      : { reach: path, state: 'accepted' };
  if (step === 'decline') return state === 'proposed' ? { reach, state: 'declined' } : undefined;
  return state === 'accepted' ? { reach, state: 'retired' } : undefined;
}

/** Whether an addition may be filled into the tables of a unit: its own as soon as proposed, others once accepted for it. */
export const usableAt = ({ state, path, reach }: Addition, unitPath: string): boolean =>
  (state === 'accepted' && isAtOrBelow(unitPath, reach)) ||
  (state === 'proposed' && path === unitPath);
