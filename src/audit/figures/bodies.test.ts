import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const spent = (one: string, other: string) =>
  told(
    `2024年${one}一般公共预算支出96.4亿元，比上年增长2%。`,
    `2024年${other}一般公共预算支出94.6亿元，比上年增长3%。`,
  ).filter((each) => each.includes('前后不一致'));

test('what a county spends and what its own level spends are two amounts', () => {
  expect(spent('全县', '县本级')).toEqual([]);
  expect(spent('', '县本级')).toEqual([]);
  expect(spent('全市', '全县')).toEqual([]);
});

test('of one level told twice, or of all told with and without its name, an amount is one', () => {
  expect(spent('县本级', '县本级')).toHaveLength(1);
  expect(spent('全县', '全县')).toHaveLength(1);
  expect(spent('', '全县')).toHaveLength(1);
});

test('a heading says whose amounts stand below it', () => {
  const below = (one: string, other: string) =>
    told(
      `（一）${one}执行情况`,
      '2024年一般公共预算支出96.4亿元，比上年增长2%。',
      `（二）${other}执行情况`,
      '2024年一般公共预算支出94.6亿元，比上年增长3%。',
    ).filter((each) => each.includes('前后不一致'));
  expect(below('全县', '县本级')).toEqual([]);
});

test('what came in of a source and what was spent of it differ by what was carried over', () => {
  const sources = (carried: string) =>
    told(
      '某县图书馆2023年度部门整体支出绩效自评报告',
      '一、部门（单位）基本概况',
      '| 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 其他收入 |',
      `| 某县图书馆 | 811.76 | ${carried} | 783.36 | 13 |`,
      '',
      '部门整体支出绩效自评表',
      '| 预算部门名称 | 某县图书馆 |',
      '| 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '|  | 年度资金总额 | 778.27 | 811.76 | 778.27 | 10 | 95.87% | 9.59 |',
      '|  | 按收入性质分： |  |  | 按支出性质分： |  |  |  |',
      '|  | 其中：一般公共预算：765.27 |  |  | 其中：基本支出：500 |  |  |  |',
      '|  | 其他资金：13 |  |  | 项目支出：278.27 |  |  |  |',
    ).filter((each) => each.startsWith('一般公共预算前后不一致'));
  expect(sources('15.4')).toEqual([]);
  expect(sources('0')).toHaveLength(1);
});

test('behind a line that is nothing but the name of a unit its figures are told', () => {
  const lines = (first: string, second: string) =>
    told(
      '2023年度临湖县农业农村局部门整体支出绩效自评报告',
      '一、部门概况',
      first,
      '2023年“三公”经费支出21.05万元，其中公务接待费7.12万元、公务用车运行维护费13.93万元。',
      second,
      '2023年“三公”经费支出5.05万元，其中公务接待费1.12万元、公务用车运行维护费3.93万元。',
    ).filter((each) => each.includes('前后不一致'));
  expect(lines('临湖县农业农村局机关', '临湖县农业技术推广中心')).toEqual([]);
  expect(lines('支出情况', '经费情况')).not.toEqual([]);
});
