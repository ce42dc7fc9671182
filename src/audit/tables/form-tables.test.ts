import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** The form of a bond project, with what was spent of each issue. */
const bonds = (second: string, sum: string) =>
  told(
    '2024年专项债券项目绩效自评表',
    '单位：元',
    '| 项目名称 | 西河县供水厂扩建 |  |  |  |  |',
    '| 债券资金使用情况 | 已发行额度 | 已拨付金额 | 已支出金额 | 支出率 | 结余金额 |',
    '| 2022年发行 | 3000 | 3000 | 3000 | 100% | 0 |',
    `| 2023年发行 | 4000 | 3800 | 3500 | ${second} | 500 |`,
    `| 合计 | 7000 | 6800 | ${sum} | 92.86% | 500 |`,
    '| 一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分 |',
    '| 产出 | 日供水能力 | ≥2万吨 | 2万吨 | 60 | 60 |',
    '| 效益 | 受益人口 | ≥5万人 | 5.2万人 | 40 | 40 |',
    '| 总分 |  |  |  | 100 | 100 |',
  );

test('a table of issues and what was spent of them, above the indicators of a form, adds up and its rates come true', () => {
  expect(bonds('87.5%', '6500')).toEqual([]);
  expect(bonds('78.5%', '6500')).toEqual(['「78.5%」与「3500」÷「4000」＝87.5%不符。']);
  expect(bonds('87.5%', '6600')).toEqual([
    '合计「6600」与各项「3000」、「3500」之和6500元相差100元。',
    '「92.86%」与「6600」÷「7000」＝94.29%不符。',
  ]);
});

/** A monitoring form: what was spent so far, and what is expected of the whole year. */
const monitored = (rate: string) =>
  told(
    '项目支出绩效运行监控表',
    '（2024年度1—8月）',
    '| 项目名称 | 林区道路养护 |  |  |  |  |  |',
    '| 资金情况（万元） | 年初预算数 | 全年预算数 | 1—8月执行数 | 1—8月执行率 | 全年预计执行数 | 预计执行率 |',
    `| 年度资金总额 | 480 | 500 | 310 | ${rate} | 500 | 100% |`,
    '| 其中：财政拨款 | 480 | 480 | 290 | 60.42% | 480 | 100% |',
    '| 上年结转 | 0 | 20 | 20 | 100% | 20 | 100% |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1—8月执行情况 | 全年预计完成情况 | 偏差原因分析 |',
    '| 产出指标 | 数量指标 | 养护里程 | ≥86公里 | 60公里 | 86公里 |  |',
  );

test('the rate of some months is of what was spent in them, not of what is expected of the year', () => {
  expect(monitored('62%')).toEqual([]);
  expect(monitored('72%')).toEqual(['执行率「72%」与执行数「310」÷预算数「500」＝62%不符。']);
});

const schools = (rate: string, area: string) =>
  told(
    '2024年中央补助资金绩效自评表',
    '| 项目名称 | 校舍维修 |  |  |  |  |',
    '| 资金情况（万元） | 年度资金总额 | 全年预算数 | 全年执行数 | 执行率 | 结余数 |',
    '|  | 合计 | 700 | 672 | 96% | 28 |',
    '|  | 其中：中央补助 | 500 | 480 | 96% | 20 |',
    '|  | 省级补助 | 200 | 192 | 96% | 8 |',
    '| 各学校情况 | 学校 | 下达资金 | 支出资金 | 支出率 | 维修面积（平方米） |',
    '|  | 河西小学 | 300 | 294 | 98% | 2100 |',
    `|  | 河东中学 | 240 | 228 | ${rate} | 1800 |`,
    '|  | 南岭小学 | 160 | 150 | 93.75% | 1300 |',
    `|  | 合计 | 700 | 672 | 96% | ${area} |`,
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 未完成原因 |',
    '| 产出指标 | 数量指标 | 维修校舍面积 | ≥5000平方米 | 5200平方米 | 未支付部分为质保金 |',
  );

test('what each school got and spent, below the sources of the whole, is a table of its own', () => {
  expect(schools('95%', '5200')).toEqual([]);
  expect(schools('59%', '5200')).toEqual(['「59%」与「228」÷「240」＝95%不符。']);
  expect(schools('95%', '5020')).toEqual([
    '合计「5020」与各项「2100」、「1800」、「1300」之和5200相差-180。',
  ]);
});

const supervised = (rate: string, expected: string) =>
  told(
    '部门预算项目绩效运行监控表（1—9月）',
    '| 项目名称 | 加装电梯 |  |  |  |  |  |',
    '| 资金（万元） | 全年预算数 | 截至9月底执行数 | 执行率 | 全年预计执行数 | 预计执行率 | 未完成原因 |',
    `| 合计 | 900 | 567 | 63% | 864 | ${expected} | 意见未统一 |`,
    '| 三级指标 | 年度目标值 | 1—9月完成值 | 完成率 | 预计全年完成值 | 是否偏离 | 偏离原因 |',
    `| 加装电梯数量 | 60部 | 39部 | ${rate} | 57部 | 是 | 意见未统一 |`,
    '| 受益户数 | 720户 | 468户 | 65% | 684户 | 是 | 同上 |',
    '| 培训次数 | 10次 | 9次 | 90% | 10次 | 否 |  |',
  );

test('what is expected to be spent is a rate of the budget, what was done so far one of the target', () => {
  expect(supervised('65%', '96%')).toEqual([]);
  expect(supervised('56%', '96%')).toEqual([
    '指标“加装电梯数量”完成率「56%」与完成值「39部」÷指标值「60部」＝65%不符。',
  ]);
  expect(supervised('65%', '69%')).toEqual([
    '执行率「69%」与执行数「864」÷预算数「900」＝96%不符。',
  ]);
});

test('rates of nothing tell neither for nor against what a column is of', () => {
  const compared = (rate: string) =>
    told(
      '2024年度“三公”经费对比表',
      '单位：万元',
      '| 项目 | 上年决算数 | 本年决算数 | 增减率 |',
      '| 合计 | 21.4 | 19.26 | -10% |',
      '| 因公出国（境）费 | 0 | 0 | 0% |',
      '| 公务用车购置费 | 0 | 0 | 0% |',
      '| 公务用车运行维护费 | 16.4 | 15.58 | -5% |',
      `| 公务接待费 | 5 | 3.68 | ${rate} |`,
    );
  expect(compared('-26.4%')).toEqual([]);
  expect(compared('-24.6%')).toEqual(['「-24.6%」与（「3.68」－「5」）÷「5」＝-26.4%不符。']);
});
