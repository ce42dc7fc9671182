import type { FieldPath } from '../../draft/draft.ts';
import type { Result, Target } from '../../report/indicators.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import { compareFigures, type Figure, moneyOf } from '../../values/figure.ts';
import { roundHalfUp } from '../../values/money.ts';

/** An indicator under monitoring, its target and what is reached so far as the grammar of targets reads them. */
export interface Watched {
  /** Row of the indicator: `indicators/i3`. */
  readonly path: FieldPath;
  readonly name: string;
  readonly target?: Target;
  readonly result?: Result;
  /** Weight in hundredths of a point. */
  readonly weight: number;
}

/** Traffic light; `none` where nothing can be said yet. */
export type Light = 'green' | 'yellow' | 'red' | 'none';

/** How far an indicator is. */
export interface Attainment {
  readonly path: FieldPath;
  readonly name: string;
  /** Result ÷ target in hundredths of a percent, at most 100.00; absent for what is no quantity to be reached. */
  readonly share?: number;
  readonly light: Light;
}

/** All of something, in hundredths of a percent. */
export const WHOLE = 10_000;

/** The share of the year that is over at the end of a day, as whole days. */
export function timeOf(on: Day): { readonly passed: number; readonly all: number } {
  const year = on.slice(0, 4);
  return {
    passed: daysBetween(`${year}-01-01` as Day, on) + 1,
    all: daysBetween(`${year}-01-01` as Day, `${year}-12-31` as Day) + 1,
  };
}

/** Rates and marks state how things are; everything else adds up over the year. */
export const addsUp = ({ unit }: Figure): boolean =>
  !/^(?:%|‰|分|天|日|个工作日|年|月|小时|分钟|级)$|\//.test(unit);

/**
 * How far an indicator is on a day. Quantities that add up are held against the time that is over: green when not behind it,
 * yellow when behind by less than half, red beyond. Rates are held against the whole target: green reached, yellow from four
 * fifths, red below. Costs: red above the target, yellow when they will be at this pace. Words: by their tier. What is due later
 * and has no result has no light. These limits are ours; the bureau's warnings are in `monitoring.ts`.
 */
export function attainmentOf({ path, name, target, result }: Watched, on: Day): Attainment {
  const said = (light: Light, share?: number): Attainment => ({
    path,
    name,
    ...(share !== undefined && { share }),
    light,
  });
  if (!target) return said('none');
  if (target.direction === 'byDate') return said(inTime(target, result, on));
  if (target.direction === 'done') return said(done(result));
  if (result?.tier)
    return said(
      ({ achieved: 'green', partlyAchieved: 'yellow', notAchieved: 'red' } as const)[result.tier],
    );
  const wanted = target.value;
  const reached = result?.value;
  if (!wanted || !reached) return said('none');
  const share = shareOf(reached, wanted);
  if (share === undefined) return said('none');
  if (target.direction === 'atMost') return said(costLight(reached, wanted, share, on));
  const capped = Math.min(WHOLE, share);
  return said(addsUp(wanted) ? paceLight(capped, on) : rateLight(capped), capped);
}

/** Red above the target; yellow when what adds up will be at this pace. */
function costLight(reached: Figure, wanted: Figure, share: number, on: Day): Light {
  if (above(reached, wanted)) return 'red';
  const { passed, all } = timeOf(on);
  return addsUp(wanted) && share * all > WHOLE * passed ? 'yellow' : 'green';
}

/** Green when not behind the time that is over, yellow when behind by less than half. */
function paceLight(share: number, on: Day): Light {
  const { passed, all } = timeOf(on);
  if (share * all >= WHOLE * passed) return 'green';
  return share * all * 2 >= WHOLE * passed ? 'yellow' : 'red';
}

/** Green reached, yellow from four fifths. */
function rateLight(share: number): Light {
  if (share === WHOLE) return 'green';
  return share >= 8000 ? 'yellow' : 'red';
}

/** a ÷ b in hundredths of a percent; undefined when their units differ or b is zero. */
function shareOf(a: Figure, b: Figure): number | undefined {
  const [money, of] = [moneyOf(a), moneyOf(b)];
  if (money !== undefined && of !== undefined)
    return of === 0 ? undefined : scaled(BigInt(money), BigInt(of));
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return undefined;
  if (b.coefficient === 0) return undefined;
  return scaled(
    BigInt(a.coefficient) * 10n ** BigInt(b.decimals),
    BigInt(b.coefficient) * 10n ** BigInt(a.decimals),
  );
}

function scaled(n: bigint, d: bigint): number {
  const doubled = n * BigInt(WHOLE) * 2n + d;
  return Number(doubled / (d * 2n));
}

// A hair above the target is above it, though the rounded share says 100.00%.
const above = (a: Figure, b: Figure): boolean => {
  const [money, of] = [moneyOf(a), moneyOf(b)];
  return money !== undefined && of !== undefined ? money > of : compareFigures(a, b) > 0;
};

function inTime({ by }: Target, result: Result | undefined, on: Day): Light {
  if (result?.done === true) return 'green';
  if (!by) return 'none';
  if (result?.by) {
    const length = Math.min(by.length, result.by.length);
    return result.by.slice(0, length) <= by.slice(0, length) ? 'green' : 'red';
  }
  return on.slice(0, by.length) > by ? 'red' : 'none';
}

function done(result: Result | undefined): Light {
  if (result?.done === undefined) return 'none';
  return result.done ? 'green' : 'yellow';
}

/** The mean of the shares by weight, in hundredths of a percent; equal weights where none is given. Undefined without a share. */
export function meanShare(
  watched: readonly Watched[],
  attained: readonly Attainment[],
): number | undefined {
  const pairs = attained.flatMap(({ share, path }) =>
    share === undefined ? [] : [[share, weightOf(watched, path)] as const],
  );
  const weighted = pairs.some(([, weight]) => weight > 0);
  const all = pairs.reduce((sum, [, weight]) => sum + (weighted ? weight : 1), 0);
  if (all === 0) return undefined;
  return roundHalfUp(
    pairs.reduce((sum, [share, weight]) => sum + share * (weighted ? weight : 1), 0),
    all,
  );
}

const weightOf = (watched: readonly Watched[], path: FieldPath): number =>
  watched.find((each) => each.path === path)?.weight ?? 0;
