import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { killRounds, type Victim } from '../../test/store/kill.ts';

// Hundreds of rounds are played by hand: scripts/kill.ts.
test('no acknowledged save is lost when server or product are killed 12 times while people save', async () => {
  const folder = mkdtempSync('/tmp/jiping-kill-');
  chmodSync(folder, 0o711);
  const victims = Array.from(
    { length: 12 },
    (_, n): Victim => (n % 4 === 2 ? 'product' : 'server'),
  );
  try {
    const toll = await killRounds(folder, victims);
    expect(toll).toMatchObject({ rounds: 12, lost: [], whole: true, trail: toll.kept });
    expect(toll.kept).toBeGreaterThanOrEqual(toll.acknowledged);
    expect(toll.acknowledged).toBeGreaterThan(40);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
