import type { Report } from '../../report/report.ts';
import { significantDigits } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isAmongSeveral } from '../projects/project-lists.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { runningText } from '../wording/running-text.ts';
import { alike, type Counted, counted, countedIn, innerClauseOf, isRate } from './counted.ts';
import { isGeneral, isMoney } from './granted.ts';
import type { ToldAgain } from './told-again.ts';

const GRANTED = /(?:安排|批复|核定)/;
const NOUN = /资金|预算|金额|经费/;
const VERBS = /安排|批复|核定|预算|资金|金额|经费|专项|财政|的|共|为|总额|[数了]/g;
/** Money of another time, of a source, a part or a change. */
const OTHER =
  /上年|去年|同期|中央|省|市级|上级|自筹|配套|其中|追加|调整|年初|调[增减]|结[转余]|第[一二三四五]|每|均|标准|较|比|增|减|另|计划|拟|概算|采购|合同|余/;
const LEAST_DIGITS = 4;
/** More different amounts are those of several things. */
const TWO = 2;
/** The names at the head of a document are those of what all of it is about. */
const HEAD = 4;

const PLEASED = /满意[度率]/;
const NO_RESULT = /目标|预期|不低于|不少于|≥|以上|上年|去年|提高|提升|较|比|高于|低于|增|其中|平均/;
const RESULT = /^(?:实际)?(?:完成|达到|测评|调查|统计)*(?:值|结果|情况)*(?:为|是|达到?|：)*$/;

/**
 * What a report on one project tells of all of it in two paragraphs, one slip apart: the money that was granted, and how many are pleased. Every figure
 * of the kind has one of the two values.
 */
export function toldOfAll(report: Report): readonly ToldAgain[] {
  const isOfOne = report.kind === 'projectSelfEvaluation' || report.kind === 'fundSelfEvaluation';
  if (!isOfOne || report.forms.length > 1 || isAmongSeveral(report)) return [];
  const all = countedIn(report).flat();
  const title = runningText(report.document)
    .slice(0, HEAD)
    .map(({ text }) => text)
    .join();
  const money = all.filter((each) => isGrantedForAll(each, title));
  const pleased = new Map<string, Counted[]>();
  for (const each of all) {
    const name = isRate(each) ? pleasedOf(each) : undefined;
    if (name !== undefined) pleased.set(name, [...(pleased.get(name) ?? []), each]);
  }
  return [
    ...againOf('安排的资金', money, LEAST_DIGITS),
    ...againOf('支出总额', all.filter(isSpentOnAll), LEAST_DIGITS),
    ...gather([...pleased], ([name, rates]) => againOf(name, rates, LEAST_DIGITS - 1)),
  ];
}

function isGrantedForAll(each: Counted, title: string): boolean {
  if (!isMoney(each)) return false;
  const words = innerClauseOf(each);
  const behind = /^[^，。；：、（）\d]*/.exec(each.after)?.[0] ?? '';
  if (!GRANTED.test(words) || !NOUN.test(words + behind) || OTHER.test(words + behind))
    return false;
  const sentence =
    each.line.text
      .slice(0, each.at.from)
      .split(/[。；]/)
      .at(-1) ?? '';
  if (/其中|包括|分别|上年|去年/.test(sentence)) return false;
  const name = words.replace(VERBS, ' ').replace(/该/g, '').trim();
  return name.split(/\s+/).every((part) => isGeneral(part) || title.includes(part));
}

/** 「项目共支出263.29万元」. */
const SPENT_ON_ALL =
  /^(?:该|本)?(?:项目|资金|全年|本年度?|年度|20\d\d年度?)*(?:共|总共|合计|总)计?(?:支出|支付|使用|列支)(?:资金|金额|经费)?(?:为)?$/;
const isSpentOnAll = (each: Counted): boolean =>
  isMoney(each) &&
  SPENT_ON_ALL.test(innerClauseOf(each)) &&
  !/截至|截止|其中|上年|去年|季度|半年|\d月|首批|第[一二三]/.test(each.before);

/** With whom a rate of satisfaction is, by its own words or by the indicator that its line is about. */
function pleasedOf(each: Counted): string | undefined {
  const own = innerClauseOf(each);
  if (NO_RESULT.test(own.replace(/达到/, ''))) return undefined;
  const name = PLEASED.test(own)
    ? own
    : RESULT.test(own)
      ? (/^[^，。：:]*/.exec(each.line.text.slice(each.line.marker?.end ?? 0))?.[0] ?? '')
      : '';
  const bare = /([\u4e00-\u9fff]{2,10}?)满意[度率]/.exec(name)?.[1];
  return bare && `${bare.replace(/^(?:经|据|调查|显示|结果)*/, '')}满意度`;
}

function againOf(name: string, list: readonly Counted[], digits: number): readonly ToldAgain[] {
  const [first] = list;
  const again = list.find((each) => first && each.size !== first.size);
  if (!first || !again || first.line === again.line) return [];
  if (new Set(list.map(({ size }) => size)).size > TWO) return [];
  if (list.some((one) => list.some((other) => one.line === other.line && one.size !== other.size)))
    return [];
  const longest = Math.max(...[first, again].map(({ value }) => significantDigits(value).length));
  if (longest < digits || !alike(first, again)) return [];
  const isSlip = isSlipOf(first, again.size) || isSlipOf(again, first.size);
  return isSlip ? [{ name, said: [counted(first), counted(again)] }] : [];
}
