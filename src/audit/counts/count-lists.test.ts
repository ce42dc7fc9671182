import { expect, test } from 'vitest';
import { told as findings } from '../../../test/told.ts';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { countLists } from './count-lists.ts';

const told = (sentence: string): readonly string[] =>
  countLists(extract(readText(`临江县水利局2023年度部门决算\n${sentence}`)).value).map(
    ({ whole, parts }) => `${whole.verbatim}≠${parts.map(({ verbatim }) => verbatim).join('+')}`,
  );

test('projects evaluated by the unit and by a third party are all that were evaluated', () => {
  const one = (other: string): string =>
    `对5个项目开展重点评价，其中部门自行评价2个，委托第三方评价${other}个。`;
  expect(told(one('3'))).toEqual([]);
  expect(told(one('8'))).toEqual(['5个≠部门自行评价2个+委托第三方评价8个']);
});

test('kinds of cases behind two numbers may be those of the first', () => {
  const cases = (first: string) =>
    told(
      `全年收案${first}件，结案3270件，结案率97.2%。其中刑事案件215件、民事案件2140件、行政案件44件、执行案件966件。`,
    );
  expect(cases('3365')).toEqual([]);
  expect(cases('3356')).toHaveLength(1);
});

test('vehicles of the official kinds are all that a unit has, whatever their number is said to be', () => {
  const cars = (all: string) =>
    findings(
      '2024年度临河县水利局部门决算公开说明',
      `截至2024年12月31日，本单位共有车辆${all}辆，其中：机要通信用车3辆、执法执勤用车5辆、其他用车2辆。`,
    );
  expect(cars('10')).toEqual([]);
  expect(cars('18')).toHaveLength(1);
});

test('a second unit in brackets behind the first does not part a number from its parts', () => {
  const bought = (machines: string) =>
    findings(
      '2024年度临河县水利局绩效自评报告',
      `采购教学设备86台（套），其中多媒体一体机${machines}台、学生电脑48台（套）、打印机6台。`,
    );
  expect(bought('32')).toEqual([]);
  expect(bought('35')).toHaveLength(1);
});

test('posts of both kinds come to the posts that are told behind them', () => {
  const posts = (all: string) => told(`我镇行政编制28名、事业编制41名，合计编制${all}名。`);
  expect(posts('69')).toEqual([]);
  expect(posts('96')).toEqual(['合计编制96名≠我镇行政编制28名+事业编制41名']);
});
