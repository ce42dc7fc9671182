import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('what was rounded leaves a small gap open', () => {
  const line = '全年预算数24.00万元，决算数21.00万元，预决算差异率-12.47%。';
  expect(told('2024年度临河县水利局部门决算公开说明', line)).toEqual([]);
});

test('how far an actual is from its budget is told over the budget, with whatever sign', () => {
  const found = (rate: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `与年初预算相比，年初预算数1756.26万元，决算数1614.24万元，预决算差异率${rate}%，主要原因是年中调减。`,
    );
  expect(found('-8.09')).toEqual([]);
  expect(found('8.09')).toEqual([]);
  expect(found('-9.08')).toEqual([
    '「年初预算数1756.26万元」、「决算数1614.24万元」、「预决算差异率-9.08%」：变动率应为8.09%。',
  ]);
});
