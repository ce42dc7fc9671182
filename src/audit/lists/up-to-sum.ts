import type { Counted } from '../figures/counted.ts';
import type { Run } from './runs.ts';

/** 「行政人员44名、事业人员36名，另有编外52名，人员总数132名」: behind a stronger mark the list goes on as far as its sum. */
export function upToSum(list: readonly Counted[], run: Run): Run {
  const { beyond, end } = run;
  const whole = list[end + beyond.length];
  const goesOn =
    beyond.length > 0 &&
    beyond.length <= 2 &&
    beyond.every(({ before }) => /^[，,](?:另有?|以及)?[^，。；、\d]{2,12}$/.test(before)) &&
    /^[，,；;][^，。；、\d]{0,4}(?:合计|共计|总计|总数|总人数)(?:为|有)?$/.test(
      whole?.before ?? '',
    );
  return goesOn
    ? { ...run, items: [...run.items, ...beyond], beyond: [], end: end + beyond.length }
    : run;
}
