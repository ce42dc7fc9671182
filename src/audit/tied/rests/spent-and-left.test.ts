import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (sentence: string) =>
  told(`专项债券项目资金绩效自评报告\n二、资金使用情况\n${sentence}`).filter((each) =>
    /未支出|未支付|结余/.test(each),
  );

test('what was spent and its rate tell what is left', () => {
  expect(on('债券资金累计支出600万元，支出进度75%，未支出200万元。')).toEqual([]);
  expect(on('债券资金累计支出600万元，支出进度75.00%，未支出240万元。')).toHaveLength(1);
  expect(on('债券资金累计支出600万元，支出进度57.00%，未支出200万元。')).toHaveLength(1);
});

test('an amount in front, or money taken back, is another account', () => {
  expect(on('债券资金900万元，累计支出600万元，支出进度75.00%，未支出300万元。')).not.toContain(
    '未支出300万元',
  );
  expect(on('累计支出600万元，支出进度75.00%，未支出150万元，财政收回50万元。')).toEqual([]);
});

test('parts of what was spent stand between its rate and what is left', () => {
  const left = (amount: string) =>
    on(
      `累计支出600万元，执行率75.00%，其中中央资金支出400万元、地方资金支出200万元，结余${amount}万元。`,
    );
  expect(left('200')).toEqual([]);
  expect(left('20')).toHaveLength(1);
});
