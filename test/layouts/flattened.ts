import { type Document, type Place, type Table, wordsAt } from '../../src/document/document.ts';
import { readHtml } from '../../src/formats/html/read.ts';
import { readText } from '../../src/formats/text/read.ts';
import { chance } from '../generate/chance.ts';
import type { Layout, Plant } from './layout.ts';

/** How a document is pressed into another form and read again. */
type Press = (document: Document) => Document;

/** The same layout as it arrives after a press; plants alter the document before it is pressed. */
function pressed(base: Layout, name: string, press: Press): Layout {
  const sources = new WeakMap<Document, Document>();
  const planted = (plant: Plant): Plant => ({
    ...plant,
    plant(document, by) {
      const source = sources.get(document);
      const made = source && plant.plant(source, by);
      if (!made) return undefined;
      const arrived = press(made.document);
      return { document: arrived, at: likeliest(arrived, made.document, made.at) };
    },
  });
  return {
    name,
    make(by) {
      const source = base.make(by);
      const document = press(source);
      sources.set(document, source);
      return document;
    },
    plants: base.plants.map(planted),
  };
}

/** Where the altered words stand after the press. */
function likeliest(arrived: Document, source: Document, at: Place): Place {
  const words = wordsAt(source, at).trim();
  const near = words.slice(0, 12);
  for (const block of arrived.blocks) {
    if (block.kind !== 'table') {
      if (at.row === undefined && block.text.includes(near)) return { block: block.block };
    } else {
      const cell = block.cells.find((each) => each.text.trim() === words);
      if (at.row !== undefined && cell)
        return { block: block.block, row: cell.row, column: cell.column };
    }
  }
  return { block: arrived.blocks[0]?.block ?? 0 };
}

const rowsOf = (table: Table) =>
  Array.from({ length: table.rows }, (_, r) => table.cells.filter((cell) => cell.row === r));
const clean = (text: string) => text.replaceAll('\n', ' ');

const SHAPES: Readonly<Record<string, (table: Table) => string>> = {
  一格一行: (table) =>
    table.cells.map((cell) => (cell.text === '' ? '\n' : clean(cell.text))).join('\n'),
  竖线结尾: (table) =>
    table.cells.map((cell) => clean(cell.text) + '|'.repeat(cell.columnSpan)).join('\n'),
  竖线一行: (table) =>
    rowsOf(table)
      .map((row) => `|${row.map((cell) => clean(cell.text)).join('|')}|`)
      .join('\n'),
  空格对齐: (table) =>
    rowsOf(table)
      .map((row) =>
        row
          .map((cell) => clean(cell.text).replaceAll(' ', ''))
          .filter(Boolean)
          .join('    '),
      )
      .join('\n'),
  整表一行: (table) =>
    table.cells
      .map((cell) => clean(cell.text).replaceAll(' ', ''))
      .filter(Boolean)
      .join(' '),
  制表符: (table) =>
    rowsOf(table)
      .map((row) => row.map((cell) => clean(cell.text)).join('\t'))
      .join('\n'),
};

/** Running text broken at a width. */
function broken(text: string, width: number): readonly string[] {
  const out: string[] = [];
  let rest = text.length > 20 ? `    ${text}` : text;
  while (rest.length > width) {
    out.push(rest.slice(0, width));
    rest = rest.slice(width);
  }
  return [...out, rest];
}

/** The document as plain text, its tables in one shape. */
function flat(shape: string, wrap?: number): Press {
  const press = SHAPES[shape] ?? (() => '');
  return (document) => {
    const parts = document.blocks.map((block) =>
      block.kind === 'table' ? press(block) : block.text,
    );
    if (wrap === undefined) return readText(parts.join('\n'));
    const lines = document.blocks.flatMap((block) =>
      block.kind === 'table' ? press(block).split('\n') : broken(block.text, wrap),
    );
    return readText(
      lines
        .flatMap((line, i) => (i > 0 && i % 32 === 0 ? [String(i / 32), '', line] : [line]))
        .join('\n'),
    );
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The document inside a page of a government's site. */
function page(document: Document): string {
  const by = chance(document.blocks.length);
  const title = document.blocks.find((block) => block.kind !== 'table');
  const heading = title?.text ?? '';
  const body = document.blocks.map((block) => {
    if (block.kind !== 'table')
      return `<p style="text-indent:2em"><span>${escaped(block.text)}</span></p>`;
    return `<table border="1"><tbody>${rowsOf(block)
      .map(
        (row) =>
          `<tr>${row.map((cell) => `<td${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}><p>${escaped(cell.text)}</p></td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`;
  });
  const links = [
    '首页',
    '政务公开',
    '政务服务',
    '互动交流',
    '走进本县',
    '专题专栏',
    '无障碍',
    '长者模式',
  ]
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join('');
  return `<!DOCTYPE html><html><head><meta charset="gb18030"><title>${escaped(heading)}_人民政府门户网站</title><script>var n=1;</script><style>p{margin:0}</style></head><body>
<div class="top"><a href="#">简体</a> | <a href="#">繁体</a> | 2026年3月2日 星期一</div><ul class="nav">${links}</ul>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/gk">政府信息公开</a> &gt; <a href="/cz">财政信息</a></div>
<div class="article"><table class="info"><tr><td>索引号</td><td>43${by.whole(1000, 9999)}/2025-${by.whole(10000, 99999)}</td><td>发布机构</td><td>县政府办公室</td></tr><tr><td>文号</td><td>无</td><td>发布日期</td><td>2025-09-${by.whole(10, 28)}</td></tr><tr><td>主题分类</td><td>财政、金融、审计</td><td>公开方式</td><td>主动公开</td></tr></table>
<h1>${escaped(heading)}</h1><div class="meta">来源：县财政局　发布时间：2025-09-12 10:${by.whole(10, 59)}　浏览次数：<span>${by.whole(20, 3000)}</span>　字体：[<a>大</a> <a>中</a> <a>小</a>]</div>
<div class="content">${body.join('\n')}</div>
<div class="share">分享到：<a>微信</a><a>微博</a><a>打印本页</a><a>关闭窗口</a></div><div>上一篇：<a href="#">关于公开征求意见的公告</a></div></div>
<div class="footer"><p>主办：县人民政府　承办：县政府办公室　备案号：湘ICP备0000000${by.whole(1, 9)}号　网站标识码：4300000001</p><p>联系电话：0700-0000000　地址：人民路1号</p></div></body></html>`;
}

/** A page's characters as GB18030 bytes by the platform's decoder turned round. */
function gbBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 128) bytes.push(code);
    else bytes.push(...(gb().get(char) ?? [63]));
  }
  return Uint8Array.from(bytes);
}
let known: Map<string, readonly [number, number]> | undefined;
function gb(): Map<string, readonly [number, number]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(high, low));
      if ([...char].length === 1 && !known.has(char)) known.set(char, [high, low]);
    }
  }
  return known;
}

/** The layouts as plain texts and pages. */
export const flattenedOf = (base: Layout, shapes: readonly string[]): readonly Layout[] =>
  shapes.map((shape) => pressed(base, `${base.name}·${shape}`, flat(shape)));
export const wrappedOf = (base: Layout): Layout =>
  pressed(base, `${base.name}·断行与页码`, flat('空格对齐', 38));
export const pageOf = (base: Layout): Layout =>
  pressed(base, `${base.name}·政府网页`, (document) => readHtml(gbBytes(page(document))));
