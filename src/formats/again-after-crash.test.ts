import { expect, test } from 'vitest';
import { againAfterCrash } from './child.ts';
import { Unreadable } from './unreadable.ts';

const failing = (codes: readonly string[]) => {
  let calls = 0;
  const ask = (): Promise<string> => {
    const code = codes[calls];
    calls += 1;
    return code ? Promise.reject(new Unreadable(code, '退出', 'ended')) : Promise.resolve('read');
  };
  return { ask, calls: () => calls };
};

test('a file whose process ended by itself is asked for once more', async () => {
  const once = failing(['crashed']);
  expect(await againAfterCrash(once.ask)).toBe('read');
  expect(once.calls()).toBe(2);
});

test('a file that ends a second process, or that took too long, is given up', async () => {
  const twice = failing(['crashed', 'crashed']);
  await expect(againAfterCrash(twice.ask)).rejects.toMatchObject({ code: 'crashed' });
  const late = failing(['too-long']);
  await expect(againAfterCrash(late.ask)).rejects.toMatchObject({ code: 'too-long' });
  expect([twice.calls(), late.calls()]).toEqual([2, 1]);
});
