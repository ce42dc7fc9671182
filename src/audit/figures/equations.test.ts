import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { reckoned } from './expression.ts';

const found = (line: string) => told('2024年度临河县水利局绩效自评报告', line);

test('a rate that is written out comes to what stands behind its sign of equality', () => {
  const rate = (percent: string) =>
    found(`预算执行率=（实际支出1018.34万元÷预算1056.94万元）×100%=${percent}%。`);
  expect(rate('96.35')).toEqual([]);
  expect(rate('96.34')).toEqual([]);
  expect(rate('93.65')).toEqual([
    '「（实际支出1018.34万元÷预算1056.94万元）×100%=93.65%」：算式应得96.35%。',
  ]);
});

test('points by a rate, differences and sums are reckoned; each side of a chain is held against the next', () => {
  expect(found('得分=10×96.35%=9.63分。')).toEqual([]);
  expect(found('得分=10×96.35%=9.36分。')).toEqual(['「10×96.35%=9.36」：算式应得9.63。']);
  expect(found('得分=20-2-1=17分。')).toEqual([]);
  expect(found('得分=20-2-1=18分。')).toEqual(['「20-2-1=18」：算式应得17。']);
  expect(found('结余率=22.5÷450×100=5%。')).toEqual([]);
});

test('what is no equation, and sides in other units, are left alone', () => {
  for (const line of [
    '执行GB/T9704-2012=公文格式。',
    '得分=实际值/目标值×权重=95分。',
    '合计=10+8+…+6=50分。',
    '补贴=1200人×300元/人=36万元。',
    '人均支出=34.5÷12=2.88万元。',
    '2023-2024年=2年。',
  ])
    expect(found(line)).toEqual([]);
});

test('products go before sums and brackets before both; what can be read otherwise has no value', () => {
  expect(reckoned('2+3×4')?.value).toBe(14);
  expect(reckoned('（2+3）×4')?.value).toBe(20);
  expect(reckoned('10/4')?.value).toBe(2.5);
  expect(reckoned('10 4')).toBeUndefined();
  expect(reckoned('a×4')).toBeUndefined();
  expect(reckoned('（2+3×4')).toBeUndefined();
  expect(reckoned('5÷0')).toBeUndefined();
});
