import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';

test.each([
  [
    'a rate where the rest is what the part leaves of the whole',
    [
      '应筹集资金4286.50万元。',
      '向31家机构拨付资金4029.31万元，资金执行率74.00%，年末结转257.19万元。',
    ],
    '按「机构拨付资金4029.31万元」、「应筹集资金4286.50万元」推算应为94%，与「资金执行率74.00%」不等。',
  ],
  [
    'a rest right behind a rate that comes out even',
    ['建成泵房9.6万平方米；已出租8.4万平方米，出租率87.5%，空置2.2万平方米。'],
    '按「建成泵房9.6万平方米」、「已出租8.4万平方米」推算应为1.2万平方米，与「空置2.2万平方米」不等。',
  ],
] as const)('%s is told', (_, lines, finding) => {
  expect(told(WHOLE, ...lines)).toEqual([finding]);
});

test.each([
  ['what agrees', '建成渠道64公里，已验收56公里，验收率87.5%，未验收8公里。'],
  ['a rest of another matter', '建成渠道64公里，已验收56公里，验收率87.5%，道路未硬化12公里。'],
])('%s is left alone', (_, line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test.each([
  [
    'behind the former figure',
    '受益学生比上年的4980人增加700人，增长24.06%。',
    '按「受益学生比上年的4980人」、「增加700人」推算应为14.06%，与「增长24.06%」不等。',
  ],
  [
    'behind the figure of the year',
    '接待参观86.4万人次，同比增加14.4万人次，增长35%。',
    '「接待参观86.4万人次」、「同比增加14.4万人次」、「增长35%」：变动率应为20%。',
  ],
])('a rate right behind a difference, %s', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test('a rate that another figure about makes with the difference is left alone', () => {
  expect(
    told(WHOLE, '“三公”经费支出4.95万元，预算6.45万元，比上年减少1万元，下降16.81%。'),
  ).toEqual([]);
});
