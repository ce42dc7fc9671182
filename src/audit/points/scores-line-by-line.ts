import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import type { ScoreParts } from './score-parts.ts';

/** What a line says that one thing is worth, and what it got of it. */
export interface ScoredLine {
  readonly line: Line;
  readonly name: string;
  readonly worth: number;
  readonly got: number;
  readonly full: Quote;
  readonly said: Quote;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2})?)';
const WORTH = new RegExp(`(?:分值|满分|权重|标准分)(?:值)?(?:为|是|：)?\\s*${NUMBER}\\s*分`, 'g');
const GOT = new RegExp(
  `(?<![扣应可最每不])(?:自评|实际|实)?得(?:分)?(?:为|是|：)?\\s*${NUMBER}\\s*分(?!以)`,
  'g',
);
const TOTAL = new RegExp(
  `(?:总得分|总分|综合得分|(?<!该项|指标|本项)自评得分)(?:为|是|：)?\\s*${NUMBER}\\s*分`,
  'g',
);
/** Another year, a rule, and parts of a line that tells several. */
const OTHER = /每|上年|去年|平均|满分值?(?:的|为100)|得满分/;
const HUNDRED = 100;
const EXACT = 0.005;
/** No total is so far from what its parts got. */
const FAR = 20;
const MOST_PARTS = 30;
const FEWEST_PARTS = 2;

/** The lines that tell one worth and one score: 「1.巡查水库：…分值8分，得7.5分」. */
export const scoredLines = once((report: Report): readonly ScoredLine[] =>
  gather(runningText(report.document), (line): readonly ScoredLine[] => {
    if (!line.text.includes('分') || OTHER.test(line.text)) return [];
    const [worth, another] = matchesOf(line.text, WORTH);
    const [got, more] = matchesOf(line.text, GOT);
    if (!worth || another || !got || more || got.index < worth.index) return [];
    const start = line.marker?.end ?? 0;
    const name = /^[^，。：；（(]*/.exec(line.text.slice(start))?.[0].trim() ?? '';
    return [
      {
        line,
        name,
        worth: Number(worth[1]),
        got: Number(got[1]),
        full: wordsIn(line, worth.index, worth.index + worth[0].length),
        said: wordsIn(line, got.index, got.index + got[0].length),
      },
    ];
  }),
);

interface Node {
  readonly own: ScoredLine;
  /** Indices of what it is divided into, and of what follows it and its parts. */
  readonly parts: readonly number[];
  readonly end: number;
}

/**
 * Each line with the lines below it that share what it is worth: numbered in one way, and in another than it is itself. Without such
 * numbers a line of ten points before two of five is a neighbour.
 */
function treeOf(lines: readonly ScoredLine[]): readonly Node[] {
  const nodes: Node[] = [];
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const own = lines[i] as ScoredLine;
    const parts: number[] = [];
    let sum = 0;
    let at = i + 1;
    while (at < lines.length && sum < own.worth - EXACT && parts.length < MOST_PARTS) {
      parts.push(at);
      sum += lines[at]?.worth ?? 0;
      at = nodes[at]?.end ?? at + 1;
    }
    const forms = new Set(parts.map((part) => lines[part]?.line.marker?.form));
    const [form] = forms;
    const isDivided =
      parts.length > 0 &&
      Math.abs(sum - own.worth) < EXACT &&
      forms.size === 1 &&
      form !== undefined &&
      own.line.marker !== undefined &&
      own.line.marker.form !== form;
    nodes[i] = isDivided ? { own, parts, end: at } : { own, parts: [], end: i + 1 };
  }
  return nodes;
}

/** What lines tell of the parts of a group, or of all groups, that does not come to what is told of the group, or in all. */
export function scoresLineByLine(report: Report): readonly ScoreParts[] {
  const lines = scoredLines(report);
  if (lines.length < FEWEST_PARTS) return [];
  const nodes = treeOf(lines);
  const groups = nodes.flatMap(({ own, parts }): readonly ScoreParts[] =>
    parts.length === 0
      ? []
      : apart(
          own.said,
          own.got,
          parts.map((i) => lines[i] as ScoredLine),
        ),
  );
  return [...groups, ...inAll(report, nodes)];
}

/** The one total of a text whose lines are worth a hundred together. */
function inAll(report: Report, nodes: readonly Node[]): readonly ScoreParts[] {
  const top: ScoredLine[] = [];
  for (let i = 0; i < nodes.length; i = nodes[i]?.end ?? i + 1) top.push((nodes[i] as Node).own);
  const worth = top.reduce((sum, each) => sum + each.worth, 0);
  if (Math.abs(worth - HUNDRED) >= EXACT || top.length < FEWEST_PARTS) return [];
  const own = new Set(top.map(({ line }) => line));
  const totals = gather(runningText(report.document), (line) =>
    own.has(line) || OTHER.test(line.text)
      ? []
      : matchesOf(line.text, TOTAL)
          .filter((match) => isNoFullMark(match) && !isOfOtherYear(report, match))
          .map((match) => ({
            value: numberOf(figure(match[1] ?? '')),
            said: wordsIn(line, match.index, match.index + match[0].length),
          })),
  );
  const [total] = totals;
  if (!total || totals.some(({ value }) => value !== total.value)) return [];
  return apart(total.said, total.value, top);
}

/** 「评价总分100分，决策20分…」: what all of it is worth, not what it got. */
const isNoFullMark = ({ 0: words, 1: points, input, index }: RegExpExecArray): boolean =>
  Number(points) !== HUNDRED ||
  !words.startsWith('总分') ||
  /(?:自评|最终|实际)$/.test(input.slice(0, index));

const isOfOtherYear = ({ fiscalYear }: Report, { input, index }: RegExpExecArray): boolean => {
  const year = /(20\d\d)年度?[^，。；\d]{0,8}$/.exec(input.slice(0, index))?.[1];
  return year !== undefined && fiscalYear !== undefined && Number(year) !== fiscalYear;
};

function apart(total: Quote, stated: number, parts: readonly ScoredLine[]): readonly ScoreParts[] {
  const sum = Math.round(parts.reduce((all, { got }) => all + got, 0) * 100) / 100;
  const off = Math.abs(sum - stated);
  return off < EXACT || off > FAR
    ? []
    : [{ total, parts: parts.map(({ said }) => said), sum, stated }];
}
