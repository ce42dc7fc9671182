import type { Told } from './told-rates.ts';

const RATE = /(?:完成率|完成比例|完成程度|完成度|达成率|实现率)(?:为|达到?|是|：|:)?$/;
const PLANNED = /计划|目标|任务|预期|指标值|应完成/;
const DONE = /实际|完成|达到|已|实施|开展了/;
const OTHER = /上年|去年|同期|比|增|超|累计|季度|半年|其中|约|近|余/;

/**
 * 「计划培训100人，实际完成120人，完成率120%」, 「预期值：100人；实际值：120人；完成比例：120%」: the two numbers of one unit right in
 * front of the rate, of which one is the plan and one the result by their words. More than was planned is often told as 100%.
 */
export function plannedAndDone(
  list: readonly Told[],
  at: number,
): { readonly part: Told; readonly whole: Told } | undefined {
  const [first, second, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!first || !second || !rate || !RATE.test(rate.before)) return undefined;
  if (first.value.unit !== second.value.unit || /[元%]/.test(first.value.unit)) return undefined;
  if (rate.sentence - first.sentence > 2 || OTHER.test(first.before + second.before))
    return undefined;
  const planned = (told: Told): boolean => PLANNED.test(told.before) && !/实际/.test(told.before);
  const done = (told: Told): boolean => DONE.test(told.before) && !planned(told);
  const [part, whole] = planned(first) ? [second, first] : [first, second];
  if (!planned(whole) || !done(part)) return undefined;
  const capped = rate.value.decimals === 0 && rate.value.coefficient === 100;
  return capped && part.value.coefficient > whole.value.coefficient ? undefined : { part, whole };
}
