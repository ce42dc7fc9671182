/** A reading of some figures, and how much speaks for it. */
export interface Weighed {
  readonly weight: number;
}

/** The reading for which most speaks; none where as much speaks for another that is not of the same figures. */
export function weightiest<Reading extends Weighed>(
  found: readonly Reading[],
  isSame: (a: Reading, b: Reading) => boolean,
): Reading | undefined {
  const most = Math.max(...found.map(({ weight }) => weight));
  const [first, ...others] = found.filter(({ weight }) => weight === most);
  return first && others.every((each) => isSame(each, first)) ? first : undefined;
}
