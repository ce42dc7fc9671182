import { afterAll, expect, test } from 'vitest';

const OWN = [
  [Object, 'hasOwn'],
  [Array.prototype, 'findLast'],
  [Array.prototype, 'findLastIndex'],
  [Array.prototype, 'toSorted'],
  [Array.prototype, 'toReversed'],
] as const;
const kept = OWN.map(([on, name]) => Object.getOwnPropertyDescriptor(on, name));
afterAll(() => {
  for (const [i, [on, name]] of OWN.entries())
    Object.defineProperty(on, name, kept[i] as PropertyDescriptor);
});

test('an engine of 2021 gets what the pages call, with the meaning that newer ones give it', async () => {
  for (const [on, name] of OWN) Reflect.deleteProperty(on, name);
  await import('./old-engines.ts');
  const figures = [3, 1, 2];
  const isOdd = (n: number) => n % 2 === 1;
  const made = [
    Object.hasOwn({ a: 1 }, 'a'),
    Object.hasOwn({ a: 1 }, 'toString'),
    figures.findLast(isOdd),
    figures.findLastIndex(isOdd),
    figures.findLast((n) => n > 9),
    figures.findLastIndex((n) => n > 9),
    figures.toSorted((a, b) => a - b),
    figures.toReversed(),
    figures,
  ];
  expect(made).toEqual([true, false, 1, 1, undefined, -1, [1, 2, 3], [2, 1, 3], [3, 1, 2]]);
});
