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
