import { expect, test } from 'vitest';
import { inLanes } from './lanes.ts';

const ITEMS = Array.from({ length: 8 }, (_, i) => i);
const turn = () => new Promise((next) => setImmediate(next));

/** Works eight items off; the second lane may work while `may` says so of the number begun. */
async function worked(may: (begun: number) => boolean, broken = -1) {
  const by: [number, string][] = [];
  const one = async (item: number, lane: string) => {
    by.push([item, lane]);
    await turn();
    if (item === broken) throw new Error('ended');
  };
  const fault = await inLanes({
    items: ITEMS,
    lanes: ['a', 'b'] as const,
    mayUseSecond: () => may(by.length),
    one,
    goesOn: () => Promise.resolve(),
  }).catch((reason: Error) => reason.message);
  return { by, fault };
}

test('two lanes do each item once, in order, while the second may work', async () => {
  const { by } = await worked(() => true);
  expect(by.map(([item]) => item)).toEqual(ITEMS);
  expect(new Set(by.map(([, lane]) => lane))).toEqual(new Set(['a', 'b']));
});

test('the second lane takes nothing more when people come', async () => {
  const { by } = await worked((begun) => begun < 4);
  expect(by.map(([item]) => item)).toEqual(ITEMS);
  expect(by.slice(5).map(([, lane]) => lane)).toEqual(['a', 'a', 'a']);
});

test('what ends one lane ends the other: no item is begun any more', async () => {
  const { by, fault } = await worked(() => true, 2);
  expect(fault).toBe('ended');
  expect(by.length).toBeLessThan(6);
});
