import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  grid,
  type HandmadePage,
  handmade,
  rule,
  streamOf,
} from '../../../../test/pdf/handmade.ts';
import type { PageMarks } from '../../pages/marks.ts';
import { withPdf } from '../engine.ts';
import { interpret } from '../interpret.ts';
import { readDirectly } from './read.ts';

const LIMITS = { pages: 50, milliseconds: 60_000, operations: 10_000 };
const direct = (bytes: Uint8Array): readonly PageMarks[] | undefined =>
  readDirectly(bytes, LIMITS, (marks) => marks);

async function byPdfJs(bytes: Uint8Array): Promise<readonly PageMarks[]> {
  return withPdf(bytes.slice(), async (pdf) => {
    const pages: PageMarks[] = [];
    for (let number = 1; number <= pdf.proxy.numPages; number += 1) {
      const page = await pdf.proxy.getPage(number);
      pages.push(interpret(pdf, page, await page.getOperatorList()));
    }
    return pages;
  });
}

/** Places to a hundredth of a point: one of the two reckons with shorter numbers. */
const rounded = (pages: readonly PageMarks[] | undefined): unknown =>
  JSON.parse(
    JSON.stringify(pages ?? 'not read', (_, value) =>
      typeof value === 'number' ? Math.round(value * 100) / 100 || 0 : value,
    ),
  );

const text = (stream: Uint8Array): string => Buffer.from(stream).toString('latin1');

const TO_UNICODE = text(
  streamOf(
    `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <7ee9> <0002> <d842dfb7> endbfchar
3 beginbfrange <0010> <0014> <0030> <0020> <0021> [<6548> <00660069>] <00a0> <00a0> <0020> endbfrange
endcmap end`,
  ),
);
const BYTES_TO_UNICODE = text(streamOf('1 beginbfrange <41> <43> <7532> endbfrange'));
const GLYPH = text(streamOf('500 0 0 0 500 500 d1 0 0 500 500 re f'));
const FORM = text(
  streamOf(
    'BT /C 10 Tf 5 5 Td <0001> Tj ET 0 0 m 40 0 l S q',
    '/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [2 0 0 2 100 300]',
  ),
);
/** Fonts as the programs make them in which such reports are written, from object 6 on. */
const FONTS = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 900 /W [16 [500 501 502] 19 20 503] >>',
  TO_UNICODE,
  '<< /Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 40 /Widths [250 333 408 500 500 833 778 180 333] /FontDescriptor 10 0 R >>',
  '<< /Type /FontDescriptor /FontName /TimesNewRoman /Flags 32 /FontBBox [-10 -10 1000 900] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 660 /StemV 80 /MissingWidth 700 >>',
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.002 0 0 0.002 0 0] /CharProcs << /a 12 0 R >> /Encoding << /Type /Encoding /Differences [65 /a /a /a] >> /FirstChar 65 /LastChar 67 /Widths [500 400 300] /Resources << >> /ToUnicode 13 0 R >>',
  GLYPH,
  BYTES_TO_UNICODE,
  FORM,
];
const RESOURCES =
  '/Font << /C 6 0 R /W 9 0 R /T 11 0 R >> /XObject << /Fm 14 0 R >> /ColorSpace << /S [/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >> /ExtGState << /G << /LW 2 >> >>';
/** A page on the fonts above; the font that handmade pages have of themselves has no map to Unicode. */
const made = (content: string, more: Partial<HandmadePage> = {}): Uint8Array =>
  handmade([{ content, resources: `>> /Resources << ${RESOURCES}`, ...more }], FONTS);

describe('what is read directly is what pdf.js reads', () => {
  test.each<[string, string, Partial<HandmadePage>?]>([
    [
      'characters by their map, of one unit, two units and several',
      'BT /C 12 Tf 80 700 Td <00010002001000140020> Tj 3 Tc <0021> Tj ET',
    ],
    [
      'shifts, spacing, stretch, rise and lines of text',
      'BT /W 10 Tf 2 Tw 80 Tz 14 TL 80 700 Td [(#$) -300 (% &)] TJ T* (!) Tj 4 Ts (!) \' 1 2 ("\\(\\050) " 10 -20 TD (#\\\n$) Tj ET',
    ],
    ['a code without a width of its own', 'BT /W 10 Tf 80 700 Td (A\\223B\\226) Tj (C) Tj ET'],
    ['letters drawn by the file itself', 'BT /T 20 Tf 80 700 Td (ABC) Tj ET'],
    [
      'turned, mirrored and leaning text',
      'BT /C 12 Tf 0 1 -1 0 300 300 Tm <0001> Tj 1 0 0 1 80 700 Tm <00100011> Tj 0.7 0.7 -0.7 0.7 200 200 Tm <0012> Tj /C -12 Tf 1 0 0 -1 80 600 Tm <0010> Tj ET',
    ],
    [
      'rules, thin boxes, areas and curves',
      `${grid([100, 200, 300], [500, 550])} 100 400 80 0.5 re f 100 380 60 40 re B 10 10 m 20 20 30 30 40 40 c S 5 5 m 50 5 l 50 50 l s 100 300 100 0 re S 1 1 0.48 0.48 re f 5 5 20 20 re W n`,
    ],
    [
      'white ink of every kind draws no rule',
      '1 G 0 100 m 100 100 l S 1 1 1 RG 0 110 m 100 110 l S 0 0 0 0 K 0 120 m 100 120 l S /S CS 0 SCN 0 130 m 100 130 l S 1 SCN 0 140 m 100 140 l S q 0 G 0 150 m 100 150 l S Q /DeviceGray cs 1 sc 0 160 100 1 re f 0.99 g 0 170 100 1 re f /DeviceRGB CS 0 180 m 100 180 l S',
    ],
    [
      'a form within the page, what it leaves open included',
      'q 1 0 0 1 10 10 cm /Fm Do Q /G gs BT /C 12 Tf 80 700 Td <0010> Tj ET',
    ],
    [
      'a picture between operators',
      'q 10 0 0 10 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G ID \u0001\u0002 EI Q BT /C 12 Tf 80 700 Td <0010> Tj ET',
    ],
    ['a page on its side', 'BT /C 12 Tf 80 700 Td <00010010> Tj ET', { rotate: 90 }],
    ['a page upside down', 'BT /C 12 Tf 80 700 Td <00010010> Tj ET', { rotate: 180 }],
    ['a page on its other side', 'BT /C 12 Tf 80 700 Td <00010010> Tj ET', { rotate: -90 }],
    ['comments and odd white space', '%note\nBT\r/C\t12 Tf%x\r80 700 Td<0010\n0011>Tj ET'],
  ])('%s', async (_, content, more) => {
    const bytes = made(content, more);
    expect(rounded(direct(bytes))).toEqual(rounded(await byPdfJs(bytes)));
  });

  test('packed content in several parts', async () => {
    const part = (content: string): string =>
      text(streamOf(deflateSync(Buffer.from(content)), '/Filter /FlateDecode'));
    const bytes = handmade(
      [
        {
          content: '',
          resources: `>> /Resources << ${RESOURCES} >> /Contents [15 0 R 16 0 R] /X <<`,
        },
      ],
      [...FONTS, part('BT /C 12 Tf 80 700 Td <0010> Tj'), part('<0011> Tj ET')],
    );
    expect(rounded(direct(bytes))).toEqual(rounded(await byPdfJs(bytes)));
  });
});

describe('what is left to pdf.js', () => {
  const page = 'BT /C 12 Tf 80 700 Td <0010> Tj ET';
  test.each<[string, Uint8Array]>([
    ['a font without a map to Unicode', made('BT /F 12 Tf <0010> Tj ET', { resources: '' })],
    ['a code that the map lacks', made('BT /C 12 Tf 80 700 Td <0099> Tj ET')],
    ['an operator that nobody knows', made(`${page} 1 2 zz`)],
    ['a form that draws itself', made('/Fm Do', { resources: '/XObject << /Fm 15 0 R >>' })],
    [
      'a note drawn on the page',
      made(page, { resources: `>> /Annots [<< /Subtype /FreeText >>] /Resources << ${RESOURCES}` }),
    ],
    ['a file whose end is cut off', made(page).subarray(0, -60)],
    [
      'a file behind a password',
      handmade([{ content: page }], ['<< /Filter /Standard >>'], '/Encrypt 6 0 R'),
    ],
    ['packing that is rare', made('3C3E>', { stream: '/Filter /ASCIIHexDecode' })],
    ['damaged packing', made('nothing', { stream: '/Filter /FlateDecode' })],
  ])('%s', (_, bytes) => {
    expect(direct(bytes)).toBeUndefined();
  });
});

describe('what no report holds is refused', () => {
  test.each<[string, () => Uint8Array, string]>([
    [
      'more operations than a page has',
      () => made(rule(0, 0, 1, 1).repeat(11_000)),
      'pdf-too-complex',
    ],
    [
      'a content that unpacks to 60 MB',
      () => {
        const packed = deflateSync(Buffer.alloc(60_000_000, 32));
        return made(packed.toString('latin1'), { content: packed, stream: '/Filter /FlateDecode' });
      },
      'pdf-too-complex',
    ],
    [
      'more pages than a report has',
      () => handmade(Array.from({ length: 51 }, () => ({ content: '' }))),
      'pdf-too-many-pages',
    ],
  ])('%s', (_, bytes, code) => {
    expect(() => direct(bytes())).toThrowError(expect.objectContaining({ code }));
  });
});
