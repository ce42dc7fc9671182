import type { Report } from '../../../report/report.ts';
import { type Counted, innerClauseOf, sumOfSizes } from '../../figures/counted.ts';
import { aroundLines } from '../around.ts';
import { printedLike, type Reading } from '../reading.ts';

const OFF = /扣(?:了|减|除)?$/;
const ALL_OFF = /(?:共|合计|总计|累计|总共|共计)扣(?:分|减|除)?(?:为)?$/;
const SCORE =
  /(?:最终|自评|总|综合|评价|绩效)+(?:得?分|评分|分值|分数)(?:为|是)?$|^[，,](?:最[后终]|实际|合计)?得(?:分)?(?:为)?$/;
/** Scores of a whole report are out of so many points; fewer are those of a group. */
const FULL = 100e6;
const LEAST = 60e6;

/** 「投入20分扣1分，过程20分扣2分，…，共扣7.5分，得92.5分」: what was taken off comes to what was taken off in all, and that leaves the score of a hundred. */
export const deductions = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) => {
    const points = list.filter(({ nature }) => nature === '点');
    if (!points.some(({ before }) => before.includes('扣'))) return [];
    return points.flatMap((all, at) => [...ofParts(points, all, at), ...ofScore(points, all, at)]);
  });

function ofParts(points: readonly Counted[], all: Counted, at: number): readonly Reading[] {
  if (!ALL_OFF.test(all.before)) return [];
  const parts = points
    .slice(0, at)
    .filter((each) => each.sentence === all.sentence && OFF.test(each.before));
  if (parts.length < 2 || parts.some(({ before }) => ALL_OFF.test(before) || /每/.test(before)))
    return [];
  const sum = sumOfSizes(parts);
  if (Math.abs(sum - all.size) < 1) return [];
  return [{ said: all, from: parts, computed: printedLike(all, sum) }];
}

function ofScore(points: readonly Counted[], all: Counted, at: number): readonly Reading[] {
  const score = points[at + 1];
  if (!score || score.sentence !== all.sentence || !SCORE.test(score.before)) return [];
  if (!OFF.test(all.before) && !ALL_OFF.test(all.before)) return [];
  if (/加分|奖励分|附加/.test(all.line.text) || score.size < LEAST) return [];
  const front = points.slice(0, at).filter((each) => each.sentence === all.sentence);
  const isOfParts = front.some(({ before }) => OFF.test(before));
  // What was taken off one group alone leaves the score of that group.
  if (isOfParts && !ALL_OFF.test(all.before)) return [];
  if (!isOfParts && front.some(({ size }) => size < FULL)) return [];
  if (!isOfParts && !/最终|自评|总|综合/.test(innerClauseOf(score))) return [];
  const made = FULL - all.size;
  if (made <= 0 || Math.abs(made - score.size) < 1) return [];
  return [{ said: score, from: [all], computed: printedLike(score, made) }];
}
