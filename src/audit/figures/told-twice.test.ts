import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { prose } from '../examples.ts';
import { toldOtherwise } from './told-otherwise.ts';
import { toldTwice } from './told-twice.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('what two paragraphs tell by one name is one figure, where a stroke parts them', () => {
  const paid = (sum: string) =>
    on('耕地地力保护补贴发放总额791.12万元。', `综上，耕地地力保护补贴${sum}万元全部发放到户。`);
  expect(paid('791.12')).toEqual([]);
  expect(paid('791.21')).toHaveLength(1);
  // What is less by more than a stroke was granted, or is left.
  expect(paid('655.4')).toEqual([]);
});

test('of families and people told side by side one tells whose the other is', () => {
  const moved = (families: string, people: string) =>
    on('水库移民后期扶持人口共3302户10219人。', `直补资金覆盖水库移民${families}户${people}人。`);
  expect(moved('3302', '10219')).toEqual([]);
  expect(moved('3032', '10219')).toHaveLength(1);
  expect(moved('3302', '10129')).toHaveLength(1);
  expect(moved('1245', '4032')).toEqual([]);
});

test('one name with several figures is that of the items of a list', () => {
  expect(
    on(
      '秸秆利用项目实施面积3450亩。',
      '秸秆利用项目实施面积3540亩。',
      '秸秆利用项目实施面积4350亩。',
    ),
  ).toEqual([]);
});

test('words that any result may have in front of it are no name', () => {
  expect(
    on(
      '康复救助儿童年度目标≥170人，全年实际完成182人，完成年度目标。',
      '托养服务对象年度目标≥153人，全年实际完成172人，完成年度目标。',
    ),
  ).toEqual([]);
});

const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'];
const ROW = ['产出指标', '数量指标', '巡山次数', '≥12次', '13次', '100'];
const formOf = (project: string, ...rows: readonly (readonly [string, string])[]) => [
  paragraph(`2023年度${project}项目支出绩效自评表`),
  table([
    ['项目名称', span(project, 1, 5)],
    ...rows.map(([label, words]) => [label, span(words, 1, 5)]),
    HEADS,
    ROW,
  ]),
];
const inForms = (...forms: readonly ReturnType<typeof formOf>[]) => {
  const report = extract(document(forms.flat())).value;
  return [...toldTwice(report), ...toldOtherwise(report)].map(({ name }) => name);
};
const hired = (number: number) => `全年聘用生态护林员${number}人，林区管护效果较好。`;

test('what a form sets as its goal and what it tells as reached are two figures', () => {
  expect(inForms(formOf('护林', ['年度目标', hired(1172)], ['目标完成情况', hired(1177)]))).toEqual(
    [],
  );
  expect(
    inForms(formOf('护林', ['项目概况', hired(1172)], ['目标完成情况', hired(1177)])),
  ).not.toEqual([]);
});

test('forms of two projects tell figures of their own by one name', () => {
  expect(
    inForms(
      formOf('护林', ['目标完成情况', hired(1172)]),
      formOf('防火', ['目标完成情况', hired(1177)]),
    ),
  ).toEqual([]);
});
