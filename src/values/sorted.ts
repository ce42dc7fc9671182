/** Index of the first element whose key is not below `least`, in a list sorted by that key. */
export function firstByKey<Of>(
  sorted: readonly Of[],
  keyOf: (each: Of) => number,
  least: number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (keyOf(sorted[mid] as Of) < least) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Index of the first number that is not below `least`, in a sorted list. */
export const firstFrom = (sorted: readonly number[], least: number): number =>
  firstByKey(sorted, itself, least);

const itself = (number: number): number => number;
