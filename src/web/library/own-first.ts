import type { LibraryIndicator } from '../../library/entry.ts';
import type { FunctionId } from '../../library/functions.ts';

/** The library with additions first, then the indicators of the unit's own function, then those of any unit. */
export function ownFirst(
  library: readonly LibraryIndicator[],
  own: FunctionId,
): readonly LibraryIndicator[] {
  const rank = ({ of, addedBy }: LibraryIndicator) =>
    addedBy !== undefined ? 0 : of === own ? 1 : of === 'common' ? 2 : 3;
  return [...library].sort((a, b) => rank(a) - rank(b));
}
