import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

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
])('an average %s is told', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test.each([
  '聘用管水员165名，共发放99万元，全县11个乡镇平均每镇15名。',
  '辖12个村、2个社区，两委干部74名，村均5.3名。',
  '改造522户，户均补贴2701元，运行补贴51.05万元。',
  '图书总藏量33.6万册，人均藏书1.21册，年接待读者26.2万人次。',
  '新建泵房200座，总投资300万元，每座补助5000元。',
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
