import type { Band, Regulation } from '../regulation/regulation.ts';
import type { FundRow, SelfEvaluationForm } from '../report/forms.ts';
import type { Report } from '../report/report.ts';
import { type Figure, numberOf, sumFigures } from '../values/figure.ts';
import { gather } from '../values/gather.ts';
import { scoreExecution } from './execution.ts';
import { scoreIndicator } from './indicators.ts';
import { tellsRatio } from './own-steps.ts';
import type { Scorecard, ScoreLine } from './scorecard.ts';

const NONE: Figure = { coefficient: 0, decimals: 2, unit: '' };

/** Scores every self-evaluation form of a report by a regulation, claimed beside computed. */
export function score(report: Report, regulation: Regulation): readonly Scorecard[] {
  const rules = tellsRatio(report.document)
    ? { ...regulation, scoring: { ...regulation.scoring, reverse: 'ratio' as const } }
    : regulation;
  return report.forms.map((form, index) => scoreForm(form, index, rules));
}

function scoreForm(form: SelfEvaluationForm, index: number, regulation: Regulation): Scorecard {
  const lines = [...executionLines(form, regulation), ...indicatorLines(form, regulation)];
  const computed = lines.filter(isComputed);
  const open = lines.filter((line) => !isComputed(line));
  const verifiable = sumFigures([NONE, ...computed.map((line) => line.computed)]);
  const claimedOpen = open.map((line) => line.claimed);
  const complete = claimedOpen.every((claimed) => claimed !== undefined);
  const total =
    complete && lines.length > 0
      ? sumFigures([verifiable, ...claimedOpen.filter((each) => each !== undefined)])
      : undefined;
  const claimed = form.totalScore?.value;
  const rated = total ?? claimed;
  const rating = rated && isOfHundred(form) ? gradeOf(rated, regulation.bands) : undefined;
  return {
    regulation: regulation.id,
    form: index,
    lines,
    ...(claimed && { claimed }),
    ...(total && { total }),
    verifiable,
    unverifiableWeight: sumFigures([
      { ...NONE, decimals: 0 },
      ...open.flatMap((line) => (line.weight ? [line.weight] : [])),
    ]),
    ...(rating && { rating }),
  };
}

const isComputed = (line: ScoreLine): line is ScoreLine & { readonly computed: Figure } =>
  line.computed !== 'needsReview';

function executionLines(form: SelfEvaluationForm, regulation: Regulation): readonly ScoreLine[] {
  const { execution, decimals } = regulation.scoring;
  const weighted = gather(form.funds, (row, fund) =>
    row.weight?.value && !isSumOfParts(form.funds, fund)
      ? [scoreExecution(row, fund, execution, decimals)]
      : [],
  );
  if (weighted.length > 0) return weighted;
  const fund = form.funds.findIndex((row) => row.metric === 'total' && row.score?.value);
  const row = form.funds[fund];
  return row ? [scoreExecution(row, fund, execution, decimals, weightLeft(form, regulation))] : [];
}

/** Whether the rows of which one is the total have weights and points of their own that add up to its: each is scored by itself. */
function isSumOfParts(funds: SelfEvaluationForm['funds'], fund: number): boolean {
  const parts = funds.filter((row) => row.within === fund && row.weight?.value);
  const makes = (of: (row: FundRow) => FundRow['weight'], off: number): boolean => {
    const [whole, ...own] = [funds[fund], ...parts].map((row) => row && of(row)?.value);
    const sum = own.reduce((all, value) => all + (value ? numberOf(value) : Number.NaN), 0);
    return whole !== undefined && Math.abs(sum - numberOf(whole)) < off;
  };
  return parts.length >= 2 && makes((row) => row.weight, 0.005) && makes((row) => row.score, 0.015);
}

/**
 * What the indicators leave of the form's total weight for the execution rate, where a frame gives it just that: forms of projects
 * often print points beside the rate and no weight. Undefined elsewhere, for a weight may be missing or wrong.
 */
function weightLeft(
  { totalWeight, indicators }: SelfEvaluationForm,
  { frames }: Regulation,
): Figure | undefined {
  const weights = indicators.flatMap(({ weight }) => (weight?.value ? [weight.value] : []));
  if (!totalWeight?.value || weights.length < indicators.length) return undefined;
  const left = sumFigures([
    totalWeight.value,
    ...weights.map((weight) => ({ ...weight, coefficient: -weight.coefficient })),
  ]);
  const usual = frames.some(({ groups }) =>
    groups.some(({ group, weight }) => group === 'execution' && weight === numberOf(left)),
  );
  return usual ? left : undefined;
}

/** Rows of which the form asks no points (no weight and no score) have no line. */
function indicatorLines(form: SelfEvaluationForm, regulation: Regulation): readonly ScoreLine[] {
  return gather(form.indicators, (indicator, index) =>
    indicator.weight?.value || indicator.score?.value
      ? [scoreIndicator(indicator, index, regulation)]
      : [],
  );
}

// Grades are bands of 100 points; a form of another total has no grade here.
function isOfHundred(form: SelfEvaluationForm): boolean {
  const total = form.totalWeight?.value;
  return !total || numberOf(total) === 100;
}

/** The grade of a score by the bands, highest first. */
export const gradeOf = (scored: Figure, bands: readonly Band[]): Band['grade'] | undefined =>
  bands.find((band) => numberOf(scored) >= band.from)?.grade;
