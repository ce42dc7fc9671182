import type { Quote } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import { foldWidth } from '../values/chinese.ts';
import { matchesOf } from '../values/matches.ts';
import { type Line, runningText, wordsIn } from './running-text.ts';

/** A total score of running text with the scores of its parts that the same paragraph lists. */
export interface ScoreParts {
  readonly total: Quote;
  readonly parts: readonly Quote[];
  readonly sum: number;
  readonly stated: number;
}

const TOTAL =
  /(?:总得分|总分|综合得分|综合评分|自评得分|自评分|评价得分|最终得分)(?:数|值)?(?:为|是|：|:|共|达到)?(\d{1,3}(?:\.\d{1,2})?)分/;
const PART =
  /(预算执行(?:情况|率)?|资金执行(?:率|情况)?|执行率|投入|过程|决策|管理|成本(?:指标)?|产出(?:指标)?|效益(?:指标)?|效果(?:指标)?|满意度(?:指标)?)(?:类|方面|部分)?(?:自评)?(?:共|实际|应)?(?:得分|得|评分|分值)?(?:为|是|：|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;
/** 「产出指标50分，得48分」: the first number is what the part is worth, the second what it got. */
const GOT = /^[，,（(]?(?:实际|自评)?(?:得分|得|评分)(?:为|：|:)?(\d{1,3}(?:\.\d{1,2})?)分/;

/** Scores of parts beside their total: 「总得分96分…其中预算执行得10分，产出指标得49分…」. */
export const scoreParts = (report: Report): readonly ScoreParts[] =>
  runningText(report.document).flatMap((line) => inLine(line) ?? []);

function inLine(line: Line): ScoreParts | undefined {
  const text = foldWidth(line.text).length === line.text.length ? foldWidth(line.text) : line.text;
  const total = TOTAL.exec(text);
  if (!total?.[1]) return undefined;
  const after = total.index + total[0].length;
  const seen = new Set<string>();
  const values: number[] = [];
  const parts: Quote[] = [];
  for (const match of matchesOf(text.slice(after), PART)) {
    const name = (match[1] ?? '').slice(0, 2);
    if (seen.has(name)) return undefined;
    seen.add(name);
    const start = after + match.index;
    const end = start + match[0].length;
    const got = GOT.exec(text.slice(end));
    values.push(Number(got?.[1] ?? match[2]));
    parts.push(wordsIn(line, start, end + (got?.[0].length ?? 0)));
  }
  if (parts.length < 3) return undefined;
  const sum = Math.round(values.reduce((all, each) => all + each, 0) * 100) / 100;
  const stated = Number(total[1]);
  // Parts that come to a hundred are what they are worth, not what they got.
  if (sum === 100 && stated !== 100 && !/满分|得\d/.test(text)) return undefined;
  return {
    total: wordsIn(line, total.index, after),
    parts,
    sum,
    stated,
  };
}
