import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { ownScores } from './own-scores.ts';
import { projectScores } from './project-scores.ts';

const FORM = [
  '2024年度项目支出绩效自评表',
  '| 项目名称 | 库房修缮 |',
  '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
  '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 100 | 97 |',
  '| 总分 |  |  |  |  | 100 | 97 |',
];
const told = (text: string): readonly string[] =>
  ownScores(extract(readText(['2024年度库房修缮项目绩效自评报告', text, ...FORM].join('\n'))).value)
    .filter(({ value, printed }) => value !== printed?.value)
    .map(({ said, printed }) => `${said.verbatim}／${printed?.verbatim}`);

test('what the whole is said to have got is the total of the one form', () => {
  expect(told('项目自评得分97分，评定为“优”。')).toEqual([]);
  expect(told('项目自评得分79分，评定为“中”。')).toEqual(['项目自评得分79分／97']);
  expect(told('经综合评价，该项目得分96分。')).toEqual(['经综合评价，该项目得分96分／97']);
});

test('the score of a part, of another year, or a mean is another', () => {
  expect(told('项目产出得分48分。')).toEqual([]);
  expect(told('2023年项目自评得分95分。')).toEqual([]);
  expect(told('项目平均得分95分。')).toEqual([]);
  expect(told('部门整体绩效自评95分。')).toEqual([]);
});

test('what one indicator of a project got is not what the project got', () => {
  const scores = (text: string) =>
    projectScores(extract(readText([text, ...FORM].join('\n'))).value).map(({ value }) => value);
  expect(scores('库房修缮项目预算20万元，执行率96%，尾款未到支付期，该项得9.6分。')).toEqual([]);
  expect(scores('库房修缮项目预算20万元，预算执行得9.6分。')).toEqual([]);
  expect(scores('库房修缮项目预算20万元，执行率96%，自评得79分。')).toEqual([79]);
});

test('a colon may stand between what was evaluated and what it got', () => {
  expect(told('项目自评得分：97分。')).toEqual([]);
  expect(told('项目自评得分：79分。')).toEqual(['项目自评得分：79分／97']);
});

test('the grade of a project is told as its result', () => {
  const grades = (text: string) =>
    projectScores(extract(readText([text, ...FORM].join('\n'))).value).map(
      ({ grade }) => grade?.word,
    );
  expect(grades('库房修缮项目绩效自评得分97分，自评结果为优。')).toEqual(['优']);
  expect(grades('库房修缮项目绩效自评得分97分，自评结果为差异不大。')).toEqual([undefined]);
});

test('a full mark right in front of the score is no total', () => {
  expect(told('项目绩效自评总分为100分，自评得分97分。')).toEqual([]);
  expect(told('项目绩效自评总分为100分，等级为优。')).toEqual(['项目绩效自评总分为100分／97']);
});
