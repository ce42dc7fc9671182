import { describe, expect, test } from 'vitest';
import { told as toldOf } from '../../../test/told.ts';

/** Errors and warnings on the notes of the final accounts of an invented archive. */
const told = (...lines: readonly string[]): readonly string[] =>
  toldOf('临河县档案馆2024年度部门决算', ...lines);

const TOTALS = (opening: string): string =>
  [
    '收入支出决算总表',
    '单位：万元',
    '| 收入 | 决算数 | 支出 | 决算数 |',
    '| 一、一般公共预算财政拨款收入 | 100 | 一、一般公共服务支出 | 95 |',
    '| 本年收入合计 | 100 | 本年支出合计 | 95 |',
    '| 使用非财政拨款结余 |  | 结余分配 |  |',
    `| 年初结转和结余 | ${opening} | 年末结转和结余 | 10 |`,
    '| 总计 | 105 | 总计 | 105 |',
  ].join('\n');

const CODED = (archives: string): string =>
  [
    '附表2 功能分类明细',
    '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |',
    '| 201 | 一般公共服务支出 | 83 | 53 | 30 |',
    '| 20126 | 档案事务 | 83 | 53 | 30 |',
    '| 2012601 | 行政运行 | 53 | 53 | 0 |',
    `| 2012604 | 档案馆 | ${archives} | 0 | 30 |`,
    '| 208 | 社会保障和就业支出 | 12 | 12 | 0 |',
  ].join('\n');

const PARTS = (share: string, project: string): readonly string[] => [
  '本年支出95万元，比上年增加5万元，增长5.56%。按支出性质划分：',
  `（1）基本支出65万元，占${share}；`,
  `（2）项目支出${project}万元，占31.58%。`,
];

describe('notes and tables of the final accounts', () => {
  test('a total is the sum of the year and of what was carried over', () => {
    expect(told(TOTALS('5'))).toEqual([]);
    expect(told(TOTALS('7'))).toEqual(['合计「105」与各项「100」、「7」之和107万元相差-2万元。']);
  });
  test('balances of the text are those of the first table', () => {
    expect(told('年初结转和结余5万元，收支总计均为105万元。', TOTALS('5'))).toEqual([]);
    expect(told('年初结转和结余3万元，年末结转和结余10万元。', TOTALS('5'))).toEqual([
      '「年初结转和结余3万元」与「5」不等，相差-2万元。',
    ]);
  });
  test('a table over codes adds up, whatever it is called', () => {
    expect(told(CODED('30'))).toEqual([]);
    expect(told(CODED('36'))).toEqual([
      '「36」与2处勾稽关系不符：「83」与各分项「53」、「36」之和89万元相差-6万元；「36」与各分项「0」、「30」之和30万元相差6万元。',
    ]);
  });
  test('lists with one amount a line add up, and their shares recompute', () => {
    expect(told(...PARTS('68.42%', '30'))).toEqual([]);
    expect(told(...PARTS('64.82%', '30'))).toContain(
      '「占64.82%」与「基本支出65万元」÷「本年支出95万元」＝68.42%不符。',
    );
  });
  test('a sum that counts its parts', () => {
    expect(told('购置设备18万元，运行维护6万元，两项共24万元。')).toEqual([]);
    expect(told('购置设备18万元，运行维护6万元，两项共22万元。')).toEqual([
      '总额「两项共22万元」与各项「购置设备18万元」、「运行维护6万元」之和24万元相差-2万元。',
    ]);
  });
  test('a total of the text has the balances in it', () => {
    const said = (carried: string): string =>
      `2024年收入总计105万元，包括本年收入98万元、使用非财政拨款结余2万元、年初结转和结余${carried}万元。`;
    expect(told(said('5'))).toEqual([]);
    expect(told(said('3'))).toHaveLength(1);
  });
  test('income that has balances in it is no income of the year', () => {
    expect(told('2024年总收入105万元，其中本年收入100万元，年初结转和结余5万元。')).toEqual([]);
  });
  test('whatever is bought is goods, works or services', () => {
    expect(
      told('政府采购总额9万元，其中货物2万元，工程3万元，服务4万元；授予中小企业5万元。'),
    ).toEqual([]);
    expect(told('政府采购总额9万元，其中货物2万元，工程3万元，服务6万元。')).toHaveLength(1);
  });
});
