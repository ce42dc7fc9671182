import type { Finding } from '../document/finding.ts';
import { parseResult, parseTarget } from '../extract/target/target.ts';
import type { Dossier, IndicatorOfYear } from '../report/dossier.ts';
import type { Direction, IndicatorGroup, IndicatorKind } from '../report/indicators.ts';
import { runningTotal, threePublicTotal, totalsOf } from '../report/totals.ts';
import type { Scorecard } from '../score/scorecard.ts';
import { type Figure, moneyOf } from '../values/figure.ts';
import { isMoneyUnit, type Money } from '../values/money.ts';
import { type Measure, MONEY, measureOf } from './measure.ts';

/** A grade of a self-evaluation (domain rule 3.5). */
export type Grade = NonNullable<Scorecard['rating']>;

/** Budget and outturn of the same thing, in 分. */
export interface Pair {
  readonly budget: Money;
  readonly actual: Money;
}

/** What of a frozen submission is summed: some hundred bytes a row in place of the whole report. */
export interface Summand {
  readonly original: Money;
  /** Final budget of the year: the money by which averages are weighted. */
  readonly budget: Money;
  readonly actual: Money;
  readonly threePublic: Pair;
  readonly running: Pair;
  /** The self score as it stands in the form, and the one by the regulation, in hundredths; absent when the form has none. */
  readonly selfScore?: number;
  readonly computed?: number;
  /** Weight of the execution rate and the points claimed for it, in hundredths. */
  readonly execution?: { readonly weight: number; readonly score: number };
  readonly rating?: Grade;
  /** How many errors and warnings of each check. */
  readonly checks: Readonly<Record<string, number>>;
  readonly indicators: readonly SummedIndicator[];
}

/** One indicator as far as it is summed. */
export interface SummedIndicator {
  /** Indicators of one key are one indicator of the total: same kind, name, direction and unit. */
  readonly key: string;
  readonly measure: Measure;
  /** Target and result in 分 for money, else in ten-thousandths of the unit; both or neither. */
  readonly target?: number;
  readonly result?: number;
  /** Points in hundredths. */
  readonly weight: number;
  readonly score: number;
}

/** What a key stands for. */
export interface KeyParts {
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly direction: Direction;
  /** `MONEY` for all money. */
  readonly unit: string;
}

/** Stands between the parts of a key; in none of them, for white space is taken out of names. */
export const BETWEEN = '\t';

/** 分 beside an indicator is a mark out of a hundred, not a coin. */
const isMoney = (unit: string): boolean => isMoneyUnit(unit) && unit !== '分' && unit !== '角';

const keyOf = ({ group, kind, name, direction, unit }: KeyParts): string =>
  [group, kind, direction, unit, name].join(BETWEEN);

/** What a key was made of. */
export function partsOf(key: string): KeyParts {
  const [group, kind, direction, unit = '', name = ''] = key.split(BETWEEN);
  return { group, kind, direction, unit, name } as KeyParts;
}

/** What of a submission goes into totals; the first scorecard is that of the unit as a whole. */
export function summandOf(
  dossier: Dossier,
  scorecards: readonly Scorecard[],
  findings: readonly Finding[],
): Summand {
  const totals = totalsOf(dossier);
  const [card] = scorecards;
  const line = card?.lines.find(({ group }) => group === 'execution');
  const selfScore = hundredths(card?.claimed);
  const computed = hundredths(card?.total);
  const [weight, score] = [hundredths(line?.weight), hundredths(line?.claimed)];
  return {
    original: dossier.budget.original,
    budget: totals.finalBudget,
    actual: totals.actual,
    threePublic: {
      budget: threePublicTotal(dossier.threePublic.budget),
      actual: threePublicTotal(dossier.threePublic.actual),
    },
    running: {
      budget: runningTotal(dossier.runningCosts.budget),
      actual: runningTotal(dossier.runningCosts.actual),
    },
    ...(selfScore !== undefined && { selfScore }),
    ...(computed !== undefined && { computed }),
    ...(weight !== undefined && { execution: { weight, score: score ?? 0 } }),
    ...(card?.rating && { rating: card.rating }),
    checks: countsOf(findings),
    indicators: dossier.indicators.flatMap(indicatorOf),
  };
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { check, severity } of findings)
    if (severity === 'error' || severity === 'warning') counts[check] = (counts[check] ?? 0) + 1;
  return counts;
}

/** A printed figure in a scale of its own, undefined when it has more decimals than the scale. */
function scaledTo(printed: Figure, decimals: number): number | undefined {
  const shift = decimals - printed.decimals;
  const scaled = printed.coefficient * 10 ** Math.max(0, shift);
  const whole = shift >= 0 ? scaled : scaled / 10 ** -shift;
  return Number.isSafeInteger(whole) ? whole : undefined;
}

const hundredths = (printed: Figure | undefined): number | undefined =>
  printed && scaledTo(printed, 2);

/** Decimals in which quantities are summed. */
export const QUANTITY_DECIMALS = 4;

/** An indicator as it is added up; none where nobody gave it points. */
function indicatorOf(row: IndicatorOfYear): SummedIndicator | readonly [] {
  if (row.score === undefined) return [];
  const target = parseTarget(row.target);
  const result = parseResult(row.result);
  const named = { group: row.group, kind: row.kind, name: row.name.replace(/\s/g, '') };
  const points = { weight: row.weight, score: row.score };
  const judged = (direction: Direction): SummedIndicator => ({
    key: keyOf({ ...named, direction, unit: '' }),
    measure: 'judged',
    ...points,
  });
  const direction = target?.direction ?? 'qualitative';
  const numeric = direction === 'atLeast' || direction === 'atMost' || direction === 'equal';
  if (!numeric || !target?.value || !result?.value) return judged(direction);
  const unit = isMoney(target.value.unit) ? MONEY : target.value.unit;
  // What is counted in another unit, or in none, is not added to anything.
  if (unit !== (isMoney(result.value.unit) ? MONEY : result.value.unit)) return judged(direction);
  const measure = measureOf(unit);
  const [wanted, reached] = [quantityOf(target.value), quantityOf(result.value)];
  if (measure === 'judged' || wanted === undefined || reached === undefined)
    return judged(direction);
  return {
    key: keyOf({ ...named, direction, unit }),
    measure,
    target: wanted,
    result: reached,
    ...points,
  };
}

const quantityOf = (printed: Figure): number | undefined =>
  isMoney(printed.unit) ? moneyOf(printed) : scaledTo(printed, QUANTITY_DECIMALS);
