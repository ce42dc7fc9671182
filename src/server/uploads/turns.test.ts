import { expect, test } from 'vitest';
import { isRefusal } from '../../cycle/refusal.ts';
import { Turns } from './turns.ts';

const steps = async (n = 20) => {
  for (let i = 0; i < n; i += 1) await Promise.resolve();
};

test('so many uploads are taken in at once, the others in their order, and no more than can wait', async () => {
  const turns = new Turns(2);
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () => {
    began.push(n);
    return new Promise<number>((resolve) => ends.push(() => resolve(n)));
  };
  const all = Array.from({ length: 23 }, (_, n) => turns.take(work(n)));
  await steps();
  expect(began).toEqual([0, 1]);
  expect(isRefusal(await all[22])).toBe(true);
  ends[0]?.();
  await steps();
  expect(began).toEqual([0, 1, 2]);
  for (let n = 1; n < 22; n += 1) {
    ends[n]?.();
    await steps();
  }
  expect(await Promise.all(all.slice(0, 22))).toEqual(Array.from({ length: 22 }, (_, n) => n));
  expect(await turns.take(async () => 'later')).toBe('later');
});

test('an upload that fails gives its turn on', async () => {
  const turns = new Turns(1);
  const failed = turns.take(() => Promise.reject(new Error('cut off'))).catch(() => 'failed');
  const next = turns.take(async () => 'next');
  expect([await failed, await next]).toEqual(['failed', 'next']);
});
