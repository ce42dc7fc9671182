import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { percentOf } from '../../figures/amounts.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { CUT, isPercentOf, isPercentOfChange } from '../../rates/percent-of.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isForEach } from '../../wording/asides.ts';
import { aroundLines } from '../around.ts';
import { marginOf, printedLike, type Reading } from '../reading.ts';
import { isAdjustedBudget, openingBudget } from './budget-sides.ts';

const WAY = '(?:增[加长]|上升|提高|下降|减少|降低|多|少)';
const FROM = /(?:比|较)[^，。；、\d]{0,4}(?:20\d\d年)?[^，。；、\d]{0,12}$/;
const GREW = new RegExp(`^[^，。；、（(\\d]{0,4}${WAY}(?:了|约)?$`);
const THEN = new RegExp(`^[，,、]?(?:净|即)?${WAY}(?:了)?$`);
const OF_GOAL = /(?:完成|达到?|为)[^，。；、\d]{0,6}(?:目标|任务|计划)[^，。；、\d]{0,4}的$/;
const SHORT = /^[，,（(](?:还|尚)?(?:少|差|缺)(?:了|完成)?$/;
const BEYOND = /^[，,（(](?:多|超出?|超额|高出)(?:了|完成)?$/;

/** Three figures in a row of which any two make the third: a base, a rate of change and the change; what was done, its rate of a goal and how far it is from it. */
export const triples = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((said, at) => {
      const [first, rate] = [list[at - 2], list[at - 1]];
      if (!first || !rate || !isRate(rate) || isRate(said) || isRate(first)) return [];
      if (first.sentence !== said.sentence || !areOfAKind(first, said)) return [];
      return [ofBase(first, rate, said) ?? ofGoal(first, rate, said)].filter(isTold);
    }),
  );

const MORE =
  /^[，,、（(]?[^，。；、：（(\d]{0,8}(?:增加|增长|新增|净增|减少|下降|提高|多|少)(?:了)?$/;
const RATE_OF =
  /^[^，。；、（(\d]{0,4}[，,、（(](?:同比|比上年)?(?:增[加长幅]|升幅|降幅|提高|下降|减少|上升)(?:率|幅度)?(?:了|为|约|达)?$/;
const NO_NOW = /[比较]|每|均(?!衡)|占|增|减|计划|目标/;

/** 「比上年的4980人增加700人，增长14.06%」, 「接待86.4万人次，同比增加14.4万人次，增长20%」: a difference and the rate right behind it. */
export const ratesOfDifferences = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list, near }) =>
    list.flatMap((rate, at) => {
      const difference = list[at - 1];
      if (!difference || !isRate(rate) || isRate(difference)) return [];
      const first = behindAverages(list, at - 2, difference);
      if (!first) return [];
      if (!areOfAKind(first, difference) || !RATE_OF.test(rate.before)) return [];
      const isFormer = isFormerOf(first, difference);
      if (!isFormer && (first.sentence !== rate.sentence || !MORE.test(difference.before)))
        return [];
      const way = /减|降|少/.test(difference.before) ? -1 : 1;
      const isBase = isFormer || (FROM.test(first.before) && !/比较|对比|相比/.test(first.before));
      if (!isBase && (NO_NOW.test(innerClauseOf(first)) || !AGAINST.test(difference.before)))
        return [];
      const base = isBase ? first.size : first.size - way * difference.size;
      if (base <= 0 || difference.size === 0) return [];
      const made = difference.size / base;
      // Another figure may be what it is compared with, or the difference be the one that is wrong.
      const isMeant = ({ size }: Counted): boolean =>
        isPercentOf(rate, difference.size, size, CUT) ||
        isPercentOf(rate, difference.size, size - way * difference.size, CUT) ||
        isPercentOfChange(rate, base, size, CUT) ||
        isPercentOfChange(rate, size, first.size, CUT);
      const open = (200 * (marginOf(first) + marginOf(difference))) / base;
      if (isPercentOf(rate, difference.size, base, CUT, open)) return [];
      const sentence = near.filter((each) => each.line === first.line || goesOnIn(each, first));
      // 「演出248场，…；演出比上年的225场增加32场，增长10.22%」: what grew makes the rate, and not the difference.
      const now = isBase ? sentence.find((each) => grewBy(each, first, rate)) : undefined;
      const by = now ? Math.abs(now.size - first.size) : 0;
      if (now && (now.size > first.size ? 1 : -1) === way && by !== difference.size)
        return [{ said: difference, from: [now, first], computed: printedLike(difference, by) }];
      if (made < LEAST || sentence.some((each) => areOfAKind(each, first) && isMeant(each)))
        return [];
      return [{ said: rate, from: [first, difference], computed: percentOf(made) }];
    }),
  );

/** Whether a figure in front of one of the year before makes a rate of several digits with it to the last. */
const grewBy = (now: Counted, base: Counted, rate: Counted): boolean =>
  areOfAKind(now, base) &&
  now.sentence === base.sentence &&
  now.value.unit === base.value.unit &&
  now.value.decimals === 0 &&
  rate.value.coefficient > 100 &&
  isPercentOfChange(rate, base.size, now.size, CUT);

/** Whether a line breaks off in front of another's: one sentence that was not put together again. */
const goesOnIn = ({ line }: Counted, next: Counted): boolean =>
  next.line.order - line.order === 1 && !/[。；;：:！？]\s*$/.test(line.text);

const YEAR_BEFORE = /^(?:上年|去年|20\d\d年)(?![^，。；、\d]*(?:计划|目标))[^，。；、\d]{0,12}$/;
const SINCE_IT = /^(?:本年|今年|20\d\d年)[^，。；、\d]{0,8}[比较](?:上年|去年)/;
const AGAINST_IT =
  /^相比[，,](?:20\d\d年|本年|今年)?[^，。；、\d]{0,8}(?:增[加长]|减少|下降|多|少)(?:了)?$/;

/** 「上年预算28435万元。本年预算比上年增加1627万元」, 「与2022年的20142万元相比，2023年支出增加1722万元」: what a difference is said to be from. */
const isFormerOf = (former: Counted, difference: Counted): boolean =>
  former.sentence === difference.sentence
    ? /与[^，。；、]{2,16}$/.test(former.before) && AGAINST_IT.test(difference.before)
    : former.sentence === difference.sentence - 1 &&
      former.line === difference.line &&
      YEAR_BEFORE.test(former.before) &&
      SINCE_IT.test(difference.before) &&
      MORE.test(difference.before.replace(/20\d\d年/, ''));

/** What stands in front of a difference, but for averages that are less than it: 「客运量3900万人次，每公里2.5人次，同比增加300万人次」. */
function behindAverages(
  list: readonly Counted[],
  from: number,
  difference: Counted,
): Counted | undefined {
  const next = list[from];
  const isAverage =
    next !== undefined && isForEach(innerClauseOf(next)) && next.sentence === difference.sentence;
  return isAverage && !(areOfAKind(next, difference) && next.size >= difference.size)
    ? list[from - 1]
    : next;
}

/** A difference told in another unit is no change. */
const LEAST = 0.0005;
const AGAINST = /同比|比上年|较上年|比去年|较去年/;

const isTold = (reading: Reading | undefined): reading is Reading => reading !== undefined;

/** How much of one a percentage is, and by how much its last digit leaves it open. */
const shareOf = (rate: Counted): readonly [share: number, open: number] => [
  numberOf(rate.value) / 100,
  0.0055 / 10 ** rate.value.decimals,
];

/** 「比上年的80万人次增长4%，增加3.2万人次」. */
function ofBase(base: Counted, rate: Counted, said: Counted): Reading | undefined {
  if (!FROM.test(base.before) || !GREW.test(rate.before) || !THEN.test(said.before))
    return undefined;
  const [share, open] = shareOf(rate);
  const made = base.size * share;
  const slack = base.size * open + marginOf(base) * share + marginOf(said);
  return Math.abs(made - said.size) <= slack
    ? undefined
    : { said, from: [base, rate], computed: printedLike(said, made) };
}

/** 「完成2760人，为目标任务的92%，少240人」. */
function ofGoal(done: Counted, rate: Counted, said: Counted): Reading | undefined {
  const [share, open] = shareOf(rate);
  const isShort = SHORT.test(said.before);
  if (!OF_GOAL.test(rate.before) || share <= open || (!isShort && !BEYOND.test(said.before)))
    return undefined;
  const goal = done.size / share;
  const made = isShort ? goal - done.size : done.size - goal;
  const slack = goal * (open / share) + marginOf(done) / share + marginOf(said);
  return Math.abs(made - said.size) <= slack
    ? undefined
    : { said, from: [done, rate], computed: printedLike(said, made) };
}

const FORMER = /^[，,；;（(](?:上年|去年)(?:同期|年?末|年?底)?[^，。；、\d]{0,8}$/;
const SINCE = new RegExp(`^[，,]?(?:同比|比上年|较上年)?${WAY}(?:了|约|率|幅)?$`);

/** 「读者证3.22万张，上年末2.8万张，增长15%」: the figure of the year, that of the year before and the rate of change right behind each other. */
export const ratesSinceFormer = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((rate, at) => {
      const former = list[at - 1];
      if (!former || !isRate(rate) || isRate(former)) return [];
      const now = nowOf(list, former, at - 2);
      if (!now || isRate(now) || now.nature !== former.nature) return [];
      if (now.sentence !== rate.sentence || !FORMER.test(former.before)) return [];
      if (!SINCE.test(rate.before) || NO_NOW.test(innerClauseOf(now)) || former.size === 0)
        return [];
      const made = Math.abs(now.size - former.size) / former.size;
      const open = (200 * (marginOf(now) + marginOf(former))) / former.size;
      if (isPercentOfChange(rate, former.size, now.size, CUT, open)) return [];
      const isMeant = ({ size }: Counted): boolean =>
        isPercentOfChange(rate, former.size, size, CUT) ||
        isPercentOfChange(rate, size, former.size, CUT);
      if (list.some((each) => areOfAKind(each, now) && isMeant(each))) return [];
      return [{ said: rate, from: [now, former], computed: percentOf(made) }];
    }),
  );

/** The figure of the year right in front of that of the year before, or the one in front of its own average that is called so too: 「住院4770人次，人均1500元；上年住院4500人次」. */
function nowOf(list: readonly Counted[], former: Counted, at: number): Counted | undefined {
  const next = list[at];
  if (!next || next.nature === former.nature || isRate(next)) return next;
  const name = innerClauseOf(former).replace(/^(?:上年|去年)(?:同期|年?末|年?底)?/, '');
  const now = list[at - 1];
  return name.length > 1 && now && innerClauseOf(now).endsWith(name) ? now : next;
}

/** 「比招标控制价9000万元下浮2.5%」, 「比2022年的32.5万人次增长12%」: a rate of change right behind what it is compared with. */
const BASE = /(?:比|较|与|在)[^，。；、\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,12}$/;
const MOVE =
  '(?:增[加长幅]|上升|提高|下降|减少|降低|下浮|节约|压减|升幅|降幅|节[约支]率|增长率|下降率)';
const RATE_BEHIND = new RegExp(`^[^，。；、\\d]{0,6}${MOVE}(?:了|约|为|率)*$`);
/** 「由320张增至480张，净增160张，增幅50%」. */
const BECAME =
  /(?:[增升提减降]|提高|上升|下降|减少|增加|扩大)[^，。；\d]{0,4}[至到为]$|^[^，。；\d]{0,8}[至到]$/;
const ONCE_WAS = /由|从/;
const AFTER = new RegExp(`^[^，。；、（(\\d]{0,6}[，,（(]${MOVE}(?:了|约|为|率|幅度)*$`);
const DIFFERENCE =
  /^[^，。；、（(\d]{0,6}[，,]?(?:净|月|年|[户人村亩生]均|每[户人月年亩])?(?:增[加长]?|减少?|下降|提高|节约|上升|降低)(?:了)?$/;

/** Rates of a change whose two figures stand right in front, that are not what both make. */
export const sectionChanges = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((rate, at) => {
      if (!isRate(rate) || at < 2) return [];
      const pair = pairOf(list, rate, at);
      if (!pair) return [];
      const [former, now] = pair;
      if (former.size === 0 || changes(rate, former, now)) return [];
      const all = allCounted(report).filter(
        (each) => each.line === rate.line || each.value.coefficient >= 100,
      );
      if (
        all.some(
          (each) =>
            areOfAKind(each, now) &&
            (changes(rate, each, now) ||
              changes(rate, former, each) ||
              isPercentOf(rate, each.size, former.size, CUT)),
        )
      )
        return [];
      const made = Math.abs(now.size - former.size) / former.size;
      return [{ said: rate, from: [former, now], computed: percentOf(made) }];
    }),
  );

const MOVED = /(?:增[加长收支]|减[少收支]|上升|提高|下降|降低|多|少)(?:了|额?为)?$/;

type Pair = readonly [former: Counted, now: Counted];

function pairOf(list: readonly Counted[], rate: Counted, at: number): Pair | undefined {
  const [now, former] = [list[at - 2], list[at - 1]];
  if (!now || !former || isRate(now) || isRate(former) || !areOfAKind(now, former))
    return undefined;
  if (former.sentence !== rate.sentence || now.sentence !== rate.sentence) return undefined;
  // 「比上年增加5万人（增长4%）」: what changed by is not what is compared with.
  if (RATE_BEHIND.test(rate.before) && BASE.test(former.before) && !MOVED.test(former.before))
    return [former, now];
  if (!AFTER.test(rate.before)) return undefined;
  // 「由320张增至480张，增幅50%」, with or without what lies between.
  if (BECAME.test(former.before) && ONCE_WAS.test(now.before)) return [now, former];
  const first = list[at - 3];
  const isBetween =
    first && DIFFERENCE.test(former.before) && areOfAKind(first, now) && !isRate(first);
  if (
    isBetween &&
    BECAME.test(now.before) &&
    ONCE_WAS.test(first.before) &&
    first.sentence === rate.sentence
  )
    return [first, now];
  return undefined;
}

/** Whether a rate is the change between two figures but for the rounding of all. */
function changes(rate: Counted, former: Counted, now: Counted): boolean {
  const open = ((marginOf(now) + marginOf(former)) / former.size) * 150;
  return isPercentOfChange(rate, former.size, now.size, CUT, open);
}

const SINCE_OPENING =
  /^[，,](?:(?:较|比)年初(?:预算)?(?:数)?(?:增[长加]|上升|减少|下降|调[增减])|(?:预算)?(?:调整|变动)(?:幅度|率))(?:了|为|达|约)*$/;

/** 「年初预算4862万元，…，调整后预算5485万元，较年初增长12.8%」: by how much a budget was changed in the year. */
export const ratesOfAdjustment = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((rate, at): readonly Reading[] => {
      const now = list[at - 1];
      if (!now || !isRate(rate) || !SINCE_OPENING.test(rate.before)) return [];
      if (now.sentence !== rate.sentence || !isAdjustedBudget(now)) return [];
      const opening = openingBudget(list.slice(0, at - 1));
      if (!opening || opening.size === 0 || changes(rate, opening, now)) return [];
      const made = Math.abs(now.size - opening.size) / opening.size;
      return [{ said: rate, from: [opening, now], computed: percentOf(made) }];
    }),
  );
