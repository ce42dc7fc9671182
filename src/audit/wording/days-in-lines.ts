import type { Report } from '../../report/report.ts';
import { type Day, dayOf } from '../../values/day.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { type Line, runningText } from './running-text.ts';

/** A date of running text, to the day or to the month. */
export interface Dated {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly year: number;
  /** Whether its own words tell the year; else it is that of the date before, or of the report. */
  readonly hasYear: boolean;
  readonly month: number;
  /** Undefined where only the month is told. */
  readonly date?: number;
  /** The day, where one is told and there is such a day. */
  readonly day?: Day;
  /** The calendar has such a month or day. */
  readonly exists: boolean;
  /** The words from it to the next date or the end of its sentence, and those in front of it from the mark before. */
  readonly behind: string;
  readonly front: string;
}

/** 「2024年3月5日」, 「2024年3月」, 「同年9月12日」, 「9月12日」 behind another of the line. */
const DATE =
  /(?<![\d.])(?:(20\d\d)\s*年\s*|[同当今去次本]年\s*)?(\d{1,3})\s*月(?!份?[均度])(?:\s*(\d{1,3})\s*日)?/g;

/** The dates of each line that has some, a year that is not repeated being that of the date before; made once for a report. */
export const datedIn = once((report: Report): readonly (readonly Dated[])[] =>
  gather(runningText(report.document), (line) => {
    const dates = /\d\s*月/.test(line.text) ? ofLine(line, report.fiscalYear ?? LEAP) : [];
    return dates.length > 0 ? [dates] : [];
  }),
);

/** A year with every day that some year has. */
const LEAP = 2024;

function ofLine(line: Line, assumed: number): readonly Dated[] {
  const matches = matchesOf(line.text, DATE);
  let year = assumed;
  return gather(matches, (match, i): readonly Dated[] => {
    // What 今年 and 去年 are depends on when it was written.
    if (/^[今去]年/.test(match[0])) return [];
    const hasYear = match[1] !== undefined || /^[同当次本]年/.test(match[0]);
    if (match[1]) year = Number(match[1]);
    else if (match[0].startsWith('次年')) year += 1;
    const month = Number(match[2]);
    const date = match[3] === undefined ? undefined : Number(match[3]);
    const day = dayOf(year, month, date ?? 1);
    const to = match.index + match[0].length;
    const rest = line.text.slice(to, matches[i + 1]?.index);
    const before = line.text.slice(Math.max(0, match.index - 24), match.index);
    return [
      {
        line,
        from: match.index,
        to,
        year,
        hasYear,
        month,
        ...(date !== undefined && { date }),
        ...(day && date !== undefined && { day }),
        exists: dayOf(match[1] ? year : LEAP, month, date ?? 1) !== undefined,
        behind: /^[^。；]*/.exec(rest)?.[0] ?? '',
        front: lastClause(before, '，。；：、'),
      },
    ];
  });
}

/** How many months lie between two dates, by their months alone. */
export const monthsBetween = (a: Dated, b: Dated): number =>
  (b.year - a.year) * 12 + b.month - a.month;

/** Whether a date lies before another, as far as both are told. */
export const isBefore = (a: Dated, b: Dated): boolean =>
  a.day && b.day ? a.day < b.day : monthsBetween(a, b) > 0;
