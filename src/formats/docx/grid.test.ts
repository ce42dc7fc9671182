import { describe, expect, it } from 'vitest';
import type { Table } from '../../document/document.ts';
import { docxOf, p, tc } from './example.ts';
import { readDocx } from './read.ts';

const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const grid = (...widths: readonly number[]): string =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const read = (inside: string): Table => {
  const [table] = readDocx(docxOf(`<w:tbl>${inside}</w:tbl>${p('')}`)).blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};
const cells = (table: Table): readonly string[] =>
  table.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );

describe('tables of a Word document', () => {
  it('merge across and down', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const table = read(
      grid(1000, 2000, 3000) +
        tr(tc(p('甲'), span(2) + restart), tc(p('乙'))) +
        tr(tc(p(''), `${span(2)}<w:vMerge/>`), tc(p('丙'))) +
        tr(tc(p('丁')), tc(p('戊')), tc(p('己'))),
    );
    expect(cells(table)).toEqual([
      '0,0 2×2 甲',
      '0,2 1×1 乙',
      '1,2 1×1 丙',
      '2,0 1×1 丁',
      '2,1 1×1 戊',
      '2,2 1×1 己',
    ]);
    expect(table.widths).toEqual([1000, 2000, 3000]);
    expect(table.uncertain).toBeUndefined();
  });

  it('merge across in the manner of old files', () => {
    const table = read(
      tr(tc(p('甲'), '<w:hMerge w:val="restart"/>'), tc(p(''), '<w:hMerge/>'), tc(p('乙'))),
    );
    expect(cells(table)).toEqual(['0,0 1×2 甲', '0,2 1×1 乙']);
  });

  it('have empty cells where a row begins late or ends early', () => {
    const properties = '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>';
    const table = read(tr(tc(p('甲')), tc(p('乙')), tc(p('丙'))) + tr(properties, tc(p('丁'))));
    expect(cells(table).slice(3)).toEqual(['1,0 1×1 ', '1,1 1×1 丁', '1,2 1×1 ']);
    expect(table.uncertain).toBeUndefined();
  });

  it('are uncertain when a row falls short without saying so', () => {
    const table = read(tr(tc(p('甲')), tc(p('乙'))) + tr(tc(p('丙'))));
    expect(cells(table)).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×1 丙', '1,1 1×1 ']);
    expect(table.uncertain).toBe(true);
  });

  it('take missing spans from the widths of the cells', () => {
    const wide = (text: string, width: number): string =>
      tc(p(text), `<w:tcW w:w="${width}" w:type="dxa"/>`);
    const table = read(
      tr(wide('甲', 1000), wide('乙', 1000), wide('丙', 1000)) +
        tr(wide('丁', 2010), wide('戊', 990)) +
        tr(wide('己', 3000)),
    );
    expect(cells(table).slice(3)).toEqual(['1,0 1×2 丁', '1,2 1×1 戊', '2,0 1×3 己']);
    expect(table.uncertain).toBeUndefined();
  });

  it('keep the text of a cell that continues nothing', () => {
    expect(cells(read(tr(tc(p('孤儿'), '<w:vMerge/>'), tc(p('乙')))))).toEqual([
      '0,0 1×1 孤儿',
      '0,1 1×1 乙',
    ]);
  });

  it('take a span beyond all measure for one column', () => {
    expect(cells(read(tr(tc(p('宽'), span(2_000_000_000)))))).toEqual(['0,0 1×1 宽']);
  });

  it('hold tables whose text is not the text of their cell', () => {
    const inner = `<w:tbl>${tr(tc(p('内')))}</w:tbl>`;
    const [outer] = read(tr(tc(`${p('前')}${inner}${p('')}`))).cells;
    expect(outer?.text).toBe('前');
    expect(outer?.tables?.map(cells)).toEqual([['0,0 1×1 内']]);
  });

  it('join the paragraphs of a cell line by line', () => {
    expect(cells(read(tr(tc(p('一') + p('') + p('二')))))).toEqual(['0,0 1×1 一\n\n二']);
  });
});
