import { expect, test } from 'vitest';
import { dayOf, momentOf, secondOf, timeOf } from './moment.ts';

test('Times stand in the time of the offices, also where the day is another one than in the time of the server', () => {
  const instant = '2026-03-10T18:05:09.321Z';
  expect([dayOf(instant), momentOf(instant), secondOf(instant), timeOf(instant)]).toEqual([
    '2026-03-11',
    '2026-03-11 02:05',
    '2026-03-11 02:05:09',
    '02:05',
  ]);
});
