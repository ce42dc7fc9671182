import type { Bilingual } from '../document/finding.ts';
import { assess, type Candidate, type RiskWeights } from './risk.ts';
import { sm3 } from './sm3.ts';
import { type Division, type Stratum, sharedOut, sharedWithOneEach, stratumOf } from './strata.ts';

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
  /** By what the population is divided first; absent where it is drawn from as a whole. */
  readonly strata?: Division | undefined;
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
  /** Key of its stratum, where there are strata. */
  readonly stratum?: string;
}

/** A draw as it is kept: who could be drawn, how, and who was. Drawing it again gives the same. */
export interface Draw {
  readonly schema: 'jiping.draw/1';
  readonly population: readonly Candidate[];
  readonly terms: DrawTerms;
  /** How the sample was shared out; absent where the population is not divided. */
  readonly strata?: readonly Stratum[];
  readonly drawn: readonly Drawn[];
}

/** The lot of a unit: SM3 of the seed, a stroke and its code. The smaller one is drawn first. */
export const lotOf = (seed: string, code: string): string => sm3(`${seed}/${code}`);

/** How many are drawn out of so many. */
export function sampleSize(all: number, size: DrawTerms['size']): number {
  const wanted = size.by === 'count' ? size.count : Math.ceil((all * size.percent) / 100);
  return Math.min(all, Math.max(wanted, 0));
}

/** One that may be drawn. */
type Drawable = Omit<Drawn, 'way'>;

/** Those that may be drawn, by their lots. */
function drawable(population: readonly Candidate[], terms: DrawTerms): readonly Drawable[] {
  const out = new Set(terms.excluded.map(({ id }) => id));
  const assessed = assess(population, terms.weights);
  return population
    .filter(({ id }) => !out.has(id))
    .map((candidate) => {
      const { id, code } = candidate;
      const found = assessed.get(id);
      return {
        ...{ id, points: found?.points ?? 0, lot: lotOf(terms.seed, code) },
        because: (found?.because ?? []).map(({ words }) => words),
        ...(terms.strata && {
          stratum: stratumOf(terms.strata, candidate, found, terms.weights),
        }),
      };
    })
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
}

/** Those with the most points of risk, then those with the smallest lots among the others. */
function taken(
  all: readonly Drawable[],
  { size, byRisk }: Pick<Stratum, 'size' | 'byRisk'>,
): readonly Drawn[] {
  const risky = [...all]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, byRisk);
  const ids = new Set(risky.map(({ id }) => id));
  const lots = all.filter(({ id }) => !ids.has(id)).slice(0, size - risky.length);
  return [
    ...risky.map((each) => ({ ...each, way: 'risk' as const })),
    ...lots.map((each) => ({ ...each, way: 'lot' as const })),
  ];
}

/**
 * Draws a sample: first those with the most points of risk (equal ones by their lots; those without any never by risk), then
 * by lot among the others. Where the population is divided, the sample is shared out to the strata by proportion, one for each
 * at least, what goes by risk to these by the sizes of their samples, both with the largest remainder and equal ones by the lot of
 * the stratum's key; each stratum is then drawn from by itself. The order in which the population is told does not matter.
 */
export function draw(population: readonly Candidate[], terms: DrawTerms): Draw {
  const all = drawable(population, terms);
  const size = sampleSize(all.length, terms.size);
  const byRisk = Math.floor((size * terms.byRisk + 50) / 100);
  const kept = { schema: 'jiping.draw/1', population, terms } as const;
  if (!terms.strata) return { ...kept, drawn: taken(all, { size, byRisk }) };
  const strata = strataOf(all, size, byRisk, terms.seed);
  const drawn = strata.flatMap((stratum) =>
    taken(
      all.filter((each) => each.stratum === stratum.key),
      stratum,
    ),
  );
  return { ...kept, strata, drawn };
}

/** The strata by their keys, each with its share of the sample. */
function strataOf(
  all: readonly Drawable[],
  size: number,
  byRisk: number,
  seed: string,
): readonly Stratum[] {
  const counts = new Map<string, number>();
  for (const { stratum = '' } of all) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  const parts = [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const first = (key: string) => lotOf(seed, key);
  const sizes = sharedWithOneEach(parts, size, first);
  const sampled = parts.map(({ key }) => ({ key, count: sizes.get(key) ?? 0 }));
  const risks = sharedOut(sampled, byRisk, first);
  return parts.map(({ key, count }) => ({
    ...{ key, population: count, size: sizes.get(key) ?? 0, byRisk: risks.get(key) ?? 0 },
  }));
}

/** Whether a kept draw gives the same sample, shared out in the same way, when it is drawn again. */
export function repeats(kept: Draw): boolean {
  const { drawn: again, strata } = draw(kept.population, kept.terms);
  return (
    sameStrata(strata ?? [], kept.strata ?? []) &&
    again.length === kept.drawn.length &&
    again.every(({ id, way, lot, stratum }, i) => {
      const before = kept.drawn[i];
      return (
        before?.id === id && before.way === way && before.lot === lot && before.stratum === stratum
      );
    })
  );
}

const sameStrata = (a: readonly Stratum[], b: readonly Stratum[]): boolean =>
  a.length === b.length &&
  a.every(({ key, population, size, byRisk }, i) => {
    const other = b[i];
    return (
      other?.key === key &&
      other.population === population &&
      other.size === size &&
      other.byRisk === byRisk
    );
  });
