import type { Bilingual } from '../document/finding.ts';
import type { Band } from '../regulation/regulation.ts';
import { type Money, printMoney, printScaled } from '../values/money.ts';

/** A filing that may be drawn, as it stood when the draw was made. What is not known is absent and counts nothing. */
export interface Candidate {
  /** Id of the filing. */
  readonly id: string;
  /** Code of the unit: what its lot is made of. */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** Kind of the unit in the tree; absent in draws that were kept without it. */
  readonly kind?: string;
  /** Errors that the check still finds. */
  readonly errors?: number;
  /** Working days that it was submitted too late. */
  readonly lateDays?: number;
  /** Self score and score by the regulation, in hundredths of a point. */
  readonly selfScore?: number;
  readonly computed?: number;
  /** Final budget of the year, in 分. */
  readonly budget?: Money;
  /** Rating of the year before. */
  readonly lastRating?: Band['grade'];
  /** Whether it was in the sample of the year before; absent when nothing was drawn then. */
  readonly drawnBefore?: boolean;
}

/** What makes a filing worth looking at. */
export const RISKS = ['errors', 'late', 'gap', 'amount', 'lastRating', 'notDrawn'] as const;

/** One of them. */
type Risk = (typeof RISKS)[number];

/** Points that each risk gives at most; whole points, chosen with the draw and kept with it. */
export type RiskWeights = Readonly<Record<Risk, number>>;

/** Weights to begin with: our proposal, no regulation sets them. */
export const USUAL_WEIGHTS: RiskWeights = {
  errors: 25,
  late: 15,
  gap: 25,
  amount: 15,
  lastRating: 15,
  notDrawn: 5,
};

/** From a value on, so many hundredths of the weight count. */
interface Step {
  readonly from: number;
  readonly share: number;
}

/**
 * How far a risk is there, by its value: number of errors; working days; points between self score and computed score, in
 * hundredths. Of the amount the steps are places from above in the population, in per cent: up to the tenth, up to the third.
 */
const STEPS: Readonly<Record<'errors' | 'late' | 'gap', readonly Step[]>> = {
  errors: [
    { from: 1, share: 40 },
    { from: 3, share: 70 },
    { from: 6, share: 100 },
  ],
  late: [
    { from: 1, share: 40 },
    { from: 6, share: 70 },
    { from: 11, share: 100 },
  ],
  gap: [
    { from: 200, share: 40 },
    { from: 500, share: 70 },
    { from: 1000, share: 100 },
  ],
};
const AMOUNT: readonly { readonly upTo: number; readonly share: number }[] = [
  { upTo: 10, share: 100 },
  { upTo: 30, share: 60 },
];
const RATINGS: Readonly<Record<Band['grade'], number>> = { 优: 0, 良: 0, 中: 60, 差: 100 };

/** A risk of a filing: its points in hundredths, and why. */
interface Told {
  readonly risk: Risk;
  readonly points: number;
  readonly words: Bilingual;
}

/** What a filing's risks come to. */
export interface Assessed {
  /** Hundredths of a point. */
  readonly points: number;
  /** The risks that give points, the heaviest first. */
  readonly because: readonly Told[];
}

const shareOf = (steps: readonly Step[], value: number): number =>
  steps.reduce((share, step) => (value >= step.from ? step.share : share), 0);

/** How many of the population have a larger budget, in per cent of it; undefined without a budget. */
type Place = (candidate: Candidate) => number | undefined;

function placesIn(population: readonly Candidate[]): Place {
  const amounts = population.flatMap(({ budget }) => (budget === undefined ? [] : [budget]));
  amounts.sort((a, b) => b - a);
  const above = new Map<number, number>();
  amounts.forEach((amount, i) => {
    if (!above.has(amount)) above.set(amount, i);
  });
  return ({ budget }) =>
    budget === undefined ? undefined : ((above.get(budget) ?? 0) * 100) / amounts.length;
}

/** The risks of each filing of a population, by id. */
export function assess(
  population: readonly Candidate[],
  weights: RiskWeights,
): ReadonlyMap<string, Assessed> {
  const placeOf = placesIn(population);
  return new Map(
    population.map((candidate) => {
      const because = RISKS.flatMap((risk): readonly Told[] => {
        const found = FOUND[risk](candidate, placeOf);
        const points = found ? weights[risk] * found.share : 0;
        return found && points > 0 ? [{ risk, points, words: found.words }] : [];
      }).sort((a, b) => b.points - a.points);
      const points = because.reduce((sum, told) => sum + told.points, 0);
      return [candidate.id, { points, because }];
    }),
  );
}

interface Found {
  readonly share: number;
  readonly words: Bilingual;
}

const FOUND: Readonly<Record<Risk, (of: Candidate, placeOf: Place) => Found | undefined>> = {
  errors: ({ errors }) =>
    errors === undefined
      ? undefined
      : {
          share: shareOf(STEPS.errors, errors),
          words: { zh: `检查仍有${errors}处错误`, en: `${errors} errors found by the check` },
        },
  late: ({ lateDays }) =>
    lateDays === undefined
      ? undefined
      : {
          share: shareOf(STEPS.late, lateDays),
          words: { zh: `迟报${lateDays}个工作日`, en: `${lateDays} working days late` },
        },
  gap: ({ selfScore, computed }) => {
    if (selfScore === undefined || computed === undefined) return undefined;
    const gap = Math.abs(selfScore - computed);
    const [self, own, apart] = [selfScore, computed, gap].map((each) => printScaled(each, 2));
    return {
      share: shareOf(STEPS.gap, gap),
      words: {
        zh: `自评${self}分，核算${own}分，相差${apart}分`,
        en: `self score ${self}, computed ${own}, ${apart} apart`,
      },
    };
  },
  amount: (candidate, placeOf) => {
    const place = placeOf(candidate);
    const step = place === undefined ? undefined : AMOUNT.find(({ upTo }) => place < upTo);
    if (!step || candidate.budget === undefined) return undefined;
    const wan = printMoney(candidate.budget, '万元', 2);
    return {
      share: step.share,
      words: {
        zh: `全年预算${wan}万元，金额居前${step.upTo}%`,
        en: `budget of ${wan} (10,000 yuan), among the largest ${step.upTo}%`,
      },
    };
  },
  lastRating: ({ lastRating }) =>
    lastRating && {
      share: RATINGS[lastRating],
      words: { zh: `上年评价等级为“${lastRating}”`, en: `rated ${lastRating} the year before` },
    },
  notDrawn: ({ drawnBefore }) =>
    drawnBefore === false
      ? { share: 100, words: { zh: '上年没有抽到', en: 'not drawn the year before' } }
      : undefined,
};
