import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from './clipboard.ts';
import { tablesOfHtml } from './html-table.ts';
import type { Matrix } from './matrix.ts';
import { matrixOfTsv, tsvOf } from './tsv.ts';

const texts = (matrix: Matrix | undefined) => matrix?.map((row) => row.map(({ text }) => text));

describe('tables on the clipboard', () => {
  test('keep merged cells of Word, repeated over what they cover', () => {
    const [table] =
      tablesOfHtml(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
      <!-- td {mso-style-name:"a > b"} --></style><xml><w:View>Normal</w:View></xml></head><body><!--StartFragment-->
      <table class=MsoNormalTable border=1><tr><td rowspan=3 width=36><p class=MsoNormal>绩<o:p></o:p></p><p>效</p></td>
      <td colspan="2">绩效指标</td><td>分值</td></tr>
      <tr><td rowspan='2'><p>产出指标</p><p>(50分)</p></td><td>课题和文稿
        领导批示率</td><td>5</td></tr>
      <tr><td>&ge;3&nbsp;次<![if !supportEmptyParas]>&nbsp;<![endif]></td><td><b>10</b></td></tr></table></body></html>`);
    expect(texts(table)).toEqual([
      ['绩\n效', '绩效指标', '绩效指标', '分值'],
      ['绩\n效', '产出指标\n(50分)', '课题和文稿领导批示率', '5'],
      ['绩\n效', '产出指标\n(50分)', '≥3 次', '10'],
    ]);
    expect(table?.map((row) => row.map(({ covered }) => covered))).toEqual([
      [false, false, true, false],
      [true, false, false, false],
      [true, true, false, false],
    ]);
  });

  test('of a spreadsheet are read without its column widths and number formats', () => {
    const html = `<table border=0 style='border-collapse:collapse'><col width=72><tr height=19>
      <td height=19 class=xl65 align=right x:num="12.5">12.50</td><td>a<br>b</td></tr></table>`;
    expect(texts(cellsOf({ html, text: '12.5' }))).toEqual([['12.50', 'a\nb']]);
  });

  test('cut in two by a page count as one', () => {
    const html =
      '<table><tr><td>一</td><td>1</td></tr></table><p>续表</p><table><tr><td>二</td><td>2</td></tr></table>';
    expect(texts(cellsOf({ html, text: '' }))).toEqual([
      ['一', '1'],
      ['二', '2'],
    ]);
  });

  test('run nothing: scripts vanish, the rest is text', () => {
    const html = `<table><tr><td><img src=x onerror="boom()">甲<script>boom("</td>")</script></td>
      <td onclick='a>b'>&lt;b&gt;乙</td></tr></table>`;
    expect(texts(cellsOf({ html, text: '' }))).toEqual([['甲', '<b>乙']]);
  });

  test('within a cell are text of that cell', () => {
    const html =
      '<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>右</td></tr></table>';
    expect(texts(cellsOf({ html, text: '' }))).toEqual([['外内', '右']]);
  });

  test('are never lost to broken HTML, and spans cannot grow without bound', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<table>',
            '<tr>',
            '<td rowspan=9999 colspan=9999>',
            '</td>',
            '<',
            'x',
            '</table>',
            '<!--',
            '"',
            '>',
            '&#0;',
          ),
        ),
        (parts) => {
          for (const table of tablesOfHtml(parts.join(''))) {
            const widths = new Set(table.map((row) => row.length));
            expect(widths.size).toBe(1);
            expect(table.length * (table[0]?.length ?? 0)).toBeLessThanOrEqual(200_000);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('tab-separated text', () => {
  test('has quoted cells with line breaks, and quotation marks that are text', () => {
    expect(texts(matrixOfTsv('一\t"甲\n""乙"""\r\n"三公"经费\t"三公"\r\n'))).toEqual([
      ['一', '甲\n"乙"'],
      ['"三公"经费', '"三公"'],
    ]);
  });

  test('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '≥', '"', '\t', '\n', ' ', '９') });
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(texts(matrixOfTsv(`${tsvOf(rows)}\n`))).toEqual(rows);
      }),
    );
  });
});
