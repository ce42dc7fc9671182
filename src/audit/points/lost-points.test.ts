import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { lostPoints } from './lost-points.ts';

const found = (sentence: string): readonly string[] => {
  const form = indicatorTable(
    '| 产出指标 | 数量指标 | 巡查水库座数 | ≥24座 | 22座 | 30 | 27.5 | 汛期推迟，将提前安排 |\n| 产出指标 | 数量指标 | 宣传活动场次 | ≥24场 | 26场 | 60 | 60 | 无偏差 |',
  );
  return lostPoints(extract(readText(`${sentence}\n${form}`)).value).map(
    ({ said, lost }) => `${said.verbatim}／${lost}`,
  );
};

test.each([
  ['“巡查水库座数”指标扣5.5分，原因是汛期推迟。', '巡查水库座数”指标扣5.5分／2.5'],
  ['巡查水库座数扣2分，主要是汛期推迟。', '巡查水库座数扣2分／2.5'],
])('an indicator lost what its row lost: %s', (sentence, said) => {
  expect(found(sentence)).toEqual([said]);
});

test.each([
  '“巡查水库座数”指标扣2.5分，原因是汛期推迟。',
  '巡查水库座数每少1座扣1分。',
  '宣传活动场次扣1分，原因是人手不足。',
  '水库管护扣5.5分，原因是汛期推迟。',
])('nothing is said of points that agree, of a rule or of another: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('among several forms nothing is said by the row of a project', () => {
  const form = (name: string, row: string): string =>
    indicatorTable(row).replace(/^[^\n]*\n/, `项目支出绩效自评表\n| 项目名称 | ${name} |\n`);
  const forms = [
    form(
      '巡查经费',
      '| 产出指标 | 数量指标 | 巡查水库座数 | ≥24座 | 22座 | 30 | 27.5 | 汛期推迟 |',
    ),
    form('宣传经费', '| 产出指标 | 数量指标 | 宣传活动场次 | ≥24场 | 26场 | 60 | 60 | 无偏差 |'),
  ];
  const text = ['“巡查水库座数”指标扣1.5分，原因是汛期推迟。', ...forms].join('\n\n');
  expect(lostPoints(extract(readText(text)).value)).toEqual([]);
});

const groups = (sentence: string): readonly string[] => {
  const table =
    '得分汇总表\n| 一级指标 | 分值 | 得分 | 得分率 |\n| 决策 | 20 | 18 | 90% |\n| 过程 | 20 | 17.5 | 87.5% |\n| 产出 | 60 | 57 | 95% |\n| 合计 | 100 | 92.5 | 92.5% |';
  return lostPoints(extract(readText(`${sentence}\n${table}`)).value).map(
    ({ said, lost }) => `${said.verbatim}／${lost}`,
  );
};

test('a group of indicators lost what its row of the table of scores lost', () => {
  expect(groups('决策类指标扣2分，过程类指标扣2.5分，主要是拨付不及时。')).toEqual([]);
  expect(groups('决策类指标扣2分，过程类指标扣2.8分，主要是拨付不及时。')).toEqual([
    '过程类指标扣2.8分／2.5',
  ]);
});

test('what a group lost for one reason of several is not all that it lost', () => {
  expect(groups('因拨付不及时，过程类指标扣1.5分；因档案不规范，过程类指标扣1分。')).toEqual([]);
  expect(groups('拨付不及时，扣1.5分；过程指标每少一项扣1分。')).toEqual([]);
});
