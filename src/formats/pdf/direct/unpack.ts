import { inflateSync } from 'node:zlib';
import { tooComplex } from '../refusals.ts';
import { dictionaryOf, Name, type PdfValue, type Stream, Unusual } from './syntax.ts';

/** The most that one stream may unpack to. */
const MOST_UNPACKED = 40_000_000;

/** Follows references; see `PdfFile.resolve`. */
type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

/** The bytes of a stream, unpacked. Throws `Unusual` on other packings than Flate, and on damage. */
export function unpack(stream: Stream, resolve: Resolve): Buffer {
  const { dictionary, packed } = stream;
  const filter = single(resolve(dictionary.get('Filter')));
  if (filter === undefined || filter === null) return packed;
  if (!(filter instanceof Name) || !/^(?:FlateDecode|Fl)$/.test(filter.text))
    throw new Unusual('filter');
  const plain = inflated(packed);
  const parameters = dictionaryOf(resolve(single(resolve(dictionary.get('DecodeParms')))));
  const number = (key: string, without: number): number => {
    const value = resolve(parameters?.get(key));
    return typeof value === 'number' ? value : without;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return plain;
  if (predictor < 10) throw new Unusual('predictor');
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  return unpredicted(plain, Math.max(1, bits >> 3), Math.ceil((number('Columns', 1) * bits) / 8));
}

/** The one packing of a list of one; several are another matter. */
function single(value: PdfValue | undefined): PdfValue | undefined {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new Unusual('filters');
  return value[0];
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, {
      maxOutputLength: MOST_UNPACKED,
      chunkSize: Math.min(Math.max(6 * packed.length, 4096), 4 << 20),
    });
  } catch (reason) {
    if ((reason as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooComplex();
    throw new Unusual('damaged stream');
  }
}

/** Undoes the predictors of PNG, row by row (ISO 32000-1, 7.4.4.4; PNG specification, 9). */
function unpredicted(bytes: Buffer, step: number, width: number): Buffer {
  const rows = Math.floor(bytes.length / (width + 1));
  if (rows * (width + 1) !== bytes.length) throw new Unusual('predictor');
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = bytes[from] as number;
    for (let x = 0; x < width; x += 1) {
      const left = x >= step ? (out[to + x - step] as number) : 0;
      const up = row > 0 ? (out[to + x - width] as number) : 0;
      const corner = x >= step && row > 0 ? (out[to + x - width - step] as number) : 0;
      out[to + x] = (bytes[from + 1 + x] as number) + predictedBy(kind, left, up, corner);
    }
  }
  return out;
}

function predictedBy(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new Unusual('predictor');
  const guess = left + up - corner;
  const byLeft = Math.abs(guess - left);
  const byUp = Math.abs(guess - up);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
