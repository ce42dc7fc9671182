import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('guests from abroad and all others are those that were received', () => {
  const found = (all: string, others: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `公务接待费支出决算为6.54万元。全年国内公务接待${all}批次，累计175人次。其中：外事接待支出0万元，接待0人次，0批次；其他国内公务接待支出6.54万元，主要用于接待兄弟单位考察学习支出，接待${others}人次，29批次。`,
    );
  expect(found('29', '175')).toEqual([]);
  expect(found('49', '175')).toHaveLength(1);
  expect(found('29', '157')).toHaveLength(1);
});
