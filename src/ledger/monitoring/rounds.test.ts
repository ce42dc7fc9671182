import { expect, test } from 'vitest';
import { ALL_YEARS } from '../../regulation/calendars.ts';
import { day } from '../../values/day.ts';
import { bookOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { monitoringIn, rulesOfRegion, type TypedMonitoring } from './region.ts';
import { warningRounds } from './rounds.ts';

const step = (
  id: string,
  kind: string,
  on: string,
  texts: Readonly<Record<string, string>>,
): LedgerEntry => ({ id, ledger: 'monitoring', kind, day: day(on), texts });

test('the warnings of a year stand the latest first, those of one day by their subject; one of another year or of a later day is not told', () => {
  const warned = (id: string, on: string, subject: string) =>
    step(id, 'warning', on, { subject, situation: '执行率51%，应达60%' });
  const book = bookOf([
    warned('1', '2025-06-30', '预算执行'),
    warned('2', '2025-09-26', '档案数字化'),
    warned('3', '2025-09-26', '公路养护'),
    warned('4', '2024-09-26', '上年预算执行'),
    warned('5', '2025-12-01', '以后的'),
    step('6', 'answer', '2025-07-04', {
      ...{ subject: '预算执行', cause: '招标推迟', action: '继续实施', measure: '8月底前支付' },
    }),
  ]);
  const rounds = warningRounds(book, 2025, day('2025-10-31'), 10, ALL_YEARS);
  expect(
    rounds.map(({ warning, answer, review }) => [
      ...[warning.id, textIn(warning, 'subject'), answer?.id, review?.id],
    ]),
  ).toEqual([
    ['3', '公路养护', undefined, undefined],
    ['2', '档案数字化', undefined, undefined],
    ['1', '预算执行', '6', undefined],
  ]);
});

const TYPED: TypedMonitoring = {
  ...{ title: '绩效运行监控办法', number: '', effective: '2025-01-01' },
  points: [{ by: '6月30日', least: '45' }],
  ...{ gap: '', workingDays: '15' },
};
const said = (more: Partial<TypedMonitoring>) => {
  const read = monitoringIn({ ...TYPED, ...more });
  return 'fault' in read ? read.fault.zh : read.table.points;
};

test('a day of monitoring is one of every year, written in any of the usual ways', () => {
  const by = (...days: readonly string[]) =>
    said({ points: days.map((each) => ({ by: each, least: '' })) });
  expect([by(' 7 月 5 日', '12/31', '3-1', '9.30')]).toEqual([
    [{ by: '03-01' }, { by: '07-05' }, { by: '09-30' }, { by: '12-31' }],
  ]);
  expect([
    by('2月29日'),
    by('六月底'),
    by('13-1'),
    said({ points: [{ by: '', least: '45' }] }),
  ]).toEqual([
    '没有认出监控时点“2月29日”，请写成6月30日。',
    '没有认出监控时点“六月底”，请写成6月30日。',
    '没有认出监控时点“13-1”，请写成6月30日。',
    '没有认出监控时点“”，请写成6月30日。',
  ]);
});

test('of two rules of a region that begin on one day the one approved later counts', () => {
  const table = (number: string, effective: string) => {
    const read = monitoringIn({ ...TYPED, number, effective });
    if ('fault' in read) throw new Error(read.fault.zh);
    return read.table;
  };
  expect(
    rulesOfRegion([
      table('1号', '2025-01-01'),
      table('2号', '2026-01-01'),
      table('3号', '2025-01-01'),
      table('0号', '2024-01-01'),
    ]).map(({ source }) => source.slice(-4)),
  ).toEqual(['（2号）', '（3号）', '（1号）', '（0号）']);
});
