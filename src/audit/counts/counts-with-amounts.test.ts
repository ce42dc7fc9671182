import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const FUND = '临河县2024年度衔接推进乡村振兴补助资金绩效自评报告';
const line = (whole: number, last: string): string =>
  `资金共安排项目${whole}个，其中产业发展类20个，安排资金120万元，占60.00%、基础设施类23个，安排资金60万元，占30.00%、其他类${last}。`;

test.each([[line(47, '4个，安排资金20万元，占10.00%')], [line(50, '4个，安排资金8万元，占4.00%')]])(
  'items with number, amount and share are all where their shares make the hundred: %s',
  (text) => {
    expect(told(FUND, text)).toEqual([]);
  },
);

test.each([
  [line(49, '4个，安排资金20万元，占10.00%'), '项目49个'],
  [line(47, '9个，安排资金20万元，占10.00%'), '项目47个'],
])('then their numbers come to the number in front: %s', (text, whole) => {
  expect(told(FUND, text)).toContainEqual(expect.stringContaining(whole));
});

test('the first of several items is no whole of the others, though their numbers come to its own', () => {
  expect(
    told(
      FUND,
      '资金共安排项目52个，其中产业发展类26个，安排资金130.39万元，占55.00%、基础设施类22个，安排资金82.97万元，占35.00%、其他类4个，安排资金23.71万元，占10.00%。',
    ),
  ).toEqual([]);
});

test('kinds with a number and an amount each are all where they are said to go by kinds, or their amounts come to one that is told', () => {
  const kinds = (opens: string, whole: number, more = ''): readonly string[] =>
    told(
      FUND,
      '全县共安排衔接资金200万元。',
      `共实施项目${whole}个，${opens}产业发展类24个，安排资金120万元；基础设施类23个，安排资金80万元${more}。`,
    );
  for (const opens of ['按类别分：', '其中：']) {
    expect(kinds(opens, 47)).toEqual([]);
    expect(kinds(opens, 57)).toEqual([
      '「共实施项目57个」与「产业发展类24个」、「基础设施类23个」合计47个不等。',
    ]);
    expect(kinds(opens, 50, '；其他类3个')).toEqual([]);
  }
});
