import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { killRounds, type Victim } from '../../test/store/kill.ts';

test('no acknowledged save is lost when server or product are killed 30 times while people save', async () => {
  const folder = mkdtempSync('/tmp/jiping-kill-');
  chmodSync(folder, 0o711);
  const victims = Array.from(
    { length: 30 },
    (_, n): Victim => (n % 5 === 2 ? 'product' : 'server'),
  );
  try {
    const toll = await killRounds(folder, victims);
    expect(toll).toMatchObject({ rounds: 30, lost: [], whole: true, trail: toll.kept });
    expect(toll.kept).toBeGreaterThanOrEqual(toll.acknowledged);
    expect(toll.acknowledged).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
