import type { Measure } from '../../rollup/measure.ts';
import type { Summand, SummedIndicator } from '../../rollup/summand.ts';

const CODES = { sum: 's', mean: 'm', judged: 'j' } as const satisfies Record<Measure, string>;
const MEASURES: Readonly<Record<string, Measure>> = { s: 'sum', m: 'mean', j: 'judged' };

/** Values of an indicator in the row: key, measure, weight, points, target, result. */
const WIDTH = 6;

/** The text of a row: the indicators are one flat list without names, for a region reads millions of them. */
export const packed = ({ indicators, ...summand }: Summand): string =>
  JSON.stringify({
    ...summand,
    indicators: indicators.flatMap(({ key, measure, weight, score, target, result }) => [
      key,
      CODES[measure],
      weight,
      score,
      target ?? null,
      result ?? null,
    ]),
  });

/** What of a row goes into a total. */
export function unpacked(text: string): Summand {
  const { indicators: flat, ...summand } = JSON.parse(text) as Omit<Summand, 'indicators'> & {
    readonly indicators: readonly unknown[];
  };
  const indicators: SummedIndicator[] = [];
  for (let i = 0; i + WIDTH <= flat.length; i += WIDTH) {
    const target = flat[i + 4] as number | null;
    const result = flat[i + 5] as number | null;
    const indicator = {
      key: flat[i] as string,
      measure: MEASURES[flat[i + 1] as string] ?? 'judged',
      weight: flat[i + 2] as number,
      score: flat[i + 3] as number,
    };
    // Written out, not spread: a region has millions of these.
    indicators.push(
      target === null || result === null
        ? indicator
        : {
            key: indicator.key,
            measure: indicator.measure,
            weight: indicator.weight,
            score: indicator.score,
            target,
            result,
          },
    );
  }
  return { ...summand, indicators };
}
