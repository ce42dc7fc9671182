import type { Quote } from '../../document/finding.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { linesWith, wordsIn } from './running-text.ts';
import { OF_THE_SAME } from './told-spans.ts';

const DATE = '20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const FILED = new RegExp(`(?:填报|编报|报送|填表|编制)(?:日期|时间)\\s*[：:]\\s*(${DATE})`, 'g');

/** The dates behind 填报日期 and the like in running text. */
export const filingDates = (report: Report): readonly Stated<Day>[] =>
  gather(linesWith(report.document, /(?:日期|时间)\s*[：:]/), (line) =>
    matchesOf(line.text, FILED).flatMap((match) => {
      const value = parseDay(match[1] ?? '');
      const from = match.index + match[0].indexOf(match[1] ?? '');
      return value ? [{ value, ...wordsIn(line, from, match.index + match[0].length) }] : [];
    }),
  );

const SPAN = new RegExp(
  `(${DATE})\\s*(?:(?:开始|启动|起)?[，,]?[至到]|[-—－~～])+\\s*(${DATE})`,
  'g',
);

/** 「2025年5月1日至2025年3月20日」: a span of time whose end lies before its beginning. */
export const turnedSpans = (report: Report): readonly Quote[] =>
  gather(linesWith(report.document, /日[^，。；\d]{0,4}[，,]?[至到—－~～-]/), (line) =>
    matchesOf(line.text, SPAN).flatMap((match) => {
      const [from, to] = [parseDay(match[1] ?? ''), parseDay(match[2] ?? '')];
      return from && to && to < from
        ? [wordsIn(line, match.index, match.index + match[0].length)]
        : [];
    }),
  );

const MONTH = /(20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/g;
const BEGUN = /立项|批复|招标|中标|合同|开工|动工|进场|启动/;
const ENDED = /竣工|完工|验收|交付|建成|投入使用/;
const PLANNED = /计划|预计|拟|应|约定|延期|原定/;

/** 「2023年3月15日开工，2022年11月竣工验收」: what ends before it begins, both told behind their dates in one sentence. */
export const turnedStages = (report: Report): readonly Quote[] =>
  gather(linesWith(report.document, ENDED), (line) => {
    const dates = matchesOf(line.text, MONTH);
    return gather(dates, (match, i): readonly Quote[] => {
      const next = dates[i + 1];
      const end = match.index + match[0].length;
      if (!next) return [];
      const words = line.text.slice(end, next.index);
      const behind = /^[^。；，]*/.exec(line.text.slice(next.index + next[0].length))?.[0] ?? '';
      if (/[。；]/.test(words) || PLANNED.test(words + behind)) return [];
      // 「一标段2024年11月开工，二标段2024年8月完工」 tells of two things.
      if (!OF_THE_SAME.test(lastClause(words, '，。；、'))) return [];
      if (!BEGUN.test(words) || ENDED.test(words) || !ENDED.test(behind)) return [];
      const isTurned =
        /日$/.test(match[0]) && /日$/.test(next[0])
          ? dayOf(next) < dayOf(match)
          : monthOf(next) < monthOf(match);
      return isTurned
        ? [wordsIn(line, match.index, next.index + next[0].length + behind.length)]
        : [];
    });
  });

const monthOf = ([, year, month]: RegExpExecArray): number => Number(year) * 12 + Number(month);
const dayOf = (match: RegExpExecArray): number => monthOf(match) * 31 + Number(match[3]);

const DAYS =
  /(\d{1,2})月(\d{1,2})日[^，。；、\d]{0,3}[至到—－~～-]+(?:(\d{1,2})月)?(\d{1,2})日[，,（(](?:公示期|公示|为期|历时|共计|共)*(\d{1,3})天/g;

/** 「9月5日至9月11日，共7天」: days of a span within a month, its first one counted or not. */
export const miscountedDays = (report: Report): readonly Quote[] =>
  gather(linesWith(report.document, /日[^。]{0,24}\d天/), (line) =>
    matchesOf(line.text, DAYS).flatMap((match) => {
      const [from, to, told] = [match[2], match[4], match[5]].map(Number);
      if (!from || !to || !told || to < from || (match[3] ?? match[1]) !== match[1]) return [];
      const days = to - from;
      return days === told || days + 1 === told
        ? []
        : [wordsIn(line, match.index, match.index + match[0].length)];
    }),
  );
