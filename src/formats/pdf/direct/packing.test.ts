import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dictionary, Name, type PdfValue, Stream, Unusual } from './syntax.ts';
import { unpack } from './unpack.ts';
import { readCrossReferences } from './xref.ts';

const same = (value: PdfValue | undefined) => value;
const dictionary = (entries: Readonly<Record<string, PdfValue>>): Dictionary =>
  new Map(Object.entries(entries));
const packed = (bytes: Uint8Array, parameters: Readonly<Record<string, PdfValue>> = {}): Stream =>
  new Stream(
    dictionary({ Filter: new Name('FlateDecode'), DecodeParms: dictionary(parameters) }),
    deflateSync(bytes),
  );

/** A row as a PNG predictor writes it: the differences from what its kind expects (PNG specification, 9.2). */
function predicted(kind: number, row: Buffer, above: Buffer, step: number): Buffer {
  const expected = (x: number): number => {
    const [left, up, corner] = [row[x - step] ?? 0, above[x] ?? 0, above[x - step] ?? 0];
    const nearest = [left, up, corner].sort((a, b) => {
      const off = (each: number) => Math.abs(left + up - corner - each);
      return off(a) - off(b);
    });
    return [0, left, up, Math.floor((left + up) / 2), nearest[0] ?? 0][kind] ?? 0;
  };
  return Buffer.from([kind, ...row.map((byte, x) => byte - expected(x))]);
}

describe('a packed stream', () => {
  test('gives its bytes back whichever predictors its rows were written with', () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 4 }),
        fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(1, 2, 3), (given, colours) => {
        const written = given.map(([kind, row], i) =>
          predicted(kind, row, given[i - 1]?.[1] ?? Buffer.alloc(6), colours),
        );
        const parameters = { Predictor: 15, Colors: colours, Columns: 6 / colours };
        expect(unpack(packed(Buffer.concat(written), parameters), same)).toEqual(
          Buffer.concat(given.map(([, row]) => row)),
        );
      }),
    );
  });

  test.each([
    ['a predictor of TIFF', packed(Buffer.from('abc'), { Predictor: 2 })],
    ['a row that is cut off', packed(Buffer.from([0, 1, 2]), { Predictor: 12, Columns: 3 })],
    ['a predictor that nobody knows', packed(Buffer.from([9, 1]), { Predictor: 12 })],
    [
      'two packings',
      new Stream(dictionary({ Filter: [new Name('Fl'), new Name('Fl')] }), Buffer.from('')),
    ],
    ['a picture', new Stream(dictionary({ Filter: new Name('DCTDecode') }), Buffer.from(''))],
    ['damaged bytes', new Stream(dictionary({ Filter: new Name('Fl') }), Buffer.from('xyz'))],
  ])('with %s is left to pdf.js', (_, stream) => {
    expect(() => unpack(stream, same)).toThrow(Unusual);
  });
});

describe('the cross-references of a file', () => {
  const fields = (...rows: readonly (readonly [number, number, number])[]): Buffer =>
    Buffer.from(rows.flatMap(([kind, second, third]) => [kind, second >> 8, second & 255, third]));
  const stream = (bytes: Buffer, entries: Readonly<Record<string, PdfValue>>): Stream =>
    new Stream(dictionary(entries), bytes);
  /** A file whose sections lie where a stream is given, and tables where text is. */
  const read = (file: string, streams: Readonly<Record<number, PdfValue>> = {}) => {
    const { entries, trailer } = readCrossReferences(
      Buffer.from(file),
      (at) => streams[at] ?? null,
    );
    return [Object.fromEntries(entries), Object.fromEntries(trailer)];
  };
  const END = 'startxref 1 %%EOF';

  test('as a stream name objects at their bytes, within other streams, and gone', () => {
    const rows = fields([1, 300, 0], [2, 7, 1], [0, 0, 0], [1, 20, 0]);
    expect(read(`\n5 0 obj ${END}`, { 1: stream(rows, { W: [1, 2, 1], Size: 4 }) })[0]).toEqual({
      0: { at: 300 },
      1: { at: 0, pack: 7 },
      3: { at: 20 },
    });
    const some = stream(fields([1, 9, 0], [1, 8, 0]), { W: [1, 2, 1], Index: [4, 1, 9, 1] });
    expect(read(`\n5 0 obj ${END}`, { 1: some })[0]).toEqual({ 4: { at: 9 }, 9: { at: 8 } });
    const plain = stream(Buffer.from([5, 6]), { W: [0, 1, 0], Size: 2 });
    expect(read(`\n5 0 obj ${END}`, { 1: plain })[0]).toEqual({ 0: { at: 5 }, 1: { at: 6 } });
  });

  test('of a file that was saved again count before those of its earlier versions, which are read once', () => {
    const later = 'xref 0 2 0 0 f 50 0 n trailer <</Size 3 /Prev 61>>';
    const file = `${`\n${later}`.padEnd(61)}xref 0 3 9 0 n 40 0 n 70 0 n trailer <</Prev 1>> ${END}`;
    expect(read(file)).toEqual([
      { 1: { at: 50 }, 2: { at: 70 } },
      { Size: 3, Prev: 61 },
    ]);
  });

  test.each([
    ['no beginning', 'xref', {}],
    ['a beginning outside the file', 'startxref 999', {}],
    ['no section where they should begin', `\n5 0 obj ${END}`, {}],
    ['a table of words', `\nxref a b c trailer <<>> ${END}`, {}],
    ['a table that is cut off', `\nxref 0 2 0 0 f ${END}`, {}],
    ['no dictionary behind the table', `\nxref 0 0 trailer 5 ${END}`, {}],
    ['fields without widths', `\n5 0 obj ${END}`, { 1: stream(fields(), { Size: 1 }) }],
    ['fields of no width', `\n5 0 obj ${END}`, { 1: stream(fields(), { W: [0, 0, 0], Size: 1 }) }],
    ['fields without a number', `\n5 0 obj ${END}`, { 1: stream(fields(), { W: [1, 1, 1] }) }],
  ])('with %s are left to pdf.js', (_, file, streams) => {
    expect(() => read(file, streams)).toThrow(Unusual);
  });
});
