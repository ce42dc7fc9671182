/** How long things took, in ms: the share of 1 at which the given parts of all were done. */
export function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return {
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: Number((sorted.at(-1) ?? 0).toFixed(1)),
  };
}
