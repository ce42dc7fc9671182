import type { Indicator } from '../../report/indicators.ts';
import { numberOf } from '../../values/figure.ts';
import { FEN_PER, isMoneyUnit } from '../../values/money.ts';
import { quotient } from '../figures/amounts.ts';
import { unitsDiffer } from './targets.ts';

/** Whether a result falls short of its target, or goes over what it should stay within; undefined where that is not sure. */
export function missesTarget({ target, result, kind, name }: Indicator): boolean | undefined {
  const [wanted, got] = [target?.value, result?.value];
  if (!wanted || !got) return undefined;
  if (wanted.direction === 'byDate') {
    if (!wanted.by || !got.by) return undefined;
    const length = Math.min(wanted.by.length, got.by.length);
    return got.by.slice(0, length) > wanted.by.slice(0, length);
  }
  if (!wanted.value || !got.value || got.operator) return undefined;
  const [a, b] = [wanted.value, got.value];
  if (unitsDiffer(a.unit, b.unit) || (a.unit !== b.unit && a.unit !== '' && b.unit !== ''))
    return undefined;
  const ratio = quotient({ ...b, unit: b.unit || a.unit }, { ...a, unit: a.unit || b.unit });
  if (ratio === undefined || ratio < 0) return undefined;
  if (wanted.direction === 'atLeast') return ratio < 1 - 1e-9;
  if (wanted.direction === 'atMost') return ratio > 1 + 1e-9;
  // Fewer things than the number planned are fewer; of rates and costs less may be better.
  const counts = kind === 'quantity' && !/[%‰]/.test(a.unit) && !/事故|投诉/.test(name.verbatim);
  return wanted.direction === 'equal' && counts && ratio < 1 - 1e-9 ? true : undefined;
}

/** Figures of one size told in units that are far apart: 「≤20万元」 and 「19元」. */
export function slippedUnit({ target, result }: Indicator): boolean {
  const [wanted, got] = [target?.value?.value, result?.value?.value];
  if (!wanted || !got || wanted.unit === got.unit) return false;
  const units = timesOf(got.unit, wanted.unit);
  if (units === undefined) return false;
  const digits = numberOf(got) / numberOf(wanted);
  return digits > NEAR && digits < 1 / NEAR && (units >= FAR || units <= 1 / FAR);
}

/** How many of one unit another is, where both measure the same: 「万元/座」 and 「元/座」, 「公里」 and 「米」. */
function timesOf(one: string, other: string): number | undefined {
  const [[a = '', ...each], [b = '', ...every]] = [one.split(/[/／]/), other.split(/[/／]/)];
  if (each.join() !== every.join()) return undefined;
  if (isMoneyUnit(a) && isMoneyUnit(b)) return FEN_PER[a] / FEN_PER[b];
  const scale = SCALES.find((units) => units.has(a) && units.has(b));
  return scale && (scale.get(a) ?? 1) / (scale.get(b) ?? 1);
}

const SCALES: readonly ReadonlyMap<string, number>[] = [
  new Map([
    ['公里', 1000],
    ['千米', 1000],
    ['米', 1],
  ]),
  new Map([
    ['吨', 1000],
    ['公斤', 1],
    ['千克', 1],
  ]),
];

const NEAR = 0.2;
const FAR = 1000;
