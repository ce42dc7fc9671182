import { describe, expect, it } from 'vitest';
import { WHOLE, withThousands } from './thousands.ts';

describe('thousands set apart by blanks', () => {
  it.each([
    ['全年支出1 872.64万元。', '全年支出1,872.64万元。'],
    ['调解案件3 214件，成功3\u2009176件', '调解案件3,214件，成功3,176件'],
    ['资产总额12\u00a0345\u00a0678.90元', '资产总额12,345,678.90元'],
  ])('are one figure: %s', (text, read) => {
    expect(withThousands(text)).toBe(read);
  });

  it.each([
    '预算数 100 200 万元',
    '2024 100万元',
    '第1 200条',
    '完成率98% 100 件',
    '产出12 30分',
    '1. 500人',
  ])('are none where several figures may stand side by side: %s', (text) => {
    expect(withThousands(text)).toBe(text);
  });
});

describe('the whole part of a number', () => {
  const read = (text: string) => new RegExp(`^${WHOLE}(?:\\.\\d+)?$`).test(text);
  it.each(['7', '1234.5', '1,234', '12,345.67', '9,72,900.00', '7,867,6400.00', '3,49.77'])(
    'is plain, in thousands, or before two decimals in groups of which one is too long or too short: %s',
    (text) => expect(read(text)).toBe(true),
  );
  it.each(['1,2', '12,34', '1,2,3.5', '5,,000.00', '3,4567.125'])('is no list: %s', (text) =>
    expect(read(text)).toBe(false),
  );
});
