import { expect, test } from 'vitest';
import { grid, handmade, say } from '../../../../test/pdf/handmade.ts';
import type { Document } from '../../../document/document.ts';
import { readPdf } from '../../pdf/read.ts';

const shown = (document: Document): readonly string[] =>
  document.blocks.map((block) =>
    block.kind === 'table'
      ? block.cells.map(({ text }) => text).join('|')
      : `${block.page} ${block.text}`,
  );

/** Lines of 18 characters below each other, 216 points wide. */
const column = (x: number, top: number, lines: readonly string[]): string =>
  lines.map((line, at) => say(x, top - 20 * at, line)).join('');

const LEFT = [
  '全市共下达资金八百六十万元，其中中央补',
  '助五百二十万元，省级补助三百四十万元，',
  '资金在年内全部拨到项目单位，没有挤占和',
  '挪用的情况。项目单位按照批复的内容组织',
];
const RIGHT = [
  '实施，年底前完成建设任务，并通过了县级',
  '验收，验收合格率百分之百。项目建成以后',
  '受益群众三千二百人，受访群众对项目表示',
  '满意。',
];

test('a page in two columns is read column by column, and what reaches over both stands where it stands', async () => {
  const document = await readPdf(
    handmade([
      {
        content:
          say(200, 780, '资金使用情况的报告', 18) +
          column(60, 720, LEFT) +
          column(320, 720, RIGHT) +
          grid([60, 300, 540], [560, 590, 620]) +
          say(65, 600, '项目') +
          say(305, 600, '金额') +
          say(65, 570, '路灯维护') +
          say(305, 570, '860.00'),
      },
    ]),
  );
  expect(shown(document)).toEqual([
    '1 资金使用情况的报告',
    `1 ${[...LEFT, ...RIGHT].join('')}`,
    '项目|金额|路灯维护|860.00',
  ]);
});

test('a paragraph goes on from the right column of a page to the left one of the next; blocks keep the numbers of their sheets', async () => {
  const sheet = (left: readonly string[], right: readonly string[], number: number): string =>
    column(60, 760, left) + column(320, 760, right) + say(260, 40, `第 ${number} 页 共 2 页`);
  const long = (lines: readonly string[]) => Array.from({ length: 8 }, () => lines).flat();
  const document = await readPdf(
    handmade([
      { content: sheet(long(LEFT), long(LEFT), 1) },
      { content: sheet(RIGHT, ['二、问题', ...LEFT.slice(0, 3)], 2) },
    ]),
  );
  expect(shown(document)).toEqual([
    `1 ${[...long(LEFT), ...long(LEFT), ...RIGHT].join('')}`,
    '2 二、问题',
    `2 ${LEFT.slice(0, 3).join('')}`,
  ]);
});

test('rows of a table without rules, drawn one after the other, are no columns of text', async () => {
  const row = (y: number, goal: string, done: string): string =>
    say(60, y, goal) + say(320, y, done);
  const document = await readPdf(
    handmade([
      { content: LEFT.map((line, at) => row(720 - 40 * at, line, RIGHT[at] ?? '')).join('') },
    ]),
  );
  expect(shown(document).join('')).not.toContain(LEFT.slice(0, 2).join(''));
});
