import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';

test.each([
  [
    'over the one number of its sentence',
    '聘用管水员165名，共发放99万元，全县11个乡镇平均每镇19名。',
    '「乡镇平均每镇19名」与「聘用管水员165名」÷「全县11个」＝15名不符。',
  ],
  [
    'of times that people came',
    '服务用水户1900人，全年服务45600人次，人均34次。',
    '「人均34次」与「全年服务45600人次」÷「服务用水户1900人」＝24次不符。',
  ],
  [
    'over the number that the text tells by its name',
    '向31家供水机构拨付资金360万元。全年举办讲座372场，平均每家机构16场。',
    '「平均每家机构16场」与「全年举办讲座372场」÷「向31家」＝12场不符。',
  ],
  [
    'of what the sentence in front of it tells',
    '委托6家培训机构，其中公办2家、民办4家。项目计划培训1700人次，实际培训1800人次，超额100人次。平均每期36人次，平均每家机构培训400人次。',
    '「平均每家机构培训400人次」与「实际培训1800人次」÷「委托6家」＝300人次不符。',
  ],
  [
    'over the number in the sentence in front of it',
    '改造75户，其中甲类45户、乙类30户。补助资金共发放150万元，户均2.6万元。',
    '「户均2.6万元」与「补助资金共发放150万元」÷「改造75户」＝2万元不符。',
  ],
  [
    'that comes out even',
    '新建泵站13座。|全年电费65万元，平均每座6万元。',
    '「平均每座6万元」与「全年电费65万元」÷「新建泵站13座」＝5万元不符。',
  ],
  [
    'over the number right in front, not over another that comes near',
    '举办展览24期。举办培训班66期，培训1440人次，平均每期40人次。',
    '「平均每期40人次」与「培训1440人次」÷「举办培训班66期」＝21.82人次不符。',
  ],
])('an average %s is told', (_, line, finding) => {
  expect(told(WHOLE, ...line.split('|'))).toEqual([finding]);
});

test.each([
  '聘用管水员165名，共发放99万元，全县11个乡镇平均每镇15名。',
  '辖12个村、2个社区，两委干部74名，村均5.3名。',
  '改造522户，户均补贴2701元，运行补贴51.05万元。',
  '图书总藏量33.6万册，人均藏书1.21册，年接待读者26.2万人次。',
  '新建泵房200座，总投资300万元，每座补助5000元。',
  '改造75户，其中甲类45户、乙类30户。补助资金共发放150万元，户均2万元。',
  '委托7家机构。培训1800人次，平均每家机构培训257人次。',
  '任务3.86万亩，其中造林1.1万亩、抚育2.76万亩。全年完成3.86万亩，完成率100%。栽植苗木176万株，亩均160株。',
])('%s', (line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test('the price of one kind is not the total of both over its number', () => {
  const line =
    '任务3.2万亩，其中新建2.0万亩、改造1.2万亩。按新建亩均2400元、改造亩均1800元测算，总投资6960万元。';
  expect(told(WHOLE, line)).toEqual([]);
});

test('a total of another numbered item is not of the average in this one', () => {
  const lines = [
    '（一）购置水泵60台。水泵单价4800元，合计28.80万元。',
    '（二）疏浚渠道210公里，单位成本每公里3000元。',
  ];
  expect(told(WHOLE, ...lines)).toEqual([]);
});

test('what the greatest of several has is no total of an average', () => {
  expect(
    told(
      WHOLE,
      '支持项目51个。设备购置类最多，为213.26万元，占45.71%。平均每个项目安排资金9.15万元。',
    ).filter((each) => each.includes('平均每个项目')),
  ).toEqual([]);
});
