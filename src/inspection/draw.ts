import type { Bilingual } from '../document/finding.ts';
import { assess, type Candidate, RISKS, type RiskWeights } from './risk.ts';
import { sm3 } from './sm3.ts';

/** How a sample is drawn: all that has to be known to draw it again. */
export interface DrawTerms {
  /** What the lots are made of, told to everybody. */
  readonly seed: string;
  /** So many filings, or so many in a hundred of those that may be drawn (rounded up). */
  readonly size:
    | { readonly by: 'count'; readonly count: number }
    | { readonly by: 'share'; readonly percent: number };
  /** How many in a hundred of the sample go by risk; the others go by lot. */
  readonly byRisk: number;
  readonly weights: RiskWeights;
  /** Filings that are left out, each with its reason. */
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

/** A filing of the sample. */
interface Drawn {
  readonly id: string;
  readonly way: 'risk' | 'lot';
  /** Points of its risks, in hundredths, and what they are for. */
  readonly points: number;
  readonly because: readonly Bilingual[];
  readonly lot: string;
}

/** A draw as it is kept: who could be drawn, how, and who was. Drawing it again gives the same. */
export interface Draw {
  readonly schema: 'jiping.draw/1';
  readonly population: readonly Candidate[];
  readonly terms: DrawTerms;
  readonly drawn: readonly Drawn[];
}

/** The lot of a unit: SM3 of the seed, a stroke and its code. The smaller one is drawn first. */
export const lotOf = (seed: string, code: string): string => sm3(`${seed}/${code}`);

/** How many are drawn out of so many. */
export function sampleSize(all: number, size: DrawTerms['size']): number {
  const wanted = size.by === 'count' ? size.count : Math.ceil((all * size.percent) / 100);
  return Math.min(all, Math.max(wanted, 0));
}

/**
 * Draws a sample: first those with the most points of risk (equal ones by their lots; those without any never by risk), then
 * by lot among the others. The order in which the population is told does not matter.
 */
export function draw(population: readonly Candidate[], terms: DrawTerms): Draw {
  const out = new Set(terms.excluded.map(({ id }) => id));
  const assessed = assess(population, terms.weights);
  const all = population
    .filter(({ id }) => !out.has(id))
    .map(({ id, code }) => {
      const { points = 0, because = [] } = assessed.get(id) ?? {};
      return {
        id,
        points,
        because: because.map(({ words }) => words),
        lot: lotOf(terms.seed, code),
      };
    })
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const size = sampleSize(all.length, terms.size);
  const risky = [...all]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, Math.floor((size * terms.byRisk + 50) / 100));
  const taken = new Set(risky.map(({ id }) => id));
  const lots = all.filter(({ id }) => !taken.has(id)).slice(0, size - risky.length);
  return {
    schema: 'jiping.draw/1',
    population,
    terms,
    drawn: [
      ...risky.map((each) => ({ ...each, way: 'risk' as const })),
      ...lots.map((each) => ({ ...each, way: 'lot' as const })),
    ],
  };
}

/** Whether a kept draw gives the same sample when it is drawn again. */
export function repeats(kept: Draw): boolean {
  const again = draw(kept.population, kept.terms).drawn;
  return (
    again.length === kept.drawn.length &&
    again.every(({ id, way, lot }, i) => {
      const before = kept.drawn[i];
      return before?.id === id && before.way === way && before.lot === lot;
    })
  );
}

/** What is wrong with the terms of a draw. */
export function termsFault(
  population: readonly Candidate[],
  { seed, size, byRisk, weights, excluded }: DrawTerms,
): Bilingual | undefined {
  const wanted = size.by === 'count' ? size.count : size.percent;
  const left = population.length - new Set(excluded.map(({ id }) => id)).size;
  if (seed.trim() === '') return { zh: '请填写抽签种子。', en: 'Give the seed of the lots.' };
  if (!whole(wanted, 1, size.by === 'count' ? 100_000 : 100))
    return size.by === 'count'
      ? { zh: '抽查份数请填1以上的整数。', en: 'The number drawn is a whole one from 1 on.' }
      : { zh: '抽查比例请填1到100的整数。', en: 'The share drawn is a whole one from 1 to 100.' };
  if (!whole(byRisk, 0, 100))
    return { zh: '按风险抽取的比例请填0到100的整数。', en: 'The share by risk is 0 to 100.' };
  if (!RISKS.every((risk) => whole(weights[risk], 0, 100)))
    return { zh: '各项风险的分值请填0到100的整数。', en: 'Weights of risks are 0 to 100.' };
  if (excluded.some(({ reason }) => reason.trim() === ''))
    return { zh: '不参加抽取的单位，请逐个写明理由。', en: 'Say why each unit is left out.' };
  if (left <= 0)
    return {
      zh: '没有可以抽取的报告。报告由财政部门接受、评分之后才能抽查。',
      en: 'There is nothing to draw from: filings must be accepted first.',
    };
  if (size.by === 'count' && size.count > left)
    return {
      zh: `可以抽取的报告只有${left}份，请减少抽查份数。`,
      en: `Only ${left} filings may be drawn.`,
    };
  return undefined;
}

const whole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
