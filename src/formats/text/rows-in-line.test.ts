import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

test('a list in one line has its rows again: groups of as many words as it has heads', () => {
  const rows = ['乡镇 安排资金 修渠（公里）', '东湾乡 120.5 14', '西坪镇 80.3 9', '合计 200.8 23'];
  expect(textRows(rows.join(' '))).toEqual(rows.map((row) => row.replaceAll(' ', '|')));
});

test('so has one that numbers its rows, whose total runs over the names', () => {
  const rows = ['序号 乡镇 安排资金 修渠', '1 东湾乡 120.5 14', '2 西坪镇 80.3 9', '合计 200.8 23'];
  expect(textRows(rows.join(' '))).toEqual(rows.map((row) => row.replaceAll(' ', '|')));
});

test('words with figures at other places in each group are no list', () => {
  const line = '东湾乡 修渠 公里 14 护林 20 亩 西坪镇 办学 3 所';
  expect(textRows(line)).toEqual([line]);
});
