import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('a rate told behind what another body counted is that body’s', () => {
  const courts = (second: string) =>
    told(prose('两级法院新收案件1512件；结案1238件；结案率为68.2%。', second));
  expect(courts('中院本身新收案件967件；结案773件；结案率为70.3%。')).toEqual([]);
  expect(courts('存在的问题：结案率只有62.8%。')).toEqual([
    '结案率前后不一致：「结案率为68.2%」、「结案率只有62.8%」，仅凭本文不能判断哪一处正确。',
  ]);
});

test('a rate of one month is not that of the months so far', () => {
  const rates = (first: string, second: string) =>
    told(
      `${first}，全县贷款平均发放利率3.46%。`,
      '贷款主要投向种养业。',
      `${second}，全县贷款平均发放利率3.61%。`,
    );
  expect(rates('2024年9月', '2024年1-9月')).toEqual([]);
  expect(rates('2024年1-9月', '2024年1-9月')).toHaveLength(1);
});
