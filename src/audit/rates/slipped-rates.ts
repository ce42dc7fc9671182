import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import {
  alike,
  type Counted,
  clauseOf,
  countedIn,
  inOneSentence,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { weightiest } from '../readings/weightiest.ts';
import { asides } from '../wording/asides.ts';
import { isCalled, isOfSum, nameOf, ownWords, SHARE, stemOf } from './called-wholes.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import { isNamedAfter } from './named-after.ts';
import { hasBareShare, mayBeOfRow, rowPart } from './rates-in-row.ts';
import {
  chanceOf,
  isAmountMistyped,
  isMade,
  isNumberMistyped,
  makesOf,
  sumsOf,
} from './slip-evidence.ts';
import { isExcused } from './slips-excused.ts';
import type { ToldRate } from './told-rates.ts';
import { FAINT, weighed } from './weighed-pairs.ts';

/** Rates of change, of comparison and of statistics: no part over a whole. */
const OTHER =
  /增|减(?!排)|下降|上升|提[高升]|降[低幅]|较|(?<!占)比(?!例|重)|同比|高于|低于|超|不少于|以内|目标(?:值)?[为是]?$|预期|上年|去年|同期|利率|税率|费率|失业|城镇化|毛利|权重|均|达标值|标准值/;
/** 「截至9月底支出进度61%」: what the year spent says nothing of it. */
const OF_MONTHS =
  /(?<!\d)(?:[1-9]|1[01])月(?:份|[底末])|(?<!\d)[1-9]-(?:[1-9]|1[01])月|上半年|[一二三]季度/;
const RATE = /(?:率|比例|比重|进度|满意度|占比)(?:均|已|仅)?(?:为|是|达到?|约|：)?$/;
const OF_PLAN = /^的$/;
const OF_BUDGET =
  /(?:完成|为|达到?)(?:了)?(?:年初|年度|全年|调整后?|当年|本年)*(?:收入|支出)?(?:预算|计划|目标|任务|到位资金|总投资|下达资金)(?:数|值|任务)?的$/;
const PLAN = /完成(?:了)?[^，。；、\d]{0,8}(?:计划|目标|任务|指标)[^，。；、\d]{0,4}$/;
/** Words of figures that are no whole of what stands behind them. */
const NO_WHOLE = asides('旅游', '超');
const DUE = /^(?:应|计划|预计|目标|需)/;
const AGREED = /^[较比](?:合同|协议|约定|计划|目标|任务|编制|核定|应)/;
/** So many lines above are looked at for the whole of a rate. */
const ABOVE = 4;
/** So many figures further above; of more some pair comes out even by chance. */
const MOST_FAR = 300;
/** So many figures to both sides are looked at: a text without paragraphs costs no more than its length. */
const REACH = 40;
/** So many figures in front of a rate may be its part. */
const PARTS = 3;

/**
 * Rates that one slip parts from two figures near them, where no two figures there make them true: 「培训500人，…，取证450人，取证率
 * 95%」. What the words leave open the digits decide: a quotient that is even to the last digit of the rate, and differs from it by
 * one stroke, is no chance.
 */
export const slippedRates = (report: Report): readonly ToldRate[] => {
  const lines = countedIn(report);
  const all = lines.flat();
  let from = 0;
  return gather(lines, (list, i) => {
    const own = from;
    from += list.length;
    if (!list.some(isRate)) return [];
    const above = lines.slice(Math.max(0, i - ABOVE), i).flat();
    const far = all.slice(Math.max(0, own - above.length - MOST_FAR), own - above.length);
    return gather(list, (rate, k): readonly ToldRate[] => {
      if (!isRate(rate) || OTHER.test(ownWords(rate)) || OF_MONTHS.test(clauseOf(rate))) return [];
      if (!isAsked(rate) && !rowPart(list, k)) return [];
      const name = nameOf(rate);
      const called = name.length > 2 ? far.filter((each) => clauseOf(each).includes(name)) : [];
      const pair = pairOf(list, k, [...called, ...above]);
      const around = () => all.slice(Math.max(0, own - MOST_FAR), own + MOST_FAR);
      if (pair && isOfAmount(rate, list[k - 1], pair)) return [];
      if (pair && isExcused(report, rate, pair, around)) return [];
      const told = pair && countedRate(rate, pair, pair.sure === true);
      return told ? [told] : [];
    });
  });
};

/** 「产业类20个，安排资金120万元，占60%」: a bare share right behind an amount is the amount's. */
const isOfAmount = (rate: Counted, last: Counted | undefined, { part }: CountedPair): boolean =>
  last !== undefined &&
  isMoney(last) &&
  !isMoney(part) &&
  inOneSentence(last, rate) &&
  /^[，,]占(?:比|了)?(?:为|约)?$/.test(rate.before);

const isAsked = ({ before }: Counted): boolean =>
  RATE.test(before) || SHARE.test(before) || OF_PLAN.test(before) || OF_BUDGET.test(before);

/** Whether a figure is told as a share of the same as the rate. */
function hasShareOf(list: readonly Counted[], each: Counted, rate: Counted, to: number): boolean {
  const at = each.line === rate.line ? list.lastIndexOf(each, to) : -1;
  const next = at < 0 ? undefined : list[at + 1];
  if (!next || next === rate || !isRate(next)) return false;
  return SHARE.test(next.before) && nameOf(next) === nameOf(rate);
}

/** 「接待费12万元，占三公经费的30%，…；运行费28万元，占70%」: a bare share behind a named one is of the same whole. */
function hasNamedShare(
  list: readonly Counted[],
  each: Counted,
  rate: Counted,
  to: number,
): boolean {
  if (each.line !== rate.line || each.sentence !== rate.sentence) return false;
  const next = list[list.lastIndexOf(each, to) + 1];
  return next !== undefined && next !== rate && isRate(next) && /^[，,（(]占/.test(next.before);
}

/** A pair, and whether its figures leave no doubt that a stroke is wrong. */
interface Found extends CountedPair {
  readonly sure?: boolean;
}

const isOfOneWhole = (a: CountedPair, b: CountedPair): boolean => a.whole.size === b.whole.size;

function pairOf(
  list: readonly Counted[],
  at: number,
  above: readonly Counted[],
): Found | undefined {
  const rate = list[at];
  if (!rate) return undefined;
  const before = list.slice(Math.max(0, at - REACH), at);
  const same = before.filter((each) => each.sentence === rate.sentence);
  const behind = list.slice(at + 1, at + REACH).filter((each) => each.sentence === rate.sentence);
  const earlier = before.filter((each) => each.sentence < rate.sentence);
  const inRow = rowPart(list, at);
  const parts = (inRow ? [inRow] : partsOf(rate, same, [...above, ...earlier])).filter(
    (each, i, all) => i === all.length - 1 || !hasOwnRate(list, each, rate, at),
  );
  // The others of a row, and of a list that has a share for each, are no whole.
  const isMate = (each: Counted): boolean =>
    SHARE.test(rate.before) &&
    (nameOf(rate) === ''
      ? hasBareShare(list, each, rate) || hasNamedShare(list, each, rate, at)
      : hasShareOf(list, each, rate, at));
  // Told again above, such a one is no whole either.
  const mateSizes = new Set(before.filter(isMate).map(({ size }) => size));
  const from = inRow ? list.findIndex((each) => each.sentence === rate.sentence) : -1;
  const wholes = [...above.slice(-REACH * 2), ...before].filter(
    (each) =>
      !mateSizes.has(each.size) &&
      !(inRow && (list.indexOf(each) > from || !mayBeOfRow(list, at, each))),
  );
  const near = [...wholes, ...behind];
  const isPleased = /满意/.test(rate.before);
  // 「村民满意度96.95%，村干部满意度95.52%」: of several groups asked above each has a rate of its own.
  const groups = isPleased && same.every(isRate) ? above.filter(isOfThePleased) : [];
  const mates = same.filter((each) => !isRate(each));
  const asked = [...parts, ...mates, ...behind, ...sumsOf(same)];
  // Those who are pleased are counted as people, what they answered as papers.
  const mayBe = (whole: Counted, part: Counted): boolean =>
    alike(whole, part) || (isPleased && whole.value.unit === '份' && !isMoney(part));
  const makes = makesOf(rate);
  const isTrueOf = (part: Counted, isExact: (whole: Counted) => boolean): boolean =>
    near.some(
      (whole) => whole !== part && mayBe(whole, part) && makes(part, whole, isExact(whole)),
    );
  // Most rates are true to the last digit of two figures near them.
  if (asked.some((part) => isTrueOf(part, () => !isPleased))) return undefined;
  if (groups.some((part) => isTrueOf(part, () => true))) return undefined;
  if (isOfItsRow(rate, list.slice(Math.max(0, at - REACH), at + REACH))) return undefined;
  const found = parts
    .toReversed()
    .flatMap((part, rank) =>
      wholes
        .filter((whole) => whole !== part && isWhole(rate, part, whole))
        .flatMap((whole) => weighed(rate, part, whole, rank)),
    );
  if (found.length === 0) return undefined;
  // Whatever two figures near make true may be what is meant; a share is of whatever whole makes it true.
  const exactly = found.every(({ sure }) => sure) && !SHARE.test(rate.before);
  const isTrue = (part: Counted): boolean =>
    isTrueOf(part, (whole) => exactly && !(part === same.at(-1) && whole === same.at(-2)));
  return asked.some(isTrue) ? undefined : weightiest(found, isOfOneWhole);
}

/** 「接待费7.12万元，占三公经费的33.82%；运行费13.93万元，占66.18%」: the share of its own part in what all of its sentence with a share come to. */
function isOfItsRow(rate: Counted, near: readonly Counted[]): boolean {
  if (!SHARE.test(rate.before)) return false;
  const own = near.filter((each) => each.sentence === rate.sentence && each.line === rate.line);
  const isShare = (each: Counted | undefined): boolean =>
    each !== undefined && isRate(each) && SHARE.test(each.before);
  const part = own[own.indexOf(rate) - 1];
  if (!part || isRate(part)) return false;
  const items = own.filter(
    (each, i) => !isRate(each) && alike(each, part) && isShare(own[i + 1]) && each.size > 0,
  );
  const size = sumOfSizes(items);
  return items.length > 1 && isMade(rate, part, { ...part, size }, false);
}

const isOfThePleased = (each: Counted): boolean => !isRate(each) && /满意/.test(clauseOf(each));

const isWhole = (rate: Counted, part: Counted, whole: Counted): boolean =>
  alike(whole, part) &&
  !isOfAnother(rate, part, whole) &&
  // Those who are pleased more or less are one of the answers; those who are not are no part.
  !(
    /满意/.test(rate.before) &&
    (/满意|一般/.test(ownWords(whole)) || /一般|不[^，。；]{0,2}满意/.test(ownWords(part)))
  ) &&
  !(OF_BUDGET.test(rate.before) && /决算/.test(clauseOf(whole))) &&
  // 「完成年初预算180万元的96.2%」: in another line this is the whole of that rate.
  (whole.line === rate.line || !/^的\s?\d/.test(whole.after)) &&
  whole.value.coefficient > 0 &&
  (!NO_WHOLE.test(ownWords(whole)) || AGREED.test(ownWords(whole))) &&
  (OF_PLAN.test(rate.before) ||
    OF_BUDGET.test(rate.before) ||
    whole.size >= part.size ||
    isAmountMistyped(rate, part, whole) ||
    isNumberMistyped(rate, part, whole));

/** Behind a semicolon, or behind a rate of the same name, another matter is told; and a share says what it is of. */
function isOfAnother(rate: Counted, part: Counted, whole: Counted): boolean {
  if (SHARE.test(rate.before)) return nameOf(rate).length > 1 && !isCalled(rate, part, whole);
  if (!inOneSentence(whole, rate)) return false;
  const from = rate.line.text.slice(whole.at.to, part.at.from);
  const name = stemOf(rate)?.slice(-2);
  return (
    (/[；;]/.test(rate.line.text.slice(whole.at.to, rate.at.from)) && !isTold(rate, part, whole)) ||
    (name !== undefined && from.includes(`${name}率`))
  );
}

/** What is made so exactly, and named after the rate, is told of the number at the head of its sentence. */
const isTold = (rate: Counted, part: Counted, whole: Counted): boolean =>
  whole.nature !== 'money' &&
  isNamedAfter(stemOf(rate) ?? '。', part) &&
  ((chanceOf(rate, part, whole) ?? 1) < FAINT || isNumberMistyped(rate, part, whole));

function hasOwnRate(list: readonly Counted[], each: Counted, rate: Counted, to: number): boolean {
  const next = list[list.lastIndexOf(each, to) + 1];
  return next !== undefined && next !== rate && isRate(next) && isAsked(next);
}

/** The figures in front of a rate in its sentence; where there are none, those above that the rate is named after. */
function partsOf(
  rate: Counted,
  same: readonly Counted[],
  above: readonly Counted[],
): readonly Counted[] {
  const plain = (each: Counted): boolean => !isRate(each) && !/均|每|单价/.test(ownWords(each));
  if (OF_PLAN.test(rate.before)) return planned(same).filter(plain);
  const last = same.at(-1);
  // 「…参保19万人。应参保20万人，参保率95%」: the whole alone stands in the sentence.
  if (same.length === 1 && last && DUE.test(ownWords(last)) && stemOf(rate) !== undefined)
    return above.filter((each) => plain(each) && isNamedAfter(stemOf(rate) ?? '', each)).slice(-3);
  if (same.length > 0 || SHARE.test(rate.before)) {
    const from = SHARE.test(rate.before)
      ? 0
      : same.findLastIndex(({ before }) => /[；;]/.test(before));
    const parts = same.slice(Math.max(0, from)).filter(plain);
    return parts.slice(isOfSum(rate, last) ? -1 : -PARTS);
  }
  // Of 残疾人满意度 those who are pleased are the part, not the disabled.
  const stem = /满意/.test(rate.before) ? '满意' : stemOf(rate)?.slice(-2);
  // 「指标值≥20款，实际完成21款，完成率105%」: it is of figures of its own, whatever they are counted in.
  return stem === undefined || /\d[\u4e00-\u9fff]/.test(rate.before)
    ? []
    : above.filter((each) => plain(each) && clauseOf(each).includes(stem)).slice(-1);
}

/** 「硬化道路24.6公里，完成计划24公里的102.5%」: the plan stands last. */
const planned = (same: readonly Counted[]): readonly Counted[] =>
  PLAN.test(same.at(-1)?.before ?? '') ? same.slice(-2, -1) : [];
