import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

/** A table of the accounts as it comes one cell a line, its blank squares lost. */
const cellByCell = (basic: string): readonly string[] =>
  told(
    '某县水利局2024年度部门决算',
    '2024年度支出合计1356.93万元，其中：基本支出862.36万元，项目支出494.57万元。',
    '支出决算表',
    '金额单位：万元',
    ...'项目 本年支出合计 基本支出 项目支出 科目编码 科目名称 栏次 1 2 3'.split(' '),
    ...`合计 1356.93 ${basic} 494.57`.split(' '),
    ...'208 社会保障和就业支出 40.89 40.89'.split(' '),
    ...'20805 行政事业单位养老支出 40.89 40.89'.split(' '),
    ...'213 农林水支出 1233.71 739.14 494.57'.split(' '),
    ...'21303 水利 1233.71 739.14 494.57'.split(' '),
    ...'2130301 行政运行 739.14 739.14'.split(' '),
    ...'2130305 水利工程建设 494.57 494.57'.split(' '),
    ...'221 住房保障支出 82.33 82.33'.split(' '),
    ...'22102 住房改革支出 82.33 82.33'.split(' '),
  );

test('of a table that lost its squares a figure is wrong where two sums miss as much by it', () => {
  expect(cellByCell('862.36')).toEqual([]);
  expect(cellByCell('749.93')).toEqual([expect.stringContaining('「749.93」')]);
});

test('the only item of income that is filled in is all of its sum; a difference that is no slip may stand in a blank square', () => {
  const found = (item: string) =>
    told(
      '某县水利局2024年度部门决算',
      '收入支出决算总表',
      '单位：万元',
      '| 收入 |  | 支出 |  |',
      '| 项目 | 决算数 | 项目 | 决算数 |',
      `| 一、一般公共预算财政拨款收入 | ${item} | 一、一般公共服务支出 | 854.75 |`,
      '| 二、政府性基金预算财政拨款收入 |  | 二、农林水支出 | 8991.75 |',
      '| 三、其他收入 |  | 三、住房保障支出 |  |',
      '| 本年收入合计 | 9846.50 | 本年支出合计 | 9846.50 |',
      '| 总计 | 9846.50 | 总计 | 9846.50 |',
    );
  expect(found('9846.50')).toEqual([]);
  expect(found('9346.50')).toEqual(['「9846.50」与「9346.50」不等，相差500万元。']);
  expect(found('7012.30')).toEqual([]);
});

test('the balance of appropriations at the beginning of the year is that of the budgets named below it, and stands in the total', () => {
  const found = (opening: string, general: string) =>
    told(
      '2024年度临河县水利局部门决算',
      '财政拨款收入支出决算总表',
      '单位：万元',
      '| 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |',
      '| 一、一般公共预算财政拨款 | 2863.27 | 一、教育支出 | 326.71 | 326.71 | 0.00 |',
      '| 二、政府性基金预算财政拨款 | 0.00 | 二、农林水支出 | 2515.15 | 2515.15 | 0.00 |',
      '| 本年收入合计 | 2863.27 | 本年支出合计 | 2841.86 | 2841.86 | 0.00 |',
      `| 年初财政拨款结转和结余 | ${opening} | 年末财政拨款结转和结余 | 70.65 | 70.65 | 0.00 |`,
      `| 一般公共预算财政拨款 | ${general} |  |  |  |  |`,
      '| 政府性基金预算财政拨款 | 0.00 |  |  |  |  |',
      '| 总计 | 2912.51 | 总计 | 2912.51 | 2912.51 | 0.00 |',
    );
  expect(found('49.24', '49.24')).toEqual([]);
  expect(found('49.24', '29.24')).toHaveLength(1);
  expect(found('29.24', '49.24')).toHaveLength(1);
});

test('an item of the three public expenses that is struck out adds nothing to its sum', () => {
  const found = (vehicles: string, received: string) =>
    told(
      '某县水利局2024年度部门决算',
      '财政拨款“三公”经费支出决算表',
      '单位：元',
      '| 决算数 | 决算数 | 决算数 | 决算数 | 决算数 | 决算数 |',
      '| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务用车购置及运行费 | 公务用车购置及运行费 | 公务接待费 |',
      '| 合计 | 因公出国（境）费 | 小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |',
      `| 4,309,900.00 | — | ${vehicles} | — | 2,495,500.00 | ${received} |`,
    );
  expect(found('2,495,500.00', '1,814,400.00')).toEqual([]);
  expect(found('2,495,500.00', '1,841,400.00')).toEqual([
    '「4,309,900.00」与各分项「2,495,500.00」、「1,841,400.00」之和4336900元相差-27000元。',
  ]);
  expect(found('2,49,500.00', '1,814,400.00')).toHaveLength(1);
});
