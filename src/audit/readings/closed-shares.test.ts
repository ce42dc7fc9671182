import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('a share that the others of its list leave of a hundred is wrong, whatever other pair makes it', () => {
  // 9.00万元 are 97.66% of 9.2157万元 and 5.81万元 of 5.95万元: neither is what the list is of.
  const found = (share: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      '“三公”经费支出预算为24.00万元，支出决算为21.00万元，完成预算的87.50%。',
      `“三公”经费支出决算中，公务接待费支出决算6.37万元，占30.33%，因公出国（境）费支出决算5.81万元，占${share}%，公务用车购置费及运行维护费支出决算8.82万元，占42.00%。其中：培训费5.95万元，与上年相比增加0.14万元。`,
    );
  expect(found('27.66')).toEqual([]);
  expect(found('97.65')).toHaveLength(1);
});

test('a share of the three public expenses is of their total, whoever paid for them', () => {
  const found = (share: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `2024年度财政拨款“三公”经费支出年初预算为239,958.04元，支出决算为210,039.49元，完成年初预算的87.53%。其中：公务用车运行维护费支出年初预算为100,927.56元，决算为88,219.31元，占财政拨款“三公”经费总支出决算的${share}%，完成年初预算的87.41%。`,
    );
  expect(found('42.00')).toEqual([]);
  expect(found('52.00')).toHaveLength(1);
});
