import { describe, expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import { monitorAt } from '../monitoring.ts';
import {
  monitoringDays,
  monitoringIn,
  type RegionMonitoring,
  rulesOfRegion,
  type TypedMonitoring,
} from './region.ts';
import { monitoringRule } from './rules.ts';

const TYPED: TypedMonitoring = {
  ...{ title: '绩效运行监控办法', number: '临财绩〔2025〕6号', effective: '2025-01-01' },
  points: [
    { by: '9月30日', least: '75' },
    { by: '6.30', least: '45％' },
    { by: '', least: '' },
    { by: '11-15', least: '' },
  ],
  ...{ gap: '', workingDays: '15个工作日' },
};
const table = (more: Partial<TypedMonitoring> = {}): RegionMonitoring => {
  const read = monitoringIn({ ...TYPED, ...more });
  if ('fault' in read) throw new Error(read.fault.zh);
  return read.table;
};

describe('the monitoring of a region', () => {
  test('has its days in order, a least rate where the document sets one', () => {
    expect(table()).toEqual({
      ...{ title: '绩效运行监控办法', number: '临财绩〔2025〕6号', effective: '2025-01-01' },
      points: [{ by: '06-30', least: 45 }, { by: '09-30', least: 75 }, { by: '11-15' }],
      workingDays: 15,
    });
  });

  test('binds its units before the rules of others, from its day on', () => {
    const own = rulesOfRegion([
      table(),
      table({ effective: '2026-01-01', number: '2号', gap: '8' }),
    ]);
    const chosen = (on: string) => monitoringRule('湖南省岳阳市临桥区', day(on), own);
    expect([chosen('2024-12-31'), chosen('2025-07-01')?.basis]).toEqual([undefined, 'own']);
    expect(chosen('2026-07-01')?.rule).toMatchObject({
      ...{ source: '《绩效运行监控办法》（2号）', gap: 800, workingDays: 15 },
      curve: [
        { by: '06-30', least: 4500 },
        { by: '09-30', least: 7500 },
      ],
    });
    const rule = chosen('2025-07-01');
    const monitored = monitorAt({
      ...{ on: day('2025-07-01'), finalBudget: fen(100), actual: fen(44), indicators: [] },
      ...(rule && { rule }),
    });
    expect(monitored.warnings.map(({ sentence, source }) => [sentence.zh, source])).toEqual([
      [
        '预算执行率44.00%，低于2025年6月30日应达到的45%，请说明原因并采取措施。',
        '《绩效运行监控办法》（临财绩〔2025〕6号）',
      ],
    ]);
  });

  test('says on which days one looks; without one the ends of the quarters', () => {
    const late = table({ effective: '2026-07-01', points: [{ by: '12月1日', least: '' }] });
    expect([monitoringDays([table(), late], 2025), monitoringDays([table(), late], 2026)]).toEqual([
      ['2025-06-30', '2025-09-30', '2025-11-15'],
      ['2026-12-01'],
    ]);
    expect(monitoringDays([late], 2025)).toEqual([
      ...['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'],
    ]);
  });

  test.each<readonly [Partial<TypedMonitoring>, string]>([
    [{ title: ' ' }, '请填写文件名称。'],
    [{ effective: '' }, '请填写施行日期，例如2026-01-01。'],
    [{ points: [] }, '请至少填写一个监控时点。'],
    [{ points: [{ by: '2月29日', least: '' }] }, '没有认出监控时点“2月29日”，请写成6月30日。'],
    [
      { points: ['6月30日', '06-30'].map((by) => ({ by, least: '' })) },
      '监控时点06-30写了两次，请删去一行。',
    ],
    [
      { points: [{ by: '6月30日', least: '四成' }] },
      '6月30日的执行率请填0到100的整数，不规定的留空。',
    ],
    [{ gap: '101' }, '完成率与执行率之差请填0到100的整数，不规定的留空。'],
    [{ workingDays: '' }, '整改期限请填工作日数，例如10。'],
  ])('is told what is wrong in it: %j', (more, said) => {
    const read = monitoringIn({ ...TYPED, ...more });
    expect('fault' in read && read.fault.zh).toBe(said);
  });
});
