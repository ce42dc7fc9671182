import { printScaled } from '../values/money.ts';

/** A unit whose latest submission a reviewer has scored; scores in hundredths of a point. */
export interface ReviewedUnit {
  readonly region: string;
  readonly id: string;
  readonly name: string;
  /** As it stands in the unit's form. */
  readonly self: number;
  /** The same less what the reviewer took off, or with what was added. */
  readonly review: number;
}

/** The units whose scores were reviewed: all of them, or as many as are shown. */
export interface ReviewedUnits {
  /** How many were reviewed, how many of them lost points, how many gained some. */
  readonly count: number;
  readonly lowered: number;
  readonly raised: number;
  /** Those with the greatest drop first. */
  readonly units: readonly ReviewedUnit[];
}

/** What the reviewer took off; below zero where points were added. */
export const dropOf = ({ self, review }: ReviewedUnit): number => self - review;

/** The units sorted by drop. */
export function reviewedUnits(units: readonly ReviewedUnit[]): ReviewedUnits {
  const sorted = [...units].sort(
    (a, b) => dropOf(b) - dropOf(a) || (a.region + a.id < b.region + b.id ? -1 : 1),
  );
  return {
    count: units.length,
    lowered: units.filter((unit) => dropOf(unit) > 0).length,
    raised: units.filter((unit) => dropOf(unit) < 0).length,
    units: sorted,
  };
}

/** A row of the table: the unit, its own score, the reviewed one, what was taken off. */
export const reviewedRow = (unit: ReviewedUnit): readonly string[] => [
  unit.name,
  printScaled(unit.self, 2),
  printScaled(unit.review, 2),
  printScaled(dropOf(unit), 2),
];
