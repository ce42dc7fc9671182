import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';
import { prose } from '../../examples.ts';

test('a budget brings in what it spends', () => {
  const sides = (went: string) =>
    told(prose(`2024年度收入预算总额1523.4万元。支出预算总额${went}万元，其中基本支出1000万元。`));
  expect(sides('1523.40')).toEqual([]);
  expect(sides('1532.40')).toEqual([
    '按「年度收入预算总额1523.4万元」推算应为1523.4万元，与「支出预算总额1532.40万元」不等。',
  ]);
  const behind = (went: string) => told(prose(`收入预算1523.4万元，支出预算${went}万元。`));
  expect(behind('1523.4')).toEqual([]);
  expect(behind('1532.4')).toHaveLength(1);
});

test('sides of two funds, of two years, or with money carried over, need not balance', () => {
  for (const words of [
    '一般公共预算收入预算800万元，支出预算900万元。',
    '2024年收入预算800万元，2025年支出预算900万元。',
    '上年结转100万元，收入预算800万元，支出预算900万元。',
    '预算收入800万元，预算支出900万元。',
    '收入预算800万元，支出预算900万元（含以前年度资金100万元）。',
    '收入预算800万元。按科目看，教育支出预算200万元。',
  ])
    expect(told(prose(words)).filter((each) => each.includes('推算'))).toEqual([]);
});
