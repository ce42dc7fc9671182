import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { planContradictions } from './plan-and-result.ts';

const told = (sentence: string): readonly string[] => {
  const form = indicatorTable(
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 90 | 无偏差 |',
  );
  const report = extract(readText(`${sentence}\n${form}`)).value;
  return planContradictions(report).map(
    ({ said, result, matter }) => `${matter?.zh}：${said.verbatim}／${result.verbatim}`,
  );
};

test.each([
  ['计划巡查水库24座，实际完成28座。', '完成值：28座／26座'],
  ['巡查水库26座，年度计划为30座。', '指标值：30座／≥24座'],
  ['巡查水库目标30座，实际26座。', '指标值：30座／≥24座'],
  ['巡查水库年初目标为不低于30座，实际完成26座。', '指标值：30座／≥24座'],
  ['巡查水库实际为26座，年度指标值为不少于30座。', '指标值：30座／≥24座'],
])(
  'the plan and the result of a sentence are held against the row of the indicator: %s',
  (sentence, found) => {
    expect(told(sentence)).toEqual([found]);
  },
);

test.each([
  '计划巡查水库24座，实际完成26座。',
  '巡查水库26座，超过年度目标2座。',
  '巡查水库26座，超年度计划2座。',
  '计划巡查水库6座，实际完成7座。',
  '上年计划巡查水库24座，实际完成20座。',
  '计划巡查水库24座，其中大型20座。',
])(
  'nothing is said of a sentence that agrees, or is not surely about the year and the indicator: %s',
  (sentence) => {
    expect(told(sentence)).toEqual([]);
  },
);

test('of several indicators in one sentence each is read up to the mark in front of the next', () => {
  const form = indicatorTable(
    '| 产出指标 | 数量指标 | 巡查水库数量 | ≥24座 | 26座 | 45 | 45 | 无偏差 |',
    '| 产出指标 | 数量指标 | 培训护坝员（人次） | ≥80人次 | 80人次 | 45 | 45 | 无偏差 |',
  );
  const of = (sentence: string) =>
    planContradictions(extract(readText(`${sentence}\n${form}`)).value).map(
      ({ said, result }) => `${said.verbatim}／${result.verbatim}`,
    );
  expect(of('计划巡查水库24座，实际完成28座；计划培训护坝员80人次，实际完成80人次。')).toEqual([
    '28座／26座',
  ]);
  expect(of('本年巡查水库26座（目标24座），培训护坝员80人次（目标90人次）。')).toEqual([
    '90人次／≥80人次',
  ]);
  expect(of('本年巡查水库26座（目标24座），培训护坝员80人次（目标80人次）。')).toEqual([]);
});

test('the sentences of a cell are held against the rows too', () => {
  const form = indicatorTable(
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 90 | 无偏差 |',
  );
  const cell = '| 取得的成绩 | 巡查水库年度目标≥24座，实际完成28座。宣传8次，受众3000人次。 |';
  const report = extract(readText(`${cell}\n\n二、自评情况\n${form}`)).value;
  expect(planContradictions(report).map(({ said }) => said.verbatim)).toEqual(['28座']);
});

test('numbers told to the last one, and money that an indicator brings, are held against the row', () => {
  const on = (row: string, sentence: string) =>
    planContradictions(extract(readText(`${sentence}\n${indicatorTable(row)}`)).value).map(
      ({ said }) => said.verbatim,
    );
  const books = '| 产出指标 | 数量指标 | 新增馆藏图书 | ≥9800册 | 10208册 | 90 | 90 | 无偏差 |';
  expect(on(books, '新增馆藏图书年度目标≥9800册，实际完成10208册。')).toEqual([]);
  expect(on(books, '新增馆藏图书年度目标≥9800册，实际完成10238册。')).toEqual(['10238册']);
  expect(on(books, '新增馆藏图书年度目标≥9800册，实际完成10200册。')).toEqual([]);
  const loss = '| 效益指标 | 经济效益 | 挽回经济损失 | ≥123.9万元 | 130万元 | 90 | 90 | 无偏差 |';
  expect(on(loss, '挽回经济损失目标为不低于123.9万元，实际完成130万元。')).toEqual([]);
  expect(on(loss, '挽回经济损失目标为不低于127.9万元，实际完成130万元。')).toEqual(['127.9万元']);
});

test('the number of an indicator without a result is not the plan of the one named before it', () => {
  const form = indicatorTable(
    '| 产出指标 | 质量指标 | 验收合格率 | ≥98% | 93% | 45 | 40 | 雨季影响 |',
    '| 产出指标 | 时效指标 | 按期完成率 | ≥92% |  | 45 | 45 | 无偏差 |',
  );
  const report = extract(
    readText(`全年目标任务中，验收合格率为93%，按期完成率为96%。\n${form}`),
  ).value;
  expect(planContradictions(report)).toEqual([]);
});
