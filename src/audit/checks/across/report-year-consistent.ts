import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable, prose } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { lineAround } from '../../places.ts';
import { yearsOfHeads } from '../../tables/years-of-heads.ts';
import { comparedYears } from '../../wording/compared-years.ts';
import { isBudget, leftovers } from '../../wording/leftover-years.ts';
import { ownYearPhrases } from '../../wording/own-year-phrases.ts';
import { promisedYears } from '../../wording/promised-years.ts';
import { foundIn, runningText, wordsIn } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

const LONGEST_TITLE = 60;

interface Strange extends Hit {
  readonly own: Quote;
  readonly other: Quote;
}

/** Title, titles of tables and text speak of one fiscal year; the year before stands only in comparisons. */
export const reportYearConsistent = check<Strange>({
  id: 'ReportYearConsistent',
  title: { zh: '报告年度前后一致', en: 'The year of the report is consistent' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '年度不一，多是沿用上年文本时没有改全，数据也可能未更新。',
    en: 'A stray year is usually left from last year’s text, and the figures may be too.',
  },
  find(report): readonly Strange[] | NoAnswer {
    const anchors = anchorsOf(report);
    const year = ownYear(report);
    if (year === undefined) return 'notApplicable';
    const first = anchors.find((anchor) => anchor.value === year);
    if (!first) return 'insufficientData';
    const own = shownIn(report, first);
    const titled = new Set(
      anchors.filter(({ where }) => where !== 'prose').map((anchor) => anchor.at.block),
    );
    const titles = anchors
      .filter((anchor) => anchor.value !== year && anchor.where !== 'prose')
      .filter((anchor) => !anchors.some((each) => each.value === year && isBeside(each, anchor)))
      .map((anchor) => strange(own, shownIn(report, anchor), `${anchor.where} ${anchor.value}`));
    const left = [...leftovers(report, year, titled), ...comparedYears(report, year)];
    const phrases = ownYearPhrases(report, year).filter(
      (each) => !left.some(({ quote: other }) => overlap(other.at, each.quote.at)),
    );
    const promised = promisedYears(report, year).filter(
      (each) => ![...left, ...phrases].some(({ quote: other }) => overlap(other.at, each.quote.at)),
    );
    const texts = [...left, ...phrases, ...promised].map(({ quote: other, severity }) => ({
      ...strange(own, other, `prose ${other.verbatim.slice(0, 6)}`),
      severity,
    }));
    const heads = yearsOfHeads(report, year).map((head) => strange(own, head, 'head'));
    return [...titles, ...texts, ...heads, ...titleAlone(report, first, titled)];
  },
  say: {
    zh: (hit) => phrase`报告年度前后不一致：${hit.own}与${hit.other}。`,
    en: (hit) => phrase`The report speaks of two years: ${hit.own} and ${hit.other}.`,
  },
  passes: [
    `${prose('2024年全年支出120万元，2023年为115万元。')}\n${indicatorTable()}`,
    `${prose('2021—2025年规划已实施四年。')}\n${indicatorTable()}`,
  ],
  catches: [
    {
      text: `${prose('本馆为县直事业单位。')}\n${indicatorTable().replace('2024年度', '2023年度')}`,
      finds:
        '报告年度前后不一致：「2024年度临河县档案馆部门整体支出绩效自评报告」与「2023年度部门整体支出绩效自评表」。',
    },
  ],
});

/** So often the text must name its year before a title that names another one is doubted. */
const OFTEN = 3;

/** A title with a year that the text never names, while the text speaks of the year beside it again and again. */
function titleAlone(
  report: Report,
  title: Report['years'][number],
  titled: ReadonlySet<number>,
): readonly Strange[] {
  // A budget tells at length how the year before went.
  if (title.where !== 'title' || isBudget(report)) return [];
  if (report.years.some(({ where }) => where === 'tableTitle')) return [];
  const lines = runningText(report.document).filter((line) => !titled.has(line.block));
  const named = gather(lines, (line) =>
    foundIn(line, /20\d\d(?=\s*年)/g).map((found) => ({
      line,
      found,
      dated: /^20\d\d\s*年\s*\d{1,2}\s*月/.test(line.text.slice(found.at.from)),
      // 「较2022年度决算数增加3万元」: with what the text compares its own year it need not name.
      compared: /[较比与同和]\s*$/.test(line.text.slice(0, found.at.from)),
    })),
  );
  // A report is made in the year behind its own: days of that year say nothing.
  const of = (year: number) =>
    named.filter(
      ({ found, dated, compared }) =>
        Number(found.verbatim) === year &&
        !(dated && Math.abs(year - title.value) < 2) &&
        !(compared && year < title.value),
    );
  if (named.some(({ found }) => Number(found.verbatim) === title.value)) return [];
  const other = [1, -1, 2, -2, 3]
    .map((off) => title.value + off)
    .find((year) => of(year).length >= OFTEN);
  const [first] = other === undefined ? [] : of(other);
  if (!first) return [];
  const from = first.found.at.from ?? 0;
  const end = first.line.text.slice(from).search(/[，。；]/);
  const words = wordsIn(first.line, from, end < 0 ? first.line.text.length : from + end);
  return [strange(shownIn(report, title), words, `title ${title.value}`)];
}

/** The whole title with its year, when it is short enough to be read. */
function shownIn(report: Report, anchor: Quote): Quote {
  const whole = lineAround(report.document, anchor);
  return whole.verbatim.length <= LONGEST_TITLE ? whole : quote(anchor);
}

const strange = (own: Quote, other: Quote, subject: string): Strange => ({
  subject,
  own,
  other,
  places: inOrder([own, other]),
});

/** 「2024年预算执行情况及2025年预算草案的报告」: one title that names both years. */
const isBeside = (a: Quote, b: Quote): boolean =>
  a.at.row === undefined && b.at.row === undefined && a.at.block === b.at.block;

/** Titles, each block once: a table's title is stated as a whole and by its year. */
function anchorsOf(report: Report): Report['years'] {
  const titles = report.years.filter((year) => year.where !== 'columnHead');
  const best = new Map<string, Report['years'][number]>();
  for (const year of titles) {
    const key = `${year.at.block} ${year.at.row ?? ''} ${year.value}`;
    const held = best.get(key);
    if (!held || year.verbatim.length > held.verbatim.length) best.set(key, year);
  }
  return [...best.values()];
}

/** The year that most titles and heads name; the title's own among equals. */
function ownYear(report: Report): number | undefined {
  const votes = new Map<number, number>();
  for (const { value, where } of report.years)
    if (where !== 'prose') votes.set(value, (votes.get(value) ?? 0) + 1);
  let best = report.fiscalYear;
  for (const [year, count] of votes)
    if (best === undefined || count > (votes.get(best) ?? 0)) best = year;
  return best;
}
