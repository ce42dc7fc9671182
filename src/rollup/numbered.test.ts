import { expect, test } from 'vitest';
import { printOf } from './flat.ts';
import { numbered } from './numbered.ts';

test('a hundred thousand keys that differ by a sign have numbers of their own, and keep them', () => {
  const numbers = numbered();
  const prints = Array.from({ length: 100_000 }, (_, i) =>
    printOf(`output\tquantity\tatLeast\t项\t单位${i % 977}完成任务${i}`),
  );
  const all = Array.from(prints.keys());
  expect(prints.map((print) => numbers.of(print))).toEqual(all);
  expect(prints.map((print) => numbers.of(print))).toEqual(all);
  expect(numbers.count()).toBe(100_000);
});
