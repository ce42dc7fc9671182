import type { Regulation } from '../regulation/regulation.ts';
import { pointsByRule } from '../score/indicators.ts';
import { clipped, exactly, ratioOf, rounded } from '../score/points.ts';
import type { Figure } from '../values/figure.ts';
import { type Measure, MONEY, measureOf } from './measure.ts';
import { type KeyParts, partsOf, QUANTITY_DECIMALS } from './summand.ts';

/** An indicator of the total: rolled up first, scored afterwards. */
export interface RolledIndicator extends KeyParts {
  /** How many units have it. */
  readonly units: number;
  /** Absent for what is judged by people. */
  readonly target?: Figure;
  readonly result?: Figure;
  /** Share of the points that it earns, in hundredths of a per cent; absent where none of its units has money. */
  readonly share?: number;
}

/** All of the points, in hundredths of a per cent. */
export const WHOLE_SHARE = 10_000n;

/** What a key says besides the name, and how it goes into a total: there are few of them, and millions of keys. */
export interface Traits extends Omit<KeyParts, 'name'> {
  readonly measure: Measure;
}

/** What a key says besides the name. */
export function traitsOf(key: string): Traits {
  const { name: _, ...traits } = partsOf(key);
  return { ...traits, measure: traits.unit === '' ? 'judged' : measureOf(traits.unit) };
}

/** A sum or mean as a figure without needless zeros: money in 元, quantities with four decimals at most. */
export function figureOf(scaled: number, unit: string): Figure {
  let coefficient = scaled;
  let decimals = unit === MONEY ? 2 : QUANTITY_DECIMALS;
  while (decimals > 0 && coefficient % 10 === 0) {
    coefficient /= 10;
    decimals -= 1;
  }
  return { coefficient, decimals, unit };
}

/** Hundred points, of which a share is that many per cent. */
const HUNDRED = exactly(100);

/** What is left to people: no share by the regulation. */
export const JUDGED = -1;

/** Answers kept by what was asked; a power of two. */
const KEPT = 8192;

/**
 * What share of its points a target and result earn by the regulation, in hundredths of a per cent, or `JUDGED`. Targets and
 * results of a hundred per cent and the like come by the million: the answers given last are kept.
 */
export function sharesBy({ scoring }: Regulation) {
  const traits: (Traits | undefined)[] = new Array(KEPT).fill(undefined);
  const targets = new Float64Array(KEPT);
  const results = new Float64Array(KEPT);
  const shares = new Int32Array(KEPT);
  return (of: Traits, target: number, result: number): number => {
    const at = (Math.imul(target, 0x9e3779b1) ^ Math.imul(result, 0x85ebca6b)) >>> 19;
    if (traits[at] === of && targets[at] === target && results[at] === result)
      return shares[at] as number;
    const pair = [ratioOf(figureOf(target, of.unit)), ratioOf(figureOf(result, of.unit))] as const;
    const points = pointsByRule(of.kind, { direction: of.direction }, pair, HUNDRED, scoring);
    const share = points === 'unknown' ? JUDGED : rounded(clipped(points, HUNDRED), 2).coefficient;
    traits[at] = of;
    targets[at] = target;
    results[at] = result;
    shares[at] = share;
    return share;
  };
}
