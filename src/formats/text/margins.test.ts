import { expect, test } from 'vitest';
import { readText } from './read.ts';

const page = (heading: string, ...lines: readonly string[]): string =>
  [
    '孝感市云汉县住房保障中心',
    '',
    `                ${heading}`,
    ...lines.map((line) => `     ${line}`),
    '',
    '\f',
  ].join('\n');

const BODY = [
  '    本年收入合计八百九十五万元，其中财政拨款收入八百万元，事业收',
  '入五十万元，其他收入四十五万元；本年支出合计八百九十五万元，主要',
  '用于公租房的日常维修、租金的收缴和档案的管理，没有列支与本单位的',
  '职责无关的费用，也没有结转到下年的资金。',
];

test('a text with the margins of its pages: paragraphs begin further in than the lines that go on, and the head of each page is left out', () => {
  const heads = ['一、收支情况', '二、收支情况', '三、收支情况', '四、收支情况'];
  const { blocks } = readText(heads.map((heading) => page(heading, ...BODY)).join('\n'));
  expect(blocks.map((block) => block.kind !== 'table' && block.text.trim())).toEqual([
    '孝感市云汉县住房保障中心',
    ...heads.flatMap((heading) => [heading, BODY.join('').trim()]),
  ]);
});

test('a few lines of running text on printed pages go on where they break off at the width of the longest', () => {
  const lines = [
    '某县2025年度专项资金自评报告',
    '一、资金安排情况',
    '    2025年共安排专项资金九百七十万元，其中中央资金五百五十万元，省级资金二百九',
    '十万元，县级资金一百三十万元，涉及九个乡镇。',
    '    资金已全部拨付到位。',
    '',
    '\f',
  ];
  const { blocks } = readText(lines.join('\n'));
  expect(blocks.map((block) => block.kind !== 'table' && block.text.trim())).toEqual([
    lines[0],
    lines[1],
    `${lines[2]?.trim()}${lines[3]}`,
    '资金已全部拨付到位。',
  ]);
});
