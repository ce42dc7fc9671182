// Contenders in turn inside each round of one process. The figure of each is the median over the rounds of its CPU
// milliseconds for one run, taken over as many runs as fill the slice of a round. Collection of garbage is not forced:
// a forced one leaves sweeping threads behind whose time would be booked on whoever runs next.
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const WARM_RUNS = 2000;
const WARM_TIME = 30_000;
const wall = () => performance.now();

export const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Runs until the engine has settled on its machine code: a program of many small functions takes a thousand runs and more. */
async function warmUp(run, now) {
  const start = now();
  for (let runs = 0; runs < WARM_RUNS && now() - start < WARM_TIME; runs += 1) await run();
}

/** Runs until the slice is full; milliseconds of one run. */
async function slice(run, now, milliseconds) {
  const start = now();
  let runs = 0;
  do {
    await run();
    runs += 1;
  } while (now() - start < milliseconds);
  return (now() - start) / runs;
}

/** One comparison: our way and the peers', each `() => unknown | Promise`. Wall time instead of CPU where a peer works in another process. */
export async function compare({ what, ours, peers, rounds = 7, fill = 1500, clock = 'cpu' }) {
  const contenders = [['jiping', ours], ...Object.entries(peers)];
  const now = clock === 'cpu' ? cpu : wall;
  for (const [, run] of contenders) await warmUp(run, now);
  const times = new Map(contenders.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of contenders) {
      // Untimed: the garbage of the contender before is collected here, not on this one's account. It takes a slice some
      // tens of runs to settle behind a peer that leaves hundreds of megabytes: half a second is too little.
      await slice(run, now, fill / 2);
      times.get(name).push(await slice(run, now, fill));
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

const digits = (ms) => ms.toFixed(ms < 0.1 ? 4 : ms < 10 ? 2 : 0);

export const table = (rows, goals) => {
  const lines = ['| what | contender | ms | × ours | goal |', '| --- | --- | --- | --- | --- |'];
  for (const row of rows) {
    const goal = goals[`${row.what}|${row.name}`] ?? '';
    lines.push(
      `| ${row.what} | ${row.name} | ${digits(row.ms)}${row.clock === 'wall' ? ' wall' : ''} | ${row.ratio.toFixed(1)} | ${goal} |`,
    );
  }
  return lines.join('\n');
};
