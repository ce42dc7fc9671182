// Kills server and product again and again during saves, and counts lost saves: npx tsx scripts/kill.ts [rounds]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { killRounds, type Victim } from '../test/store/kill.ts';

const rounds = Number(process.argv[2] ?? 300);
const folder = mkdtempSync('/tmp/jiping-kill-');
chmodSync(folder, 0o711);
const victims = Array.from(
  { length: rounds },
  (_, n): Victim => (n % 2 === 1 ? 'product' : 'server'),
);
const began = Date.now();
const tell = (round: number, acknowledged: number, lost: number) => {
  if (round % 10 === 0) console.log(`${round} rounds, ${acknowledged} acknowledged, ${lost} lost`);
};
const toll = await killRounds(folder, victims, tell).finally(() =>
  rmSync(folder, { recursive: true, force: true }),
);
console.log(JSON.stringify({ ...toll, seconds: Math.round((Date.now() - began) / 1000) }));
process.exitCode = toll.lost.length === 0 && toll.whole ? 0 : 1;
