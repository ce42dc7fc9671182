import { describe, expect, test } from 'vitest';
import { document, heading, paragraph, span, table } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { lineAround, linesOf, together } from '../places.ts';
import {
  clauseBefore,
  foundIn,
  foundInCell,
  linesBetween,
  looksLikeHeading,
  markerIn,
  runningText,
  sentencesOf,
  toldText,
  wholeLine,
  wordsIn,
} from './running-text.ts';

const REPORT = document([
  heading(1, '一、基本情况'),
  paragraph('　　1.编制8人。在职8人；'),
  paragraph(''),
  { kind: 'paragraph', text: '第1页', role: 'footer' },
  table([['项目支出：50', '']]),
  paragraph('2.退休3人'),
]);

describe('the running text', () => {
  const lines = runningText(REPORT);
  test('leaves out blanks, footers and tables, and tells what follows what', () => {
    expect(lines.map((line) => [line.block, line.order, line.marker?.form])).toEqual([
      [0, 1, '一、'],
      [1, 2, '1.'],
      [5, 5, '1.'],
    ]);
    expect(runningText(REPORT)).toBe(lines);
  });
  test('is quoted by its own characters', () => {
    const [, line] = lines;
    if (!line?.marker) throw new Error('no line');
    expect(wholeLine(line)).toEqual({
      verbatim: '1.编制8人。在职8人；',
      at: { block: 1, from: 2, to: 14 },
    });
    expect(markerIn(line, line.marker)).toEqual({
      verbatim: '1.',
      at: { block: 1, from: 2, to: 4 },
    });
    expect(foundIn(line, /\d人/g).map((quote) => quote.at.from)).toEqual([6, 11]);
    expect(sentencesOf(line).map((sentence) => sentence.text)).toEqual([
      '1.编制8人。',
      '在职8人；',
    ]);
    expect(looksLikeHeading(line)).toBe(false);
  });
  test('is told back to a mark, or to its beginning', () => {
    const [, line] = lines;
    if (!line) throw new Error('no line');
    expect(clauseBefore(line, line.text.indexOf('8人；'), '。；')).toBe('在职');
    expect(clauseBefore(line, line.text.indexOf('8人。'), '。；')).toBe('　　1.编制');
  });
  test('is cut into the blocks of a section', () => {
    expect(linesBetween(lines, 1, 5).map((line) => line.block)).toEqual([1]);
    expect(linesBetween(lines, 2, 5)).toEqual([]);
  });
});

describe('places', () => {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '项目支出：50' };
  test('of a cell are found and joined', () => {
    const [label] = foundInCell(4, cell, /项目支出/g);
    const [amount] = foundInCell(4, cell, /\d+/g);
    if (!label || !amount) throw new Error('not found');
    expect(together(REPORT, label, amount)).toEqual({
      verbatim: '项目支出：50',
      at: { block: 4, row: 0, column: 0, from: 0, to: 7 },
    });
    const elsewhere = { ...label, at: { block: 1 } };
    expect(together(REPORT, elsewhere, amount)).toBe(amount);
  });
  test('are widened to their line and parted into lines', () => {
    const name = { verbatim: '退休3人', at: { block: 5, from: 2, to: 6 } };
    expect(lineAround(REPORT, name)).toEqual({
      verbatim: '2.退休3人',
      at: { block: 5, from: 0, to: 6 },
    });
    const goals = { verbatim: '1.巡查\n\n 2.宣传 ', at: { block: 4, row: 0, column: 1 } };
    expect(linesOf(goals).map((line) => [line.verbatim, line.at.from])).toEqual([
      ['1.巡查', 0],
      ['2.宣传', 7],
    ]);
  });
});

describe('what is told in sentences', () => {
  const told = (...rows: readonly (readonly string[])[]) =>
    toldText(
      document([
        paragraph('一、基本情况'),
        table([
          ['甲', '乙', '丙', '丁'],
          ...rows.map(([label = '', ...cells]) => [label, ...cells]),
        ]),
      ]),
    ).map(({ words, cell }) => [words, cell]);
  const sentence = '全年预算20万元，实际执行18万元，执行率90%。';
  test('is the running text and the cells that have their row to themselves', () => {
    const wide = toldText(
      document([
        table([
          ['甲', '乙', '丙', '丁'],
          ['自评结论', span(sentence, 1, 3)],
        ]),
      ]),
    );
    expect(wide.map(({ words, cell, block }) => [words, cell, block])).toEqual([
      [sentence, { row: 1, column: 1 }, 0],
    ]);
    expect(wordsIn(wide[0] as (typeof wide)[number], 2, 8)).toEqual({
      verbatim: '预算20万元',
      at: { block: 0, row: 1, column: 1, from: 2, to: 8 },
    });
  });
  test('is not what stands beside other sentences or in a narrow column', () => {
    expect(told(['目标', sentence, sentence, ''])).toEqual([['一、基本情况', undefined]]);
  });
});

test('what a column of remarks tells with several figures is told, rules of scoring and goals are not', () => {
  const remark = '全年预算20万元，实际执行18万元，执行率90%。';
  const rows = (head: string, text: string) =>
    toldText(
      document([
        table([
          ['三级指标', '分值', '得分', head],
          ['资金管理', '10', '9', text],
        ]),
      ]),
    ).map(({ words, cell }) => [words, cell]);
  expect(rows('评分依据及扣分原因', remark)).toEqual([[remark, { row: 1, column: 3 }]]);
  expect(rows('自评说明', remark)).toHaveLength(1);
  expect(rows('年度目标', remark)).toEqual([]);
  expect(rows('自评说明', '执行率达到95%的得10分，每低1个百分点扣0.5分。')).toEqual([]);
  expect(rows('自评说明', '巡查河道工作已经全部完成，共巡查312次。')).toEqual([]);
});

test('sentences that a list of lines took for its cells are judged, halves of sentences are not', () => {
  const list = (...lines: readonly string[]): Document => ({
    blocks: [
      {
        kind: 'table',
        block: 0,
        rows: lines.length,
        columns: 1,
        flattened: 'onePerLine',
        uncertain: true,
        cells: lines.map((text, row) => ({ text, row, column: 0, rowSpan: 1, columnSpan: 1 })),
      },
    ],
    source: { format: 'txt', dropped: [] },
  });
  const texts = (...lines: readonly string[]) => toldText(list(...lines)).map(({ text }) => text);
  const whole = '（1）数量指标。年初目标值400处，实际完成374处，完成率93.50%。';
  expect(texts('执行率', '93.93%', whole)).toEqual([whole]);
  expect(texts('项目资金由县级财政统筹安排并及时拨付到项目实施单位，其中', whole)).toEqual([]);
});
