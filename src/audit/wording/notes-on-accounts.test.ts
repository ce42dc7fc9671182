import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** What notes on final accounts and reports of whole units say rightly, in words that are easily misread. */
test.each([
  [
    'a kind within brackets has no siblings outside them',
    '在职在编实有行政人员30人（含行政工勤人员2人），参照公务员法管理事业人员12人，非参公管理事业人员41人。',
  ],
  [
    'balances of one fund are not those of the year',
    '2024年度收入合计500.00万元，其中财政拨款收入480.00万元。\n2024年度支出合计480.00万元，其中基本支出300.00万元，项目支出180.00万元。\n政府性基金预算财政拨款收入50.00万元；年初结转和结余0万元；支出50.00万元；年末结转和结余0万元。',
  ],
  [
    'shares in a row are of the amounts in a row',
    '全年采购规模为3306.7万元，较上年减少279.4万元，下降7.8%。机关、下属单位采购规模分别为266.6万元和3040.1万元，占全年采购规模的8.1%和91.9%。',
  ],
  [
    'behind a semicolon another matter may be told, with its own figures',
    '失业人员再就业4200人，其中困难人员就业1100人；扶持创业2300人，带动就业8600人。',
  ],
  [
    'what is taken off again is no part of a budget',
    '预算总额1300.00万元（年初预算1100.00万元，执行中追加240.00万元、收回40.00万元）。',
  ],
  [
    'the full mark is no total of the parts',
    '评价总分100分，自评94.0分，其中：决策类15分得14.5分，过程类25分得23.0分，产出类35分得33.5分，效益类25分得23分，自评等级为优。',
  ],
  [
    'a sum for each is paid to two numbers together',
    '发放助学金春季612人、秋季598人，每生每学期1000元，全年共发放121.00万元。',
  ],
  [
    'an average is rounded, and the total behind a semicolon is of something else',
    '投入243.50万元改造宿舍4820平方米，平均每平方米505元；投入98.60万元购置一体机58台，每台1.7万元。',
  ],
  [
    'a change against the budget is no budget',
    '本年收入700.00万元，完成年初预算的140.0%，比年初预算增加200.00万元；本年支出720.00万元，完成年初预算的144.0%，比年初预算增加220.00万元。',
  ],
  [
    'a heading compares with another year and is not about it',
    '2024年度部门决算\n（一）财政拨款收支与2023年度决算对比情况\n本部门2024年度财政拨款收入700.00万元，比2023年度增加60.00万元；本年支出720.00万元，比2023年度增加80.00万元，增长12.5%。\n（二）财政拨款收支与年初预算数对比情况\n本部门2024年度本年支出720.00万元。',
  ],
] as const)('%s', (_, text) => {
  expect(told(`2024年度部门决算说明\n${text}`)).toEqual([]);
});

test('what was left over and carried to the next year is accounted for, and noticed only', () => {
  const report = (sentence: string) =>
    told(
      [
        sentence,
        '2024年度部门整体支出绩效自评表',
        '| 部门名称 | 临河县档案馆 |  |  |  |  |  |',
        '| 年度预算（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |',
        '|  | 年度资金总额 | 300.00 | 280.00 | 252.00 | 90% | 9 |',
        '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
        '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 7间 | 90 | 90 |',
      ].join('\n'),
    ).filter((said) => said.includes('未执行'));
  expect(report('全年支出252.00万元，年末结转28.00万元。')).toEqual([]);
  expect(report('全年支出252.00万元。')).toEqual([
    '全年预算数「280.00」执行「252.00」，尚有28万元未执行（执行率90%），全文没有说明原因。',
  ]);
});

test('what a budget allows is no total of an average', () => {
  expect(told('送戏下乡每场补助5000元，196场共89.00万元，控制在预算100万元以内。')).toEqual([
    '按「196场」、「送戏下乡每场补助5000元」计算为98万元，与「共89.00万元」不符。',
  ]);
});
