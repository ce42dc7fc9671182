import type { Quote } from '../../document/finding.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { runningText, wordsIn } from './running-text.ts';

const DATE = '20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const FILED = new RegExp(`(?:填报|编报|报送|填表|编制)(?:日期|时间)\\s*[：:]\\s*(${DATE})`, 'g');

/** The dates behind 填报日期 and the like in running text. */
export const filingDates = (report: Report): readonly Stated<Day>[] =>
  gather(runningText(report.document), (line) =>
    /(?:日期|时间)\s*[：:]/.test(line.text)
      ? matchesOf(line.text, FILED).flatMap((match) => {
          const value = parseDay(match[1] ?? '');
          const from = match.index + match[0].indexOf(match[1] ?? '');
          return value ? [{ value, ...wordsIn(line, from, match.index + match[0].length) }] : [];
        })
      : [],
  );

const SPAN = new RegExp(
  `(${DATE})\\s*(?:(?:开始|启动|起)?[，,]?[至到]|[-—－~～])+\\s*(${DATE})`,
  'g',
);

/** 「2025年5月1日至2025年3月20日」: a span of time whose end lies before its beginning. */
export const turnedSpans = (report: Report): readonly Quote[] =>
  gather(runningText(report.document), (line) =>
    /日[^，。；\d]{0,4}[，,]?[至到—－~～-]/.test(line.text)
      ? matchesOf(line.text, SPAN).flatMap((match) => {
          const [from, to] = [parseDay(match[1] ?? ''), parseDay(match[2] ?? '')];
          return from && to && to < from
            ? [wordsIn(line, match.index, match.index + match[0].length)]
            : [];
        })
      : [],
  );
