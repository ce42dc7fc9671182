import type { Report } from '../../report/report.ts';
import { alike, type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import { areFine, isFineSlip, isSumMistyped, isSumOff } from '../readings/one-slip.ts';
import { held, type Lines, type SharedOut } from './held-lists.ts';
import { isClosed, isCutShort, isShifted } from './leaves-nothing-out.ts';
import {
  behind,
  goesOn,
  isAside,
  isTwinOf,
  namedLines,
  openingOf,
  type Run,
  runFrom,
  withAugend,
} from './runs.ts';
import {
  arePlaces,
  areTwo,
  endAlike,
  hasEarnings,
  isGraded,
  isThreePublic,
  PAIRS,
} from './shared-names.ts';
import { areAlone, areBudgetsOf, areCrossing, areSamePeople, isOneOf } from './two-amounts.ts';
import { upToSum } from './up-to-sum.ts';
import { areItems, justBefore, MOST, mayBeDivided, named, nearest } from './wholes-in-front.ts';

const DIVIDED =
  /(?:按|依|从)[^，。；：\d]{1,12}(?:分|划分|分类|统计|看|计算)(?:科目)?[别为]?[，,：:]?$|(?:构成|组成|分布|明细)(?:情况)?(?:为|是|如下)?[：:]?$|(?:分别|依次|具体)(?:为|是|有)?[：:，,]?$|分[^，。；：\d]{1,6}看[，,：:]?$|[，,]即$/;
const OPENS =
  /(?:其中|包括|包含|含|涉及|覆盖|惠及|分为|下设|用于|分配(?:给|至)?|[^，。；：\d]{3,12}中[，,]|[：:]|[（(]|[个项家]?[^，。；：\d]{0,6}中[，,]?)[：:，,]?(?:有|为|是)?$/;
/** Lists that divide their whole and do not come to it, and lists behind which a sum stands that they do not make. */
export const sharedOut = (report: Report): readonly SharedOut[] => {
  const lines = namedLines(report);
  const found: SharedOut[] = [];
  for (const [i, list] of lines.entries()) {
    const near = lines.slice(Math.max(0, i - 2), i + 2);
    const above = lines.slice(Math.max(0, i - 3), i);
    for (let k = 0; k < list.length; k += 1) {
      const run = runFrom(list, k);
      if (!run) continue;
      const made =
        divided(above, list, run, near) ?? summed(list, run, near) ?? headed(list, run, near);
      if (made) found.push(made);
      const twin = isTwinOf(list, k + 1) ? runFrom(list, k + 1) : undefined;
      const other = twin && divided(above, list, twin, near);
      if (other) found.push(other);
      // 「任务63项，已完成55项，正在推进8项」: what was passed over as done of the first may begin a list of its own.
      if (made || run.items[1] === list[k + 1]) k = run.end - 1;
    }
  }
  return found;
};

/** The figure in front of a list that its own words say is divided. */
function divided(
  linesAbove: Lines,
  list: readonly Counted[],
  run: Run,
  near: Lines,
): SharedOut | undefined {
  // 「咨询212件；涉及…58件」: behind a semicolon the next kind is told.
  const opening = openingOf(run).replace(/^[）)]?[；;]涉及$/, '；');
  const divides = DIVIDED.test(opening) && !/主要|重点/.test(opening); // The main ones are not all.
  const apart = divides || isGraded(run.names);
  // Two kinds of which everything is one may follow their whole without a word.
  const bare = run.names.length === 2 && !OPENS.test(opening) && areTwo(run.names);
  const [first] = run.items;
  if (!first || goesOn(list, run) || (!apart && !bare && !OPENS.test(opening))) return undefined;
  const isOf = (each: Counted): boolean =>
    alike(each, first) && mayBeDivided(each, list, run.names);
  const before = justBefore(list, run.start, sentenceOfWhole(list, run)).filter(isOf);
  const own = ownWhole(before, list[run.start - 1], run, { apart, bare });
  // A list that comes to a sum behind it is not held against a line above.
  const summedUp = SUM.test(list[run.end]?.before ?? '');
  const whole = own ?? (summedUp ? undefined : wholeAbove(linesAbove, run, isOf, divides));
  const beyond = list.slice(run.end, run.end + MOST).filter((each) => mayGoOn(each, run));
  if (whole && areBudgetsOf(whole, run.items)) return undefined;
  // 「井盖282件：噪声24件；其他667件」: a colon typed for a semicolon opens nothing.
  if (whole && /^[：:]/.test(opening) && isOutgrown(whole, run)) return undefined;
  // What a line above tells as their sum is their whole, not what stands nearer.
  const around = own ? [...near, before] : [...linesAbove, ...near, before];
  const made = whole && held(whole, { ...run, beyond }, isOutOf(whole, run) ? [] : around);
  if (made && made.balance.sign > 0 && own && isCutShort(list, own, run)) return undefined;
  if (!made || apart || isClosed(opening, whole, run, own === list[run.start - 1])) return made;
  if ((own && isProven(list, run)) || isSlip(whole, run) || isShifted(whole, run)) return made;
  const mayBe = own && !isOneOf(before, run) && !areSamePeople(run);
  return mayBe && made.balance.sign < 0 && isTooMuch(whole, run) ? made : undefined;
}

/** 「371份有效问卷中，满意336份、一般27份、不满意8份」: grades right behind what they are grades of are of that, whatever else is told of them. */
const isOutOf = (whole: Counted, { items: [first], names }: Run): boolean =>
  first !== undefined &&
  isGraded(names) &&
  /^[^，。；、\d]{0,8}中[，,：:]/.test(first.line.text.slice(whole.at.to, first.at.from));

/** Whether a part is more than its whole, and by no slip. */
const isOutgrown = (whole: Counted, { items }: Run): boolean =>
  items.some(({ size }) => size > whole.size) && !isSumMistyped(whole, items);

/** Of an open list only a sum above the whole is a contradiction, and only as far as one slip explains it. */
function isTooMuch(whole: Counted, run: Run): boolean {
  const { items } = run;
  const sizes = items.map(({ size }) => size);
  const rest = sizes.reduce((all, size) => all + size, 0) - Math.max(...sizes);
  const enough = items.length >= 3 || areTwoAmounts(whole, run);
  return (enough && rest < whole.size && isSumOff(whole, items)) || isBracketed(whole, run);
}

/** 「用车费4.18万元（购置0万元，运行维护5.18万元）」: two amounts that fill a bracket right behind their sum, one stroke from it. */
const isBracketed = (whole: Counted, { items: [first, second, more] }: Run): boolean =>
  first?.nature === 'money' &&
  second !== undefined &&
  more === undefined &&
  /^[（(]/.test(first.before) &&
  /^[）)]/.test(second.after) &&
  first.line.text.slice(whole.at.to, first.at.from).startsWith('（') &&
  isSumMistyped(whole, [first, second]);

/** Two amounts of a whole do not overlap as two kinds of people do. */
const areTwoAmounts = (whole: Counted, { items }: Run): boolean =>
  whole.nature === 'money' &&
  (/^[、和]/.test(items[1]?.before ?? '') || areAlone(items)) &&
  (isSumMistyped(whole, items) || isFineSlip(whole, items));

/** What is off by one stroke in figures of many digits is off by no chance, whatever the list may leave out; of three names that end alike, three digits are enough. */
const isSlip = (whole: Counted, { items, names, beyond }: Run): boolean =>
  !(beyond.length > 0 || areSamePeople({ items, names })) &&
  !(areCrossing(items) && (whole.nature !== 'money' || !areFine(whole, items))) &&
  (areFine(whole, items) ||
    (endAlike(names) && items.length > 2 && whole.value.coefficient >= 100)) &&
  isSumMistyped(whole, items);

/** 「甲100万元；乙20万元，涉及8户，户均2.5万元；丙5万元」: behind what is told of one item the list may go on. */
const mayGoOn = (each: Counted, { items: [first], beyond }: Run): boolean =>
  beyond.includes(each) ||
  (first !== undefined &&
    alike(each, first) &&
    each.sentence === first.sentence &&
    /^[）)]?[；;：:]/.test(each.before));

/**
 * The sentence in which the whole of a list may stand: the one in front, or, where that tells only of a change, one more: 「运行费21.89万元。比上年减少
 * 0.9万元。其中：…」.
 */
function sentenceOfWhole(list: readonly Counted[], { items, start }: Run): number {
  const sentence = (items[0]?.sentence ?? 0) - 1;
  const front = list.slice(Math.max(0, start - MOST), start);
  const own = front.filter((each) => each.sentence === sentence);
  const isChange = own.length > 0 && own.every((each) => isRate(each) || isAside(each));
  // 「受益7500人。其中男性4100人…。按年龄分，…」: so do both lists stand behind what they are of.
  const isList =
    /^其中/.test(own[0]?.before ?? '') && front.some((each) => each.sentence < sentence);
  return isChange || isList ? sentence - 1 : sentence;
}

function ownWhole(
  before: readonly Counted[],
  said: Counted | undefined,
  { items, names }: Run,
  { apart, bare }: { readonly apart: boolean; readonly bare: boolean },
): Counted | undefined {
  if (apart) {
    if (areItems(before)) return undefined;
    // 「预算141万元，支出138万元。分单位看，甲支出…」: of both what was spent consists of what was spent.
    const done = before.filter((each) => !PLANNED.test(each.before));
    const isSpent = done.length > 0 && items.every((each) => DONE.test(innerClauseOf(each)));
    return nearest(isSpent ? done : before, items);
  }
  const [first] = items;
  if (bare)
    return said && said.sentence === first?.sentence && before.includes(said) ? said : undefined;
  // 「三公支出6.79万元，完成预算7.91万元的…，其中」: the parts are of what was spent.
  const spent = before.findLast((each) => !/预算/.test(each.before));
  if (spent && isThreePublic(spent, names)) return spent;
  // 「安排160万元，实际支出150万元，其中：甲项目安排90万元，…」: what was given consists of what was given.
  const given = items.every(isGiven) ? before.findLast(isGiven) : undefined;
  if (given) return given;
  return before.findLast((each) => !isLeft(each) || items.every(({ size }) => size <= each.size));
}

const isGiven = (each: Counted): boolean => /安排|下达|分配/.test(innerClauseOf(each));

/** 「完成414户，未完成11户。其中：甲镇完成118户…」: what is left and less than one of the parts is not what they are of. */
const isLeft = (each: Counted): boolean => /^(?:尚?未|还有|剩余|其余)/.test(innerClauseOf(each));

const PLANNED = /预算(?:数|安排)?(?:为|是)?$/;
const DONE = /支出|决算|列支|执行/;

/** The whole in the lines above: called by the opening words, or counted there where a line begins with the list. */
function wholeAbove(
  linesAbove: Lines,
  run: Run,
  isOf: (each: Counted) => boolean,
  apart: boolean,
): Counted | undefined {
  const starts = run.start === 0 && run.items[0]?.sentence === 0;
  // A figure of another line that is less than one of the parts is no whole.
  const least = Math.max(...run.items.map(({ size }) => size));
  // One that is as great as a part beside others is that part, told alone.
  const isPart = run.items.some(({ size }) => size > 0 && size < least);
  const above = (linesAbove.at(-1) ?? []).filter(
    (each) => isOf(each) && !isShareOf(each) && (isPart ? each.size > least : each.size >= least),
  );
  const called = named(openingOf(run), linesAbove.flat(), isOf);
  // 「近三年投入分别为」 tells some amounts, and no whole; 「重点支出中，」 tells those that matter most.
  if (!called && /(?:主要|重点)[^，。；：\d]{0,8}中[，,：:]?$/.test(openingOf(run)))
    return undefined;
  if (called || !(apart || starts) || /(?:分别|依次)[^，。；\d]{0,4}$/.test(openingOf(run)))
    return called;
  // What stands above by no word but its place must be one slip away from what the list comes to.
  const found = nearest(above, run.items);
  // Of several figures above one may be near by chance, where the list is short.
  const isOne = above.every(({ size }) => size === found?.size) || run.items.length > 2;
  if (found && !apart && !isOne && !areFine(found, run.items)) return undefined;
  // A budget does not consist of what was spent.
  if (found && PLANNED.test(found.before) && run.items.every((each) => DONE.test(each.before)))
    return undefined;
  // 「甲镇202万元、乙镇199万元，合计401万元。」: a sum that closes a list of its own need not be what the next one divides.
  return found &&
    ((apart && !SUM.test(found.before)) ||
      ((found.value.coefficient >= 100 || run.items.length > 2) && isSumMistyped(found, run.items)))
    ? found
    : undefined;
}

const isShareOf = ({ after }: Counted): boolean =>
  /^[，,（(]约?占(?:了|全部|总|全年|本年|项目)*(?:支出|资金|投资|经费)/.test(after);
/** 「计划…其中甲、乙、丙；完成…其中甲、乙、丙」: of two lists with the same names, one that comes to its whole shows that they leave nothing out. */
const isProven = (list: readonly Counted[], run: Run): boolean =>
  list.some((_, k) => {
    const other = k === run.start ? undefined : runFrom(list, k);
    const sum = other?.items.reduce((all, { size }) => all + size, 0);
    const alikeNames = other?.names.join() === run.names.join();
    return alikeNames && list[k - 1]?.size === sum && run.items.length >= 2;
  });

/** 「教师20人，女教师12人，男教师8人」: the first of three is the whole of the two kinds behind it. */
function headed(list: readonly Counted[], run: Run, near: Lines): SharedOut | undefined {
  const [whole, ...items] = run.items;
  const names = run.names.slice(1);
  const isClosed =
    (items.length === 2 && areTwo(names)) ||
    (isGraded(names) && !/分数|优|良|满意/.test(run.names[0] ?? '')) ||
    // 「播种面积1008.04万亩，夏粮474.23万亩，秋粮428.32万亩，早稻105.49万亩」: fine figures under short names that a stroke parts from it.
    (items.length > 2 && names.every(isShort) && whole !== undefined && isFineSlip(whole, items)) ||
    // 「培训425场，甲县19场、乙县55场…」: some places may be left out, but no stroke of a figure.
    (arePlaces(names) && whole !== undefined && isSumOff(whole, items));
  if (!whole || !isClosed || goesOn(list, run)) return undefined;
  if (OPENS.test(openingOf(run)) || DIVIDED.test(openingOf(run))) return undefined;
  // 「材料费254万元，人工费163万元，机械费46万元」: the first is called as its mates, not as what they are of.
  const head = (run.names[0] ?? '').replace(/^[全我][省市县区州旗镇乡]/, '');
  const isMate = (name: string): boolean => name.at(-1) === head.at(-1) && !name.endsWith(head);
  if (whole.nature === 'money' && names.every(isMate)) return undefined;
  if (PAIRS.some((pair) => pair.some((kind) => kind.test(head)))) return undefined;
  if (hasEarnings(names)) return undefined;
  return held(whole, { ...run, items, names }, near);
}
const isShort = (name: string): boolean => name.length <= 4;
const SUM = /(?:合计|共计|总计|累计|总数|总额|总人数|(?<!公)共)(?:为|有|达)?([^，。；、\d]{0,6})$/;

/** 「一批涉及49个村，二批涉及25个村，共85个村」. */
function summed(list: readonly Counted[], first: Run, near: Lines): SharedOut | undefined {
  const run = upToSum(list, first);
  const whole = list[run.end];
  const last = run.items.at(-1);
  if (!whole || !last || !alike(whole, last) || whole.sentence !== last.sentence) return undefined;
  // 「甲18万元，乙34万元，其余各项合计37万元」: the rest is no sum of the others.
  if (!/^[）)]?[，,；;、](?!其余|余下|其中)/.test(behind(whole))) return undefined;
  const words = SUM.exec(whole.before)?.[1];
  if (words === undefined || isAside(whole)) return undefined;
  // 「两类人员合计109人」: of how many it is the sum, is looked at elsewhere.
  if (
    /(?:\d|[两二三四五六七八九十])(?:项|类|批|家|个)[^，。；、\d]{0,6}[合共总累]计/.test(
      whole.before,
    )
  )
    return undefined;
  if (
    (/支出|使用|完成|执行|结余|发放/.test(words) ||
      (words !== '' && /累计[^，。；、\d]+$/.test(whole.before))) &&
    !run.names.every((name) => name.endsWith(words))
  )
    return undefined;
  // 「甲72万元；乙100场，每场0.3万元，计30万元；另28万元，合计130万元」: what stands further in front belongs to the sum.
  let sum = 0;
  for (const each of list.slice(0, run.end).toReversed()) {
    if (each.sentence !== whole.sentence || !alike(each, whole)) continue;
    if (isAside(each) && !run.items.includes(each)) continue;
    sum += each.size;
    if (sum === whole.size) return undefined;
  }
  // Behind words that open a list, a bare 「共计」 is of that list, whatever it comes to elsewhere.
  const around = !words && OPENS.test(openingOf(run)) ? [] : near;
  return held(whole, withAugend(list, run), around);
}
