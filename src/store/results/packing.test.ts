import { expect, test } from 'vitest';
import { UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { flat, summandOf } from '../../rollup/summand.ts';
import { packed, unpacked } from './packing.ts';

test('what is summed of a report comes out of its row as it went in, blank still blank', () => {
  for (const unit of UNITS) {
    const summand = summandOf(demoDossier(unit, 2024), [], []);
    expect(summand.indicators.length).toBeGreaterThan(0);
    expect(unpacked(packed(summand))).toEqual(flat(summand));
  }
});
