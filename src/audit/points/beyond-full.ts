import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import { factsOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { toldText } from '../wording/running-text.ts';

/** Full marks of a self-evaluation, where the report names no others (财预〔2020〕10号). */
const FULL = 100;

/** What is given beyond full marks, or marks of another scale. */
const OTHER_SCALE =
  /加分|附加分|奖励分|奖励性|千分|(?:满分|总分|分值|权重|共计|合计|总计)[^，。；\d]{0,8}(?:1[1-9]\d|10[1-9]|[2-9]\d\d|1\d{3})(?:\.\d+)?分/;

/** Scores of the unit, or means of the scores of its projects, above full marks. */
export function scoresBeyondFull(report: Report): readonly Stated<Figure>[] {
  const beyond = gather(['selfScore', 'averageScore'] as const, (metric) =>
    factsOf(report.facts, { metric }).filter(
      ({ kind, part, value }) => kind === 'level' && part === 'prose' && numberOf(value) > FULL,
    ),
  );
  if (beyond.length === 0) return [];
  const isOfOtherScale =
    report.forms.some(({ totalWeight }) => {
      const most = statedOf(totalWeight);
      return most !== undefined && numberOf(most.value) > FULL;
    }) || toldText(report.document).some(({ text }) => OTHER_SCALE.test(text));
  return isOfOtherScale ? [] : beyond;
}
