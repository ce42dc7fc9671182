import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('a number in full width is a part of its column like any other', () => {
  const sums = (area: string) =>
    told(
      '石坝县2024年度造林补助资金绩效自评报告',
      '一、任务分配',
      '| 乡镇 | 任务面积（亩） | 农户数（户） | 补助标准（元/亩） | 补助资金（元） |',
      '| 石坝镇 | 652 | １１２ | 100 | 65200 |',
      '| 白渡镇 | ７７５ | ６３ | 100 | 77500 |',
      '| 青口乡 | 873 | 105 | 100 | 87300 |',
      `| 合计 | ${area} | 280 | — | 230000 |`,
    );
  expect(sums('2300')).toEqual([]);
  expect(sums('2030')).toEqual([
    '合计「2030」与各项「652」、「７７５」、「873」之和2300相差-270。',
  ]);
});
