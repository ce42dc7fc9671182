/** Index of the first number that is not below `least`, in a sorted list. */
export function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? 0) < least) low = mid + 1;
    else high = mid;
  }
  return low;
}
