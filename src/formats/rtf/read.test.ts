import { describe, expect, test } from 'vitest';
import { gbk } from '../../../test/gbk.ts';
import { shown } from '../../../test/shown-blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { readRtf } from './read.ts';

const FONTS =
  "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}";

/** Chinese as Word writes it: each byte of GBK by its number. */
const zh = (text: string): string =>
  gbk(text)
    .map((code) => (code < 0x80 ? String.fromCharCode(code) : `\\'${code.toString(16)}`))
    .join('');
/** Chinese as newer programs write it: the Unicode number with GBK behind it for older ones. */
const u = (text: string): string =>
  [...text]
    .map((sign) =>
      sign < '\x80'
        ? sign
        : `\\uc2\\u${((sign.charCodeAt(0) + 0x80_00) % 0x1_00_00) - 0x80_00}${zh(sign)}`,
    )
    .join('');

const file = (body: string, head = '\\ansi\\ansicpg936\\deff1'): Uint8Array =>
  Uint8Array.from(`{\\rtf1${head}${FONTS}{\\colortbl;\\red0;}${body}}`, (sign) =>
    sign.charCodeAt(0),
  );
const blocks = (body: string, head?: string): readonly unknown[] =>
  readRtf(file(body, head)).blocks.map(shown);
const par = (text: string): string => `\\pard\\plain ${text}\\par\n`;

describe('text of an RTF file', () => {
  test('is read in the code page of the file, of its font, or as Unicode without its stand-ins', () => {
    expect(
      blocks(
        par(zh('编制5人。')) +
          par(`{\\f1 ${zh('实有3人。')}}`) +
          par(u('决算95万元。')) +
          par(`\\uc1\\u24180?\\u24230?2024`),
      ),
    ).toEqual(['编制5人。', '实有3人。', '决算95万元。', '年度2024']);
    expect(
      blocks(par(`{\\f1 ${zh('宋体')}}\\f0 \\'93a\\'94`), '\\ansi\\ansicpg1252\\deff0'),
    ).toEqual(['宋体“a”']);
    expect(blocks(par(zh('没有声明代码页')), '\\ansi')).toEqual(['没有声明代码页']);
  });

  test('keeps signs by name, line breaks and tabs, and leaves hidden and deleted words out', () => {
    const read = readRtf(
      file(
        par(
          `${zh('甲')}\\emdash ${zh('乙')}\\line\\{1\\}\\tab\\ldblquote 2\\rdblquote{\\v ${zh('藏')}}{\\deleted ${zh('删')}}`,
        ),
      ),
    );
    expect(read.blocks.map(shown)).toEqual(['甲—乙\n{1}\t“2”']);
    expect(read.source).toEqual({ format: 'rtf', dropped: ['隐藏文字1处未读入'] });
  });

  test('has headings by outline or style, and numbers of lists as the writer put them down', () => {
    expect(
      blocks(
        `{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}\\pard\\s1 ${zh('一、概况')}\\par` +
          `\\pard\\outlinelevel1 ${zh('（一）机构')}\\par` +
          `{\\listtext\\pard\\plain ${zh('1．')}\\tab}\\pard ${zh('按期完成')}\\par`,
      ),
    ).toEqual([[1, '一、概况'], [2, '（一）机构'], '1．按期完成']);
  });

  test('of fields is their result; headers, notes, comments and text boxes stand behind the main text', () => {
    expect(
      blocks(
        `{\\header ${par(zh('绩效自评报告'))}}{\\footer ${par('{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}')}}` +
          par(
            `${zh('正文')}{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt ${zh('链接')}}}` +
              `{\\footnote ${par(zh('脚注'))}}{\\*\\annotation ${par(zh('批注'))}}` +
              `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt ${par(zh('框内'))}}}{\\shprslt ${par(zh('重复'))}}}`,
          ),
      ),
    ).toEqual([
      '正文链接',
      { note: '脚注' },
      { comment: '批注' },
      { textBox: '框内' },
      { header: '绩效自评报告' },
    ]);
  });

  test('says which pictures it left out, and passes over their bytes', () => {
    const read = readRtf(file(`${par(zh('正文'))}{\\pict\\wmetafile8\\bin3 }}}}`));
    expect([read.blocks.map(shown), read.source.dropped]).toEqual([['正文'], ['图片1幅未读入']]);
  });
});

describe('a table of an RTF file', () => {
  const row = (definition: string, ...cells: string[]): string =>
    `\\trowd${definition}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row\n`;

  test('has its cells with merges across and down', () => {
    expect(
      blocks(
        row(
          '\\clvmgf\\cellx100\\clmgf\\cellx200\\clmrg\\cellx300',
          zh('产出指标\n'.trim()),
          zh('合计'),
          '',
        ) +
          row(
            '\\clvmrg\\cellx100\\cellx200\\cellx300',
            '',
            `${zh('数量')}\\par ${zh('二')}`,
            zh('质量'),
          ) +
          par(zh('后文')),
      ),
    ).toEqual([['产出指标[2×1]|合计[1×2]', '数量¶二|质量'], '后文']);
  });

  test('may hold a table in a cell', () => {
    const inner =
      `\\pard\\intbl\\itap2 ${zh('内')}\\nestcell ${zh('部')}\\nestcell{\\*\\nesttableprops\\trowd\\cellx50\\cellx90\\nestrow}` +
      `{\\nonesttables\\par}`;
    expect(
      blocks(
        `\\trowd\\cellx100\\cellx200${inner}\\pard\\intbl ${zh('外')}\\cell ${zh('右')}\\cell\\trowd\\cellx100\\cellx200\\row` +
          par(zh('后文')),
      ),
    ).toEqual([['外{内|部}|右'], '后文']);
  });
});

describe('a broken or hostile RTF file', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      return readRtf(bytes).source.format;
    } catch (error) {
      return error instanceof Unreadable ? error.code : String(error);
    }
  };

  test('that is cut short gives what was read of it', () => {
    const whole = file(par(zh('编制5人。')) + par(zh('实有3人。')));
    expect(readRtf(whole.slice(0, -40)).blocks.map(shown)).toEqual(['编制5人。']);
  });

  test('without text, nested without end or with more cells than a report is refused with a sentence', () => {
    expect(refusal(file('{\\pict 00}'))).toBe('rtf-without-text');
    expect(refusal(file('{'.repeat(100_000)))).toBe('rtf-too-complex');
    expect(refusal(file('\\pard\\intbl\\itap9999 a\\par'))).toBe('rtf-too-complex');
    expect(refusal(file('\\intbl a\\cell'.repeat(300_000)))).toBe('rtf-too-complex');
  });

  test('with a header in a header and a row without cells is read', () => {
    expect(blocks(`{\\header{\\footer ${par(zh('甲'))}}}\\row\\nestrow${par(zh('乙'))}`)).toEqual([
      '乙',
      { footer: '甲' },
    ]);
  });
});
