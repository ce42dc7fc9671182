import type { Bilingual } from '../../document/finding.ts';
import { type Day, dayOf, parseDay } from '../../values/day.ts';
import { documentOf } from '../assets/regional.ts';
import type { MonitoringRule } from './rules.ts';

/** A day of the year on which the region monitors, MM-DD, and the least execution rate by then in whole percent, where it sets one. */
interface MonitoringPoint {
  readonly by: string;
  readonly least?: number;
}

/** How a region monitors, by a document, from a day on. A later one takes its place. */
export interface RegionMonitoring {
  readonly title: string;
  readonly number: string;
  readonly effective: Day;
  readonly points: readonly MonitoringPoint[];
  /** Points between attainment and execution beyond which a warning is given; absent where the region sets none. */
  readonly gap?: number;
  /** Working days within which a warning is to be acted on. */
  readonly workingDays: number;
}

/** The same as typed. */
export interface TypedMonitoring {
  readonly title: string;
  readonly number: string;
  readonly effective: string;
  readonly points: readonly { readonly by: string; readonly least: string }[];
  readonly gap: string;
  readonly workingDays: string;
}

/** A rule as typed, its days in order; or the first thing that is wrong with it. */
export function monitoringIn(
  typed: TypedMonitoring,
): { readonly table: RegionMonitoring } | { readonly fault: Bilingual } {
  const title = typed.title.trim();
  if (title === '') return wrong('请填写文件名称。', 'The name of the document is missing.');
  const effective = parseDay(typed.effective);
  if (!effective) return wrong('请填写施行日期，例如2026-01-01。', 'From which day does it hold?');
  const days = pointsIn(typed.points);
  if ('fault' in days) return days;
  const gap = whole(typed.gap, 100);
  if (gap === 'wrong')
    return wrong(
      '完成率与执行率之差请填0到100的整数，不规定的留空。',
      'The difference: a whole number from 0 to 100, or blank.',
    );
  const workingDays = whole(typed.workingDays, 250);
  if (workingDays === 'wrong' || !workingDays)
    return wrong('整改期限请填工作日数，例如10。', 'Working days to act: a number such as 10.');
  return {
    table: {
      ...{ title, number: typed.number.trim(), effective, workingDays },
      points: days.points,
      ...(gap !== undefined && { gap }),
    },
  };
}

/** The days as typed, in their order; or the first thing that is wrong with them. */
function pointsIn(
  typed: TypedMonitoring['points'],
): { readonly points: readonly MonitoringPoint[] } | { readonly fault: Bilingual } {
  const points: MonitoringPoint[] = [];
  for (const { by, least } of typed) {
    if (by.trim() === '' && least.trim() === '') continue;
    const day = monthDay(by);
    if (!day)
      return wrong(`没有认出监控时点“${by.trim()}”，请写成6月30日。`, `No such day: ${by.trim()}.`);
    if (points.some((each) => each.by === day))
      return wrong(`监控时点${by.trim()}写了两次，请删去一行。`, `${by.trim()} twice.`);
    const rate = whole(least, 100);
    if (rate === 'wrong')
      return wrong(
        `${by.trim()}的执行率请填0到100的整数，不规定的留空。`,
        `${by.trim()}: a whole number from 0 to 100, or blank.`,
      );
    points.push({ by: day, ...(rate !== undefined && { least: rate }) });
  }
  if (points.length === 0) return wrong('请至少填写一个监控时点。', 'Give one day at least.');
  return { points: points.sort((a, b) => (a.by < b.by ? -1 : 1)) };
}

/** A month and day in any of the usual ways, as MM-DD; 29 February is no day of every year. */
function monthDay(text: string): string | undefined {
  const [, month, date] = /^\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?\s*$/.exec(text) ?? [];
  return month && date ? dayOf(2023, Number(month), Number(date))?.slice(5) : undefined;
}

/** A whole number up to a limit; undefined when blank. */
function whole(text: string, most: number): number | undefined | 'wrong' {
  const [, digits] = /^\s*(\d{1,3})\s*(?:%|％|天|个工作日)?\s*$/.exec(text) ?? [];
  if (digits !== undefined && Number(digits) <= most) return Number(digits);
  return text.trim() === '' ? undefined : 'wrong';
}

/** A region's tables, the one that begins last first; of two that begin on one day the one approved later. */
const latestFirst = (tables: readonly RegionMonitoring[]): readonly RegionMonitoring[] =>
  [...tables]
    .reverse()
    .sort((a, b) => (a.effective === b.effective ? 0 : a.effective < b.effective ? 1 : -1));

/** A region's tables as rules, the one that begins last first. */
export const rulesOfRegion = (tables: readonly RegionMonitoring[]): readonly MonitoringRule[] =>
  latestFirst(tables).map((table) => ({
    jurisdiction: '',
    source: documentOf(table),
    inForce: { from: table.effective },
    curve: table.points.flatMap(({ by, least }) =>
      least === undefined ? [] : [{ by, least: least * 100 }],
    ),
    ...(table.gap !== undefined && { gap: table.gap * 100 }),
    workingDays: table.workingDays,
    seen: 'S',
  }));

/** The ends of the quarters, on which one looks where the region says nothing. */
const QUARTERS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The days of a year on which the region monitors: those of the table that holds at its end. */
export function monitoringDays(tables: readonly RegionMonitoring[], year: number): readonly Day[] {
  const table = latestFirst(tables).find(({ effective }) => effective <= `${year}-12-31`);
  const days = table ? table.points.map(({ by }) => by) : QUARTERS;
  return days.map((by) => `${year}-${by}` as Day);
}

const wrong = (zh: string, en: string) => ({ fault: { zh, en } });
