import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ofdOf, ofdOfMarks, ofdPage } from '../../../test/ofd.ts';
import { shown } from '../../../test/shown-blocks.ts';
import type { PageMarks } from '../pages/marks.ts';
import { layingPages, together } from '../pages/together.ts';
import { readDirectly } from '../pdf/direct/read.ts';
import { Unreadable } from '../unreadable.ts';
import { packText, writeZip } from '../zip/write.ts';
import { readOfd } from './read.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const PDFS = readdirSync(SAMPLES).filter((name) => name.endsWith('.pdf'));
const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const LIMITS = { pages: 100, milliseconds: 60_000, operations: 120_000 };

const text = (words: string, x: number, y: number, more = ''): string =>
  `<ofd:TextObject ID="1" Boundary="${x} ${y - 4} 80 5" Size="4"><ofd:TextCode X="0" Y="4"${more}>${words}</ofd:TextCode></ofd:TextObject>`;
const line = (data: string, more = ''): string =>
  `<ofd:PathObject ID="2" Boundary="0 0 210 297"${more}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
/** Rules around four cells. */
const GRID =
  [20, 30, 40].map((y) => line(`M 20 ${y} L 120 ${y}`)).join('') +
  [20, 70, 120].map((x) => line(`M ${x} 20 L ${x} 40`)).join('');
const CELLS = text('编制数', 25, 27) + text('5', 75, 27) + text('实有', 25, 37) + text('3', 75, 37);

describe('an OFD file', () => {
  test.each(PDFS)('with the signs and lines of %s is read as the same document', (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    const marks = readDirectly(bytes, LIMITS, (page) => page) as readonly PageMarks[];
    const lay = layingPages();
    // What the PDF file tells of its own structure has no like in OFD.
    const bare = together(
      marks.map((page, at) => lay(page, at + 1)),
      'pdf',
    );
    expect(readOfd(ofdOfMarks(marks)).blocks.map(shown)).toEqual(bare.blocks.map(shown));
  });

  test('has the lines of its template, be the distances of its signs told one by one, counted or not at all', () => {
    const page = ofdPage(
      text('年初预算。', 20, 60, ' DeltaX="4 4 4 4"') +
        text('全年执行。', 20, 70, ' DeltaX="g 4 4"') +
        text('偏差&lt;5%。', 20, 80) +
        CELLS,
      '<ofd:Template TemplateID="t0"/>',
    );
    expect(readOfd(ofdOf([page], [ofdPage(GRID)])).blocks.map(shown)).toEqual([
      ['编制数|5', '实有|3'],
      '年初预算。',
      '全年执行。',
      '偏差<5%。',
    ]);
  });

  test('may draw an object in a space of its own, and a second text behind the first', () => {
    const scaled =
      '<ofd:TextObject ID="1" CTM="0.5 0 0 0.5 0 0" Boundary="20 50 80 5" Size="8"><ofd:TextCode X="0" Y="8" DeltaX="8">预算</ofd:TextCode><ofd:TextCode X="16" DeltaX="8">执行</ofd:TextCode></ofd:TextObject>';
    expect(readOfd(ofdOf([ofdPage(scaled)])).blocks.map(shown)).toEqual(['预算执行']);
  });

  test('does not show what is invisible, white, cut away or aslant, and says which pictures it left out', () => {
    const hidden =
      line('M 20 30 L 120 30', ' Visible="false"') +
      line('M 20 30 L 120 30').replace(
        '<ofd:Abb',
        '<ofd:StrokeColor Value="255 255 255"/><ofd:Abb',
      ) +
      line('M 20 30 L 21 30').replace(
        '<ofd:Abb',
        '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path><ofd:AbbreviatedData>M 20 30 L 120 30</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:Abb',
      );
    const slanted =
      '<ofd:TextObject ID="1" CTM="0.7 0.7 -0.7 0.7 0 0" Boundary="90 90 80 80" Size="9"><ofd:TextCode X="0" Y="9">内部</ofd:TextCode></ofd:TextObject>';
    const outer = line('M 20 20 L 120 20 L 120 40 L 20 40 C') + line('M 70 20 L 70 40');
    const picture = '<ofd:ImageObject ID="3" Boundary="0 0 10 10" ResourceID="4"/>';
    const read = readOfd(ofdOf([ofdPage(outer + hidden + slanted + picture + CELLS)]));
    expect([read.blocks.map(shown), read.source]).toEqual([
      [['编制数¶实有|53']],
      { format: 'ofd', dropped: ['图片 1 幅', '斜排文字（水印）2 字'] },
    ]);
  });

  test('written before the standard had its name is read too', () => {
    const old = ofdPage(text('编制5人。', 20, 60)).replace('/2016', '');
    expect(readOfd(ofdOf([old])).blocks.map(shown)).toEqual(['编制5人。']);
  });
});

describe('a broken or hostile OFD file', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      return readOfd(bytes).source.format;
    } catch (error) {
      return error instanceof Unreadable ? error.code : String(error);
    }
  };

  test('is refused with a sentence: without its parts, of pictures, or of more than a report', () => {
    expect(refusal(writeZip([packText('OFD.xml', '<ofd/>')]))).toBe('ofd-without-text');
    expect(
      refusal(
        writeZip([
          packText(
            'OFD.xml',
            `<ofd:OFD ${SPACE}><ofd:DocRoot>../../etc/passwd</ofd:DocRoot></ofd:OFD>`,
          ),
        ]),
      ),
    ).toBe('ofd-damaged');
    expect(refusal(ofdOf([ofdPage('<ofd:ImageObject ID="1"/>')]))).toBe('ofd-without-text');
    const many = '<ofd:Page BaseLoc="a.xml"/>'.repeat(2001);
    expect(
      refusal(
        writeZip([
          packText('OFD.xml', `<ofd:OFD ${SPACE}><ofd:DocRoot>/d.xml</ofd:DocRoot></ofd:OFD>`),
          packText('d.xml', `<ofd:Document ${SPACE}>${many}</ofd:Document>`),
        ]),
      ),
    ).toBe('ofd-too-complex');
    expect(refusal(ofdOf([ofdPage(text('甲'.repeat(300_001), 0, 9) + text('乙', 0, 9))]))).toBe(
      'ofd-too-complex',
    );
  });

  test('with distances of absurd number and a page that is its own template is bounded', () => {
    expect(refusal(ofdOf([ofdPage(text('甲乙', 20, 60, ' DeltaX="g 1e99 1 g x y"'))]))).toBe('ofd');
    const page = ofdPage(text('甲', 20, 60), '<ofd:Template TemplateID="t0"/>');
    expect(readOfd(ofdOf([page], [page])).blocks.map(shown)).toHaveLength(1);
  });
});
