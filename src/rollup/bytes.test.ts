import { expect, test } from 'vitest';
import { blocks, bytesOf, countAt, FLAT_WIDTH, lowPrintAt, readInto } from './bytes.ts';
import { printOf } from './flat.ts';

/** Numbers at the ends of each length, of both signs, up to what a double holds. */
const VALUES = [0, 1, 63, 64, 127, 8191, 8192, 10_000, 2 ** 31, 2 ** 40 + 1, 2 ** 53 - 1].flatMap(
  (value) => (value === 0 ? [0] : [value, -value]),
);

test('numbers of indicators come out of their bytes as they went in', () => {
  const numbers = VALUES.flatMap((value, i) => [
    ...[printOf(`指标${i}`), i, value, VALUES[(i + 1) % VALUES.length] ?? 0],
    ...[VALUES[(i + 2) % VALUES.length] ?? 0, VALUES[(i + 3) % VALUES.length] ?? 0],
  ]);
  const bytes = bytesOf(numbers);
  const read = new Float64Array(numbers.length);
  expect(readInto(read, bytes, 0)).toBe(VALUES.length);
  expect(countAt(bytes, 0)).toBe(VALUES.length);
  expect(Array.from(read)).toEqual(numbers);
  expect(VALUES.map((_, i) => lowPrintAt(bytes, 0, i) >>> 0)).toEqual(
    VALUES.map((_, i) => (numbers[i * FLAT_WIDTH] ?? 0) % 2 ** 32),
  );
});

test('an indicator of usual size takes some twenty bytes', () => {
  const numbers = [printOf('output\tquantity\tatLeast\t次\t走访企业'), 3, 1000, 900];
  expect(bytesOf([...numbers, 120_0000, 100_0000]).length).toBe(4 + 7 + 1 + 2 + 2 + 4 + 3);
});

test('what is no whole number is refused, not cut', () => {
  expect(() => bytesOf([1, 0, 2.5, 0, 0, 0])).toThrow('2.5');
});

test('no indicators are no numbers', () => {
  expect(readInto(new Float64Array(0), bytesOf([]), 0)).toBe(0);
});

test('bytes of many units lie one after another, and of one larger than a block by themselves', () => {
  const put = blocks();
  const [one, other] = [bytesOf([1, 0, 10, 9, 8, 7]), bytesOf([2, 0, 10, 9, -8, 7])];
  const large = bytesOf(Array.from({ length: 100_000 * FLAT_WIDTH }, (_, i) => i));
  const read = (unit: Uint8Array) => {
    const { block, from } = put(unit);
    const numbers = new Float64Array(100_000 * FLAT_WIDTH);
    const count = readInto(numbers, block, from);
    return [from, Array.from(numbers.slice(0, count * FLAT_WIDTH))];
  };
  expect(read(one)).toEqual([0, [1, 0, 10, 9, 8, 7]]);
  expect(read(other)).toEqual([one.length, [2, 0, 10, 9, -8, 7]]);
  expect(large.length).toBeGreaterThan(1 << 20);
  expect(read(large)).toEqual([0, Array.from({ length: 100_000 * FLAT_WIDTH }, (_, i) => i)]);
});
