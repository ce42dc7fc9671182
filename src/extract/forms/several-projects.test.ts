import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

const HEADS = [
  '序号',
  '项目名称',
  '全年预算数',
  '全年执行数',
  '执行率',
  '执行得分（10分）',
  '绩效指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '总分',
];
const rows = [
  HEADS,
  [
    span('1', 2, 1),
    span('河道清淤', 2, 1),
    span('120.00', 2, 1),
    span('108.00', 2, 1),
    span('90%', 2, 1),
    span('9', 2, 1),
    '清淤长度',
    '≥12公里',
    '13公里',
    '50',
    '50',
    span('99', 2, 1),
  ],
  ['群众满意度', '≥90%', '95%', '40', '40'],
  [
    span('2', 2, 1),
    span('堤防加固', 2, 1),
    span('80.00', 2, 1),
    span('80.00', 2, 1),
    span('100%', 2, 1),
    span('10', 2, 1),
    '加固堤防',
    '≥3公里',
    '3.2公里',
    '60',
    '60',
    span('100', 2, 1),
  ],
  ['群众满意度', '≥90%', '94%', '30', '30'],
  [span('合计', 1, 2), '200.00', '188.00', '94%', span('', 1, 7)],
];
const read = (given: typeof rows) => {
  const made = document([paragraph('2023年度项目支出绩效自评汇总表'), table(given)]);
  return readForms(made, tablesOf(made)).forms.map((form) => ({
    name: form.projectName?.value,
    funds: form.funds.map(({ finalBudget, actual, rate, weight, score }) =>
      [finalBudget, actual, rate, weight, score].map((each) => each?.verbatim),
    ),
    results: form.indicators.map(({ name, result, score }) =>
      [name, result, score].map((each) => each?.verbatim).join(' '),
    ),
    total: form.totalScore?.verbatim,
    weights: form.totalWeight?.verbatim,
  }));
};

test('a table that tells projects one under the other holds a form for each of them', () => {
  expect(read(rows)).toEqual([
    {
      name: '河道清淤',
      funds: [['120.00', '108.00', '90%', '10', '9']],
      results: ['清淤长度 13公里 50', '群众满意度 95% 40'],
      total: '99',
      weights: undefined,
    },
    {
      name: '堤防加固',
      funds: [['80.00', '80.00', '100%', '10', '10']],
      results: ['加固堤防 3.2公里 60', '群众满意度 94% 30'],
      total: '100',
      weights: undefined,
    },
  ]);
});

test('the money in front of the indicators is neither a result nor the total of the points', () => {
  const one = [rows[0], rows[1], rows[2], rows[5]].filter((row) => row !== undefined);
  expect(read(one).map(({ results, total, weights }) => ({ results, total, weights }))).toEqual([
    {
      results: ['清淤长度 13公里 50', '群众满意度 95% 40'],
      total: undefined,
      weights: undefined,
    },
  ]);
});
