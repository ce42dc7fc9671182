import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('parts told behind the name of an amount are of that amount', () => {
  const aid = (city: string, care: string) =>
    on(
      `补助资金支出702.26万元。其中，低保支出562.69万元，特困供养支出139.57万元。低保支出中，城市低保${city}万元，农村低保129.71万元；特困供养支出中，生活费93.11万元，照料费${care}万元。`,
    );
  expect(aid('432.98', '46.46')).toEqual([]);
  expect(aid('423.98', '46.46')).toHaveLength(1);
  expect(aid('432.98', '64.46')).toHaveLength(1);
});

test('what brackets hold is of the amount in front of them, and no part of the list', () => {
  const ward = (tools: string) =>
    on(
      `累计支出730.85万元，其中：建筑安装费518.19万元（土建337.19万元、安装181.00万元），设备购置费${tools}万元，其他费用58.66万元。`,
    );
  expect(ward('154.00')).toEqual([]);
  expect(ward('145.00')).toHaveLength(1);
});

test('one figure with a digit too many leaves no doubt that a list of two is whole', () => {
  expect(on('栽植苗木7589株，其中乔木3597株、灌木3992株。')).toEqual([]);
  expect(on('栽植苗木75890株，其中乔木3597株、灌木3992株。')).toHaveLength(1);
  expect(on('栽植苗木7589株，其中乔木3597株、灌木39920株。')).toHaveLength(1);
});
