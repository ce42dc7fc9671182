import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** A form whose own cells tell what of its money is left, spent and planned, and at which rate. */
const said = (words: string) =>
  told(
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 水库巡查 |  |  |  |  |  |  |',
    '| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '|  | 年度资金总额 | 200 | 186.42 | 172.85 | 10 | 92.72% | 9.27 |',
    `| 年度目标完成情况 | ${words} |  |  |  |  |  |  |`,
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 90 |  |',
    '| 总分 |  |  |  |  | 100 | 99.27 |  |',
  );

test('what a form says is left is what its row of money leaves', () => {
  expect(said('巡查水库26座。尚有13.57万元未支付，系质保金。')).toEqual([]);
  expect(said('巡查水库26座。尚有13.75万元未支付，系质保金。')).toEqual([
    '「186.42」－「172.85」＝13.57万元，与「尚有13.75万元」不符。',
  ]);
  expect(said('巡查水库26座。未支付的135700元系质保金。')).toEqual([]);
});

test('another amount than the one stroke of the pen away is of something else', () => {
  expect(said('巡查水库26座。尚有5万元未支付，系质保金。')).toEqual([]);
  expect(said('巡查水库26座。上年结转13.75万元，质保金未到付款期。')).toEqual([]);
});

test('budget and rate of execution in the words of a form are those of its row of money', () => {
  expect(said('全年预算186.42万元，执行率92.72%，主要是质保金未到付款期。')).toEqual([]);
  expect(said('全年预算186.24万元，执行率97.22%，主要是质保金未到付款期。')).toEqual([
    '项目“水库巡查”的金额前后不一致：正文为「全年预算186.24万元」，该项目自评表为「186.42」，仅凭本文不能判断哪一处正确。',
    '指标的预算执行率不相符：「执行率97.22%」，「92.72%」。',
  ]);
});

test('the column of what is left in a block of one row is the budget less the spending', () => {
  const block = (left: string) =>
    told(
      '2024年度项目支出绩效自评表',
      '| 项目名称 | 水库巡查 |  |  |  |  |  |',
      '| 预算资金（万元） | 年初预算 | 全年预算 | 实际支出 | 结余资金 | 执行率 | 得分 |',
      `|  | 200 | 186.42 | 172.85 | ${left} | 92.72% | 9.27 |`,
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 | 偏差原因 |',
      '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 质保金未到付款期，尚未支付 |',
    );
  expect(block('13.57')).toEqual([]);
  expect(block('13.75')).toEqual(['「186.42」－「172.85」＝13.57万元，与「13.75」不符。']);
});

test('a line below the one form of a document tells of its money', () => {
  const noted = (left: string) =>
    told(
      '2024年度项目支出绩效自评表',
      '| 项目名称 | 水库巡查 |  |  |  |  |  |',
      '| 预算资金（万元） | 年初预算 | 全年预算 | 实际支出 | 执行率 | 分值 | 得分 |',
      '| 合计 | 200 | 186.42 | 172.85 | 92.72% | 10 | 9.27 |',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
      '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 90 |',
      '| 总分 |  |  |  |  | 100 | 99.27 |',
      `未执行资金${left}万元为质保金，按合同于次年支付。`,
    );
  expect(noted('13.57')).toEqual([]);
  expect(noted('13.75')).toEqual([
    '「186.42」－「172.85」＝13.57万元，与「未执行资金13.75万元」不符。',
  ]);
});

test('what is left may stand beside its label, in the row below the amounts', () => {
  const form = (left: string) =>
    told(
      '2024年度项目支出绩效自评表',
      '| 年初预算 | 180 | 全年预算 | 186.42 | 全年执行 | 172.85 |',
      `| 预算执行率 | 92.72% | 得分 | 9.27 | 结余（万元） | ${left} |`,
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |',
      '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 |',
      '结余系质保金，未到付款期。',
    );
  expect(form('13.57')).toEqual([]);
  expect(form('13.75')).toEqual(['「186.42」－「172.85」＝13.57万元，与「13.75」不符。']);
});

test('among many lines what names nothing of which it is left is left of the form', () => {
  const left = (said: string) =>
    told(
      '2024年度临河县档案馆部门整体支出绩效自评报告',
      ...Array.from({ length: 14 }, (_, i) => `${i + 1}.认真履行工作职责，推进档案事业发展。`),
      said,
      '2024年度部门整体支出绩效自评表',
      '| 预算部门名称 | 临河县档案馆 |',
      '| 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '|  | 年度资金总额 | 651.60 | 632.59 | 623.47 | 10 | 98.56% | 9.86 |',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
      '| 产出指标 | 数量指标 | 接收进馆档案 | ≥3000卷 | 3866卷 | 90 | 90 |  |',
      '| 总分 |  |  |  |  | 100 | 99.86 |  |',
    ).filter((each) => each.includes('尚有'));
  expect(left('年末尚有9.12万元未支出，原因是尾款未到付款节点。')).toEqual([]);
  expect(left('年末尚有99.12万元未支出，原因是尾款未到付款节点。')).toEqual([
    '「632.59」－「623.47」＝9.12万元，与「尚有99.12万元」不符。',
  ]);
  expect(left('修缮项目尚有99.12万元未支出，原因是尾款未到付款节点。')).toEqual([]);
});
