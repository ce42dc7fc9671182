import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { daysBetween } from '../../values/day.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { type Dated, datedIn, isBefore, monthsBetween } from './days-in-lines.ts';
import { wordsIn } from './running-text.ts';

const wordsOf = (a: Dated, b: Dated, to = b.to): Quote => wordsIn(a.line, a.from, to);

/** 「2024年13月」, 「3月50日」: there is no such day. */
export const daysThatAreNone = (report: Report): readonly Quote[] =>
  gather(datedIn(report), (dates) =>
    gather(dates, (each) => (each.exists ? [] : [wordsIn(each.line, each.from, each.to)])),
  );

const UNTIL = /^\s*(?:开始|启动|起)?[，,]?\s*(?:[至到]|[-—－~～]+)\s*$/;

/** 「2024年1月至2023年12月」: a span told to the month whose end lies before its beginning. */
export const turnedMonths = (report: Report): readonly Quote[] =>
  gather(datedIn(report), (dates) =>
    gather(dates, (a, i): readonly Quote[] => {
      const b = dates[i + 1];
      if (!b || !a.exists || !b.exists || (a.day && b.day)) return [];
      const isSpan = UNTIL.test(a.line.text.slice(a.to, b.from));
      // 「11月至3月」 without a year goes on into the next one.
      return isSpan && b.hasYear && monthsBetween(a, b) < 0 ? [wordsOf(a, b)] : [];
    }),
  );

/** What comes one after the other, told by the words behind the date. */
const STAGES: readonly RegExp[] = [
  /发布[^，。；]{0,6}公告|招标公告/,
  /开标|评标|中标/,
  /签订[^，。；]{0,8}(?:合同|协议)/,
  /开工|动工|进场/,
  /主体[^，。；]{0,6}(?:完工|封顶|完成)/,
  /(?<!主体[^，。；]{0,6})(?:竣工(?!验收|决算)|完工(?!验收))/,
  /(?:通过|组织|完成)[^，。；]{0,6}验收|竣工验收|完工验收/,
  /移交|交付使用|投入使用|投入运行|正式运营/,
];
const PLANNED = /计划|预计|拟|应当?于|约定|延期|原定|前[，,]?完|之?前/;
const ANOTHER = /分别|其中|另|标段|一期|二期|[一二三四]批/;

/** No other thing stands in front of the second date. */
export const OF_THE_SAME = /^(?:实际|正式|并|后|又)*[于在至]?$/;

const stageOf = ({ behind }: Dated): number => {
  const own = /^[，,]?[^，。；]*/.exec(behind)?.[0] ?? '';
  return PLANNED.test(own) ? -1 : STAGES.findIndex((stage) => stage.test(own));
};

/** 「8月20日主体完工，9月12日竣工验收，7月8日移交使用」: a later stage that a paragraph dates before an earlier one, right behind it. */
export const turnedSteps = (report: Report): readonly Quote[] =>
  gather(datedIn(report), (dates) =>
    gather(dates, (a, i): readonly Quote[] => {
      const b = dates[i + 1];
      if (!b || !a.exists || !b.exists || !isBefore(b, a)) return [];
      // 「2023年11月开工，3月完工」 may mean the next March.
      if (a.hasYear && !b.hasYear) return [];
      const [one, other] = [stageOf(a), stageOf(b)];
      const between = a.line.text.slice(a.to, b.from);
      const isOther = ANOTHER.test(between + b.behind) || PLANNED.test(between);
      const isItsOwn = OF_THE_SAME.test(b.front);
      return one >= 0 && other > one && isItsOwn && !isOther ? [wordsOf(a, b)] : [];
    }),
  );

const LASTED =
  /(?:历时|共计|共|用时|为期|工期|总工期|持续)(?:约|近)?(?:为|了)?(\d{1,4})(个月|天|日历天|日)/g;
const EARLIER =
  /(提前|推迟|延后|延期|滞后|超期|逾期|晚)(?:了|完工|完成|竣工|工期)*(?:约|近)?(\d{1,4})(?:个?日历)?(?:天|日)/g;

/** How many days or months a pair of dates may be told to last. */
function lengthsOf(a: Dated, b: Dated, unit: string): readonly number[] {
  const months = monthsBetween(a, b);
  if (unit === '个月') {
    // From the first of a month to the last of one all of its months are counted.
    const isWhole = a.date === 1 && (b.date ?? 0) >= 28;
    if (isWhole) return [months + 1];
    const isPartly = a.date !== undefined || b.date !== undefined;
    return isPartly ? [months - 1, months, months + 1] : [months, months + 1];
  }
  if (!a.day || !b.day) return [];
  const days = daysBetween(a.day, b.day);
  return [days, days + 1];
}

const isMeant = (told: number, lengths: readonly number[]): boolean =>
  lengths.some((length) => length > 0 && isOneSlip(figure(`${told}`), length, length));

/** 「3月15日开工，9月30日竣工，历时2000天」: how long it lasted is none of the ways to count from the one day to the other, but for a stroke. */
export const miscountedSpans = (report: Report): readonly Quote[] =>
  gather(datedIn(report), (dates) =>
    gather(dates, (b, i): readonly Quote[] => {
      const a = dates[i - 1];
      if (!a?.exists || !b.exists || !isBefore(a, b)) return [];
      const between = a.line.text.slice(a.to, b.from);
      if (/。/.test(between) || PLANNED.test(between + b.behind)) return [];
      return gather([...b.behind.matchAll(LASTED)], (match): readonly Quote[] => {
        // Another matter begins behind two marks.
        if ((b.behind.slice(0, match.index).match(/[，,；]/g) ?? []).length > 2) return [];
        const told = Number(match[1]);
        const lengths = lengthsOf(a, b, match[2] ?? '');
        if (lengths.length === 0 || lengths.includes(told)) return [];
        const isFar = match[2] === '个月' && told > Math.max(...lengths) * 2;
        return isFar || isMeant(told, lengths)
          ? [wordsOf(a, b, b.to + match.index + match[0].length)]
          : [];
      });
    }),
  );

/** 「应于9月30日前完工，实际于9月18日完工，提前21天」: the days between a term and what was. */
export const miscountedLeads = (report: Report): readonly Quote[] =>
  gather(datedIn(report), (dates) =>
    gather(dates, (b, i): readonly Quote[] => {
      const a = dates[i - 1];
      const [due, done] = [a?.day, b.day];
      if (!a || !due || !done) return [];
      const between = a.line.text.slice(a.to, b.from);
      const term = a.front + between;
      if (/。/.test(between) || !PLANNED.test(term) || /计划|预计|拟/.test(b.behind)) return [];
      return gather([...b.behind.matchAll(EARLIER)], (match): readonly Quote[] => {
        const isEarly = match[1] === '提前';
        const days = daysBetween(done, due);
        const told = Number(match[2]);
        const real = isEarly ? days : -days;
        const isTurned = real < 0 && Math.abs(Math.abs(real) - told) <= 1;
        const isOff = Math.abs(real - told) > 1 && isMeant(told, [real, real + 1]);
        return isTurned || isOff ? [wordsOf(a, b, b.to + match.index + match[0].length)] : [];
      });
    }),
  );
