import type { Bilingual } from '../document/finding.ts';
import { printScaled } from '../values/money.ts';
import type { RubricPoints } from './entry.ts';
import { bandOf, type Standards } from './standards.ts';

/** An item of the rubric with its full points and what its standard allows. */
export interface RubricWorth extends Standards {
  readonly name: string;
  readonly worth: number;
}

/** The item whose points go by working days alone. */
export const SUBMISSION_ITEM = '提交报告';

/** Points of 提交报告 after so many working days too late, in hundredths: one point a day, none below zero (domain rule 5). */
export const submissionPoints = (worth: number, lateWorkingDays: number): number =>
  Math.max(0, worth - lateWorkingDays) * 100;

/** The total of a scored rubric in hundredths: always the sum of its items. */
export const rubricTotal = (points: readonly RubricPoints[]): number =>
  points.reduce((sum, each) => sum + each.points, 0);

/**
 * What is wrong with a scored rubric: items that are missing, doubled or unknown, points that an item's standard does not
 * give, points taken off or outside every band without a reason, a lateness that is not that of the calendar. `late` is
 * undefined where no due date was set.
 */
export function rubricFaults(
  items: readonly RubricWorth[],
  points: readonly RubricPoints[],
  late: number | undefined,
): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  for (const each of items) {
    const { name } = each;
    const given = points.filter(({ item }) => item === name);
    const [only] = given;
    if (given.length !== 1 || !only)
      faults.push({ zh: `“${name}”还没有评分。`, en: `${name} has no points yet.` });
    else faults.push(...pointFaults(only, each, name === SUBMISSION_ITEM ? late : undefined));
  }
  for (const { item } of points)
    if (!items.some(({ name }) => name === item))
      faults.push({ zh: `考核评分表里没有“${item}”。`, en: `The rubric has no item ${item}.` });
  return faults;
}

function pointFaults(
  { item, points, reason }: RubricPoints,
  standard: RubricWorth,
  late: number | undefined,
): readonly Bilingual[] {
  const { worth, attainable, bands } = standard;
  if (!Number.isInteger(points) || points < 0 || points > worth * 100)
    return [
      {
        zh: `“${item}”须在0到${worth}分之间。`,
        en: `The points of ${item} lie between 0 and ${worth}.`,
      },
    ];
  const byDays = late === undefined ? undefined : submissionPoints(worth, late);
  if (byDays !== undefined && points !== byDays)
    return [
      {
        zh: `“${item}”按日历迟报${late}个工作日，应为${printScaled(byDays / 100, 0)}分。确需改变的，请先办理延期。`,
        en: `${item} goes by the calendar: ${late} working days late. Extend the due date first.`,
      },
    ];
  if (attainable && !attainable.some((each) => each * 100 === points))
    return [
      {
        zh: `“${item}”按评分标准只能得${attainable.join('、')}分。`,
        en: `By its standard ${item} has ${attainable.join(', ')} points.`,
      },
    ];
  if (reason.trim() !== '') return [];
  if (bands && !bandOf(standard, points))
    return [
      {
        zh: `“${item}”的${printScaled(points, 2)}分不在任何一档，请写明理由。`,
        en: `${printScaled(points, 2)} points of ${item} lie in no band: say why.`,
      },
    ];
  return points < worth * 100
    ? [{ zh: `“${item}”没有给满分，请写明扣分理由。`, en: `Say why ${item} has not all points.` }]
    : [];
}
