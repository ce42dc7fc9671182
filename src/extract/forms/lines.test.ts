import { expect, test } from 'vitest';
import { document, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { linesOf } from './lines.ts';

test('what a page break left of a row that it parted is no row of its own', () => {
  const rows = (...cells: readonly string[]) =>
    tablesOf(
      document([
        table([
          [span('产出指标', 3, 1), ...cells.map((cell) => span(cell, 2, 1)), '补贴发放', ''],
          ['', ''],
          ['质量指标', '验收合格率', '≥95%', '96%', '10', '10'],
        ]),
      ]),
    ).map((each) => linesOf(each).map(({ row }) => row));
  expect(rows('数量指标', '≥30个', '32个', '10')).toEqual([[0, 2]]);
  expect(rows('数量指标', '', '', '')).toEqual([[0, 1, 2]]);
});
