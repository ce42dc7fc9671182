import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { trimmed } from '../figures/amounts.ts';
import { linesWith } from '../wording/running-text.ts';
import { chainFrom, folded, type ScorePart, startsIn } from './score-parts.ts';

/** A rate of a part's score that is not its score over what the other parts leave it of a hundred. */
export interface MarkRate {
  readonly name: string;
  readonly rate: Quote;
  readonly got: Quote;
  /** What the parts beside it are worth by their own scores and rates, taken from a hundred. */
  readonly worth: number;
  /** Score over worth in percent. */
  readonly computed: string;
}

const FULL = 100;

/**
 * Lists of scores with their rates that tell no worths: 「决策得19分，得分率95%；过程得24分，得分率96%…」. Each score over its rate
 * is a whole number of points, and all of them are a hundred; undefined where the text has no such list.
 */
export function markRates(report: Report): readonly MarkRate[] | undefined {
  const lists = gather(linesWith(report.document, /得分率/), (line) => {
    const text = folded(line);
    const found = startsIn(text).map((at) => chainFrom(line, text, at));
    const longest = found.reduce((a, b) => (b.length > a.length ? b : a), []);
    return longest.length >= 3 && longest.every(({ rate }) => rate) ? [longest] : [];
  });
  return lists.length === 0 ? undefined : gather(lists, oddOf);
}

/** The one part of a list whose score over its rate is no whole number, where all others leave it one. */
function oddOf(parts: readonly ScorePart[]): readonly MarkRate[] {
  const worths = parts.map(worthOf);
  const odd = worths.flatMap((each, i) => (each === undefined ? [i] : []));
  const [at = 0] = odd;
  const part = parts[at];
  if (odd.length !== 1 || !part?.rate) return [];
  const worth = FULL - worths.reduce((sum: number, each) => sum + (each ?? 0), 0);
  if (worth <= 0 || part.got > worth) return [];
  const { name, got, rate } = part;
  return [{ name, rate, got: part, worth, computed: trimmed((got / worth) * FULL) }];
}

/** The whole number of points that a score and its rate make; undefined when none or more than one does. */
function worthOf({ got, rate, worth, verbatim }: ScorePart): number | undefined {
  if (worth !== undefined) return worth;
  const told = figure(/[\d.]+(?=[%％])/.exec(rate?.verbatim ?? '')?.[0] ?? '0', '%');
  const share = numberOf(told) / FULL;
  const [offRate, offGot] = [
    0.5 / 10 ** told.decimals / FULL,
    0.5 / 10 ** (/\.(\d+)分/.exec(verbatim)?.[1]?.length ?? 0),
  ];
  if (share <= offRate || share > 1 + offRate) return undefined;
  // A score that is a whole number is exact as a rule: one of 19 over 95% is of 20.
  const slack = Number.isInteger(got) ? 0 : offGot;
  const [least, most] = [(got - slack) / (share + offRate), (got + slack) / (share - offRate)];
  const whole = Math.ceil(least - 1e-9);
  return whole <= most + 1e-9 && whole + 1 > most ? whole : undefined;
}
