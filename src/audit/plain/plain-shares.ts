import { alike, type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import type { CountedPair } from '../rates/counted-rate.ts';
import { isOfOneUnit, isPlainName } from './names.ts';

const AMONG =
  /^[^，。；：、（(\d]{0,12}(?:中[，,]?有?|[，,（(]其中[：:，,]?)[^，。；：、（(\d]{0,10}$/;
const SHARE = /^[^，。；：、（(\d]{0,14}[，,（(](?:占比?|占总数|比例)的?(?:为|达)?$/;

/** 「36处工程中有5处未办许可，占13.9%」, 「检查90家，其中不合格9家，占10%」: a whole, a part of it and its share, one behind the other. */
export function plainShare(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !isRate(rate) || isRate(part)) return undefined;
  if (!alike(whole, part) || !isOfOneUnit(whole, part) || whole.sentence !== rate.sentence)
    return undefined;
  if (!SHARE.test(rate.before) || !AMONG.test(part.before) || !isPlainName(whole)) return undefined;
  if (part.size > whole.size || !/^[^上去]*$/.test(innerClauseOf(part))) return undefined;
  // The share of a further item, where the sentence has another whole in front.
  const others = list
    .slice(0, at - 2)
    .filter((each) => alike(each, whole) && each.sentence === rate.sentence);
  return others.some((each) => each.size > whole.size) ? undefined : { part, whole };
}
