import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] => told(prose(sentence));

test('the rate behind a difference is of what there was first', () => {
  expect(on('化肥使用量由上年的567吨下降到523吨，减量44吨，降幅7.76%。')).toEqual([]);
  expect(on('化肥使用量由上年的567吨下降到523吨，减量44吨，降幅7.16%。')).toHaveLength(1);
  expect(on('批复概算891.52万元，实际结算914.52万元，超概算23万元，超概比例2.58%。')).toEqual([]);
  expect(on('批复概算891.52万元，实际结算914.52万元，超概算23万元，超概比例2.85%。')).toHaveLength(
    1,
  );
});
