import { expect, test } from 'vitest';
import { ALL_YEARS } from '../regulation/calendars.ts';
import { day } from '../values/day.ts';
import { movedDeadlines } from './moved.ts';

const before = ALL_YEARS;
/** The region's offices are closed on a day more. */
const after = { ...ALL_YEARS, holidays: [...ALL_YEARS.holidays, day('2025-04-15')] };
const moved = (...filings: readonly { readonly due: string; readonly filed?: string }[]) =>
  movedDeadlines(
    filings.map(({ due, filed }) => ({ due: day(due), ...(filed && { filed: day(filed) }) })),
    day('2025-04-18'),
    before,
    after,
  );

test('a day off that a region lays over the calendar moves the filings due on it, in order of their days', () => {
  expect(
    moved(
      { due: '2025-04-15', filed: '2025-04-17' },
      { due: '2025-04-14', filed: '2025-04-16' },
      { due: '2025-04-15' },
      { due: '2025-04-17' },
    ),
  ).toEqual([
    {
      ...{ set: '2025-04-14', before: '2025-04-14', after: '2025-04-14' },
      ...{ filings: 1, lateBefore: 2, lateAfter: 1 },
    },
    {
      ...{ set: '2025-04-15', before: '2025-04-15', after: '2025-04-16' },
      ...{ filings: 2, lateBefore: 5, lateAfter: 3 },
    },
  ]);
});

test('nothing moves in a year whose calendar is not known', () => {
  expect(moved({ due: '2031-04-15' })).toEqual([]);
});

test('a year that only the region’s calendar knows has its deadline from it', () => {
  const known = { ...ALL_YEARS, years: [...ALL_YEARS.years, 2031] };
  const filings = [{ due: day('2031-04-15'), filed: day('2031-04-16') }];
  expect(movedDeadlines(filings, day('2031-04-18'), before, known)).toEqual([
    { set: '2031-04-15', after: '2031-04-15', filings: 1, lateBefore: 0, lateAfter: 1 },
  ]);
  expect(movedDeadlines(filings, day('2031-04-18'), known, before)).toEqual([
    { set: '2031-04-15', before: '2031-04-15', filings: 1, lateBefore: 1, lateAfter: 0 },
  ]);
});
