import { expect, test } from 'vitest';
import { document, paragraph } from '../document/build.ts';
import { isLooseRow, looseRows } from './loose-rows.ts';

const toldOf = (...lines: readonly string[]) =>
  looseRows(document(lines.map((text) => paragraph(text))), new Set()).map(
    ({ what, verbatim, at }) => [what.zh, verbatim, at.block],
  );

test('a table whose squares stand one below another is told once, with its first line of figures', () => {
  expect(
    toldOf('三公经费', '6.20', '', '5.80', '5.00', '公务接待', '3.10', '2.80', '本站人员稳定。'),
  ).toEqual([['疑为表格的文字，未核对：共6行', '6.20', 1]]);
});

test('rows of words and figures are told too', () => {
  const rows = ['合计 320.00 193.50', '201 公共服务 60.00', '213 农林水 215.00', '221 住房 45.00'];
  expect(toldOf(...rows)).toEqual([['疑为表格的文字，未核对：共4行', '合计 320.00 193.50', 0]]);
});

test('sentences, headings, dates and single numbers are no table', () => {
  expect(
    toldOf(
      '第一部分',
      '1',
      '一、基本情况',
      '2025年4月28日',
      '全年支出 320.00 万元，其中项目 126.50 万元。',
      '2',
      '3',
    ),
  ).toEqual([]);
  expect(isLooseRow('二、 2024 年度目标')).toBe(false);
});
