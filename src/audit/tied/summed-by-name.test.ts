import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

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
