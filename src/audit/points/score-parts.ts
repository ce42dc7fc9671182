import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth } from '../../values/chinese.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { once } from '../../values/once.ts';
import { withMore } from '../../values/with-more.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';

/** A total score of running text with the scores of its parts that the same paragraph lists. */
export interface ScoreParts {
  readonly total: Quote;
  readonly parts: readonly Quote[];
  readonly sum: number;
  readonly stated: number;
  /** The part is what was taken off, not what was given. */
  readonly lost?: true;
}

/** A part of a list of scores: what it is called, what it is worth, what it got. */
export interface ScorePart extends Quote {
  readonly name: string;
  readonly worth?: number;
  readonly got: number;
  /** 「得19分，得分率95%」: what the part got of what it is worth. */
  readonly rate?: Quote;
}

const POINTS = /分/;
const TOTAL =
  /(?:总得分|总分|自评(?=\d)|评分(?=\d)|综合得分|综合评分|自评得分|自评分|评价得分|(?:单位|部门|整体)得分|最终得分|绩效得分|(?:项目|政策)得分|合计得分|合计得|[，,](?:[合共总]计|加起来))(?:数|值)?(?:为|是|：|:|共|达到)?(\d{1,3}(?:\.\d{1,2})?)分/;
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2})?)';
const GOT = '(?:共|实际|自评|实)?(?:得分|得|评分|记)(?:为|是|：|:)?';
/** 「产出（40分）得38分」, 「产出指标50分，得48分」, 「项目产出类指标权重为40分，得分为38分」. */
const WEIGHED = new RegExp(
  `((?:[^\\d，,、；;。：:（(）)]|目标\\d){2,16}?)(?:[（(](?:权重|分值|满分)?(?:为)?${NUMBER}分[）)][，,、：:]?(?:${GOT})?|(?:权重|分值|满分)?(?:为|是|：|:|共)?${NUMBER}分[，,、]?${GOT})${NUMBER}分`,
  'y',
);
/** 「产出指标得38分」, 「产出指标38分」. */
const PLAIN = new RegExp(
  `((?:[^\\d，,、；;。：:（(）)]|目标\\d){2,16}?)(?:${GOT}|为|：|:)?${NUMBER}分(?![值钟析别])`,
  'y',
);
const BETWEEN = /(?:[，,、；;：:。和及（(]|其中|具体(?:为|是|如下)?|分别为?|包括|如下)+/y;
/** Parts of a frame of indicators: a list that goes from the means to the ends leaves none out. */
const MEANS = /执行|投入|决策|过程|管理/;
const RESULTS = /产出|履职/;
const ENDS = /效益|效果|满意/;
const NO_PART =
  /^自评\d|扣|减|失分|满分|分值|权重|总得?分|[总合共]计|加起来|综合得|综合$|自评得|评价得|最终得|得分率|平均|以上|以下|上年|目标(?:[值为]|\d{2})|加分|等级/;

/** A list that goes on in a line that was not joined: 「…、产出指标40分、效」. */
const BREAKS_OFF = /[、，,][^\d。；;，,、]{0,12}$/;

/** Scores of parts beside their total: 「总得分96分…其中预算执行得10分，产出指标得49分…」. */
export const scoreParts = (report: Report): readonly ScoreParts[] => {
  const lines = linesWith(report.document, POINTS);
  return [...lines.flatMap((line) => inLine(line) ?? []), ...apart(lines)];
};

/** A list whose worths come to a hundred, beside the one total that other lines state. */
function apart(lines: readonly Line[]): readonly ScoreParts[] {
  const totals = lines.flatMap((line) => {
    const match = TOTAL.exec(folded(line));
    if (!match?.[1] || /^[，,]/.test(match[0])) return [];
    const to = match.index + match[0].length;
    return [{ line, value: Number(match[1]), quote: wordsIn(line, match.index, to) }];
  });
  const [total] = totals;
  if (!total || totals.some(({ value }) => value !== total.value)) return [];
  return lines.flatMap((line): readonly ScoreParts[] => {
    const text = folded(line);
    const composed = COMPOSED.test(text);
    if (
      totals.some((each) => each.line === line) ||
      !(composed || /\d分[）)，,、]*(?:共|实际|自评|实)?得/.test(text))
    )
      return [];
    const lists = startsIn(text).map((at) => chainFrom(line, text, at));
    const parts = lists.find(
      (list) => list.length >= 3 && (isHundred(list) || (composed && isFrame(list))),
    );
    if (!parts) return [];
    const sum = Math.round(parts.reduce((all, { got }) => all + got, 0) * 100) / 100;
    return [{ total: total.quote, parts, sum, stated: total.value }];
  });
}

/** Lists of what parts are worth and what they got, whether or not their total stands beside them. */
export const weighedParts = (report: Report): readonly ScorePart[] =>
  gather(linesWith(report.document, POINTS), (line) => {
    const text = folded(line);
    if (!/\d分(?:[）)，,、]*(?:共|实际|自评|实)?得|[）)]\d)/.test(text)) return [];
    return startsIn(text).flatMap((at) => {
      const part = partAt(line, text, at);
      return part?.worth === undefined || NO_PART.test(part.name) ? [] : [part];
    });
  });

/** The text of a line in half width, where that leaves every character in its place; made once for a line. */
export const folded = once(({ text }: Line): string => {
  const narrow = foldWidth(text);
  return narrow.length === text.length ? narrow : text;
});

/** Where clauses begin. */
export const startsIn = (text: string): readonly number[] => [
  0,
  ...matchesOf(text, /[，,、；;。：:]/g).map((match) => match.index + 1),
];

function inLine(line: Line): ScoreParts | undefined {
  const text = folded(line);
  const total = totalIn(text);
  if (!total?.[1] || BREAKS_OFF.test(text)) return undefined;
  const after = total.index + total[0].length;
  const list = behind(line, text, after) ?? before(line, text, total.index);
  const parts = list && withoutNested(line, list);
  if (!parts || (parts.length < 3 && !areBoth(parts))) return undefined;
  const sum = Math.round(parts.reduce((all, { got }) => all + got, 0) * 100) / 100;
  const stated = Number(total[1]);
  if (!areBoth(parts) && !isWhole(parts, total[0]) && !isOneSlipOff(parts, total[1], sum))
    return undefined;
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length) return undefined;
  // Parts that come to a hundred are what they are worth, not what they got.
  if (sum === 100 && stated !== 100 && !/满分|得\d/.test(text)) return undefined;
  // 「投入20分、…、效果30分四项分别得18分、…」: all but the last are worths, the last begins what they got.
  if (sum - (parts.at(-1)?.got ?? 0) === 100) return undefined;
  const from = total.index + (/^[，,]/.test(total[0]) ? 1 : 0);
  return { total: wordsIn(line, from, after), parts, sum, stated };
}

/** 「评价总分100分，自评94.2分」: the full mark is no total. */
function totalIn(text: string): RegExpExecArray | null {
  const total = TOTAL.exec(text);
  const from = total ? total.index + total[0].length : 0;
  if (total?.[1] !== '100' || !/^[，,]/.test(text.slice(from))) return total;
  const own = TOTAL.exec(text.slice(from));
  if (!own || own.index > 1) return total;
  own.index += from;
  return own;
}

/** Whether a list leaves no part out: its worths come to a hundred, its names span a frame, or the total sums it up. */
function isWhole(parts: readonly ScorePart[], total: string): boolean {
  if (isHundred(parts) || /^[，,]/.test(total)) return true;
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  return has(RESULTS) && has(ENDS) && (has(MEANS) || parts.length >= 3);
}

/** 「其中预算执行率9.2分，绩效指标89.83分」: the two halves of every form. */
const areBoth = (parts: readonly ScorePart[]): boolean =>
  parts.length === 2 &&
  /执行/.test(parts[0]?.name ?? '') &&
  /^(?:各项)?(?:绩效)?指标(?:部分)?$/.test(parts[1]?.name ?? '');

/** Whether the execution rate is among the parts, and one mistyped digit parts the total or a part from the sum. */
const isOneSlipOff = (parts: readonly ScorePart[], total: string, sum: number): boolean =>
  parts.some(({ name }) => /执行/.test(name)) &&
  (isMistyped(figure(total), sum) ||
    parts.some(({ got }) => isMistyped(figure(`${got}`), Number(total) - (sum - got))));

/** 「得分构成：」: what follows is all that the total consists of. */
const COMPOSED = /(?:得分|分值)(?:构成|组成)(?:为|如下|是)?[：:]/;

const isFrame = (parts: readonly ScorePart[]): boolean =>
  [MEANS, RESULTS, ENDS].every((pattern) => parts.some(({ name }) => pattern.test(name)));

const isHundred = (parts: readonly ScorePart[]): boolean =>
  Math.abs(parts.reduce((sum, part) => sum + (part.worth ?? Number.NaN), 0) - 100) < 0.001;

/** 「，其中」, a mark alone, the end of the sentence that tells the grade. */
const OPENINGS: readonly RegExp[] = [
  /^(?:[（(]满分\d{2,3}分[）)])?\D{0,34}?(?:其中|分别|具体|包括|分项来?看)/,
  /^[（(]满分\d{2,3}分[）)][，,；;。：:]/,
  /^[，,；;。：:（(]/,
  /^[，,][^。\d]{0,24}(?:等[级次]|结论|结果)[^。\d]{0,12}。/,
];

/** The list that begins behind the total. */
function behind(line: Line, text: string, after: number): readonly ScorePart[] | undefined {
  const rest = text.slice(after);
  const lists = OPENINGS.flatMap((pattern) => {
    const opening = pattern.exec(rest);
    return opening ? [chainFrom(line, text, after + opening[0].length)] : [];
  });
  return lists.find(({ length }) => length > 0);
}

/** The list that ends before the total. */
function before(line: Line, text: string, end: number): readonly ScorePart[] | undefined {
  for (const start of startsIn(text)) {
    if (start >= end) break;
    const parts = chainFrom(line, text, start);
    const last = parts.at(-1);
    if (parts.length >= 3 && last?.at.to !== undefined && end - last.at.to <= 6) return parts;
  }
  return undefined;
}

/** The parts that follow each other from a place on. */
export function chainFrom(line: Line, text: string, start: number): readonly ScorePart[] {
  const parts: ScorePart[] = [];
  let at = start;
  for (;;) {
    BETWEEN.lastIndex = at;
    const gap = BETWEEN.exec(text);
    const part = partAt(line, text, at + (gap?.[0].length ?? 0));
    if (!part || NO_PART.test(part.worth === undefined ? part.verbatim : part.name)) return parts;
    const end = part.at.to ?? text.length;
    RATE.lastIndex = end;
    const rate = RATE.exec(text);
    const words = rate?.[1] ?? '';
    const from = end + (rate?.[0].indexOf(words) ?? 0);
    parts.push(rate ? { ...part, rate: wordsIn(line, from, from + words.length) } : part);
    at = end + (rate?.[0].length ?? 0);
  }
}

/** 「产出指标50分，其中数量指标15分、质量指标15分、时效指标20分；效益指标30分」: what a part consists of is no part beside it. */
function withoutNested(line: Line, parts: readonly ScorePart[]): readonly ScorePart[] {
  const kept: ScorePart[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (!part) continue;
    kept.push(part);
    if (!next || !/其中|包括|含|[（(]$/.test(line.text.slice(part.at.to, next.at.from))) continue;
    let sum = 0;
    for (let k = i + 1; k < parts.length && sum < part.got; k += 1) {
      sum += parts[k]?.got ?? 0;
      if (k > i + 1 && Math.abs(sum - part.got) < 0.001) i = k;
    }
  }
  return kept;
}

const FULL =
  /^[（(](?:满分|权重|分值)(\d{1,3})分(?:[，,][^，,（()）\d]{2,8}\d{1,3}(?:\.\d{1,4})?[%％])?[）)]/;

/** 「得19分，得分率95%」, 「得19分（得分率95%）」. */
const RATE = /[，,（(、](得分率(?:为|达到?|是|：|:)?\d{1,3}(?:\.\d{1,4})?[%％])[）)]?/y;

function partAt(line: Line, text: string, at: number): ScorePart | undefined {
  WEIGHED.lastIndex = at;
  const weighed = WEIGHED.exec(text);
  if (weighed) {
    const worth = Number(weighed[2] ?? weighed[3]);
    return made(line, at, weighed[0], weighed[1], Number(weighed[4]), worth);
  }
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(text);
  if (!plain) return undefined;
  // 「政策实施26.5分（满分30分）」, 「预算执行9.71分（满分10分，执行率97.14%）」.
  const full = FULL.exec(text.slice(at + plain[0].length));
  return made(
    line,
    at,
    plain[0] + (full?.[0] ?? ''),
    plain[1],
    Number(plain[2]),
    full ? Number(full[1]) : undefined,
  );
}

const made = (
  line: Line,
  at: number,
  words: string,
  name = '',
  got = 0,
  worth?: number,
): ScorePart =>
  withMore(wordsIn(line, at, at + words.length), {
    name: name.replace(/^(?:其中|具体为)/, ''),
    got,
    ...(worth !== undefined && { worth }),
  });
