import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('市场监管项目绩效自评报告', '二、完成情况', ...lines);

const share = (rate: string) =>
  on(
    '项目支出1356.64万元，用于食品抽检486.30万元、药品监管172.40万元、其他697.94万元。',
    `食品抽检一项占项目支出的${rate}%。`,
  );

test('a share is of what its words name, where a stroke parts it from that', () => {
  expect(share('35.85')).toEqual([]);
  expect(share('38.55')).toEqual([
    '按「用于食品抽检486.30万元」、「项目支出1356.64万元」推算应为35.85%，与「食品抽检一项占项目支出的38.55%」不等。',
  ]);
});

test('a share that another whole of the name makes true, or that is far off, is left alone', () => {
  expect(share('33.15')).toEqual([]);
  expect(
    on('三类单位合计检查2527家次，上年检查4052家次。', '药店责令整改189家次，占检查家次的4.66%。'),
  ).toEqual([]);
});

test('shares told in turn are not all of the last amount', () => {
  expect(
    on(
      '本年收入合计6008.54万元。',
      '财政拨款5791.63万元、事业收入158.97万元、其他收入57.94万元，分别占本年收入的96.39%、2.65%和0.96%。',
    ),
  ).toEqual([]);
});

test('the expenditure or budget of an item is not all expenditure or the budget', () => {
  expect(
    on(
      '运转类支出432.89万元，占总支出的9.93%。',
      '基本支出预算安排437.89万元，支出436.20万元；预算安排437.89万元。',
      '基本支出年初预算2234.46万元，年中追加资金297.38万元，相当于年初预算的4.36%。',
    ),
  ).toEqual([]);
  const spent = (rate: string) =>
    on('总支出4359.42万元。', '三、支出结构', `运转类支出432.89万元，占总支出的${rate}%。`);
  expect(spent('9.93')).toEqual([]);
  expect(spent('9.39')).toHaveLength(1);
});
