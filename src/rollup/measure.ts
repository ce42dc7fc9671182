/** How an indicator goes into a total (domain rule 3.7): amounts add, ratios are averaged, the rest is judged by its points. */
export type Measure = 'sum' | 'mean' | 'judged';

/** The unit of all money in a total. */
export const MONEY = '元';

/** Units of things that are counted: their numbers add up over units. */
const COUNTED =
  /^(?:人|名|人次|人数|户|家|个|项|件|次|场|期|份|篇|批|批次|处|座|辆|台|套|本|册|条|宗|起|吨|公里|千米|米|亩|公顷|㎡|平方米|万人|万人次|万户|只|头|株|所|间|盏|块|张|幅)$/;
/** Units of ratios, and of what has no sense as a sum: days of waiting, marks, amounts a head. */
const AVERAGED = /^(?:%|‰|倍|分贝|天|日|小时|分钟|个工作日|工作日|个月|年|级|分|.+[/／].+)$/;

/** How quantities of a unit go into a total. */
export function measureOf(unit: string): Measure {
  if (unit === MONEY || COUNTED.test(unit)) return 'sum';
  return AVERAGED.test(unit) ? 'mean' : 'judged';
}
