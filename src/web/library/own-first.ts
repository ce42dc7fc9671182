import type { LibraryIndicator } from '../../library/entry.ts';
import type { FunctionId } from '../../library/functions.ts';

/** The library with the indicators of the unit's own function first, those of any unit next. */
export function ownFirst(
  library: readonly LibraryIndicator[],
  own: FunctionId,
): readonly LibraryIndicator[] {
  const first = [own, 'common'] as const;
  return [
    ...library.filter((each) => each.of === own),
    ...library.filter((each) => each.of === 'common' && own !== 'common'),
    ...library.filter((each) => !first.some((id) => id === each.of)),
  ];
}
