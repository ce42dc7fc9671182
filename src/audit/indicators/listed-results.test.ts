import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { listedResults } from './listed-results.ts';

const row = (name: string, target: string, result: string) =>
  `| 产出指标 | 数量指标 | ${name} | ${target} | ${result} | 30 | 30 | 无偏差 |`;
const told = (sentence: string): readonly string[] => {
  const form = indicatorTable(
    row('巡查水库数量', '≥24座', '26座'),
    row('培训护坝员（人次）', '≥80人次', '80人次'),
    row('修复堤防长度', '≥12公里', '15公里'),
  );
  return listedResults(extract(readText(`${sentence}\n${form}`)).value).map(
    ({ said, result }) => `${said.verbatim}／${result.verbatim}`,
  );
};

describe('a sentence that lists results, one of which is another number than that of the form', () => {
  test('blanks around the numbers and words about the targets do not hide it', () => {
    expect(
      told('全年巡查水库 26 座，培训护坝员 90 人次，修复堤防 15 公里，均达到年度目标。'),
    ).toEqual(['培训护坝员 90 人次／80人次']);
  });
  test('the target of one indicator is no result when the others tell results', () => {
    expect(told('巡查水库26座、培训护坝员80人次、修复堤防12公里。')).toEqual([
      '修复堤防12公里／15公里',
    ]);
  });
  test.each([
    ['all agree', '巡查水库26座、培训护坝员80人次、修复堤防15公里。'],
    ['it tells the year before', '上年巡查水库26座、培训护坝员80人次、修复堤防9公里。'],
    ['more than one differs', '巡查水库20座、培训护坝员80人次、修复堤防9公里。'],
    ['two only are listed', '巡查水库26座、修复堤防9公里。'],
  ])('nothing is said where %s', (_, sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});
