import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { FEN_PER } from '../../values/money.ts';
import { once } from '../../values/once.ts';
import { firstFrom } from '../../values/sorted.ts';
import { WHOLE } from '../../values/thousands.ts';
import type { Counted } from '../figures/counted.ts';

const NUMBER = new RegExp(`^${WHOLE}(?:\\.\\d{1,6})?$`);
/** What a number of a table may be an amount of, in 分. */
const UNITS = [FEN_PER.元, FEN_PER.万元];

/** All numbers of the tables of a report, in order; made once for a report. */
const numbersOf = once((report: Report): readonly number[] =>
  report.document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .flatMap(({ text }) => {
      const bare = text.trim();
      return NUMBER.test(bare) ? [numberOf(figure(bare.replace(/，/g, ',')))] : [];
    })
    .sort((a, b) => a - b),
);

/** Whether a table has an amount of which the part is the rate: then the rate is of that one, whatever else stands near. */
export function isOfAWholeInATable(report: Report, rate: Counted, part: Counted): boolean {
  if (part.nature !== 'money') return false;
  const percent = numberOf(rate.value);
  // Many a rate is cut off and not rounded.
  const step = 1 / 10 ** rate.value.decimals;
  if (percent <= step) return false;
  return UNITS.some((unit) =>
    hasBetween(
      numbersOf(report),
      (part.size * 100) / (percent + step) / unit,
      (part.size * 100) / (percent - step) / unit,
    ),
  );
}

/** Whether a sorted list has a number between two bounds. */
const hasBetween = (sorted: readonly number[], from: number, to: number): boolean =>
  (sorted[firstFrom(sorted, from)] ?? Number.POSITIVE_INFINITY) <= to;
