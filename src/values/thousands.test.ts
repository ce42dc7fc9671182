import { describe, expect, it } from 'vitest';
import { withThousands } from './thousands.ts';

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
