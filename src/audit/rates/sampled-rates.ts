import { alike, type Counted } from '../figures/counted.ts';
import type { CountedPair } from './counted-rate.ts';

/** 「在15个乡镇中抽取6个，抽样比例40%」. */
export function ofSample(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/抽[样查取](?:比例|率)(?:为|达)?$/.test(rate.before)) return undefined;
  const at = near.findLastIndex((each) => /(?:抽[取样查]|选[取择])(?:了)?$/.test(each.before));
  const [whole, part] = [near[at - 1], near[at]];
  return whole && part && alike(whole, part) && part.size <= whole.size
    ? { part, whole }
    : undefined;
}
