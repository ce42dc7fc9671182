import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { scoreParts } from './score-parts.ts';

const told = (text: string): readonly string[] =>
  scoreParts(extract(readText(`2024年度临河县档案馆绩效自评报告\n${text}`)).value)
    .filter(({ sum, stated }) => sum !== stated)
    .map(({ parts, sum, stated }) => `${parts.length} = ${sum}／${stated}`);

test('the execution rate and the indicators are the two halves of a total', () => {
  expect(told('自评总分97.2分，其中预算执行率9.2分，绩效指标88分。')).toEqual([]);
  expect(told('自评总分97.2分，其中预算执行率9.8分，绩效指标88分。')).toEqual(['2 = 97.8／97.2']);
  expect(told('本单位得分97.2分，其中预算执行率得9.8分，绩效指标得88分。')).toEqual([
    '2 = 97.8／97.2',
  ]);
});

test('full marks may stand behind the points, and goals may be numbered', () => {
  const goals = (second: string) =>
    `自评得分97.8分。其中，预算执行率19.8分（满分20分），年度目标1得分40分（满分40分），年度目标2得分${second}分（满分40分）。`;
  expect(told(goals('38'))).toEqual([]);
  expect(told(goals('83'))).toEqual(['3 = 142.8／97.8']);
});

test('a list that begins behind the sentence of the grade is of the score in front', () => {
  const text = (ends: string) =>
    `该政策得分87分，评价等级为“良”。政策制定18分（满分20分）、政策实施27分（满分30分）、政策效果${ends}分（满分50分）。`;
  expect(told(text('42'))).toEqual([]);
  expect(told(text('44'))).toEqual(['3 = 89／87']);
});

test('parts of another frame are a whole where one digit parts them from the total', () => {
  const text = (total: string) =>
    `综合评价得分${total}分。其中当年预算执行情况19.2分，整体目标实现情况57.8分，预算管理情况18.5分。`;
  expect(told(text('95.5'))).toEqual([]);
  expect(told(text('94.5'))).toEqual(['3 = 95.5／94.5']);
  expect(told(text('98.1'))).toEqual([]);
});

test('a list that breaks off in the middle is no whole', () => {
  const list = '自评得分98分，其中预算执行9分、成本指标20分、产出指标40分、效益指标19分';
  expect(told(`${list}。`)).toEqual(['4 = 88／98']);
  expect(told(`${list}、满`)).toEqual([]);
});

test('a part whose full mark stands in brackets with its rate is a part like the others', () => {
  const total = (said: string) =>
    told(
      `预算执行9.71分（满分10分，执行率97.14%）、产出指标48.5分（满分50分）、效益指标29分（满分30分）、满意度10分（满分10分），自评总分${said}分。`,
    );
  expect(total('97.21')).toEqual([]);
  expect(total('92.71')).toHaveLength(1);
});
