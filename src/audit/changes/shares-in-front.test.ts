import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('a sentence without a name behind shares goes on with what they are of', () => {
  const year = (rate: string) =>
    told(
      prose(
        '2024年项目支出456万元。',
        `步道建设支出247万元，占总支出的54.17%；路灯更新支出143万元，占总支出的31.36%。与上年支出400万元相比，增加56万元，增长${rate}。`,
      ),
    );
  expect(year('14%')).toEqual([]);
  expect(year('16%')).toEqual([
    '「与上年支出400万元」、「增加56万元」、「增长16%」：变动率应为14%。',
  ]);
});
