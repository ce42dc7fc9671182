import { type Figure, halfStep, halfStepInFen, numberOf } from '../../values/figure.ts';
import { once } from '../../values/once.ts';
import { firstByKey } from '../../values/sorted.ts';
import { measure } from '../figures/amounts.ts';
import type { Counted } from '../figures/counted.ts';

/** A figure with the number by which it lies among others. */
interface Step {
  readonly size: number;
  readonly of: Counted;
}

/** The figures of a list by their dimension and half-step, those of each in order of size; made once for a list. */
const ladders = once((all: readonly Counted[]) => {
  const found = new Map<string, Map<number, Step[]>>();
  for (const of of all) {
    const { size, half, dimension } = measured(of.value);
    const steps = found.get(dimension) ?? new Map<number, Step[]>();
    found.set(dimension, steps);
    const ladder = steps.get(half);
    if (ladder) ladder.push({ size, of });
    else steps.set(half, [{ size, of }]);
  }
  for (const steps of found.values())
    for (const ladder of steps.values()) ladder.sort((a, b) => a.size - b.size);
  return found;
});

function measured(value: Figure): { size: number; half: number; dimension: string } {
  const { size, dimension } = measure(value);
  const half = dimension === 'money' ? halfStepInFen(value) : halfStep(value) * MICRO;
  return { size, half, dimension };
}

const MICRO = 1e6;
const sizeOf = ({ size }: Step): number => size;

/**
 * The figures of a list over which a part may make a percentage, by the half-steps of all three: all of which `compareRatio` says that
 * it is the same, and a few more. They are found without asking every figure of a long text.
 */
export function possibleWholes(
  { value: rate }: Counted,
  { value: part }: Counted,
  all: readonly Counted[],
): readonly Counted[] {
  const { size, half, dimension } = measured(part);
  const own = 0.5 / 10 ** rate.decimals;
  const shown = numberOf(rate);
  const least = ((size - half) * 100) / (shown + own);
  const most = shown > own ? ((size + half) * 100) / (shown - own) : Number.POSITIVE_INFINITY;
  const found: Counted[] = [];
  for (const [step, ladder] of ladders(all).get(dimension) ?? []) {
    const end = (most + step) * (1 + SLACK);
    for (let i = firstByKey(ladder, sizeOf, (least - step) * (1 - SLACK)); ; i += 1) {
      const there = ladder[i];
      if (!there || there.size > end) break;
      found.push(there.of);
    }
  }
  return found;
}

/** What reckoning with fractions may be off by. */
const SLACK = 1e-6;
