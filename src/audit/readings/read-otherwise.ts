import type { Finding } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { alike, type Counted, innerClauseOf, inOneSentence, isRate } from '../figures/counted.ts';
import { SECTION } from '../group.ts';
import { CUT, isPercentOf, isPercentOfChange } from '../rates/percent-of.ts';
import { possibleWholes } from '../rates/possible-wholes.ts';
import { compareRatio } from '../rates/ratios.ts';
import { areTied } from '../tied/tied.ts';
import { isWithCarriedOver } from './carried-over.ts';
import { isChangeOtherwise } from './changes-otherwise.ts';
import { isFilledUp } from './closed-shares.ts';
import { isFarFetched, namesItsWhole } from './far-fetched.ts';
import { allCounted, figuresAt, figuresNear } from './figures-near.ts';
import { isCoarse, somePair } from './other-pairs.ts';
import { isSettled } from './settled.ts';
import { likeASlip } from './slips.ts';
import { isSumOtherwise } from './sums-otherwise.ts';

/**
 * Findings whose figures another reading of their paragraph makes true are readings gone wrong: a rate of another pair, a sum with
 * one part more. And what is said to be one figure told twice must differ as one figure does. Written once for all checks of running
 * text: whatever a grammar takes for a relation, its figures have the last word.
 */
export function withoutMisread(report: Report, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ check }) => RELATIONS.has(check) || check === SECTION)) return findings;
  const spoken = spokenOf(report, findings);
  return findings.filter((finding) => !isMisread(report, finding, spoken));
}

function isMisread(report: Report, { check, places }: Finding, spoken: Spoken): boolean {
  const relation = RELATIONS.get(check);
  if (!relation && check !== SECTION) return false;
  const there: (readonly Counted[])[] = [];
  for (const { at } of places) there.push(figuresAt(report, at));
  const said = there.flatMap((figures) => figures.at(-1) ?? []);
  if (said.length < places.length) return false;
  if (isOfChange(said) || isOfOtherBase(said)) return true;
  if (!relation) return false;
  const near = figuresNear(report, said);
  if (isOfSomeOnly(said, near)) return true;
  if (relation === isRatioOtherwise && isFilledUp(said, near)) return true;
  if (areTied(report, said)) return false;
  // Words that hold several figures are of their sum.
  const alone = there.every((figures) => figures.length === 1);
  if (alone && isSettled(check, said, near)) return false;
  if (alone && isFarFetched(check, said, near)) return true;
  // Rates exchanged make each other's figures true.
  const isRival = (each: Counted): boolean =>
    spoken.get(check)?.has(each) === true && !said.includes(each);
  return relation(said, near, isRival, allCounted(report));
}

const CHANGE_RATE =
  /(?:调整|变动|调[增减]|追加|增减|增[长加]|减少|下降)(?:率|幅度|比例)(?:为|达到?|约)*$/;

/** 「年初预算320万元，调整后预算368万元，调整率15%」: a rate of change that the two amounts make. */
function isOfChange(said: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const [a, b, third] = said.filter((each) => each !== rate);
  if (!rate || !a || !b || third || !alike(a, b) || !CHANGE_RATE.test(rate.before)) return false;
  return isPercentOfChange(rate, a.size, b.size) || isPercentOfChange(rate, b.size, a.size);
}

const BASE = /(?:按照?|以)(?:实际)?([^，。；、\d]{2,8}?)(?:口径|计算|测算|为基数|为分母)/;
const OF_MONEY = /项目|财政|资金|经费|总额|金额|总数|数/g;

/** 「按到位资金计算执行率为88.47%」: of an amount that is called otherwise than the base that the rate names, it says nothing. */
function isOfOtherBase(said: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const base = rate && BASE.exec(rate.before)?.[1]?.replace(OF_MONEY, '');
  const [a, b, third] = said.filter((each) => each !== rate);
  if (!base || !a || !b || third) return false;
  return !innerClauseOf(a.size > b.size ? a : b).includes(base);
}

/** 「其中3个项目执行率达到100%」: a rate right behind a number of items is theirs alone. */
function isOfSomeOnly(said: readonly Counted[], near: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const front = rate && near[near.indexOf(rate) - 1];
  return (
    front !== undefined &&
    !said.includes(front) &&
    front.line === rate?.line &&
    /^[个家]$/.test(front.nature) &&
    /^(?:项目|单位|部门|县|乡镇|村)[^，。；、：\d]{0,8}率[^，。；、：\d]{0,4}$/.test(rate.before)
  );
}

type Spoken = ReadonlyMap<string, ReadonlySet<Counted>>;

/** The figures of which the findings of each check speak. */
function spokenOf(report: Report, findings: readonly Finding[]): Spoken {
  const spoken = new Map<string, Set<Counted>>();
  for (const { check, places } of findings) {
    if (!RELATIONS.has(check)) continue;
    const set = spoken.get(check) ?? new Set();
    spoken.set(check, set);
    for (const { at } of places) for (const each of figuresAt(report, at).slice(-1)) set.add(each);
  }
  return spoken;
}

type Relation = (
  said: readonly Counted[],
  around: readonly Counted[],
  isRival: (each: Counted) => boolean,
  everywhere: readonly Counted[],
) => boolean;

const RELATIONS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['ShareRecomputes', isRatioOtherwise],
  ['CompletionRateRecomputes', isRatioOtherwise],
  ['ExecutionRateRecomputes', isRatioOtherwise],
  ['YearOnYearWordingAgrees', isChangeOtherwise],
  ['RestatedFactAgrees', areTwoThings],
  ['AveragesRecompute', () => false],
  ['ProjectCountsSum', isSumOtherwise],
  ['UnitAmountsSum', isSumOtherwise],
  ['ProjectSubitemsSum', isSumOtherwise],
  ['FundSourcesSum', isSumOtherwise],
  ['TotalEqualsBasicPlusProject', isSumOtherwise],
  ['TotalEqualsEconomicClasses', isSumOtherwise],
  ['BasicEqualsPersonnelPlusRunning', isSumOtherwise],
  ['ThreePublicNarrativeSums', isSumOtherwise],
]);

/** Whether a figure has a rate of its own right behind it. */
const hasOwnRate = (each: Counted, around: readonly Counted[], rate: Counted): boolean => {
  const next = around[around.indexOf(each) + 1];
  return (
    next !== undefined &&
    next !== rate &&
    isRate(next) &&
    next.line === each.line &&
    /^[，,（(]?(?:约?占|比重|比例|执行率|完成率|支出率)/.test(next.before)
  );
};

/** 「执行率94.35%，该项分值10分，得9.44分」: points follow from a rate of something else, and do not make it. */
const areScored = (part: Counted, said: readonly Counted[]): boolean =>
  part.value.unit === '点' && said.every(({ value }) => value.unit !== '点');

/** Whether another part of the paragraph over another whole makes the rate true, or the part over a whole that is told elsewhere. */
function isRatioOtherwise(
  said: readonly Counted[],
  around: readonly Counted[],
  isRival: (each: Counted) => boolean,
  everywhere: readonly Counted[],
): boolean {
  const rates = said.filter(isRate);
  const [rate] = rates;
  if (!rate || rates.length !== 1 || said.length !== 3) return false;
  const front = around[around.indexOf(rate) - 1];
  const [less, more] = said
    .filter((each) => !isRate(each))
    .toSorted((a, b) => (b === front ? 1 : a === front ? -1 : a.size - b.size));
  // 「…服务596万元。授予中小企业324万元，占采购支出总额的97.54%」: a share right behind its part that names its whole is of no other sentence's part.
  const isNamed =
    less !== undefined && more !== undefined && namesItsWhole(rate, less, more, around);
  return (
    (less !== undefined &&
      more !== undefined &&
      [less, more].some((whole) =>
        isWithCarriedOver(rate, [whole === less ? more : less, whole], around),
      )) ||
    isOfSaved(rate, said) ||
    isOfSomeMonths(rate, less) ||
    isUsedUp(rate, said, around) ||
    isOfBothKinds(rate, said, around) ||
    isOfAWholeElsewhere(rate, said, everywhere) ||
    somePair(
      rate,
      said,
      around,
      isRival,
      (part, whole) =>
        !(said.includes(part) && said.includes(whole)) &&
        !(isNamed && !inOneSentence(part, rate)) &&
        !hasOwnRate(part, around, rate) &&
        !areScored(part, said) &&
        compareRatio(rate.value, part.value, whole.value) === 'same',
    )
  );
}

/** 「全年支出2935万元，上半年执行率42.5%」: a rate of some months is none of what the whole year came to. */
const isOfSomeMonths = (rate: Counted, part: Counted | undefined): boolean =>
  /[上下]半年|季度|\d月/.test(innerClauseOf(rate)) &&
  part !== undefined &&
  /全年/.test(innerClauseOf(part));

/** 「支出6.3万元，控制在预算9万元以内，节支率30%」: whether what was saved of the greater makes the rate true. */
function isOfSaved(rate: Counted, said: readonly Counted[]): boolean {
  const [a, b] = said.filter((each) => !isRate(each)).map(({ size }) => size);
  if (!a || !b || !/节[约支省]率[为达约]*$/.test(rate.before)) return false;
  return isPercentOfChange(rate, Math.max(a, b), Math.min(a, b), CUT);
}

/** 「逮捕25人，不捕24人，不捕率48.98%」: whether one of two figures side by side over both together makes a rate of several digits true. */
const isOfBothKinds = (
  rate: Counted,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean =>
  !isCoarse(rate) &&
  said.some((part) => {
    if (isRate(part)) return false;
    const at = around.indexOf(part);
    return [around[at - 1], around[at + 1]].some(
      (other) =>
        other &&
        alike(other, part) &&
        inOneSentence(other, rate) &&
        isPercentOf(rate, part.size, part.size + other.size),
    );
  });

/**
 * Whether the part over a whole that is told elsewhere makes a rate of several digits true. A whole that may be the one said, mistyped,
 * is the contradiction itself.
 */
function isOfAWholeElsewhere(
  rate: Counted,
  said: readonly Counted[],
  everywhere: readonly Counted[],
): boolean {
  const [a, b] = said.filter((each) => !isRate(each));
  if (!a || !b || isCoarse(rate)) return false;
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  return possibleWholes(rate, part, everywhere).some(
    (other) =>
      alike(other, part) &&
      other.size > part.size &&
      !said.includes(other) &&
      compareRatio(rate.value, part.value, other.value) === 'same' &&
      !likeASlip(other.value, whole.value),
  );
}

/** Whether the pair has a rate of its own right behind it, that holds: what is told later is a rate of something else. */
function isUsedUp(rate: Counted, said: readonly Counted[], around: readonly Counted[]): boolean {
  const [a, b] = said.filter((each) => !isRate(each));
  if (!a || !b || a.line !== b.line) return false;
  const own = around[Math.max(around.indexOf(a), around.indexOf(b)) + 1];
  if (!own || own === rate || !isRate(own) || own.sentence !== a.sentence) return false;
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  return compareRatio(own.value, part.value, whole.value) === 'same';
}

/** What is told twice of one thing differs by a slip. */
function areTwoThings(said: readonly Counted[]): boolean {
  const [a, b] = said;
  if (!a || !b || said.length !== 2) return false;
  return !likeASlip(a.value, b.value) || areSiblings(a, b);
}

const OF_ALL = /总分|总得分|综合得分|总体|整体/;

/** Points told in two items of one list are those of the items. */
const areSiblings = (a: Counted, b: Counted): boolean =>
  a.nature === '点' &&
  a.line !== b.line &&
  a.line.marker !== undefined &&
  a.line.marker.form === b.line.marker?.form &&
  !OF_ALL.test(a.before) &&
  !OF_ALL.test(b.before);
