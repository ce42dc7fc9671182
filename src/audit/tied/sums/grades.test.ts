import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';

test.each([
  [
    'the rate where the grades come to all',
    '访谈用水户320户，满意288户，较满意19户，一般13户，满意和较满意合计占81.94%。',
    '按「满意288户」、「较满意19户」、「访谈用水户320户」推算应为95.94%，与「满意和较满意合计占81.94%」不等。',
  ],
  [
    'the grade for which another value makes both true',
    '访谈游客300人，评价“好”的249人，“较好”的63人，“一般”的18人，好评率94.00%。',
    '按「访谈游客300人」、「“较好”的63人」、「“一般”的18人」推算应为219人，与「评价“好”的249人」不等。',
  ],
  [
    'all of them where the best are more than they',
    '单位工程16个，验收优良12个，合格8个，优良率75.0%。',
    '按「验收优良12个」、「合格8个」推算应为20个，与「单位工程16个」不等。',
  ],
])('of grades and their rate is told %s', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test.each([
  '访谈用水户320户，满意288户，较满意19户，一般13户，满意率95.94%。',
  '评价泵站16座，优良12座，合格3座，优良率75.0%。',
])('%s', (line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test('what was taken off of each comes to what was taken off in all, which a hundred leaves', () => {
  const line = (output: string, all: string, score: string): string =>
    `投入20分扣1分，过程20分扣2分，产出30分扣${output}分，效益30分扣3分，共扣${all}分，得${score}分。`;
  expect(told(WHOLE, line('1.5', '7.5', '92.5'))).toEqual([]);
  expect(told(WHOLE, line('2.5', '7.5', '92.5'))).toEqual([
    '按「扣1分」、「扣2分」、「扣2.5分」、「扣3分」推算应为8.5分，与「共扣7.5分」不等。',
  ]);
  expect(told(WHOLE, line('1.5', '7.5', '94.5'))).toEqual([
    '按「共扣7.5分」推算应为92.5分，与「得94.5分」不等。',
  ]);
  expect(told(WHOLE, '每缺一项扣2分，未公开扣3分，共扣9分。')).toEqual([]);
});
