import { BASIC_PATHS, SOURCE_PATHS } from '../../draft/catalogue/budget.ts';
import { type DraftDossier, type FieldPath, rowsOf } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import { fen, type Money, total } from '../../values/money.ts';
import { percent } from '../../values/rate.ts';

/** An amount; blank is not zero. */
export function amountAt(draft: DraftDossier, path: FieldPath): Money | undefined {
  const value = numberAt(draft, path);
  return value === undefined ? undefined : fen(value);
}

/** The sum of the amounts that are there; undefined where all are blank. */
export function sumOf(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : total(known);
}

/** The sum of fields. */
export const sumAt = (draft: DraftDossier, paths: readonly FieldPath[]): Money | undefined =>
  sumOf(paths.map((path) => amountAt(draft, path)));

/** The sum of one field over the rows of a list. */
export const sumOverRows = (
  draft: DraftDossier,
  list: FieldPath,
  field: string,
): Money | undefined =>
  sumAt(
    draft,
    rowsOf(draft, list).map((id) => `${list}/${id}.${field}`),
  );

const PUBLIC = ['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'];
const RUNNING = ['office', 'utilitiesAndTravel', 'meetingsAndTraining'];

/** The three public expenses of a column: `threePublic.budget`, `threePublic.actual` or `prior.threePublic`. */
export const threePublicAt = (draft: DraftDossier, column: FieldPath): Money | undefined =>
  sumAt(
    draft,
    PUBLIC.map((name) => `${column}.${name}`),
  );

/** Running costs of a column of attachment 1. */
export const runningAt = (draft: DraftDossier, column: 'budget' | 'actual'): Money | undefined =>
  sumAt(
    draft,
    RUNNING.map((name) => `runningCosts.${column}.${name}`),
  );

/** The sums that several forms show, each undefined while all its parts are blank. */
export interface Sums {
  readonly adjustment: Money | undefined;
  readonly finalBudget: Money | undefined;
  readonly personnel: Money | undefined;
  readonly running: Money | undefined;
  readonly basic: Money | undefined;
  readonly projects: Money | undefined;
  readonly actual: Money | undefined;
  readonly sources: Money | undefined;
}

/** Reckons the sums of a draft from what is typed so far. */
export function sumsOf(draft: DraftDossier): Sums {
  const [compensation, household, goods, capital] = BASIC_PATHS.map((path) =>
    amountAt(draft, path),
  );
  const original = amountAt(draft, 'budget.original');
  const adjustment = sumOverRows(draft, 'budget.adjustments', 'amount');
  const personnel = sumOf([compensation, household]);
  const running = sumOf([goods, capital]);
  const basic = sumOf([personnel, running]);
  const projects = sumOverRows(draft, 'projects', 'actual');
  return {
    adjustment,
    finalBudget: original === undefined ? undefined : sumOf([original, adjustment]),
    personnel,
    running,
    basic,
    projects,
    actual: sumOf([basic, projects]),
    sources: sumAt(draft, SOURCE_PATHS),
  };
}

/** A rate as the form prints it, 95.13%; '' while a part is blank, 「—」 on a base of zero. */
export function rateOf(part: number | undefined, whole: number | undefined): string {
  if (part === undefined || whole === undefined) return '';
  const printed = percent(part, whole, 2);
  if (!printed) return '—';
  const digits = `${printed.coefficient}`.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
