import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

test.each([
  [
    'as many items as were announced in figures',
    '下达补助资金1860万元，分解到4个县，其中安平县620万元、宁晋县510万元、东光县730万元、白河县300万元。',
    '总额「下达补助资金1860万元」与各项「其中安平县620万元」、「宁晋县510万元」、「东光县730万元」、「白河县300万元」之和2160万元相差-300万元。',
  ],
  [
    'as many items as were announced in words',
    '三个项目共结余294万元，其中水库除险89万元、渠道衬砌120万元、泵站更新45万元。',
    '总额「三个项目共结余294万元」与各项「其中水库除险89万元」、「渠道衬砌120万元」、「泵站更新45万元」之和254万元相差40万元。',
  ],
  [
    'all behind a colon',
    '基本支出用去606.00万元：人员经费489.93万元，公用经费84.40万元。',
    '总额「基本支出用去606.00万元」与各项「人员经费489.93万元」、「公用经费84.40万元」之和574.33万元相差31.67万元。',
  ],
  [
    'a sum that names its two parts',
    '问卷显示，252人非常满意、193人比较满意、35人一般，非常满意和比较满意合计557人。',
    '「非常满意和比较满意合计557人」与「252人」、「193人」合计445人不等。',
  ],
  [
    'a sum in the same sentence that says of how many it is',
    '按灌区划分，城东片930.5万元，城西片764.1万元，老城片587.0万元，三个片区合计2763.5万元。',
    '总额「三个片区合计2763.5万元」与各项「城东片930.5万元」、「城西片764.1万元」、「老城片587.0万元」之和2281.6万元相差481.9万元。',
  ],
  [
    'a number at a price',
    '全年节水97.3万立方米，按每立方米2.4元计，折合节约资金342.18万元。',
    '「按每立方米2.4元」与「折合节约资金342.18万元」÷「全年节水97.3万立方米」＝3.52元不符。',
  ],
  [
    'the average in brackets behind its total',
    '清退护林员18人，占15%，涉及补贴46.8万元（每人2.4万元）。',
    '「每人2.4万元」与「涉及补贴46.8万元」÷「清退护林员18人」＝2.6万元不符。',
  ],
  [
    'a base, its growth and the difference',
    '供水量比上年的80.0万立方米增长4%，增加4.6万立方米。',
    '按「供水量比上年的80.0万立方米」、「增长4%」推算应为3.2万立方米，与「增加4.6万立方米」不等。',
  ],
  [
    'what was done, its rate of the goal and what is short of it',
    '完成取水许可核验2760户，为目标任务的92%，少288户。',
    '按「完成取水许可核验2760户」、「为目标任务的92%」推算应为240户，与「少288户」不等。',
  ],
])('%s', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test.each([
  [
    'fewer items than were announced',
    '下达补助资金1860万元，分解到6个县，其中安平县620万元、宁晋县510万元、东光县130万元。',
  ],
  [
    'a list that says itself that it is none of all',
    '支出606万元：主要为人员经费400万元，公用经费84万元。',
  ],
  [
    'a price of another number of the sentence',
    '引进技术人员31名，其中硕士9名、本科22名；按每名6万元补助，折合资金186万元。',
  ],
  ['how much more than planned', '适配水表860只，比计划800只多60只，完成率107.5%。'],
  ['people by several traits', '在职52人：女性30人，党员41人。'],
  ['a difference within the last digits', '供水量比上年的80.0万立方米增长4%，增加3.4万立方米。'],
  ['what is short but for rounding', '完成核验2760户，为目标任务的92%，少241户。'],
  [
    'planned and done of each item',
    '支出决算为884万元，完成年初预算的104%。其中：水利事务年初预算660万元，决算688万元；住房公积金年初预算190万元，决算196万元。',
  ],
  [
    'what is left in front of a comparison with the year before',
    '全年实际支出1311.00万元，年末结转69.00万元。与上年决算支出1140.00万元相比增加171.00万元，增长15.00%。',
  ],
])('%s is left alone', (_, line) => {
  expect(told(WHOLE, line)).toEqual([]);
});
