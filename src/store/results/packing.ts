import { type FlatSummand, flat } from '../../rollup/flat.ts';
import type { Measure } from '../../rollup/measure.ts';
import type { Summand, SummedIndicator } from '../../rollup/summand.ts';

/**
 * The text of a row: a line of what is summed, and one of the names of its indicators, which few readers want. The numbers
 * of the indicators are the bytes of doubles, the low byte first, in base64: a region has millions, and digits cost more
 * to read than to add.
 */
export function packed(summand: Summand): string {
  const { names, indicators, ...sums } = flat(summand);
  const bytes = Buffer.alloc(indicators.length * DOUBLE);
  for (let i = 0; i < indicators.length; i += 1)
    bytes.writeDoubleLE(indicators[i] ?? 0, i * DOUBLE);
  const line = JSON.stringify({ ...sums, indicators: bytes.toString('base64') });
  return `${line}\n${JSON.stringify(names)}`;
}

/** Bytes of a number. */
const DOUBLE = 8;

/** Values of an indicator in rows of one line: key, code of the measure, weight, points, target, result. */
type Values = readonly (string | number | null)[];
const VALUES = 6;

/** What of a row goes into a total, without names; of the first line of a row or of all of it. */
export function unpacked(text: string): FlatSummand {
  const end = text.indexOf('\n');
  const sums = JSON.parse(end < 0 ? text : text.slice(0, end)) as Row;
  const { indicators } = sums;
  if (typeof indicators === 'string') return { ...sums, indicators: doublesOf(indicators) };
  return typeof indicators[0] === 'string' ? withKeys(sums) : (sums as FlatSummand);
}

/** What stands in the first line: of today, with numbers as digits, or with keys in place of prints. */
interface Row extends Omit<FlatSummand, 'indicators'> {
  readonly indicators: string | Values;
}

function doublesOf(base64: string): ArrayLike<number> {
  const bytes = Buffer.from(base64, 'base64');
  // Copied, for a small buffer may begin anywhere in a larger one.
  const doubles = new Float64Array(bytes.length / DOUBLE);
  if (LOW_BYTE_FIRST) new Uint8Array(doubles.buffer).set(bytes);
  else for (let i = 0; i < doubles.length; i += 1) doubles[i] = bytes.readDoubleLE(i * DOUBLE);
  return doubles;
}

const LOW_BYTE_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The names of the indicators of a row, in their order. */
export function namesIn(text: string): readonly string[] {
  const end = text.indexOf('\n');
  return end < 0 ? (unpacked(text).names ?? []) : (JSON.parse(text.slice(end + 1)) as string[]);
}

/** Of a row of one line, as rows were before names stood apart. */
function withKeys(sums: Row): FlatSummand {
  const values = sums.indicators as Values;
  const indicators: SummedIndicator[] = [];
  for (let i = 0; i + VALUES <= values.length; i += VALUES) {
    const [key, , weight, score, target, result] = values.slice(i, i + VALUES);
    // The measure follows from the key.
    const measure: Measure = 'judged';
    const points = { weight: Number(weight), score: Number(score) };
    const pair = target === null ? {} : { target: Number(target), result: Number(result) };
    indicators.push({ key: String(key), measure, ...points, ...pair });
  }
  return flat({ ...sums, indicators });
}
