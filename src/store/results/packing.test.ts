import { expect, test } from 'vitest';
import { UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { flat } from '../../rollup/flat.ts';
import { summandOf } from '../../rollup/summand.ts';
import { namesIn, packed, unpacked } from './packing.ts';

test('what is summed of a report comes out of its row as it went in, names apart', () => {
  for (const unit of UNITS) {
    const summand = summandOf(demoDossier(unit, 2024), [], []);
    const { names, ...sums } = flat(summand);
    expect(sums.indicators.length).toBe(summand.indicators.length * 6);
    const row = packed(summand);
    expect(unpacked(row)).toEqual(sums);
    expect(unpacked(row.split('\n')[0] ?? '')).toEqual(sums);
    expect(namesIn(row)).toEqual(names);
  }
});

test('a row of one line, as rows were before, says the same', () => {
  const [unit] = UNITS;
  if (!unit) throw new Error('no unit');
  const summand = summandOf(demoDossier(unit, 2024), [], []);
  const row = JSON.stringify({
    ...summand,
    indicators: summand.indicators.flatMap(({ key, weight, score, target, result }) => [
      ...[key, 's', weight, score, target ?? null, result ?? null],
    ]),
  });
  expect(unpacked(row)).toEqual(flat(summand));
  expect(namesIn(row)).toEqual(flat(summand).names);
});

test('a row whose numbers are digits, as rows were for a while, says the same', () => {
  const [unit] = UNITS;
  if (!unit) throw new Error('no unit');
  const { names, indicators, ...sums } = flat(summandOf(demoDossier(unit, 2024), [], []));
  const row = JSON.stringify({ ...sums, indicators: Array.from(indicators) });
  const { indicators: read, ...head } = unpacked(`${row}\n${JSON.stringify(names)}`);
  expect(head).toEqual(sums);
  expect(Array.from(read)).toEqual(Array.from(indicators));
  expect(Array.from(read).every(Number.isFinite)).toBe(true);
});
