import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from './read.ts';

const FILE = '../shared/samples/seed/edge.docx';

describe.skipIf(!existsSync(FILE))(
  'odd constructs of Word (skipped where the sample is missing)',
  () => {
    const blocks = existsSync(FILE) ? readDocx(readFileSync(FILE)).blocks : [];

    test('are read as a reader sees them: numbers, revisions, controls, boxes, fields, ruby, symbols, notes', () => {
      const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
      expect(texts).toEqual([
        '一、自动编号一级A',
        '（一）自动编号二级B',
        '二、自动编号一级C',
        '1．阿拉伯编号D',
        '修订前插入的字修订后',
        '内容控件文字',
        '框外文字',
        '文本框文字',
        '制表\t之后\n换行后',
        '2025年域',
        '智能标记☑勾选',
        '公式a+b',
        '绩效',
        '脚注处',
        '脚注内容',
        '末段',
      ]);
    });

    test('keep the grid: old horizontal merges, rows that begin late, a nested table, a controlled cell', () => {
      const table = blocks.find((block) => block.kind === 'table');
      if (table?.kind !== 'table') throw new Error('no table');
      const anchors = table.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.columnSpan,
        cell.text,
        ...(cell.tables ?? []).flatMap((inner) => inner.cells.map((each) => each.text)),
      ]);
      expect(anchors).toEqual([
        [0, 0, 2, '横并'],
        [0, 2, 1, '外层'],
        [0, 3, 1, 'D1'],
        [1, 0, 1, ''],
        [1, 1, 1, '缩进行'],
        [1, 2, 1, 'E'],
        [1, 3, 1, 'F'],
        [2, 0, 1, '嵌套后', '内1', '内2'],
        [2, 1, 1, 'G'],
        [2, 2, 1, 'H'],
        [2, 3, 1, 'I'],
        [3, 0, 1, '控件格'],
        [3, 1, 1, 'J'],
        [3, 2, 1, 'K'],
        [3, 3, 1, 'L'],
      ]);
    });
  },
);
