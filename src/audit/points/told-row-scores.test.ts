import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const FORM = [
  '2024年度项目支出绩效自评表',
  '| 项目名称 | 水库巡查 |  |  |  |  |  |',
  '| 项目资金（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
  '|  | 年度资金总额 | 100.00 | 95.00 | 10 | 95.00% | 9.5 |',
  '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
  '| 产出指标 | 数量指标 | 巡查水库座数 | ≥24座 | 26座 | 50 | 50 |',
  '| 效益指标 | 社会效益 | 险情及时处置率 | ≥95% | 95% | 40 | 40 |',
  '| 总分 |  |  |  |  | 100 | 99.5 |',
];
const on = (sentence: string, rows = FORM) =>
  told(['2024年度水库巡查项目支出绩效自评报告', sentence, ...rows].join('\n')).filter((each) =>
    each.includes('得分前后不一致'),
  );

test('the points of the execution rate and of an indicator are those of the form', () => {
  expect(on('项目得分99.5分，其中预算执行率得分9.5分，巡查水库座数指标得50分。')).toEqual([]);
  expect(on('项目得分99.5分，其中预算执行率得分5.9分。')).toEqual([
    '预算执行率得分前后不一致：「其中预算执行率得分5.9分」、「9.5」，仅凭本文不能判断哪一处正确。',
  ]);
  expect(on('项目得分99.5分，巡查水库座数指标得48分。')).toHaveLength(1);
});

test('points of another year, of a judge or taken off are other points', () => {
  expect(on('上年预算执行率得分8.2分。')).toEqual([]);
  expect(on('财政评价中预算执行率得分8.2分。')).toEqual([]);
});

test('what stands behind the full mark of a row of a table of scores is its score', () => {
  const table = [
    '| 一级指标 | 二级指标 | 分值 | 自评得分 | 评分说明 |',
    '| 履职效能 | 重点工作完成情况 | 50 | 48 | 一项顺延 |',
    '| 管理效率 | 预算编制 | 30 | 30 |  |',
    '|  | 资产管理 | 20 | 19 | 资料报送迟 |',
    '| 合计 |  | 100 | 97 |  |',
  ];
  const sentence = (score: string) =>
    `预算编制指标分值30分，自评得分30分；资产管理指标分值20分，自评得分${score}分。`;
  expect(on(sentence('19'), table)).toEqual([]);
  expect(on(sentence('16'), table)).toEqual([
    '资产管理得分前后不一致：「自评得分16分」、「19」，仅凭本文不能判断哪一处正确。',
  ]);
});

test('a full mark and what was got of it are no parts of the score in front', () => {
  const sentence =
    '预算执行指标分值12分，自评得分11.5分；信息公开指标分值4分，自评得分3分；绩效管理指标分值12分，自评得分10.8分。';
  expect(told('2024年度临河县民政局部门整体支出绩效自评报告', '三、指标分析', sentence)).toEqual(
    [],
  );
});
