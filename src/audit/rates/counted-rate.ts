import { quotient } from '../figures/amounts.ts';
import { type Counted, counted } from '../figures/counted.ts';
import { wordsIn } from '../wording/running-text.ts';
import { compareRatio } from './ratios.ts';
import type { ToldRate } from './told-rates.ts';

/** A figure counted in running text, and what it is of. */
export interface CountedPair {
  readonly part: Counted;
  readonly whole: Counted;
}

/**
 * A rate with the words of its clause, beside the two figures that do not make it; undefined where they do, or cannot be divided.
 * `surely`: even less than one of its last digits is no rounding.
 */
export function countedRate(
  rate: Counted,
  { part, whole }: CountedPair,
  surely = false,
): ToldRate | undefined {
  const computed = quotient(part.value, whole.value);
  if (computed === undefined) return undefined;
  const verdict = compareRatio(rate.value, part.value, whole.value);
  if (verdict !== 'different' && !(surely && verdict === 'rounding')) return undefined;
  const words = (/[^，,、；。：:（(\d]*$/.exec(rate.before)?.[0] ?? '').replace(/^的/, '');
  return {
    rate: wordsIn(rate.line, (rate.at.from ?? 0) - words.length, rate.at.to ?? 0),
    part: counted(part),
    whole: counted(whole),
    computed,
    rounding: false,
    ofMoney: part.nature === 'money' && !/占/.test(whole.before + rate.before),
  };
}

/** 「综合满意度（含基本满意）为」 without what stands in brackets. */
export const withoutBrackets = (words: string): string => words.replace(/（[^（）]*）/g, '');
