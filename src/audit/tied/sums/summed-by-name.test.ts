import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';
const ITEMS = '在建水库38座，完成验收29座，验收率76.32%；在建泵站12座，完成验收9座，验收率75.00%。';

test('a sum of two kinds is of what is called as it is, whatever else is told of each', () => {
  expect(told(WHOLE, `${ITEMS}两类在建工程合计50座，完成验收合计38座。`)).toEqual([]);
  expect(told(WHOLE, `${ITEMS}两类在建工程合计70座，完成验收合计58座。`)).toEqual([
    '「两类在建工程合计70座」与「在建水库38座」、「在建泵站12座」合计50座不等。',
    '「完成验收合计58座」与「完成验收29座」、「完成验收9座」合计38座不等。',
  ]);
});

test('two years together are those in front', () => {
  const line = (both: number): string =>
    `本年疏浚渠道1120米，上年疏浚860米，两年合计疏浚${both}米。`;
  expect(told(WHOLE, line(1980))).toEqual([]);
  expect(told(WHOLE, line(2980))).toEqual([
    '「两年合计疏浚2980米」与「本年疏浚渠道1120米」、「上年疏浚860米」合计1980米不等。',
  ]);
});

test.each([
  [
    'in as many parts as are announced',
    '补助资金共计960万元，分两次到位：第一次3月到位676万元，第二次9月到位384万元。',
    '总额「补助资金共计960万元」与各项「月到位676万元」、「月到位384万元」之和1060万元相差-100万元。',
  ],
  [
    'with all others at the end',
    '检出不合格水样184份。不合格水样中微生物超标81份，浊度超标75份，余氯超标37份，其他11份。',
    '「检出不合格水样184份」与「不合格水样中微生物超标81份」、「浊度超标75份」、「余氯超标37份」、「其他11份」合计204份不等。',
  ],
  [
    'of an amount, to the end of its sentence',
    '尚未拨付的40万元中，质量保证金24万元，待结算尾款36万元。',
    '按「质量保证金24万元」、「待结算尾款36万元」推算应为60万元，与「尚未拨付的40万元」不等。',
  ],
])('a list %s leaves nothing out', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test('a rate of those content is over the answers that the sentence in front tells', () => {
  const line = (percent: string): string =>
    `回收有效问卷400份，农户180份，企业60份，机关160份。总体满意378份，满意度${percent}%。`;
  expect(told(WHOLE, line('94.50'))).toEqual([]);
  expect(told(WHOLE, line('74.50'))).toEqual([
    '「满意度74.50%」与「总体满意378份」÷「回收有效问卷400份」＝94.5%不符。',
  ]);
});

test('the first ones of a row are those that stand right in front, not all of it', () => {
  const line = (good: number): string =>
    `走访260户，满意205户、较满意35户、一般20户，前两项合计${good}户。`;
  expect(told(WHOLE, line(240))).toEqual([]);
  expect(told(WHOLE, line(250))).toEqual([
    '「前两项合计250户」与「满意205户」、「较满意35户」合计240户不等。',
  ]);
});

test('what was granted in the course of the year makes the budget of the year with that of its beginning', () => {
  const line = (budget: string): string =>
    `年初预算4260.00万元，中期追加318.60万元，年度预算${budget}万元。`;
  expect(told(WHOLE, line('4578.60'))).toEqual([]);
  expect(told(WHOLE, line('4758.60'))).toEqual([
    '总额「年度预算4758.60万元」与各项「年初预算4260.00万元」、「中期追加318.60万元」之和4578.6万元相差180万元。',
  ]);
});

test('a yield is over acres, and what an area cost over square kilometres', () => {
  const herbs = (area: number): string => `种植药材${area}亩，产值125.6万元，亩产值1000元。`;
  const soil = (area: string): string => `治理流失${area}平方公里，投入185万元，每平方公里10万元。`;
  const ponds = (area: number): string =>
    `加固山塘17口，新增灌溉面积${area}亩，每口平均受益200亩。`;
  expect(told(WHOLE, herbs(1256), soil('18.5'), ponds(3400))).toEqual([]);
  expect(told(WHOLE, ponds(4300))).toEqual([
    '「每口平均受益200亩」与「新增灌溉面积4300亩」÷「加固山塘17口」＝252.94亩不符。',
  ]);
  expect(told(WHOLE, herbs(1526), soil('15.8'))).toEqual([
    '「亩产值1000元」与「产值125.6万元」÷「种植药材1526亩」＝823.07元不符。',
    '「每平方公里10万元」与「投入185万元」÷「治理流失15.8平方公里」＝11.708861万元不符。',
  ]);
});
