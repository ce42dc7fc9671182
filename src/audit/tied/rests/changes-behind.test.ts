import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const found = (line: string) => told('临河县融媒体中心2024年度部门整体支出绩效自评报告', line);

test.each([
  ['广告收入同比下滑', '15.76', '19.97', '%，减收53.6万元，去年同期340万元。'],
  ['服务收入同比减收', '53.6', '40.59', '万元，去年同期340万元，降幅15.76%。'],
  ['实现税收14.3亿元，增长', '10', '12', '%，上年13.0亿元。'],
  ['用水18.6万吨，下降', '7', '9', '%，上年20.0万吨。'],
])(
  'a change whose base stands behind it is told however far it is off: %s',
  (front, right, wrong, behind) => {
    expect(found(`${front}${right}${behind}`)).toEqual([]);
    expect(found(`${front}${wrong}${behind}`)).toHaveLength(1);
  },
);

test.each([
  // Growth at constant prices, shares and plans are no rates of the two figures.
  '规上工业总产值486.2亿元，增长9.1%，上年440亿元。',
  '本科以上85人，占比提高3.2%，上年80人。',
])('what is no change between the two is told nothing of: %s', (line) => {
  expect(found(line)).toEqual([]);
});
