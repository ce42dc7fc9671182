import type { Quote } from '../../document/finding.ts';
import { cellPlace } from '../../document/grid.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { firstRow, headAt, plainTables } from '../tables/table-sums.ts';
import { type Line, linesWith, runningText, wordsIn } from '../wording/running-text.ts';

/** The mean, the highest or the lowest of the scores that the document lists, as the text tells it, and what it is. */
export interface AverageScore {
  readonly said: Quote;
  readonly of: Told;
  readonly scores: readonly Quote[];
  readonly computed: number;
}

/** What a text tells of a list of scores. */
type Told = 'mean' | 'highest' | 'lowest';

const TOLD: Readonly<Record<Told, RegExp>> = {
  mean: /平均(?:自评)?(?:得分|分)(?:数|值)?(?:为|是|：|达)?(\d{1,3}(?:\.\d{1,2})?)分?/,
  highest:
    /最高(?:的(?:项目)?[为是][^，。；\d]{2,24}，)?(?:得分?|分)?(?:数|值)?(?:为|是|：|达)?(\d{1,3}(?:\.\d{1,2})?)分/,
  lowest:
    /最低(?:的(?:项目)?[为是][^，。；\d]{2,24}，)?(?:得分?|分)?(?:数|值)?(?:为|是|：)?(\d{1,3}(?:\.\d{1,2})?)分/,
};
const NUMBER = /^\d{1,3}(?:\.\d{1,2})?$/;
const TOTAL = /合计|总计|平均|小计/;
/** An average is rounded, or cut off, at its last digit; of whole points it is told in any way. */
const stepOf = (printed: string): number =>
  (printed.split('.')[1]?.length ?? 0) > 1 ? 0.011 : 0.06;

/** The average, highest and lowest score of a text that are not those of the scores it speaks of. */
export const averageScores = (report: Report): readonly AverageScore[] =>
  (['mean', 'highest', 'lowest'] as const).flatMap((of) => toldOf(report, of));

/** What a text tells in one line alone, once of whoever gave the scores. */
function toldOf(report: Report, of: Told): readonly AverageScore[] {
  const [line, more] = linesWith(report.document, TOLD[of]);
  if (!line || more) return [];
  const told = matchesOf(line.text, new RegExp(TOLD[of], 'g')).map((match) => {
    const sentence = line.text.slice(line.text.lastIndexOf('。', match.index) + 1, match.index);
    return { match, sentence, given: BY_WHOM.exec(`${sentence.slice(-8)}${match[0]}`)?.[0] };
  });
  return told.flatMap(({ match, sentence, given }, i) =>
    told.some((other, k) => k !== i && (other.given ?? given) === given)
      ? []
      : judged(of, line, match, listOf(report, line, sentence, given)),
  );
}

/** The scores of the one list of projects, or of all forms, when the sentence counts as many projects as there are. */
function listOf(
  report: Report,
  line: Line,
  sentence: string,
  given: string | undefined,
): readonly Score[] | undefined {
  const all = [...tableScores(report, given), formScores(report)].filter(
    ({ length }) => length >= 2,
  );
  const ofCount = (counts: readonly number[]): readonly (readonly Score[])[] =>
    all.filter(({ length }) => counts.includes(length));
  const here = ofCount(countsIn(sentence).slice(0, 1));
  // 「“优”的项目3个，“良”的1个，平均分96分」: the sentence may count some, the lines above all.
  const [scores, other] = here.length > 0 ? here : ofCount(countsAbove(report, line));
  return other ? undefined : scores;
}

function judged(
  of: Told,
  line: Line,
  match: RegExpExecArray,
  scores: readonly Score[] | undefined,
): readonly AverageScore[] {
  if (!scores) return [];
  const computed = reckoned(of, scores);
  if (Math.abs(computed - Number(match[1])) < stepOf(match[1] ?? '')) return [];
  const said = wordsIn(line, match.index, match.index + match[0].length);
  return [
    {
      said,
      of,
      scores: of === 'mean' ? scores : scores.filter(({ value }) => value === computed),
      computed,
    },
  ];
}

function reckoned(of: Told, scores: readonly Score[]): number {
  const values = scores.map(({ value }) => value);
  if (of === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length;
  return of === 'highest' ? Math.max(...values) : Math.min(...values);
}

const countsIn = (text: string): readonly number[] =>
  matchesOf(
    text,
    /(\d{1,3}|[两二三四五六七八九十]{1,2})(?:个[^。]{0,6}项目|[个家][^。]{0,6}(?:单位|学校|部门))|项目(?:共计?|合计|总计|总数为?)?(\d{1,3})个/g,
  ).map((match) => parseCount(match[1] ?? match[2] ?? '') ?? 0);

/** Where the sentence itself counts no projects, the numbers of projects evaluated that the lines up to it tell. */
const countsAbove = (report: Report, line: Line): readonly number[] =>
  runningText(report.document)
    .filter(({ order, text }) => order <= line.order && /自评|评价/.test(text))
    .flatMap(({ text }) => countsIn(text));

type Score = Quote & { readonly value: number };

/** Who gave the scores that a text speaks of, where a table may have a column for each. */
const BY_WHOM = /自评|复核|复评|审核|抽查|考核|评价/;

const tableScores = (report: Report, given: string | undefined): readonly (readonly Score[])[] =>
  plainTables(report).flatMap((table) => {
    const first = firstRow(table);
    if (!first) return [];
    const heads = Array.from({ length: table.columns }, (_, c) => headAt(table, first, c));
    const isScore = (head: string): boolean => /得分|评分|总分/.test(head) && !/率/.test(head);
    const named = heads.findLastIndex((head) => isScore(head) && head.includes(given ?? '。'));
    const others = heads.some((head) => isScore(head) && BY_WHOM.test(head));
    const column = named < 0 ? heads.findLastIndex(isScore) : named;
    // 「复核平均分」 is not that of a column 自评得分.
    if (column < 0 || (named < 0 && given !== undefined && others)) return [];
    const rows = table.cells.filter((cell) => cell.row >= first && cell.column === column);
    const isTotal = (row: number): boolean =>
      table.cells.some((cell) => cell.row === row && TOTAL.test(cell.text));
    const scores = rows.filter((cell) => NUMBER.test(cell.text.trim()) && !isTotal(cell.row));
    return [
      scores.map((cell) => ({
        verbatim: cell.text,
        at: cellPlace(table, cell),
        value: Number(cell.text),
      })),
    ];
  });

const formScores = (report: Report): readonly Score[] =>
  report.forms
    .filter((form) => form.kind === 'project')
    .flatMap((form) => {
      const total = statedOf(form.totalScore);
      return total
        ? [{ verbatim: total.verbatim, at: total.at, value: numberOf(total.value) }]
        : [];
    });
