import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const cases = (civil: string, more = '') =>
  told(
    prose(
      `全年受理各类案件1803件，其中刑事案件120件，民商事案件${civil}件，行政案件307件${more}。`,
    ),
  );

test('kinds of cases leave others out, unless the others are told or one digit parts them from all', () => {
  expect(cases('1189')).toEqual([]);
  expect(cases('1376')).toEqual([]);
  expect(cases('1326')).toHaveLength(1);
  expect(cases('1189', '，其他案件150件')).toHaveLength(1);
});
