import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const grown = (more: string, rate: string) =>
  told(`全年接诊5.28万人，比上年增加${more}人，增长${rate}。`);

test('a rate is one that a change makes of some number that was told without its last digits', () => {
  expect(grown('6421', '13.84%')).toEqual([]);
  expect(grown('6421', '13.86%')).toEqual([]);
  expect(grown('6421', '18.34%')).toHaveLength(1);
  expect(grown('4621', '13.84%')).toHaveLength(1);
});

test('of figures told in full the rate has to follow', () => {
  expect(told('全年接诊52800人，比上年增加6421人，增长13.92%。')).toHaveLength(1);
  expect(told('全年接诊52800人，比上年增加6421人，增长13.84%。')).toEqual([]);
});
