import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { indicatorCounts } from './indicator-counts.ts';

const FORM = indicatorTable(
  '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 40 | 40 | 无偏差 |',
  '| 产出指标 | 质量指标 | 巡查覆盖率 | ≥90% | 96% | 20 | 20 | 无偏差 |',
  '| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950人 | 30 | 30 | 无偏差 |',
);
const wrong = (sentence: string, form = FORM): readonly string[] =>
  indicatorCounts(extract(readText(`${sentence}\n${form}`)).value)
    .filter(({ stated, listed }) => stated < listed.least || stated > listed.most)
    .map(({ told, items }) => `${told.verbatim}／${items.length}`);

test.each([
  ['自评表共设置三级指标6个。', '三级指标6个／3'],
  ['目标细化为6项三级指标。', '6项三级指标／3'],
  ['自评表设一级指标4个。', '一级指标4个／2'],
  ['自评表包括五个二级指标。', '五个二级指标／3'],
])('indicators of a level are as many as the text says: %s', (sentence, found) => {
  expect(wrong(sentence)).toEqual([found]);
});

test.each([
  '自评表共设置三级指标3个。',
  '自评表共设置三级指标4个。',
  '完成三级指标1个。',
  '共有三级指标，其中产出指标设三级指标6个。',
  '上年共设置三级指标6个。',
])(
  'nothing is said where the number is right, counts the execution rate, or is of some of them: %s',
  (sentence) => {
    expect(wrong(sentence)).toEqual([]);
  },
);

test('with two forms nobody knows whose indicators are counted', () => {
  expect(wrong('共设置三级指标6个。', `${FORM}\n项目支出绩效自评表\n${FORM}`)).toEqual([]);
});

test('indicators of a group are as many as the text says that were set', () => {
  expect(wrong('共设置指标3个，其中产出指标2个、效益指标1个。')).toEqual([]);
  expect(wrong('共设置指标3个，其中产出指标3个、效益指标1个。')).toEqual(['产出指标3个／2']);
  expect(wrong('共设置指标3个，完成产出指标1个。')).toEqual([]);
});
