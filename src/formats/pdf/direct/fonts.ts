import { decode1252 } from '../../encoding/windows-1252.ts';
import { type ShownGlyph, textOf } from '../../pages/letters.ts';
import { IDENTITY, type Matrix, matrixOf } from '../../pages/matrix.ts';
import type { Font } from '../../pages/pen.ts';
import type { PdfFile } from './file.ts';
import { type Dictionary, dictionaryOf, Name, type PdfValue, Stream, Unusual } from './syntax.ts';
import { readToUnicode } from './to-unicode.ts';

/** A font as the pen needs it, with its glyphs by their codes. */
export interface DirectFont extends Font {
  /** The glyphs of a string. Throws `Unusual` on a code whose character is not certain. */
  readonly glyphsOf: (string: Buffer) => readonly ShownGlyph[];
}

/** What a font says of a code. */
interface Codes {
  readonly length: 1 | 2;
  readonly textOf: (code: number) => string | undefined;
  readonly widthOf: (code: number) => number;
}

/** Reads a font. Throws `Unusual` where only its program, or a character map that pdf.js has, tells what is written. */
export function readFont(file: PdfFile, dictionary: Dictionary, number: number): DirectFont {
  const subtype = file.resolve(dictionary.get('Subtype'));
  const kind = subtype instanceof Name ? subtype.text : '';
  const type3 = kind === 'Type3';
  const codes = kind === 'Type0' ? compositeCodes(file, dictionary) : simpleCodes(file, dictionary);
  const box = type3 ? numbersOf(file, dictionary.get('FontBBox')) : [];
  return {
    number: type3 ? -1 : number,
    vertical: false,
    type3,
    matrix: type3 ? type3Matrix(file, dictionary) : THOUSANDTHS,
    boxHeight: box.length > 3 ? Math.abs((box[3] ?? 0) - (box[1] ?? 0)) : 0,
    glyphsOf: glyphsBy(codes),
  };
}

const THOUSANDTHS: Matrix = [0.001, 0, 0, 0.001, 0, 0];

function type3Matrix(file: PdfFile, dictionary: Dictionary): Matrix {
  const matrix = matrixOf(numbersOf(file, dictionary.get('FontMatrix')));
  if (matrix === IDENTITY) throw new Unusual('FontMatrix');
  return matrix;
}

function glyphsBy({ length, textOf: characterOf, widthOf }: Codes): DirectFont['glyphsOf'] {
  const known: (ShownGlyph | undefined)[] = [];
  const make = (code: number): ShownGlyph => {
    const unicode = characterOf(code);
    if (unicode === undefined) throw new Unusual('character');
    const glyph = {
      unicode,
      text: textOf(unicode),
      width: widthOf(code),
      isSpace: length === 1 && code === 0x20,
    };
    known[code] = glyph;
    return glyph;
  };
  return (string) => {
    const glyphs: ShownGlyph[] = [];
    for (let i = 0; i + length <= string.length; i += length) {
      const code =
        length === 1
          ? (string[i] as number)
          : ((string[i] as number) << 8) | (string[i + 1] as number);
      glyphs.push(known[code] ?? make(code));
    }
    return glyphs;
  };
}

function toUnicodeOf(
  file: PdfFile,
  dictionary: Dictionary,
): ReadonlyMap<number, string> | undefined {
  const map = file.resolve(dictionary.get('ToUnicode'));
  if (map === undefined || map === null) return undefined;
  if (!(map instanceof Stream)) throw new Unusual('ToUnicode');
  return readToUnicode(file.unpack(map));
}

/** A font of many characters, by codes of two bytes (ISO 32000-1, 9.7). */
function compositeCodes(file: PdfFile, dictionary: Dictionary): Codes {
  const encoding = file.resolve(dictionary.get('Encoding'));
  const map = toUnicodeOf(file, dictionary);
  if (!(encoding instanceof Name) || encoding.text !== 'Identity-H' || !map)
    throw new Unusual('encoding');
  const descendants = file.resolve(dictionary.get('DescendantFonts'));
  const descendant = dictionaryOf(
    file.resolve(Array.isArray(descendants) ? descendants[0] : undefined),
  );
  if (!descendant) throw new Unusual('font');
  const without = file.resolve(descendant.get('DW'));
  const widths = compositeWidths(file, descendant.get('W'));
  return {
    length: 2,
    textOf: (code) => map.get(code),
    widthOf: (code) => widths.get(code) ?? (typeof without === 'number' ? without : 1000),
  };
}

/** More widths than a font can have by codes of two bytes, twice. */
const MOST_WIDTHS = 131_072;

/** Widths by character: `c [w1 w2 …]` or `first last w` (9.7.4.3). */
function compositeWidths(file: PdfFile, value: PdfValue | undefined): ReadonlyMap<number, number> {
  const list = file.resolve(value);
  const widths = new Map<number, number>();
  if (!Array.isArray(list)) return widths;
  let stretches = 0;
  for (let i = 0; i + 1 < list.length; ) {
    const first = numberOf(file.resolve(list[i]));
    const second = file.resolve(list[i + 1]);
    if (Array.isArray(second)) {
      second.forEach((width, k) => {
        widths.set(first + k, numberOf(file.resolve(width)));
      });
      i += 2;
      continue;
    }
    const last = numberOf(second);
    const width = numberOf(file.resolve(list[i + 2]));
    stretches += Math.max(last - first, 0);
    if (stretches > MOST_WIDTHS) throw new Unusual('W');
    for (let code = first; code <= last; code += 1) widths.set(code, width);
    i += 3;
  }
  return widths;
}

/** A font of at most 256 characters (9.6). */
function simpleCodes(file: PdfFile, dictionary: Dictionary): Codes {
  const map = toUnicodeOf(file, dictionary);
  const encoding = file.resolve(dictionary.get('Encoding'));
  const windows = encoding instanceof Name && encoding.text === 'WinAnsiEncoding';
  if (!map && !windows) throw new Unusual('encoding');
  const widths = file.resolve(dictionary.get('Widths'));
  const first = file.resolve(dictionary.get('FirstChar'));
  if (!Array.isArray(widths)) throw new Unusual('Widths');
  const start = typeof first === 'number' ? first : 0;
  const missing = file.resolve(file.dictionary(dictionary, 'FontDescriptor')?.get('MissingWidth'));
  return {
    length: 1,
    textOf: (code) => map?.get(code) ?? (windows ? windowsText(code) : undefined),
    widthOf: (code) => {
      const width = file.resolve(widths[code - start]);
      if (typeof width === 'number') return width;
      return typeof missing === 'number' ? missing : 0;
    },
  };
}

/** Characters of WinAnsiEncoding that every reader takes alike (Annex D.2): not the hyphen and the blank that look like others. */
function windowsText(code: number): string | undefined {
  if (code < 0x20 || code === 0x7f || code === 0xa0 || code === 0xad) return undefined;
  const text = decode1252(Uint8Array.of(code));
  return text.charCodeAt(0) >= 0x80 && text.charCodeAt(0) < 0xa0 ? undefined : text;
}

function numberOf(value: PdfValue | undefined): number {
  if (typeof value !== 'number') throw new Unusual('number');
  return value;
}

/** The numbers of a list; none where there is no list. */
export function numbersOf(file: PdfFile, value: PdfValue | undefined): readonly number[] {
  const list = file.resolve(value);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const number = file.resolve(item);
    return typeof number === 'number' ? [number] : [];
  });
}
