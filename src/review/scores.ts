import type { Bilingual } from '../document/finding.ts';
import { printScaled } from '../values/money.ts';
import type { ReviewedScore } from './entry.ts';

/** Sums of reviewed scores, in hundredths of a point. */
export interface ScoreSums {
  readonly weight: number;
  readonly self: number;
  readonly review: number;
  /** What the reviewer took off, less what was added. */
  readonly deduction: number;
}

/** What the reviewer takes off the unit's own points; below zero where points are added. Undefined where the unit gave none. */
export const deductionOf = ({ self, review }: ReviewedScore): number | undefined =>
  self === undefined ? undefined : self - review;

/** The sums over all indicators; those that the unit did not score count in `review` alone. */
export function scoreSums(scores: readonly ReviewedScore[]): ScoreSums {
  const sum = (of: (score: ReviewedScore) => number) =>
    scores.reduce((all, score) => all + of(score), 0);
  return {
    weight: sum(({ weight }) => weight),
    self: sum(({ self }) => self ?? 0),
    review: sum(({ review }) => review),
    deduction: sum((score) => deductionOf(score) ?? 0),
  };
}

/** Where the paths of the indicators of the whole expenditure begin; those of projects are summed apart. */
const WHOLE = 'indicators/';

/** The unit's score after review: its own, less what was taken off the indicators of the whole expenditure. */
export const reviewedTotal = (self: number, scores: readonly ReviewedScore[]): number =>
  scores
    .filter(({ path }) => path.startsWith(WHOLE))
    .reduce((total, score) => total - ((score.self ?? 0) - score.review), self);

/** What is wrong with the points of a reviewer, by row. */
export function scoreFault({
  name,
  weight,
  self,
  review,
  reason,
}: ReviewedScore): Bilingual | undefined {
  if (review < 0 || review > weight)
    return {
      zh: `“${name}”的审核得分须在0到${printScaled(weight, 2)}分之间。`,
      en: `The points of ${name} lie between 0 and ${printScaled(weight, 2)}.`,
    };
  if (review !== self && reason.trim() === '')
    return {
      zh: `“${name}”的审核得分与自评得分不同，请写明理由。`,
      en: `Say why the points of ${name} differ from the unit's own.`,
    };
  return undefined;
}
