import { expect, test } from 'vitest';
import { UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { countAt } from '../../rollup/bytes.ts';
import { flat } from '../../rollup/flat.ts';
import { summandOf } from '../../rollup/summand.ts';
import { namesIn, packed, unpacked } from './packing.ts';

test('what is summed of a report comes out of its row as it went in, names apart', () => {
  for (const unit of UNITS) {
    const summand = summandOf(demoDossier(unit, 2024), [], []);
    const { names, indicators, ...head } = flat(summand);
    expect(countAt(indicators, 0)).toBe(summand.indicators.length);
    const row = packed(summand);
    const { indicators: read, ...readHead } = unpacked(row.addend);
    expect(readHead).toEqual(head);
    expect(Array.from(read)).toEqual(Array.from(indicators));
    expect(namesIn(row.names)).toEqual(names);
  }
});

test('names are found in rows of before too: behind their sums, and in the keys of the oldest', () => {
  const [unit] = UNITS;
  if (!unit) throw new Error('no unit');
  const { indicators } = summandOf(demoDossier(unit, 2024), [], []);
  const names = flat(summandOf(demoDossier(unit, 2024), [], [])).names ?? [];
  expect(names).toHaveLength(indicators.length);
  expect(namesIn(`{"budget":1}\n${JSON.stringify(names)}`)).toEqual(names);
  const keys = indicators.flatMap(({ key, weight, score }) => [
    key,
    's',
    weight,
    score,
    null,
    null,
  ]);
  expect(namesIn(JSON.stringify({ indicators: keys }))).toEqual(names);
});
