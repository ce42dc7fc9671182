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
