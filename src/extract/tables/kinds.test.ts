import { expect, test } from 'vitest';
import { document, table } from '../../document/build.ts';
import type { Head } from './heads.ts';
import { kindOf } from './kinds.ts';

const kind = (rows: readonly (readonly string[])[], title?: string) => {
  const [drawn] = document([table(rows)]).blocks;
  if (drawn?.kind !== 'table') throw new Error('no table');
  const head: Head = {
    lines: [],
    ...(title !== undefined && { title: { value: title, verbatim: title, at: { block: 0 } } }),
  };
  return kindOf(drawn, head);
};

test('a table of indicators named like lines of the base data table is a form', () => {
  expect(
    kind([
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
      ['投入', '预算配置', '在职人员控制率', '5', '以100%为标准', '5'],
      ['', '', '三公经费变动率', '5', '不增长得满分', '5'],
      ['过程', '预算执行', '公用经费控制率', '5', '以100%为标准', '5'],
      ['', '', '政府采购执行率', '5', '以100%为标准', '5'],
    ]),
  ).toBe('form');
});

test('a form with a column of rules is a form', () => {
  expect(
    kind([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '评分标准'],
      ['产出', '数量', '会议', '3次', '3次', '10', '10', '按比例'],
    ]),
  ).toBe('form');
});

test('a project’s form is no account, whatever its title says of expenditure', () => {
  expect(
    kind(
      [
        ['项目名称', '某项目', '', ''],
        ['一级指标', '三级指标', '目标值', '完成值'],
      ],
      '2023年项目支出绩效自评表',
    ),
  ).toBe('form');
});

test('the three public expenses of final accounts are no base data', () => {
  expect(
    kind(
      [
        ['合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
        ['1', '0', '0', '1', '0'],
      ],
      '财政拨款“三公”经费支出决算表',
    ),
  ).toBe('account');
});

test('a list of anything else is unknown', () => {
  expect(
    kind([
      ['车牌', '里程'],
      ['甲', '1200'],
    ]),
  ).toBe('unknown');
});

test('rules and points without a third level make a rubric, unless the table is called 自评表', () => {
  const rows = [
    ['一级指标', '二级指标', '分值', '评分标准', '得分'],
    ['组织', '通知', '10', '已下发得10分', '10'],
  ];
  expect([
    kind(rows),
    kind(rows, '绩效自评工作考核评分表'),
    kind(rows, '整体支出绩效自评表'),
  ]).toEqual(['rubric', 'rubric', 'form']);
});
