import type { Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import { type Day, yearOf } from '../../../values/day.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { nth } from '../../places.ts';
import { filingDates, miscountedDays, turnedSpans, turnedStages } from '../../wording/dated.ts';
import { isBudget } from '../../wording/leftover-years.ts';
import { phrase, quote } from '../../wording/sentence.ts';
import {
  daysThatAreNone,
  miscountedLeads,
  miscountedSpans,
  turnedMonths,
  turnedSteps,
} from '../../wording/told-spans.ts';

interface Misdated extends Hit {
  /** A span of time, not a date. */
  readonly span?: true;
  readonly zh: string;
  readonly en: string;
}

/** The report is dated after its fiscal year and not after today. */
export const reportDateCoherent = check<Misdated>({
  id: 'ReportDateCoherent',
  title: { zh: '落款日期合理', en: 'The date of the report is coherent' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '年度自评在年度终了之后进行，日期早于年末说明年度或日期有误。',
    en: 'A year is evaluated after its end; an earlier date means that year or date is wrong.',
  },
  about: ['text'],
  find(report, context): readonly Misdated[] | NoAnswer {
    const labelled = filingDates(report);
    const dates = datesOf(report.cover.date, [...report.narrative.dates, ...labelled]);
    const turned = [
      ...daysThatAreNone(report).map(spanAs(NO_DAY)),
      ...eachOnce([
        ...turnedSpans(report),
        ...turnedMonths(report),
        ...turnedStages(report),
        ...turnedSteps(report),
      ]).map(spanAs(ENDS_FIRST)),
      ...eachOnce([
        ...miscountedDays(report),
        ...miscountedSpans(report),
        ...miscountedLeads(report),
      ]).map(spanAs(OTHER_DAYS)),
    ];
    if (dates.length === 0) return turned.length > 0 ? turned : 'notApplicable';
    const year = report.fiscalYear;
    if (year === undefined) return turned.length > 0 ? turned : 'insufficientData';
    const looksBack = report.kind !== 'unknown' && !isBudget(report);
    const misdated = dates.flatMap((date): readonly Misdated[] => {
      const places = [quote(date)];
      // What is no evaluation and no account may plan its year: a notice that grants money, a budget.
      if (looksBack && yearOf(date.value) <= year)
        return [
          {
            subject: date.value,
            places,
            zh: `早于${year}年度终了`,
            en: `is before the end of ${year}`,
          },
        ];
      if (context.today !== undefined && date.value > context.today)
        return [{ subject: date.value, places, zh: '晚于今天', en: 'lies in the future' }];
      return [];
    });
    // Whether a date lies in the future is known only when today is.
    const found = [...misdated, ...turned];
    return found.length === 0 && context.today === undefined ? 'insufficientData' : found;
  },
  say: {
    zh: (hit) => phrase`${hit.span ? '起止日期' : '报告日期'}${nth(hit, 0)}${hit.zh}。`,
    en: (hit) => phrase`The date ${nth(hit, 0)} ${hit.en}.`,
  },
  passes: [
    `部门（单位）名称：临河县档案馆（盖章）\n2025年4月18日\n${prose('本馆为县直事业单位。')}`,
  ],
  catches: [
    {
      text: `部门（单位）名称：临河县档案馆（盖章）\n2024年4月18日\n${prose('本馆为县直事业单位。')}`,
      finds: '报告日期「2024年4月18日」早于2024年度终了。',
    },
  ],
});

/** Two rules that find one pair of dates tell it once. */
const eachOnce = (spans: readonly Quote[]): readonly Quote[] =>
  spans.filter((each, i) => !spans.slice(0, i).some((other) => overlap(other.at, each.at)));

const NO_DAY = { zh: '在日历上不存在', en: 'is no day of the calendar' };
const ENDS_FIRST = { zh: '截止早于起始', en: 'ends before it begins' };
const OTHER_DAYS = { zh: '与所写天数不符', en: 'has another number of days' };

const spanAs =
  (why: Pick<Misdated, 'zh' | 'en'>) =>
  (span: Quote): Misdated => ({ subject: span.verbatim, span: true, places: [span], ...why });

/** The dates, each place once. */
function datesOf(
  cover: Stated<Day> | undefined,
  others: readonly Stated<Day>[],
): readonly Stated<Day>[] {
  const all = cover ? [cover, ...others] : others;
  return all.filter(
    (date, i) =>
      all.findIndex((each) => each.at.block === date.at.block && each.at.row === date.at.row) === i,
  );
}
