import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '得分'];
const ROW = ['产出指标', '数量指标', '整理档案', '20'];
const NEXT = ['效益指标', '社会效益指标', '查档人次', '30'];

const rowsOf = (made: Document, at: number): readonly string[] => {
  const block = withoutRepeatedHeads(made).blocks[at];
  if (block?.kind !== 'table') return [];
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );
};

describe('the head of a table that is repeated behind a page break', () => {
  test('is blanked in the second half, and its places stay', () => {
    const made = document([table([HEAD, ROW]), paragraph('- 3 -'), table([HEAD, NEXT])]);
    expect(rowsOf(made, 2)).toEqual(['|||', NEXT.join('|')]);
    expect(rowsOf(made, 0)).toEqual([HEAD.join('|'), ROW.join('|')]);
  });

  test('stays where words stand between two tables', () => {
    const made = document([table([HEAD, ROW]), paragraph('附件2'), table([HEAD, NEXT])]);
    expect(withoutRepeatedHeads(made)).toBe(made);
  });

  test('stays where the first table is closed by its total', () => {
    const made = document([
      table([HEAD, ROW, ['总分', '', '', '20']]),
      table([HEAD, NEXT, ['总分', '', '', '30']]),
    ]);
    expect(withoutRepeatedHeads(made)).toBe(made);
  });

  test('stays where a further form of the same kind begins', () => {
    const title = ['绩效自评表', '', '', '2023年度'];
    const made = document([
      table([title, ['项目名称', '设备更新', '实施单位', '馆办公室'], ROW]),
      table([title, ['项目名称', '库房改造', '实施单位', '馆办公室'], NEXT]),
    ]);
    expect(withoutRepeatedHeads(made)).toBe(made);
  });

  test('stays in tables of another width', () => {
    const made = document([table([HEAD, ROW]), table([HEAD.slice(1), NEXT.slice(1)])]);
    expect(withoutRepeatedHeads(made)).toBe(made);
  });
});
