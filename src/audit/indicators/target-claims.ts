import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { compareFigures, type Figure, figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';

/** A sentence that tells a target, what was reached, and in words whether that is the target. */
export interface TargetClaim {
  readonly target: Quote;
  readonly result: Quote;
  readonly claim: Quote;
  /** What the words say, and what the figures say. */
  readonly said: boolean;
  readonly met: boolean;
}

const NUMBER = '(\\d[\\d,，]{0,12}(?:\\.\\d{1,4})?)\\s*([%％]|[\\u4e00-\\u9fff]{1,4}?)';
const AT_LEAST = '(≥|≧|>=|不低于|不少于|不小于|大于等于|达到)';
const AT_MOST = '(≤|≦|<=|不超过|不高于|不大于|不多于|小于等于)';
/** 「目标≥95%」, 「目标值为不低于95%」; a target without an operator says nothing about its direction. */
const TARGET = new RegExp(
  `(?:目标|指标)值?(?:为|是|[：:])?\\s*(?:${AT_LEAST}|${AT_MOST}|(?=\\d[\\d.]*[%％]))\\s*${NUMBER}(?=[，,、；;（(])`,
  'g',
);
/** 「实际93%」, 「实际完成值为93%」. */
const RESULT = new RegExp(
  `(?:实际(?:完成|达到|达|值|完成值|完成率)?|(?:调查|测评|统计|检测)结果)(?:为|是|[：:])?\\s*${NUMBER}(?=[，,、；;。（(])`,
  'g',
);
const CLAIM =
  /(未|没有|未能|尚未)?(?:能)?(?:达到|完成|实现)了?(?:预期|既定|预定|设定|年初|年度)?(?:的)?(?:绩效)?(?:目标|指标)(?:要求)?(?=[，,；;。）)]|$)|(未|没有|不)?达标(?=[，,；;。）)]|$)/g;
const LOW = /失业率|差错率|投诉|事故|死亡|超标|违法|返贫|未[^，。；]{1,6}率|控制/;
/** Words that leave open what they say. */
const OPEN = /基本|大体|部分|接近|预计|力争|确保|争取|将/;

/** The claims of running text that their own sentence lets one judge: one target with its direction, one result, one claim. */
export const targetClaims = (report: Report): readonly TargetClaim[] =>
  linesWith(report.document, RESULT).flatMap(inLine);

function inLine(line: Line): readonly TargetClaim[] {
  const claims: TargetClaim[] = [];
  let from = 0;
  for (const stop of matchesOf(line.text, /[。；;]|$/g)) {
    const to = stop.index + stop[0].length;
    const found = inSentence(line, from, to);
    if (found) claims.push(found);
    from = to;
  }
  return claims;
}

function inSentence(line: Line, from: number, to: number): TargetClaim | undefined {
  const text = line.text.slice(from, to);
  const [target, ...moreTargets] = matchesOf(text, TARGET);
  const [result, ...moreResults] = matchesOf(text, RESULT);
  const [claim, ...moreClaims] = matchesOf(text, CLAIM);
  if (
    !target ||
    !result ||
    !claim ||
    moreTargets.length + moreResults.length + moreClaims.length > 0
  )
    return undefined;
  // 「实际93%，年度指标值为不低于95%，未完成年度目标」: either may come first.
  if (Math.max(target.index, result.index) > claim.index || OPEN.test(text)) return undefined;
  const wanted = figureIn(target[3], target[4]);
  const reached = figureIn(result[1], result[2]);
  if (!wanted || !reached || wanted.unit !== reached.unit) return undefined;
  // A rate without an operator is to be reached, but for those that are to stay low.
  if (!target[1] && !target[2] && LOW.test(text)) return undefined;
  const order = compareFigures(reached, wanted);
  const words = (match: RegExpExecArray): Quote =>
    wordsIn(line, from + match.index, from + match.index + match[0].length);
  return {
    target: words(target),
    result: words(result),
    claim: words(claim),
    said: !(claim[1] ?? claim[2]),
    met: target[2] === undefined ? order >= 0 : order <= 0,
  };
}

function figureIn(digits: string | undefined, unit: string | undefined): Figure | undefined {
  if (!digits || !unit) return undefined;
  return figure(digits.replace(/，/g, ','), unit.replace('％', '%'));
}
