import { expect, test } from 'vitest';
import { ALL_YEARS } from '../regulation/calendars.ts';
import { type Day, day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { countedDue } from './notice/notice.ts';
import { reminderWords } from './notice/reminder.ts';
import { coverageMatrix, type DueUnit } from './self-check/coverage.ts';
import { coverageTable, transferTable } from './self-check/tables.ts';
import { type Transfer, transferRefusal } from './self-check/transfer.ts';

test('a reminder names the day where there is one, and from the next day on how late it is in working days', () => {
  const said = (due: string | undefined, late: number) =>
    reminderWords({ unit: '甲局', fiscalYear: 2024, late, ...(due && { due: day(due) }) });
  expect([said(undefined, 0), said('2025-03-31', 0), said('2025-03-31', 3)]).toEqual([
    '你单位的2024年度绩效自评报告尚未报送，请尽快完成。',
    '你单位的2024年度绩效自评报告应于2025年3月31日前报送，现在尚未报送，请按时报送。',
    '你单位的2024年度绩效自评报告应于2025年3月31日前报送，现在尚未报送，已逾期3个工作日，请立即报送。',
  ]);
});

test('a due day that is free counts on the next working day; of a year whose calendar nobody knows none counts', () => {
  const counted = (due: string | undefined) =>
    countedDue(due === undefined ? undefined : day(due), ALL_YEARS);
  expect([
    counted('2025-03-31'),
    counted('2025-04-04'),
    counted('2035-03-30'),
    counted(undefined),
  ]).toEqual(['2025-03-31', '2025-04-07', undefined, undefined]);
});

const handed: Transfer = {
  ...{ id: 't1', project: '农村公路养护', receiver: '东岭镇', kind: 'region', stamped: true },
  ...{
    allotted: fen(300_000_000),
    spent: fen(270_000_000),
    score: 92_00,
    reported: day('2026-04-10'),
  },
};
const silent: Transfer = {
  ...{ id: 't2', project: '农村公路养护', receiver: '养护站', kind: 'unit' },
  ...{ allotted: fen(200_000_000), stamped: false },
};

test('the tables of self-checks are told in English too, blank where nothing was told', () => {
  const unit: DueUnit = {
    ...{ path: '43.D1', name: '交通局', filed: false, kind: 'department' },
    transfers: [handed, silent],
  };
  const { title, rows } = coverageTable(2024, coverageMatrix([unit]), 'en');
  expect([title, ...rows]).toEqual([
    'Coverage of self-checks 2024',
    ['交通局', 'missing', '', '1/2', '1/3', expect.stringContaining('养护站')],
    ['All', '0/1', '', '1/2', '1/3', '2'],
  ]);
  expect(transferTable(2024, [silent, handed], 'en')).toMatchObject({
    title: 'Self-evaluation of transfers 2024',
    rows: [
      ['东岭镇', 'region', '1', '1', '1', '300.00', '300.00', '270.00', '90.00%', '92.00'],
      ['养护站', 'unit', '1', '0', '0', '200.00', '', '', '', ''],
      ['All', '', '2', '1', '1', '500.00', '300.00', '270.00', '90.00%', '92.00'],
    ],
  });
  expect(transferTable(2024, [], 'en').rows).toEqual([
    ['All', '', '0', '0', '0', '0.00', '', '', '', ''],
  ]);
});

test('an entry of a transfer is refused at the field that is wrong', () => {
  const { stamped: _, ...entry } = handed;
  const { spent: __, score: ___, ...unspent } = entry;
  const { reported: ____, ...bare } = unspent;
  const at = (more: Partial<typeof entry>, of: Parameters<typeof transferRefusal>[0] = entry) =>
    transferRefusal({ ...of, ...more }, day('2026-05-01'))?.facts?.field;
  expect([
    at({}),
    at({}, bare),
    at({ project: ' ' }),
    at({ receiver: '' }),
    at({ allotted: fen(0) }),
    at({ spent: fen(-1) }),
    at({ spent: fen(300_000_001) }),
    at({ score: 100_01 }),
    at({ score: -1 }),
    at({ reported: '2026-02-30' as Day }),
    at({ reported: day('2026-05-02') }),
    at({}, unspent),
  ]).toEqual([
    undefined,
    undefined,
    ...['project', 'receiver', 'allotted', 'spent', 'spent', 'score', 'score'],
    ...['reported', 'reported', 'spent'],
  ]);
});
