import type { Day } from '../../values/day.ts';
import type { Figure } from '../../values/figure.ts';
import { percent } from '../../values/rate.ts';
import { type Book, countIn, countOrNone, entriesOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import {
  minus,
  nearest,
  nearestRoot,
  type Rational,
  rational,
  sumOfAll,
  times,
} from './rational.ts';
import { SATISFIED, scoresOf } from './scores.ts';

/** What a survey came to. */
export interface SurveyResult {
  readonly survey: LedgerEntry;
  readonly title: string;
  /** `share`: persons whose mean score is 4 or more, of all who answered; `mean`: mean score × 20. */
  readonly method: 'share' | 'mean';
  readonly answers: number;
  readonly population: number;
  /** Answers of the questionnaires handed out; of the population where their number was not said. */
  readonly responseRate?: Figure;
  /** Two decimals; `%` for a share, points of a hundred for a mean. */
  readonly satisfaction: Figure;
  /** Half of the interval at 95 %, in the unit of the satisfaction; absent where one answer tells no spread. */
  readonly margin?: Figure;
  /** Too few answers for the normal approximation: the margin is a hint only. */
  readonly rough: boolean;
  /** Mean score × 20 of each question. */
  readonly questions: readonly { readonly wording: string; readonly mean?: Figure }[];
  readonly entries: readonly string[];
}

/** z at 95 %, squared: 1.96². */
const Z_SQUARED = rational(196 * 196, 100 * 100);

/** Fewest answers, and fewest on either side of a share, from which the normal approximation is usual. */
const FEWEST = 30;
const FEWEST_ASIDE = 5;

/** The questions of a survey in the order of their numbers. */
export const questionsOf = (book: Book, survey: string): readonly LedgerEntry[] =>
  entriesOf(book, 'question')
    .filter((each) => textIn(each, 'survey') === survey)
    .sort((a, b) => countOrNone(a, 'number') - countOrNone(b, 'number'));

/**
 * The results of every survey with answers between two days.
 *
 * Margins are 1.96 × √variance, exact to the square root, which is rounded to two decimals:
 * share — variance p(1 − p)/n × (N − n)/(N − 1); mean — s²/n × (N − n)/N with s² = Σ(xᵢ − x̄)²/(n − 1), x the means of the persons.
 * N is the population, n the answers: who asks everybody has no margin.
 */
export function surveyResults(book: Book, from: Day, until: Day): readonly SurveyResult[] {
  return entriesOf(book, 'survey').flatMap((survey) => {
    const title = textIn(survey, 'survey');
    const answers = entriesOf(book, 'answer', from, until).filter(
      (each) => textIn(each, 'survey') === title,
    );
    if (answers.length === 0) return [];
    const method = textIn(survey, 'method') === 'mean' ? 'mean' : 'share';
    const population = Math.max(countOrNone(survey, 'population'), answers.length);
    const means = answers.map((answer) => meanOf(scoresOf(answer)));
    const { satisfaction, variance, rough } =
      method === 'mean' ? byMean(means, population) : byShare(means, population);
    const responseRate = percent(answers.length, countIn(survey, 'issued') ?? population);
    return [
      {
        survey,
        title,
        method,
        answers: answers.length,
        population,
        ...(responseRate && { responseRate }),
        satisfaction,
        ...(variance && {
          margin: {
            coefficient: nearestRoot(times(Z_SQUARED, variance, rational(10_000))),
            decimals: 2,
            unit: satisfaction.unit,
          },
        }),
        rough,
        questions: questionsOf(book, title).map((question, i) => {
          const mean = pointsOf(answers.flatMap((answer) => scoresOf(answer)[i] ?? []));
          return { wording: textIn(question, 'wording'), ...(mean && { mean }) };
        }),
        entries: answers.map(({ id }) => id),
      },
    ];
  });
}

interface Reckoned {
  readonly satisfaction: Figure;
  /** Of the satisfaction in its own unit, squared. */
  readonly variance?: Rational;
  readonly rough: boolean;
}

/** Mean of the scores that a person gave, which are at least one. */
function meanOf(scores: readonly (number | undefined)[]): Rational {
  const given = scores.filter((score) => score !== undefined);
  return rational(
    given.reduce((sum, score) => sum + score, 0),
    Math.max(1, given.length),
  );
}

function byShare(means: readonly Rational[], population: number): Reckoned {
  const n = means.length;
  const k = means.filter((mean) => mean.n >= BigInt(SATISFIED) * mean.d).length;
  const spread = rational(BigInt(k) * BigInt(n - k), BigInt(n) ** 3n);
  const correction = population > 1 ? rational(population - n, population - 1) : rational(0);
  return {
    satisfaction: percent(k, n) ?? { coefficient: 0, decimals: 2, unit: '%' },
    variance: times(spread, correction, rational(10_000)),
    rough: n < population && (n < FEWEST || Math.min(k, n - k) < FEWEST_ASIDE),
  };
}

function byMean(means: readonly Rational[], population: number): Reckoned {
  const n = means.length;
  const mean = times(sumOfAll(means), rational(1, n));
  const squares = means.map((each) => {
    const off = minus(each, mean);
    return times(off, off);
  });
  const correction = rational(population - n, population);
  const variance =
    n === population
      ? rational(0)
      : n > 1
        ? times(sumOfAll(squares), rational(1, n - 1), rational(1, n), correction, rational(400))
        : undefined;
  return {
    satisfaction: { coefficient: nearest(times(mean, rational(2000))), decimals: 2, unit: '分' },
    ...(variance && { variance }),
    rough: n < population && n < FEWEST,
  };
}

function pointsOf(scores: readonly number[]): Figure | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((a, b) => a + b, 0);
  return { coefficient: nearest(rational(sum * 2000, scores.length)), decimals: 2, unit: '分' };
}
