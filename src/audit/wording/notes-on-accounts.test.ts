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
  [
    'what is bought of each kind has parts of its own',
    '政府采购支出总额468.27万元，其中：货物支出312.67万元、工程支出96.40万元、服务支出59.20万元。授予中小企业合同金额402.15万元，占政府采购支出总额的85.88%；货物采购授予中小企业合同金额占货物支出金额的78.85%。',
  ],
  [
    'the full mark alone is no score',
    '总分100分，自评得分92.2分：预算编制（20分）得18.5分；预算执行（25分）得22.7分；产出（30分）得28.6分；效果（25分）得22.4分。',
  ],
  [
    'grades of several stand in turn',
    '重点评价2个项目，“行道树养护”得91.6分、“垃圾处置”得89.3分，评价等级分别为“优”“良”。',
  ],
  [
    'the rate of one source is of its own budget',
    '（一）2024年部门预算386.50万元，其中财政拨款273.10万元、事业收入113.40万元。执行中财政拨款追加62.84万元，调整后预算449.34万元。（二）全年支出437.70万元，执行率97.41%。其中财政拨款支出326.73万元，执行率97.26%；事业收入安排的支出110.97万元，执行率97.86%。',
  ],
  [
    'all shares of a list in one paragraph are of the amount in front',
    '全年总支出1208.36万元，其中本年支出1187.70万元。支出具体情况如下：\n1.一般公共服务支出736.42万元，占本年支出的62.0%。2.教育支出98.60万元，占本年支出的8.3%。',
  ],
  [
    'scores of projects are none of the whole',
    '1.抚恤补助项目绩效自评综述：绩效自评得分为98.6分。全年预算数为42.00万元。2.家庭优待金项目绩效自评综述：绩效自评得分为97分。',
  ],
  [
    'what brackets hold is of the amount in front of them',
    '2024年总收入538.60万元，其中：财政拨款446.20万元（含人员经费352.60万元、公用经费41.20万元、专项经费52.40万元），其他收入92.40万元。按支出性质划分，基本支出435.20万元。',
  ],
  [
    'classes behind the kinds of spending are those of the whole',
    '1.预算安排情况。2023年部门年初预算58640.25万元，年中调整增加2648.15万元，调整后预算61288.40万元。调整的主要原因是上级下达义务教育公用经费补助、高中助学金等转移支付资金。2.决算情况。2023年部门决算支出60117.93万元，预算执行率为98.09%。其中：基本支出42015.37万元，占69.89%；项目支出18102.56万元，占30.11%。按经济分类，工资福利支出38420.61万元，商品和服务支出9856.40万元，对个人和家庭的补助4127.88万元，资本性支出7713.04万元。',
  ],
  [
    'a sentence without a subject goes on about the amount told last',
    '2024年度支出合计9604.77万元。\n公务用车运行维护费25.48万元，主要用于执法巡查。\n费用支出较年初预算数减少2.52万元，下降9.00%。',
  ],
  [
    'a list at the beginning of a line has no whole in the line above by its place alone',
    '2024年参加高考1296人，一本上线412人，本科上线1041人。\n（二）资助工作。\n发放国家助学金春季学期612人、秋季学期598人，每生每学期1000元。',
  ],
  ['people of one kind are none of all', '年末实有人数43人。其中：在职人员32人，退休人员11人。'],
  [
    'a comma of half width parts names too',
    '镇政府内设党政办公室、经济办公室、社会事务办公室,下设农业服务中心、公共服务中心、综合执法队3个事业机构。',
  ],
  [
    'an average is no amount of the whole',
    '12个所“三公”经费合计14.36万元，所均1.20万元；其中公务接待费14.36万元。',
  ],
  [
    'of many scores the highest and the lowest alone are told',
    '12个所自评得分均在90分以上，最高97分，最低90.5分，平均94.2分。',
  ],
  [
    'classes below the kinds of spending are those of the whole above',
    '2024年度支出1265.92万元，同比减少150.08万元。\n按性质：基本支出386.12万元，项目支出879.80万元。按用途：工资福利支出338.40万元，商品和服务支出612.55万元，对个人和家庭的补助15.72万元，资本性支出299.25万元。',
  ],
  [
    'shares of what was spent in the year are none of a total with balances',
    '（二）支出总计418.92万元，其中基本支出296.08万元，占本年支出的71.76%；项目支出116.50万元，占本年支出的28.24%；年末结转和结余6.34万元。',
  ],
  [
    'visits to places are no places',
    '（三）宗教工作。开展安全检查6轮次、384处次，整改隐患157处，整改率100%。',
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

test('two kinds and the rest beside them make their whole', () => {
  expect(told('全年审查起诉914人，起诉702人，不起诉173人，其余39人正在审查。')).toEqual([]);
  expect(told('全年审查起诉914人，起诉702人，不起诉173人，其余93人正在审查。')).toEqual([
    '「全年审查起诉914人」－「起诉702人，不起诉173人」＝39人，与「其余93人」不符。',
  ]);
});
