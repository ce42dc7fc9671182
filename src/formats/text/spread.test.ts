import { expect, test } from 'vitest';
import { isSpread, withoutSpread } from './spread.ts';

test('a full line whose letters a printing program spread over its width has its words again', () => {
  const line = '资 金 来 源 为 县 级 资 金 254.62 万 元 ， 比 例 为 45.09% 和 上 级 补 助';
  expect(isSpread(line)).toBe(true);
  expect(withoutSpread(line)).toBe('资金来源为县级资金254.62万元，比例为45.09%和上级补助');
});

test('short labels, rows of a table and words of Latin letters stay as they are', () => {
  for (const line of [
    '单 位 名 称 ：',
    '合 计    1 2 3 4 5 6 7 8 9    是 否 有 无 全    对',
    '全年可支配财力 1538.54 万元，实际支出 1531.85 万元，支出占可支配财力的 99.57%',
  ])
    expect(withoutSpread(line)).toBe(line);
});
