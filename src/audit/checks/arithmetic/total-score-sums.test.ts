import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';
import { examine } from '../../../examine/examine.ts';
import { prose } from '../../examples.ts';

const severities = (total: string) =>
  findingsOn(
    prose(
      `自评得分${total}分，其中预算执行率得9.78分，产出指标得48.35分，效益指标得30分，满意度指标得10分。`,
    ),
  )
    .filter(({ check }) => check === 'TotalScoreSums')
    .map(({ severity }) => severity);

test('scores with two decimals are off by rounding no more than their last digits can be', () => {
  expect(severities('98.13')).toEqual([]);
  expect(severities('98.14')).toEqual(['hint']);
  expect(severities('98.03')).toEqual(['error']);
});

test('no sum is told where a row that other rows reach into is gone and the squares below moved', async () => {
  const rows = [
    '<td rowspan=3>产出指标</td><td rowspan=2>数量指标</td><td>接收档案</td><td>≥800卷</td><td>800卷</td><td>30</td><td>30</td>',
    '<td>数字化</td><td>≥100卷</td><td>100卷</td><td>15</td><td>15</td>',
    '<td>质量指标</td><td>合格率</td><td>≥95%</td><td>98%</td><td>15</td><td>15</td>',
    '<td>效益指标</td><td>社会效益</td><td>查阅人次</td><td>≥500人次</td><td>600人次</td><td>40</td><td>40</td>',
  ];
  const sums = async (...kept: readonly string[]): Promise<readonly string[]> => {
    const cells = [
      '<td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td>',
      ...kept,
      '<td colspan=5>总分</td><td>100</td><td>100</td>',
    ];
    const { findings } = await examine(
      new TextEncoder().encode(
        `<html><body><p>临河县档案馆2024年度部门整体支出绩效自评表</p><table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`,
      ),
    );
    return findings.flatMap(({ check }) => (check === 'TotalScoreSums' ? [check] : []));
  };
  expect(await sums(...rows)).toEqual([]);
  expect(await sums(...rows.slice(0, 1), ...rows.slice(2))).toEqual([]);
  // A row of its own that is gone leaves the others where they are.
  expect(await sums(...rows.slice(0, 3))).toEqual(['TotalScoreSums']);
});

test('where money has points and no square for its score, the total may hold that score', () => {
  const sums = (total: string): readonly string[] =>
    findingsOn(
      '2024年度部门整体支出绩效自评表',
      '| 部门名称 | 临河县档案馆 | | | | | | |',
      '| 任务名称 | 完成情况 | 预算数 | 财政拨款 | 执行数 | 财政拨款 | 分值 | 执行率 |',
      '| 数字化加工 | 已完成 | 60.00 | 60.00 | 57.00 | 57.00 | | 95% |',
      '| 金额合计 | | 60.00 | 60.00 | 57.00 | 57.00 | 10 | 95% |',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |',
      '| 产出指标 | 数量指标 | 接收档案 | ≥800卷 | 820卷 | 50 | 50 | |',
      '| 效益指标 | 社会效益 | 查阅人次 | ≥500人次 | 600人次 | 40 | 40 | |',
      `| 总分 | | | | | 100 | ${total} | |`,
    ).flatMap(({ check }) => (check === 'TotalScoreSums' ? [check] : []));
  expect(sums('99.5')).toEqual([]);
  expect(sums('88')).toEqual(['TotalScoreSums']);
});
