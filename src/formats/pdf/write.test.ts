import { describe, expect, test } from 'vitest';
import { document, heading, paragraph, span, table } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { day } from '../../values/day.ts';
import { readPdf } from './read.ts';
import { verifyPdf } from './verify.ts';
import { writePdf } from './write.ts';

const DATE = { date: day('2025-03-20') };
const long = '按月通报预算执行进度，对进度偏慢的科室发出提示，并将结果纳入年度考核。'.repeat(12);

/** A report of an invented unit, in all styles. */
const report = document([
  paragraph('部门（单位）名称：云溪县气象服务站（盖章）', 'cover'),
  paragraph('2025年3月20日', 'date'),
  heading(1, '2024年度云溪县气象服务站整体支出绩效自评报告', 'title'),
  heading(2, '一、部门（单位）基本情况'),
  paragraph(`内设三个科室，编制数12人。${long}`, 'body'),
  heading(3, '（一）单位职能'),
  paragraph('负责人员：李喆、王堃、陈玥。面积120㎡，①达标☑——“已验收”·……', 'body'),
  paragraph('附件1', 'attachmentLabel'),
  paragraph('2024年度部门整体支出绩效自评表', 'attachmentTitle'),
  table([
    ['单位', span('云溪县气象服务站', 1, 3)],
    [span('年度预算', 2, 1), '年初预算数', '全年执行数', '执行率'],
    ['120.50', '118.20', '98.09%'],
    [span('绩\n效\n指\n标', 2, 1), '产出指标', '≥95%', '96%'],
    ['效益指标', '定性', long],
  ]),
  paragraph('说明：金额单位为万元。', 'tableNote'),
  paragraph('填表人：甲　　填报日期：2025年3月20日', 'signature'),
]);

const textsOf = (from: Document): readonly string[] =>
  from.blocks.flatMap((block) => (block.kind === 'table' ? [] : [squeeze(block.text)]));
const cellsOf = (from: Document): readonly string[] =>
  from.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map((cell) =>
          [cell.row, cell.column, cell.rowSpan, cell.columnSpan, squeeze(cell.text)].join(),
        )
      : [],
  );

describe('a written report', () => {
  test('reads back with all its paragraphs and cells', async () => {
    const back = await readPdf(await writePdf(report, DATE));
    expect(textsOf(back)).toEqual(textsOf(report));
    expect(cellsOf(back)).toEqual(cellsOf(report));
  });

  test('loses no character, rare ones included', async () => {
    expect(await verifyPdf(report, await writePdf(report, DATE))).toEqual({ lost: [] });
  });

  test('is the same file every time, dated and made for the archive', async () => {
    const bytes = await writePdf(report, DATE);
    expect(Buffer.from(await writePdf(report, DATE)).equals(Buffer.from(bytes))).toBe(true);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('pdfaid:part>2<');
    expect(raw).toContain('D:20250320');
    expect(raw).toMatch(/\/Lang\s*\(zh-CN\)/);
  });

  test('a missing character is found', async () => {
    const more = document([paragraph('经费合计'), paragraph('漏')]);
    const bytes = await writePdf(document([paragraph('经费合计')]));
    expect(await verifyPdf(more, bytes)).toEqual({ lost: [{ character: '漏', times: 1 }] });
  });
});

test('text that looks like markup stays text', async () => {
  const words = '#read("/etc/passwd") $x$ *重点* \\ "引" [框] @标签 // 注 #{1+1}';
  const written = document([
    paragraph(words),
    table([
      [words, '甲'],
      ['乙', '丙'],
    ]),
  ]);
  const bytes = await writePdf(written, DATE);
  expect(await verifyPdf(written, bytes)).toEqual({ lost: [] });
});

test('a list of many rows goes over pages with its head repeated and reads back as one table', async () => {
  const rows = Array.from({ length: 120 }, (_, i) => [`${i + 1}`, `第${i + 1}个项目`, `${i}.50`]);
  const written = document([
    paragraph('项目清单如下。'),
    table([['序号', '项目名称', '金额'], ...rows]),
  ]);
  const back = await readPdf(await writePdf(written, DATE));
  expect(cellsOf(back)).toEqual(cellsOf(written));
  expect(back.blocks.some((block) => block.kind === 'table' && block.uncertain)).toBe(false);
});

test('a cell longer than a page and a table in a cell lose nothing', async () => {
  const inner = table([
    ['内表', '1.5'],
    ['合计', '1.5'],
  ]);
  const outer = table([
    ['说明', long.repeat(8)],
    ['明细', '见内表'],
  ]);
  const written = document([
    {
      ...outer,
      cells: outer.cells.map((cell) =>
        cell.text === '见内表' ? { ...cell, tables: [inner] } : cell,
      ),
    },
  ]);
  expect(await verifyPdf(written, await writePdf(written, DATE))).toEqual({ lost: [] });
});

test('a document without a title or a date is written too', async () => {
  const back = await readPdf(await writePdf(document([paragraph('情况说明')])));
  expect(textsOf(back)).toEqual(['情况说明']);
});
