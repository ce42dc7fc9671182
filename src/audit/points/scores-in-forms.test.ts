import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { gradesInForms, scoresInForms } from './scores-in-forms.ts';

const told = (conclusion: string) =>
  scoresInForms(
    extract(
      readText(
        indicatorTable(
          '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 88.5 | 无偏差 |',
          '| 总分 |  |  |  |  | 100 | 98.5 |  |',
          `| 评价结论 | ${conclusion} |`,
        ),
      ),
    ).value,
  ).map(({ said, value, printed }) => [said.verbatim, value, printed?.verbatim]);

test('a conclusion in the form tells a score beside the total', () => {
  expect(told('项目自评得分89.5分，完成了年度任务。')).toEqual([
    ['项目自评得分89.5分', 89.5, '98.5'],
  ]);
});

test('what else a conclusion tells behind the score is no part of it', () => {
  expect(told('自评得分89.5分，预算执行率95.2%，资金使用合规。')).toEqual([
    ['自评得分89.5分', 89.5, '98.5'],
  ]);
  expect(told('预算执行率自评得分10分。')).toEqual([]);
  expect(told('预算执行率95.2%，自评得10分。')).toEqual([]);
  expect(told('预算执行率95.2%，完成9项指标，自评得分89.5分。')).toHaveLength(1);
});

test('a grade that a conclusion tells in words is that of the total', () => {
  const grades = (conclusion: string) =>
    gradesInForms(
      extract(
        readText(
          indicatorTable(
            '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 90 | 88.5 | 无偏差 |',
            '| 总分 |  |  |  |  | 100 | 98.5 |  |',
            `| 评价结论 | ${conclusion} |`,
          ),
        ),
      ).value,
    ).map(({ score, grade }) => [score.value, grade.value]);
  expect(grades('自评得分98.5分，自评等级为“良”。')).toEqual([[98.5, '良']]);
  expect(grades('自评等级：90分以上为优，80分以上为良。')).toEqual([]);
});

test.each(['完成了年度任务。', '自评得分98.5分，上年自评得分96分。', '自评得分满分为100分。'])(
  'rules of scoring, scores of other years and none are left alone: %s',
  (conclusion) => {
    expect(told(conclusion)).toEqual([]);
  },
);

test('a score and a grade above the rows of a form stand beside its total', () => {
  const report = extract(
    readText(
      [
        '2024年度项目支出绩效自评表',
        '| 项目名称 | 水库巡查 | 自评等级 | 良 | 自评得分 | 89.5 |',
        '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |',
        '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 98.5 |',
        '| 总分 |  |  |  |  | 98.5 |',
      ].join('\n'),
    ),
  ).value;
  expect(scoresInForms(report).map(({ said, printed }) => [said.verbatim, printed?.value])).toEqual(
    [['89.5', 98.5]],
  );
  expect(gradesInForms(report).map(({ score, grade }) => [score.value, grade.value])).toEqual([
    [98.5, '良'],
  ]);
});

test('a grade behind the total score in its row is that of the total', () => {
  const grades = (last: string) =>
    gradesInForms(
      extract(
        readText(
          [
            '2024年度项目支出绩效自评表',
            '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |',
            '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 100 | 98.5 | 资料不全，将补齐 |',
            `| 总分 |  |  |  |  | 100 | 98.5 | ${last} |`,
          ].join('\n'),
        ),
      ).value,
    ).map(({ score, grade }) => [score.value, grade.value]);
  expect(grades('良')).toEqual([[98.5, '良']]);
  expect(grades('无')).toEqual([]);
});

test('a grade below the rows stands beside the total, where no other form follows in the table', () => {
  const form = [
    '| 项目名称 | 水库巡查 |  |  |  |  |',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 98.5 |',
    '| 总分 |  |  |  |  | 98.5 |',
    '| 自评等级 | 良 |  |  |  |  |',
  ];
  const grades = (...rows: readonly string[]) =>
    gradesInForms(extract(readText(['2024年度项目支出绩效自评表', ...rows].join('\n'))).value).map(
      ({ score, grade }) => [score.value, grade.value],
    );
  expect(grades(...form)).toEqual([[98.5, '良']]);
  expect(grades(...form, ...form)).toEqual([]);
});

test('a note right below a form tells its score too', () => {
  const scores = (note: string) =>
    scoresInForms(
      extract(
        readText(
          [
            '2024年度项目支出绩效自评表',
            '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
            '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 100 | 98.5 |',
            '| 总分 |  |  |  |  | 100 | 98.5 |',
            note,
          ].join('\n'),
        ),
      ).value,
    ).map(({ value, printed }) => [value, printed?.value]);
  expect(scores('说明：巡查全部完成，自评总分95.8分。')).toEqual([[95.8, 98.5]]);
  expect(scores('注：自评得分90分以上为优。')).toEqual([]);
});
