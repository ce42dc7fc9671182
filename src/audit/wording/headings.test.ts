import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { headingsOf, headingsOver } from './headings.ts';

const LINES = [
  '某县林业局2024年度部门整体支出绩效自评报告',
  '一、支出情况',
  '（一）基本支出情况',
  '基本支出100万元。',
  '（2）项目支出情况',
  '项目支出50万元。',
  '二、绩效情况',
  '绩效良好。',
];
const { value: report } = extract(readText(LINES.join('\n')));

test('a heading stands under those of lower rank, and one of another form that goes on counting is of the level of the one before', () => {
  const told = headingsOf(report).map(({ line, over, before, strays }) => [
    line.text,
    over.map((each) => each.line.text),
    before?.line.text,
    strays,
  ]);
  expect(told).toEqual([
    ['一、支出情况', [], undefined, false],
    ['（一）基本支出情况', ['一、支出情况'], undefined, false],
    ['（2）项目支出情况', ['一、支出情况'], '（一）基本支出情况', true],
    ['二、绩效情况', [], '一、支出情况', false],
  ]);
});

test('a paragraph stands under its own heading and those above it', () => {
  const over = [...headingsOver(report).values()].map((all) => all.map(({ line }) => line.text));
  expect(over.at(-3)).toEqual(['一、支出情况', '（2）项目支出情况']);
  expect(over.at(-1)).toEqual(['二、绩效情况']);
});
