import type { ChildProcess } from 'node:child_process';
import { expect, test } from 'vitest';
import { askChild, startChild } from '../../src/formats/child.ts';

const BYTES = 1024 * 1024 * 1024;

async function ready(): Promise<ChildProcess> {
  const child = startChild(import.meta.url, 'work');
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

/** Stands still for a while, as a process that gives way on a busy machine does. */
function halted(child: ChildProcess, milliseconds: number): void {
  child.kill('SIGSTOP');
  setTimeout(() => child.kill('SIGCONT'), milliseconds);
}

test.runIf(process.platform === 'linux')(
  'a child that gives way may wait longer than its file may cost',
  async () => {
    const child = await ready();
    const limits = { milliseconds: 1000, patience: 60_000, bytes: BYTES };
    halted(child, 1500);
    expect(await askChild(child, { milliseconds: 50 }, limits)).toEqual({ milliseconds: 50 });
    child.kill('SIGKILL');
  },
);

test.runIf(process.platform === 'linux')(
  'a file that costs too much is given up, however patient one is; without patience the clock counts',
  async () => {
    const costly = await ready();
    const patient = { milliseconds: 400, patience: 60_000, bytes: BYTES };
    await expect(askChild(costly, { milliseconds: 60_000 }, patient)).rejects.toMatchObject({
      code: 'too-long',
    });
    const waiting = await ready();
    halted(waiting, 3000);
    const limits = { milliseconds: 500, bytes: BYTES };
    await expect(askChild(waiting, { milliseconds: 1 }, limits)).rejects.toMatchObject({
      code: 'too-long',
    });
    const bounded = await ready();
    halted(bounded, 20_000);
    const short = { milliseconds: 300, patience: 900, bytes: BYTES };
    await expect(askChild(bounded, { milliseconds: 1 }, short)).rejects.toMatchObject({
      code: 'too-long',
    });
  },
);
