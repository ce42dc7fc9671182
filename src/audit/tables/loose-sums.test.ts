import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const list = (canal: string, total: readonly string[]) =>
  told(
    '2023年度衔接资金绩效自评报告',
    '各乡镇任务完成情况表',
    '乡镇    安排资金    实际支出    修渠（公里）    受益农户（户）',
    '东湾乡    120.50    118.20    14    210',
    `西坪镇    80.30    80.30    ${canal}    145`,
    '北川乡    60.20    58.10    12    98',
    ['合计', ...total].join('    '),
  );

test('a column of a text is held against its total where the sums beside it hold', () => {
  expect(list('9', ['261.00', '256.60', '35', '453'])).toEqual([]);
  expect(list('19', ['261.00', '256.60', '35', '453'])).toEqual([
    '合计「35」与各项「14」、「19」、「12」之和45相差-10。',
  ]);
});

test('a total that comes to the column beside its own was moved by a blank square that left no trace', () => {
  expect(list('9', ['261.00', '35', '453'])).toEqual([]);
});

test('a list whose cells stand one a line, closed by bars, is held against the total whose label runs over two of them', () => {
  const cells = (canal: string): string =>
    `序号|乡镇|安排资金|实际支出|修渠（公里）|1|东湾乡|120.50|118.20|14|2|西坪镇|80.30|80.30|${canal}|3|北川乡|60.20|58.10|12|合计||261.00|256.60|35|`
      .replaceAll('|', '|\n')
      .replaceAll('\n|', '|');
  const found = (canal: string) =>
    told('2023年度衔接资金绩效自评报告', '各乡镇任务完成情况表', cells(canal).trim());
  expect(found('9')).toEqual([]);
  expect(found('19')).toEqual(['合计「35」与各项「14」、「19」、「12」之和45相差-10。']);
});

test('an amount broken at its point or within its thousands is one figure', () => {
  const table = (repair: string) =>
    told(
      '2023年度部门整体支出绩效自评报告',
      '| 单位 | 预算数 | 决算数 |',
      `| 局机关 | 1,210.00 | ${repair} |`,
      '| 林站 | 90.00 | 48.<br>12 |',
      '| 合计 | 1,300.00 | 1,248.12 |',
    );
  expect(table('1,<br>200.00')).toEqual([]);
  expect(table('1,<br>300.00')).toHaveLength(1);
});
