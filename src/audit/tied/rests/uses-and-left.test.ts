import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (sentence: string) =>
  told('临时救助资金绩效自评报告', '二、资金使用情况', sentence).filter((each) =>
    /结余|余款/.test(each),
  );

test('all uses of an amount and what is left of it come to it', () => {
  const left = (rest: string) =>
    on(`收到救助资金536万元，用于住院救助312万元，拨付乡镇148万元，结余${rest}万元。`);
  expect(left('76')).toEqual([]);
  expect(left('67')).toEqual([
    '按「收到救助资金536万元」、「用于住院救助312万元」、「拨付乡镇148万元」推算应为76万元，与「结余67万元」不等。',
  ]);
  expect(
    on('收到救助资金536万元，用于住院救助312万元；拨付乡镇184万元；余款76万元转下年。'),
  ).toHaveLength(1);
});

test('money of another source, or uses of which the first is all, is another account', () => {
  expect(
    on('收到救助资金536万元，上年结转9万元，用于住院救助312万元，拨付乡镇148万元，结余85万元。'),
  ).toEqual([]);
  expect(
    on('收到救助资金536万元，支出460万元，用于住院救助312万元，拨付乡镇148万元，结余76万元。'),
  ).toEqual([]);
});
