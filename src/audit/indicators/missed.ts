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
  if (!isMoneyUnit(wanted.unit) || !isMoneyUnit(got.unit)) return false;
  const digits = numberOf(got) / numberOf(wanted);
  const units = FEN_PER[got.unit] / FEN_PER[wanted.unit];
  return digits > NEAR && digits < 1 / NEAR && (units >= FAR || units <= 1 / FAR);
}

const NEAR = 0.2;
const FAR = 1000;
