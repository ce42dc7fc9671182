import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shown } from '../../../test/shown-blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { readHtml } from './read.ts';

const blocks = (html: string): readonly unknown[] => readHtml(html).blocks.map(shown);

describe('a table of a page', () => {
  test('has its spans, and rows that leave out end tags', () => {
    const html = '<table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>丙<td>丁</table>';
    expect(blocks(html)).toEqual([['甲[2×1]|乙[1×2]', '丙|丁']]);
  });

  test('clips spans beyond the table and gives squares without a cell an empty one', () => {
    const html =
      '<table><tr><td rowspan=1000000000>甲<td colspan=3>乙</tr><tr><td>丙</tr><tr><td rowspan=0>丁<td>戊<td>己</table>';
    expect(blocks(html)).toEqual([['甲[3×1]|乙[1×3]', '丙|[1×2]', '丁|戊|己']]);
  });

  test('is not torn apart by end tags that do not belong inside its cells', () => {
    const html =
      '<div><table><tr><td>甲</div></p></span></td><td>乙</td></tr></table></div><p>后文</p>';
    expect(blocks(html)).toEqual([['甲|乙'], '后文']);
  });

  test('keeps a table inside a cell', () => {
    const html = '<table><tr><td>甲<table><tr><td>一<td>二</table></td><td>乙</td></tr></table>';
    expect(blocks(html)).toEqual([['甲{一|二}|乙']]);
  });

  test('is one that a page makes of boxes, with its blank cells', () => {
    const cell = (text: string) => `<div style="display:table-cell;border:1px solid">${text}</div>`;
    const row = (...texts: readonly string[]) =>
      `<div style="display: table-row">${texts.map(cell).join('')}</div>`;
    const made = `<div style="width:100%;display:table">${row('项目', '预算数')}${row('<div>修渠</div>', '')}${row('合计', '12.5')}</div>`;
    expect(blocks(`<div>${made}<p>后文</p></div>`)).toEqual([
      ['项目|预算数', '修渠|', '合计|12.5'],
      '后文',
    ]);
    expect(blocks(cell('甲') + cell('乙'))).toEqual(['甲', '乙']);
  });

  test('that only lays out the page is taken apart', () => {
    const article = Array.from(
      { length: 8 },
      (_, i) => `<p>第${i + 1}段写明了本单位的基本情况和支出情况，共有若干字。</p>`,
    ).join('');
    const html = `<table width="1000"><tr><td width="200">栏目</td><td>${article}<table border=1><tr><td>指标<td>得分<tr><td>产出<td>10</table></td></tr></table>`;
    expect(blocks(html)).toEqual([
      '栏目',
      ...Array.from(
        { length: 8 },
        (_, i) => `第${i + 1}段写明了本单位的基本情况和支出情况，共有若干字。`,
      ),
      ['指标|得分', '产出|10'],
    ]);
  });
});

describe('the text of a page', () => {
  test('has headings, lists with numbers, line breaks, entities and raised digits', () => {
    const html =
      '<h2>一、概况</h2><ol start="3"><li>第三<li><p>第四</p></ol><p>甲&nbsp;&lt;乙&gt;<br>　　丙，120m<sup>2</sup></p>';
    expect(readHtml(html).blocks).toEqual([
      { kind: 'heading', block: 0, level: 2, text: '一、概况' },
      { kind: 'paragraph', block: 1, text: '3.第三', label: '3.' },
      { kind: 'paragraph', block: 2, text: '4.第四', label: '4.' },
      { kind: 'paragraph', block: 3, text: '甲 <乙>' },
      { kind: 'paragraph', block: 4, text: '　　丙，120m²' },
    ]);
  });

  test('joins Chinese lines that only the source breaks, and keeps ruby to its base', () => {
    expect(
      blocks(
        '<p>全年支出\n   六十七万元</p><p><ruby>绩<rp>(</rp><rt>jì</rt><rp>)</rp>效</ruby></p>',
      ),
    ).toEqual(['全年支出六十七万元', '绩效']);
  });

  test('keeps the numbers that Word writes as text', () => {
    const html = `<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>基本情况<o:p></o:p></p><!--[if gte mso 9]><xml>不读</xml><![endif]-->`;
    expect(readHtml(html).blocks).toEqual([
      { kind: 'paragraph', block: 0, text: '一、基本情况', label: '一、' },
    ]);
  });

  test('reads a table of bars inside pre', () => {
    expect(blocks('<pre>说明\n| 甲 | 乙 |\n| 1 | 2 |\n</pre>')).toEqual(['说明', ['甲|乙', '1|2']]);
  });
});

describe('a long page', () => {
  test('is the same wherever its pieces end', () => {
    const body =
      '<table class="甲"><tr><td colspan="2" style="text-align:center">表&nbsp;头</td></tr><tr><td>全年支出</td><td>67.46</td></tr></table><p>后文。</p>';
    const expected = [['表 头[1×2]', '全年支出|67.46'], '后文。'];
    for (let i = 0; i <= body.length; i += 3) {
      const padded = `<!--${'x'.repeat(16_384 - 7 - i)}-->${body}`;
      expect(readHtml(new TextEncoder().encode(padded)).blocks.map(shown)).toEqual(expected);
    }
  });
});

describe('the site around an article', () => {
  const html = `<!DOCTYPE html><html><head><title>公开</title><style>p{}</style></head><body>
    <div class="header"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a> <a href="/c">互动交流</a></div>
    <div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/x">绩效</a></div>
    <div class="article"><h1>某局2023年度整体支出绩效自评报告</h1>
      <p>发布时间：2024-05-06　来源：某局　浏览次数：<span id="hits">120</span></p>
      <p>【字体：大 中 小】 打印本页</p>
      <div id="zoom"><p>一、基本情况</p><p>本局核定编制数20人。</p><img src="a.png"><p style="display:none">隐藏的话</p></div>
      <p>上一篇：<a href="/1">别的报告</a></p></div>
    <div class="footer">主办单位：某局　ICP备12345号</div></body></html>`;

  test('is cut away and named', () => {
    const read = readHtml(html);
    expect(read.blocks.map(shown)).toEqual([
      [1, '某局2023年度整体支出绩效自评报告'],
      '一、基本情况',
      '本局核定编制数20人。',
    ]);
    expect(read.source).toEqual({
      format: 'html',
      dropped: ['网页导航、页脚等6处', '隐藏内容1处', '图片或嵌入内容1处'],
    });
  });

  test('is cut away from pages that are laid out by tables', () => {
    const old = `<table width=1000><tr><td><a href=/>网站首页</a>|<a href=/1>走进某县</a>|<a href=/2>政务公开</a></td></tr></table>
      <table width=1000><tr><td>您的位置：<a href=/>首页</a>&gt;<a href=/9>预算绩效</a></td></tr><tr><td>某局绩效自评报告</td></tr>
      <tr><td>时间：2024-03-20　来源：水利局　点击数：</td></tr>
      <tr><td>　　一、部门基本情况<br>　　（一）机构设置。编制数25人，实有23人。<br><br>　　（二）支出情况。全年支出1267.46万元。<br>
      <table border=1><tr><td rowspan=2>项目<td colspan=2>支出<tr><td>预算<td>决算</table>　　二、绩效情况<br>　　完成较好。</td></tr>
      <tr><td>【<a href=javascript:print()>打印</a>】【<a href=javascript:close()>关闭</a>】</td></tr></table>`;
    expect(blocks(old)).toEqual([
      '某局绩效自评报告',
      '　　一、部门基本情况',
      '　　（一）机构设置。编制数25人，实有23人。',
      '　　（二）支出情况。全年支出1267.46万元。',
      ['项目[2×1]|支出[1×2]', '预算|决算'],
      '　　二、绩效情况',
      '　　完成较好。',
    ]);
  });

  test('a page without any text says what to do', () => {
    expect(() =>
      readHtml('<html><body><div id="app"></div><script>run()</script></body></html>'),
    ).toThrow(Unreadable);
  });
});

const samples = '../shared/samples/seed';
describe.skipIf(!existsSync(samples))('the seed as a page (needs ../shared)', () => {
  test.each(['seed.html', 'seed.gbk.html'])('%s has every cell at its place', (name) => {
    const read = readHtml(new Uint8Array(readFileSync(`${samples}/${name}`)));
    const bare = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');
    const found = read.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, bare(c.text)])]
        : [],
    );
    const truth = JSON.parse(readFileSync(`${samples}/seed.tables.json`, 'utf8')) as {
      cells: { r: number; c: number; rs: number; cs: number; text: string }[];
    }[];
    expect(found).toEqual(
      truth.map((one) => one.cells.map((c) => [c.r, c.c, c.rs, c.cs, bare(c.text)])),
    );
  });
});

test('an article in a table of its own within the tables that lay out its page keeps its tables', () => {
  const cell = (text: string) => `<td>${text}</td>`;
  const sums = `<table border="1"><tr>${['科室', '支出'].map(cell).join('')}</tr><tr>${['办公室', '12.5'].map(cell).join('')}</tr></table>`;
  const article = [
    '支出按科室列示如下，单位为万元，四舍五入后保留一位小数。',
    '各科室支出见下表，均为当年财政拨款安排的支出，不含上年结转和结余资金。',
    '以上支出均已入账，凭证齐全，经内部审计复核无误，可供社会公众查询和监督。',
  ]
    .map((text) => `<p>${text}</p>`)
    .join(sums);
  const page = `<table><tr><td>首页</td></tr><tr><td>栏目</td><td><table><tr><td>${article}</td></tr></table></td></tr><tr><td>备案</td></tr></table>`;
  const { blocks } = readHtml(page);
  expect(
    blocks
      .filter(({ kind }) => kind === 'table')
      .map((block) => block.kind === 'table' && block.cells.map(({ text }) => text)),
  ).toEqual([
    ['科室', '支出', '办公室', '12.5'],
    ['科室', '支出', '办公室', '12.5'],
  ]);
});

test('a span that runs over the end of its table ends before a row that fills the table by itself', () => {
  const { blocks } = readHtml(
    '<table><tr><td rowspan=9>合计<td colspan=2>车辆<td rowspan=9>接待</tr><tr><td>购置<td>运行</tr><tr><td>8<td>0<td>5<td>3</tr></table>',
  );
  const [table] = blocks;
  expect(
    table?.kind === 'table' && table.cells.map((cell) => [cell.text, cell.row, cell.column]),
  ).toEqual([
    ['合计', 0, 0],
    ['车辆', 0, 1],
    ['接待', 0, 3],
    ['购置', 1, 1],
    ['运行', 1, 2],
    ['8', 2, 0],
    ['0', 2, 1],
    ['5', 2, 2],
    ['3', 2, 3],
  ]);
});
