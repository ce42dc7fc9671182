import { pointsText } from '../compose/wording.ts';
import type { ScoreRow } from '../draft/to-dossier.ts';
import { parseResult, parseTarget } from '../extract/target/target.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { IndicatorOfYear } from '../report/dossier.ts';
import type { Indicator } from '../report/indicators.ts';
import { scoreIndicator } from '../score/indicators.ts';
import type { ScoreLine } from '../score/scorecard.ts';
import { type Figure, figure } from '../values/figure.ts';

const AT = { block: 0 };
const entry = <T>(value: T | undefined, verbatim: string) => ({
  ...(value !== undefined && { value }),
  verbatim,
  at: AT,
});

/** The score line of one indicator by a regulation, read as the form that prints it would be read. */
export function lineOf(
  row: IndicatorOfYear,
  fiscalYear: number,
  regulation: Regulation,
): ScoreLine {
  const beside = { year: fiscalYear };
  const target = parseTarget(row.target, beside);
  const result = parseResult(row.result, beside, target);
  const indicator: Indicator = {
    row: 0,
    group: row.group,
    kind: row.kind,
    level1: entry('', ''),
    name: entry(row.name, row.name),
    target: entry(target, row.target),
    result: entry(result, row.result),
    weight: entry(figure(pointsText(row.weight)), pointsText(row.weight)),
    ...(row.score !== undefined && {
      score: entry(figure(pointsText(row.score)), pointsText(row.score)),
    }),
  };
  return scoreIndicator(indicator, 0, regulation);
}

/** Points as hundredths. */
export const hundredthsOf = ({ coefficient, decimals }: Figure): number =>
  decimals > 2
    ? Math.round(coefficient / 10 ** (decimals - 2))
    : coefficient * 10 ** (2 - decimals);

/** Scores rows for a dossier whose scores were left blank. */
export const scorerOf =
  (regulation: Regulation): ScoreRow =>
  (row, fiscalYear) => {
    const line = lineOf(row, fiscalYear, regulation);
    if (line.computed !== 'needsReview') return { computed: hundredthsOf(line.computed) };
    return line.why ? { why: line.why } : {};
  };
