// Contenders in turn inside each round of one process; the figure of each is the median of its CPU milliseconds.
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** One comparison: our way and the peers', each `() => unknown | Promise`. Wall time instead of CPU where a peer works in another process. */
export async function compare({ what, ours, peers, rounds = 15, warm = 4, clock = 'cpu' }) {
  const contenders = [['jiping', ours], ...Object.entries(peers)];
  const times = new Map(contenders.map(([name]) => [name, []]));
  const now = clock === 'cpu' ? cpu : () => performance.now();
  for (let round = 0; round < warm + rounds; round += 1) {
    for (const [name, run] of contenders) {
      globalThis.gc?.();
      const start = now();
      await run();
      const took = now() - start;
      if (round >= warm) times.get(name).push(took);
    }
  }
  const own = median(times.get('jiping'));
  return contenders.map(([name]) => ({
    what,
    name,
    clock,
    ms: median(times.get(name)),
    ratio: median(times.get(name)) / own,
  }));
}

export const table = (rows, goals) => {
  const lines = ['| what | contender | ms | × ours | goal |', '| --- | --- | --- | --- | --- |'];
  for (const row of rows) {
    const goal = goals[`${row.what}|${row.name}`] ?? '';
    lines.push(
      `| ${row.what} | ${row.name} | ${row.ms.toFixed(2)}${row.clock === 'wall' ? ' wall' : ''} | ${row.ratio.toFixed(1)} | ${goal} |`,
    );
  }
  return lines.join('\n');
};
