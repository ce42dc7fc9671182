import { type FlatSummand, flat } from '../../rollup/flat.ts';
import type { Measure } from '../../rollup/measure.ts';
import type { Summand, SummedIndicator } from '../../rollup/summand.ts';

/** The text of a row: a line of what is summed, and one of the names of its indicators, which few readers want. */
export function packed(summand: Summand): string {
  const { names, ...sums } = flat(summand);
  return `${JSON.stringify(sums)}\n${JSON.stringify(names)}`;
}

/** Values of an indicator in rows of one line: key, code of the measure, weight, points, target, result. */
type Values = readonly (string | number | null)[];
const VALUES = 6;

/** What of a row goes into a total, without names; of the first line of a row or of all of it. */
export function unpacked(text: string): FlatSummand {
  const end = text.indexOf('\n');
  const sums = JSON.parse(end < 0 ? text : text.slice(0, end)) as FlatSummand;
  return typeof sums.indicators[0] === 'string' ? withKeys(sums) : sums;
}

/** The names of the indicators of a row, in their order. */
export function namesIn(text: string): readonly string[] {
  const end = text.indexOf('\n');
  return end < 0 ? (unpacked(text).names ?? []) : (JSON.parse(text.slice(end + 1)) as string[]);
}

/** Of a row of one line, as rows were before names stood apart. */
function withKeys(sums: FlatSummand): FlatSummand {
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
