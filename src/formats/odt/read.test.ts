import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../document/document.ts';
import { Unreadable } from '../unreadable.ts';
import { packText, writeZip } from '../zip/write.ts';
import { readOdt } from './read.ts';

const NAMES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const SPACES = `${NAMES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:loext"`;
const content = (body: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const odt = (body: string, styles = '', more: Readonly<Record<string, string>> = {}): Uint8Array =>
  writeZip([
    packText('mimetype', 'application/vnd.oasis.opendocument.text'),
    packText('content.xml', content(body, styles)),
    ...Object.entries(more).map(([name, text]) => packText(name, text)),
  ]);
const texts = (body: string, styles?: string): readonly string[] =>
  readOdt(odt(body, styles)).blocks.map((block) => (block.kind === 'table' ? '' : block.text));
const p = (text: string): string => `<text:p>${text}</text:p>`;

describe('an OpenDocument text', () => {
  it('has headings, paragraphs, spaces, tabs and line ends', () => {
    const body = `<text:h text:outline-level="2">标题</text:h>${p(' 甲\n  乙<text:s text:c="3"/>丙<text:tab/>丁<text:line-break/>戊')}`;
    expect(readOdt(odt(body))).toEqual({
      blocks: [
        { kind: 'heading', level: 2, text: '标题', block: 0 },
        { kind: 'paragraph', text: '甲 乙   丙\t丁\n戊', block: 1 },
      ],
      source: { format: 'odt', dropped: [] },
    });
  });

  it('has tracked changes accepted, fields as stored, the base of ruby', () => {
    const changes =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    expect(
      texts(
        `${changes}${p('前<text:change text:change-id="c"/><text:change-start/>新<text:change-end/>')}${p('<text:date>2025</text:date>年')}${p('<text:ruby><text:ruby-base>绩</text:ruby-base><text:ruby-text>jī</text:ruby-text></text:ruby>')}`,
      ),
    ).toEqual(['前新', '2025年', '绩']);
  });

  it('sets text boxes and notes behind their paragraph and comments at the end', () => {
    const box = '<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>';
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';
    const comment =
      '<office:annotation><dc:creator>某</dc:creator><dc:date>2025</dc:date><text:p>批</text:p></office:annotation>';
    const given = readOdt(odt(p(`甲${box}${comment}乙${note}`) + p('丙')));
    expect(
      given.blocks.map((block) => block.kind === 'paragraph' && [block.text, block.role]),
    ).toEqual([
      ['甲乙', undefined],
      ['框', 'textBox'],
      ['注', 'note'],
      ['丙', undefined],
      ['批', 'comment'],
    ]);
  });

  it('computes the numbers of its lists', () => {
    const levels =
      '<text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>' +
      '<text:list-level-style-number text:level="2" loext:num-list-format="（%2%）" style:num-format="一, 二, 三, ..."/>' +
      '<text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1" text:display-levels="2"/>';
    const style = `<text:list-style style:name="L">${levels}</text:list-style>`;
    const item = (inside: string, more = ''): string =>
      `<text:list-item${more}>${inside}</text:list-item>`;
    const list = (inside: string, more = ''): string =>
      `<text:list text:style-name="L"${more}>${inside}</text:list>`;
    const inner = (inside: string): string => `<text:list>${inside}</text:list>`;
    const body =
      list(item(p('甲') + p('续') + inner(item(p('乙') + inner(item(p('丙')))) + item(p('丁'))))) +
      p('间') +
      list(item(p('戊')), ' text:continue-numbering="true"') +
      list(item(inner(item(p('己')))), ' text:continue-numbering="true"') +
      list(item(p('庚'), ' text:start-value="9"'));
    expect(texts(body, style)).toEqual([
      '一、甲',
      '续',
      '（一）乙',
      '一.1.丙',
      '（二）丁',
      '间',
      '二、戊',
      '（一）己',
      '九、庚',
    ]);
  });

  it('numbers headings by the outline of its styles', () => {
    const styles = `<office:document-styles ${SPACES}><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/></text:outline-style></office:styles><office:master-styles><style:master-page><style:header><text:p>眉</text:p></style:header><style:footer><text:p>— 1 —</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
    const body =
      '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="1" text:is-list-header="true">乙</text:h><text:h text:outline-level="1">丙</text:h>';
    expect(
      readOdt(odt(body, '', { 'styles.xml': styles })).blocks.map(
        (block) => block.kind !== 'table' && block.text,
      ),
    ).toEqual(['一、甲', '乙', '二、丙', '眉']);
  });

  it('reads the flat form too', () => {
    expect(readOdt(new TextEncoder().encode(content(p('平')))).blocks).toEqual([
      { kind: 'paragraph', text: '平', block: 0 },
    ]);
  });

  it('names what it leaves out', () => {
    const frame = (inside: string): string => `<draw:frame>${inside}</draw:frame>`;
    expect(
      readOdt(odt(p(frame('<draw:image/>') + frame('<draw:object/><draw:image/>')))).source.dropped,
    ).toEqual(['图片1幅未读入', '嵌入对象1个未读入']);
  });
});

describe('tables of an OpenDocument text', () => {
  const cell = (text: string, more = ''): string =>
    `<table:table-cell${more}>${p(text)}</table:table-cell>`;
  const row = (inside: string, more = ''): string =>
    `<table:table-row${more}>${inside}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';
  const cells = (inside: string, styles = ''): readonly string[] =>
    tablesOf(readOdt(odt(`<table:table>${inside}</table:table>`, styles)))[0]?.cells.map(
      ({ row, column, rowSpan, columnSpan, text }) =>
        `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
    ) ?? [];

  it('keep spans, repeated cells and repeated rows', () => {
    const inside =
      row(
        cell('甲', ' table:number-rows-spanned="2" table:number-columns-spanned="2"') +
          covered +
          cell('乙'),
      ) +
      row(covered + covered + cell('丙')) +
      row(cell('丁', ' table:number-columns-repeated="3"'), ' table:number-rows-repeated="2"');
    expect(cells(inside)).toEqual([
      '0,0 2×2 甲',
      '0,2 1×1 乙',
      '1,2 1×1 丙',
      ...[2, 3].flatMap((r) => [0, 1, 2].map((c) => `${r},${c} 1×1 丁`)),
    ]);
  });

  it('never let a span cover another cell, and fill what is missing', () => {
    expect(
      cells(row(cell('甲', ' table:number-rows-spanned="9"') + cell('乙')) + row(cell('丙'))),
    ).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×1 丙', '1,1 1×1 ']);
    expect(cells(row(cell('甲', ' table:number-columns-spanned="2000000000"')))).toEqual([
      '0,0 1×1 甲',
    ]);
  });

  it('state the widths of their columns', () => {
    const style = (name: string, width: string): string =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;
    const [table] = tablesOf(
      readOdt(
        odt(
          `<table:table><table:table-column table:style-name="A"/><table:table-column table:style-name="B" table:number-columns-repeated="2"/>${row(cell('甲') + cell('乙') + cell('丙'))}</table:table>`,
          style('A', '1in') + style('B', '1cm'),
        ),
      ),
    );
    expect(table?.widths).toEqual([1440, 567, 567]);
  });
});

describe('what is no OpenDocument text', () => {
  it.each([
    ['a package without content', writeZip([packText('a', '')]), 'odt-no-content'],
    [
      'one that needs a password',
      odt('', '', { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }),
      'encrypted',
    ],
    [
      'tables nested without end',
      odt(
        '<table:table><table:table-row><table:table-cell>'.repeat(60) +
          '</table:table-cell></table:table-row></table:table>'.repeat(60),
      ),
      'tables-too-deep',
    ],
    [
      'cells without end',
      odt(
        `<table:table>${'<table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="999"/></table:table-row>'.repeat(9)}</table:table>`,
      ),
      'too-many-cells',
    ],
  ])('is refused: %s', (_, bytes, code) => {
    try {
      readOdt(bytes);
      expect.unreachable();
    } catch (thrown) {
      expect(thrown instanceof Unreadable && thrown.code).toBe(code);
    }
  });
});

const folder = '../shared/samples/seed';
describe.skipIf(!existsSync(folder))('the sample report as OpenDocument text', () => {
  it('keeps every cell of its three tables with place, spans and text', () => {
    const expected: { cells: { r: number; c: number; rs: number; cs: number; text: string }[] }[] =
      JSON.parse(readFileSync(`${folder}/seed.tables.json`, 'utf8'));
    const tables = tablesOf(readOdt(readFileSync(`${folder}/seed.odt`)));
    expect(
      tables.map(({ cells }) =>
        cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
          r: row,
          c: column,
          rs: rowSpan,
          cs: columnSpan,
          text,
        })),
      ),
    ).toEqual(expected.map(({ cells }) => cells));
  });
});
