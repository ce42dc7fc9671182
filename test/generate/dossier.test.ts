import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { validate } from '../../src/compose/validate.ts';
import { regulationFor } from '../../src/regulation/in-force.ts';
import { dossier } from './dossier.ts';

describe('invented dossiers', () => {
  test('are complete, and the same seed gives the same dossier', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      expect([seed, validate(dossier(seed))]).toEqual([seed, []]);
      expect(dossier(seed)).toEqual(dossier(seed));
    }
  });
  test('compose to the same document every time', () => {
    const { regulation } = regulationFor('湖南省', 2024);
    expect(compose(dossier(7), regulation)).toEqual(compose(dossier(7), regulation));
  });
});
