import { describe, expect, test } from 'vitest';
import { document, heading, layRows, paragraph, span, table } from './build.ts';
import { allBlocks, blockAt, cellAt, tablesOf, textAt, wordsAt } from './document.ts';
import { anchorsOfRow, cellsAcross, gridOf } from './grid.ts';
import { markerOf } from './outline.ts';
import { pathOf, titleOf } from './place.ts';
import { isBlank, stateAt, statedOf } from './stated.ts';

const inner = table([['内层', '1']]);
const nested = document([
  heading(1, '一、概况'),
  {
    ...table([['甲', '乙']]),
    cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '外层', tables: [inner] }],
  },
  paragraph('表后的话。', 'body'),
]);

describe('a document', () => {
  test('numbers its blocks in reading order, nested tables after the one that holds them', () => {
    expect(allBlocks(nested).map((block) => [block.block, block.kind])).toEqual([
      [0, 'heading'],
      [1, 'table'],
      [2, 'table'],
      [3, 'paragraph'],
    ]);
    expect(tablesOf(nested).map((each) => each.block)).toEqual([1, 2]);
    expect(nested.source).toEqual({ format: 'composed', dropped: [] });
  });

  test('finds the block, the cell and the words of a place', () => {
    expect(blockAt(nested, 2)?.kind).toBe('table');
    expect(blockAt(nested, 3)).toEqual({
      kind: 'paragraph',
      text: '表后的话。',
      style: 'body',
      block: 3,
    });
    expect(blockAt(nested, 9)).toBeUndefined();
    expect(cellAt(nested, { block: 2, row: 0, column: 1 })?.text).toBe('1');
    expect(cellAt(nested, { block: 0, row: 0, column: 0 })).toBeUndefined();
    expect(textAt(nested, { block: 9 })).toBe('');
    expect(textAt(nested, { block: 1 })).toBe('');
    expect(wordsAt(nested, { block: 3, from: 0, to: 2 })).toBe('表后');
    expect(wordsAt(nested, { block: 0 })).toBe('一、概况');
  });
});

describe('a table', () => {
  const form = table(
    [
      [span('指标', 2, 1), span('年度指标值', 1, 2)],
      ['性质', '值'],
      ['数量', '≥', { text: '3次' }],
    ],
    [2, 1, 1],
  );
  const placed = tablesOf(document([form]))[0];

  test('lays its rows around the spans from above', () => {
    expect(form.cells.map(({ text, row, column }) => [text, row, column])).toEqual([
      ['指标', 0, 0],
      ['年度指标值', 0, 1],
      ['性质', 1, 1],
      ['值', 1, 2],
      ['数量', 2, 0],
      ['≥', 2, 1],
      ['3次', 2, 2],
    ]);
    expect([form.rows, form.columns, form.widths]).toEqual([3, 3, [2, 1, 1]]);
    expect(layRows([[{ text: '过长', rowSpan: 9, columnSpan: 1 }]]).cells[0]?.rowSpan).toBe(1);
  });

  test('knows which cell covers a square', () => {
    if (!placed) throw new Error('no table');
    expect(gridOf(placed).map((row) => row.map((cell) => cell?.text))).toEqual([
      ['指标', '年度指标值', '年度指标值'],
      ['指标', '性质', '值'],
      ['数量', '≥', '3次'],
    ]);
    expect(gridOf(placed)).toBe(gridOf(placed));
    expect(anchorsOfRow(placed, 1).map((cell) => cell.text)).toEqual(['性质', '值']);
    expect(cellsAcross(placed, 1).map((cell) => cell.text)).toEqual(['指标', '性质', '值']);
    expect(cellsAcross(placed, 7)).toEqual([]);
  });
});

describe('the number at the start of a paragraph', () => {
  test.each([
    ['一、部门概况', '一、', 1, 2],
    ['十二. 其他', '一、', 12, 3],
    ['（三）项目支出', '（一）', 3, 3],
    ['(二) 基本支出', '（一）', 2, 3],
    ['（2）项目支出', '（1）', 2, 3],
    ['　　1.职能', '1.', 1, 4],
    ['３．职能', '1.', 3, 2],
    ['2、职能', '1、', 2, 2],
    ['2）职能', '1）', 2, 2],
    ['③职能', '①', 3, 1],
    ['第四部分 附件', '第一部分', 4, 4],
    ['第2章：概况', '第一部分', 2, 4],
    ['二是执行偏慢', '一是', 2, 2],
  ])('%s is %s number %d', (text, form, number, end) => {
    expect(markerOf(text)).toMatchObject({ form, number, end });
  });

  test.each(['67.46万元', '部门概况', '', '2024年', '3.5%'])('%s has none', (text) => {
    expect(markerOf(text)).toBeUndefined();
  });
});

describe('a place is named in the reader’s words', () => {
  const form = table([
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
    [span('产出指标', 2, 1), '办理件数', '≥3件', '3件', '10'],
    ['办结率', '100%', '100%', '10'],
    ['总分', '', '', '', '98'],
  ]);
  const report = document([
    paragraph('某县水利局'),
    heading(1, '一、部门基本情况'),
    paragraph('（二）机构设置'),
    paragraph('核定编制5人。'),
    paragraph('1.这是一句以句号结尾的话，所以不是标题。'),
    paragraph('二、绩效情况'),
    paragraph('附件2'),
    paragraph('部门整体支出绩效自评表（2024年度）'),
    paragraph('单位：万元'),
    form,
    paragraph('填表人：张某'),
    table([
      ['1', '2'],
      ['3', '4'],
    ]),
  ]);
  const at = (block: number, row?: number, column?: number) =>
    pathOf(report, {
      block,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    });

  test.each([
    ['第1段', 0],
    ['一、部门基本情况', 1],
    ['一、部门基本情况 › （二）机构设置', 2],
    ['一、部门基本情况 › （二）机构设置', 3],
    ['一、部门基本情况 › （二）机构设置', 4],
    ['二、绩效情况', 5],
    ['《部门整体支出绩效自评表（2024年度）》之后', 10],
    ['第1段', 99],
  ])('%s for paragraph %d', (path, block) => {
    expect(at(block)).toBe(path);
  });

  test.each([
    ['《部门整体支出绩效自评表（2024年度）》', undefined, undefined],
    ['《部门整体支出绩效自评表（2024年度）》', 0, 2],
    ['《部门整体支出绩效自评表（2024年度）》 › 办理件数 › 年度指标值', 1, 2],
    ['《部门整体支出绩效自评表（2024年度）》 › 办结率 › 得分', 2, 4],
    ['《部门整体支出绩效自评表（2024年度）》 › 产出指标 › 三级指标', 1, 1],
    ['《部门整体支出绩效自评表（2024年度）》 › 总分 › 得分', 3, 4],
  ])('%s for row %s, column %s', (path, row, column) => {
    expect(at(9, row, column)).toBe(path);
  });

  test('an item of a list that ends with a mark of half width, or tells figures on both sides of a comma, is no heading', () => {
    const list = document([
      paragraph('六、基金收支情况'),
      paragraph('1.工伤保险总收入2021万元,总支出1694万元;'),
      paragraph('2.生育保险总收入1025万元,总支出1029万元'),
      paragraph('以上均为决算数。'),
    ]);
    expect([1, 3].map((block) => pathOf(list, { block }))).toEqual([
      '六、基金收支情况',
      '六、基金收支情况',
    ]);
  });

  test('a table with neither title nor heads is counted, and so are its squares', () => {
    expect(
      pathOf(
        document([
          table([
            ['1', '2'],
            ['3', '4'],
          ]),
        ]),
        { block: 0, row: 1, column: 1 },
      ),
    ).toBe('第1张表 › 第2行第2列');
  });

  test('a table is called by the nearest title above it, not by one too far', () => {
    const far = document([
      paragraph('基础数据表'),
      ...Array.from({ length: 8 }, (_, i) => paragraph(`第${i}行`)),
      table([['甲']]),
      paragraph('表后'),
    ]);
    const [found] = tablesOf(far);
    expect(found && titleOf(far, found)).toBeUndefined();
    expect(pathOf(far, { block: 10 })).toBe('第1张表之后');
    const [near] = tablesOf(report);
    expect(near && titleOf(report, near)).toBe('部门整体支出绩效自评表（2024年度）');
  });

  test('a nested table is named by its own number', () => {
    expect(pathOf(nested, { block: 2 })).toBe('第2张表');
  });
});

describe('a statement', () => {
  test('quotes the words at its place', () => {
    expect(stateAt(nested, { block: 3, from: 0, to: 1 }, 5)).toEqual({
      value: 5,
      verbatim: '表',
      at: { block: 3, from: 0, to: 1 },
    });
  });

  test('of a blank field has no value, and a dash is not blank', () => {
    const at = { block: 0 };
    expect([isBlank({ verbatim: ' 　\n', at }), isBlank({ verbatim: '—', at })]).toEqual([
      true,
      false,
    ]);
    expect(statedOf(undefined)).toBeUndefined();
    expect(statedOf({ verbatim: '', at })).toBeUndefined();
    expect(statedOf({ value: 1, verbatim: '1', at })).toEqual({ value: 1, verbatim: '1', at });
  });
});
