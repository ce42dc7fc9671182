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

const SENT = /发[放出][^，。；：、\d]{0,8}$/;
const RETURNED = /(?:回收|收回)[^，。；：、\d]{0,8}$/;

/** 「发放问卷100份，其中居民60份；回收95份，其中居民58份，回收率95%」: of all that were sent, whatever kinds are told between. */
export function ofReturned(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/(?:回收|收回)率(?:为|达)?$/.test(rate.before)) return undefined;
  const part = near.findLast((each) => RETURNED.test(each.before));
  const whole = near.findLast((each) => SENT.test(each.before));
  return part && whole && alike(part, whole) ? { part, whole } : undefined;
}
