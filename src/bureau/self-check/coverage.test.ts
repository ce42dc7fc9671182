import { describe, expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import { type Counterpart, contradictions } from './counterpart.ts';
import {
  coverageMatrix,
  coverageOf,
  coveredOf,
  type DueUnit,
  selfCheckPoints,
} from './coverage.ts';
import { coverageTable, transferTable } from './tables.ts';
import { type Transfer, transferRefusal } from './transfer.ts';

const wan = (amount: number) => fen(amount * 1_000_000);
const roads: Transfer = {
  ...{ id: 't1', project: '农村公路养护', receiver: '东岭镇', kind: 'region', stamped: true },
  ...{ allotted: wan(300), spent: wan(270), score: 92_00, reported: day('2026-04-10') },
};
const water: Transfer = {
  ...roads,
  id: 't2',
  project: '小型水利',
  allotted: wan(100),
  score: 84_00,
};
const spentOfWater = { ...water, spent: wan(100) };
const silent: Transfer = {
  ...{ id: 't3', project: '农村公路养护', receiver: '西湾镇', kind: 'region' },
  ...{ allotted: wan(200), stamped: false },
};
const unit = (
  path: string,
  name: string,
  filed: boolean,
  transfers: readonly Transfer[] = [],
): DueUnit => ({ path, name, filed, transfers, kind: path.length > 6 ? 'unit' : 'department' });
const UNITS = [
  unit('43.D1', '交通局', true, [roads, spentOfWater, silent]),
  unit('43.D1.U1', '公路中心', true),
  unit('43.D1.U2', '航务中心', false),
  unit('43.D2', '档案馆', true),
];

describe('self-checks', () => {
  test('are owed by a unit itself, by those below it and by those who get its transfers', () => {
    expect(coverageOf(UNITS[0] as DueUnit, UNITS)).toEqual({
      ...{ path: '43.D1', name: '交通局' },
      own: { due: 1, done: 1, missing: [] },
      below: { due: 2, done: 1, missing: ['航务中心'] },
      receivers: { due: 3, done: 2, missing: ['西湾镇（农村公路养护）'] },
    });
  });

  test('cost a point each where they are missing; without subordinates all points are given', () => {
    const points = coverageMatrix(UNITS).map((each) => selfCheckPoints(10, coveredOf(each)));
    expect(points).toEqual([8, 10]);
    const many = { due: 14, done: 0, missing: Array.from({ length: 14 }, (_, i) => `${i}`) };
    expect(selfCheckPoints(10, many)).toBe(0);
  });

  test('of a receiver count only with its day, its money and the stamped report', () => {
    const { spent: _, ...unspent } = roads;
    for (const lacking of [{ ...roads, stamped: false }, unspent])
      expect(coverageOf(unit('43.D1', '交通局', true, [lacking]), []).receivers).toEqual({
        ...{ due: 1, done: 0 },
        missing: ['东岭镇（农村公路养护）'],
      });
  });

  test('stand in one table by department, with the names of those that are missing', () => {
    expect(coverageTable(2025, coverageMatrix(UNITS), 'zh').rows).toEqual([
      ['交通局', '已自查', '1/2', '2/3', '4/6', '航务中心、西湾镇（农村公路养护）'],
      ['档案馆', '已自查', '', '', '1/1', ''],
      ['合计', '2/2', '1/2', '2/3', '5/7', '2'],
    ]);
  });
});

describe('transfers', () => {
  test('add up by receiver; the rate is that of those who tell it, the score weighs by money', () => {
    expect(transferTable(2025, [roads, silent, spentOfWater], 'zh').rows).toEqual([
      ['东岭镇', '地区', '2', '2', '2', '400.00', '400.00', '370.00', '92.50%', '90.00'],
      ['西湾镇', '地区', '1', '0', '0', '200.00', '', '', '', ''],
      ['合计', '', '3', '2', '2', '600.00', '400.00', '370.00', '92.50%', '90.00'],
    ]);
  });

  test('of a province are added exactly, far above what a double holds', () => {
    const huge = { ...roads, allotted: wan(90_000_000), spent: wan(89_999_999) };
    expect(transferTable(2025, [huge, huge], 'zh').rows.at(-1)?.slice(5)).toEqual([
      ...['180000000.00', '180000000.00', '179999998.00', '100.00%', '92.00'],
    ]);
  });

  test('are refused where a figure contradicts another', () => {
    const { stamped: _, ...entry } = roads;
    const said = (change: Partial<Transfer>) =>
      transferRefusal({ ...entry, ...change }, day('2026-05-01'))?.words.zh;
    const { spent: __, ...untold } = entry;
    expect([
      said({}),
      said({ project: ' ' }),
      said({ receiver: '' }),
      said({ allotted: fen(0) }),
      said({ spent: wan(301) }),
      said({ score: 100_01 }),
      said({ reported: day('2026-05-02') }),
      transferRefusal(untold, day('2026-05-01'))?.words.zh,
    ]).toEqual([
      undefined,
      '请填写转移支付项目名称。',
      '请填写资金使用地区或单位。',
      '下达资金应大于0。',
      '已使用资金应在0和下达资金之间。',
      '自评得分应在0到100分之间。',
      '自评日期晚于今天，请核对。',
      '已填自评日期的，请一并填写已使用资金。',
    ]);
  });
});

describe('the report of a receiver', () => {
  const told = (amount: number, verbatim: string, where: string) => ({
    ...{ value: wan(amount), verbatim, where, margin: 5_000 },
  });
  const report = (more: Partial<Counterpart>): Counterpart => ({
    ...{ file: '报告.docx', form: '农村公路养护', projects: ['农村公路养护'] },
    ...{ funds: [], indicators: [], ...more },
  });
  const TOTAL = { label: '年度资金总额', budget: told(500, '500', '第1行') };
  const OWN = {
    ...{ label: '其中：上级补助', budget: told(300, '300.00', '第2行') },
    actual: told(270, '270.00', '第2行'),
  };

  test('agrees where one source of the money has the amount that was entered', () => {
    expect(contradictions(roads, report({ funds: [TOTAL, OWN] }))).toEqual([]);
  });

  test('contradicts what was entered where none has; what neither side tells is not compared', () => {
    const stated = { value: 90_00, verbatim: '90分', where: '第9行' };
    const found = contradictions(roads, report({ funds: [TOTAL], score: stated }));
    expect(found.map(({ field }) => field)).toEqual(['allotted', 'score']);
    expect(found[1]?.words.zh).toBe('登记的自评得分是92.00分，自评报告第9行写的是“90分”。请核对。');
    expect(contradictions(silent, report({ score: stated }))).toEqual([]);
  });
});
