import { expect, test } from 'vitest';
import { EMPTY } from '../../draft/draft.ts';
import { day } from '../../values/day.ts';
import type { LedgerEntry } from '../entry.ts';
import type { RegionMonitoring } from './region.ts';
import { warnedByBoth } from './warned.ts';

const entry = (
  id: string,
  ledger: LedgerEntry['ledger'],
  kind: string,
  on: string,
  amount: string,
): LedgerEntry => ({ id, ledger, kind, day: day(on), texts: { amount } });

/** A budget of 1,000 yuan, of which 300 is spent by June and 700 by September. */
const BOOK = [
  entry('b1', 'budget', 'original', '2026-01-05', '1000.00'),
  entry('x1', 'execution', 'spending', '2026-05-20', '300.00'),
  entry('x2', 'execution', 'spending', '2026-09-10', '400.00'),
];

const rule = (least: number, effective = '2026-07-01'): RegionMonitoring => ({
  ...{ title: '办法', number: '', effective: day(effective), workingDays: 10 },
  points: [
    { by: '06-30', least },
    { by: '08-31', least: 40 },
    { by: '10-31' },
    { by: '11-30', least: 99 },
  ],
});
const unit = { year: 2026, today: day('2026-10-08'), entries: BOOK, draft: EMPTY };
const daysOf = (
  division: string,
  approved: readonly RegionMonitoring[],
  proposed: RegionMonitoring,
) => {
  const { before, after } = warnedByBoth({ division, ...unit }, approved, proposed);
  return [before, after].map((warned) => warned.map(({ on }) => on));
};

test('a proposed rule tells on which days of the year so far it would have warned, beside those of the rules in force', () => {
  expect(daysOf('湖南省岳阳市', [], rule(50))).toEqual([[], ['2026-06-30', '2026-08-31']]);
  expect(daysOf('湖南省岳阳市', [], rule(30))).toEqual([[], ['2026-08-31']]);
  // The shipped curve of a province binds there: 25 % by April, 40 % by June, 60 % by August.
  expect(daysOf('四川省成都市', [], rule(50))).toEqual([
    ['2026-04-30', '2026-06-30', '2026-08-31'],
    ['2026-06-30', '2026-08-31'],
  ]);
});

test('an approved rule holds from its day, a proposed one is looked at as if it had held since the year began', () => {
  expect(daysOf('湖南省岳阳市', [rule(50)], rule(20))).toEqual([['2026-08-31'], ['2026-08-31']]);
  expect(daysOf('湖南省岳阳市', [rule(50, '2026-01-01')], rule(20))).toEqual([
    ['2026-06-30', '2026-08-31'],
    ['2026-08-31'],
  ]);
  const { after } = warnedByBoth({ division: '', ...unit }, [], rule(50));
  expect(after[0]?.warnings.map(({ sentence }) => sentence.zh)).toEqual([
    '预算执行率30.00%，低于2026年6月30日应达到的50%，请说明原因并采取措施。',
  ]);
});
