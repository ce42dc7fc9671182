import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what became of an amount is no part beside it, where kinds are told one after the other', () => {
  const roads =
    '完成支付906.9万元，支付率95.77%。分路线看，S208线下达386.4万元，支付371.25万元，支付率96.08%；S315线下达254.7万元，支付254.7万元，支付率100%；X012线下达198.3万元，支付176.84万元，支付率89.18%；X027线下达107.6万元，支付104.11万元，支付率96.76%。';
  expect(told(prose(roads))).toEqual([]);
});

test('kinds that are divided come to their whole', () => {
  const roads = (last: string) =>
    told(prose(`下达资金947万元。分路线看，S208线386.4万元、S315线254.7万元、X012线${last}万元。`));
  expect(roads('305.9')).toEqual([]);
  expect(roads('205.9')).toHaveLength(1);
});

test('what is of one grade is no whole of a division by something else', () => {
  const surfaces = (of: string) =>
    told(prose(`${of}475公里。从路面等级看，高级路面85公里、次高级287公里。`));
  expect(surfaces('全县四级公路')).toEqual([]);
  expect(surfaces('全县公路')).toHaveLength(1);
});
