import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { percentOf } from '../figures/amounts.ts';
import { areOfAKind, type Counted, isRate } from '../figures/counted.ts';
import { allCounted } from '../readings/figures-near.ts';
import { aroundLines } from './around.ts';
import { marginOf, type Reading } from './reading.ts';

/** 「比招标控制价9000万元下浮2.5%」, 「比2022年的32.5万人次增长12%」: a rate of change right behind what it is compared with. */
const FROM = /(?:比|较|与|在)[^，。；、\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,12}$/;
const WAY =
  '(?:增[加长幅]|上升|提高|下降|减少|降低|下浮|节约|压减|升幅|降幅|节[约支]率|增长率|下降率)';
const BEHIND = new RegExp(`^[^，。；、\\d]{0,6}${WAY}(?:了|约|为|率)*$`);
/** 「由320张增至480张，净增160张，增幅50%」. */
const TO =
  /(?:[增升提减降]|提高|上升|下降|减少|增加|扩大)[^，。；\d]{0,4}[至到为]$|^[^，。；\d]{0,8}[至到]$/;
const ONCE = /由|从/;
const AFTER = new RegExp(`^[^，。；、（(\\d]{0,6}[，,（(]${WAY}(?:了|约|为|率|幅度)*$`);
const DIFFERENCE =
  /^[^，。；、（(\d]{0,6}[，,]?(?:净)?(?:增[加长]?|减少?|下降|提高|节约|上升|降低)(?:了)?$/;

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
              isShare(rate, each, former)),
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
  if (BEHIND.test(rate.before) && FROM.test(former.before) && !MOVED.test(former.before))
    return [former, now];
  if (!AFTER.test(rate.before)) return undefined;
  // 「由320张增至480张，增幅50%」, with or without what lies between.
  if (TO.test(former.before) && ONCE.test(now.before)) return [now, former];
  const first = list[at - 3];
  const isBetween =
    first && DIFFERENCE.test(former.before) && areOfAKind(first, now) && !isRate(first);
  if (
    isBetween &&
    TO.test(now.before) &&
    ONCE.test(first.before) &&
    first.sentence === rate.sentence
  )
    return [first, now];
  return undefined;
}

/** Whether a rate is the change between two figures but for the rounding of all. */
function changes(rate: Counted, former: Counted, now: Counted): boolean {
  if (former.size === 0) return false;
  const made = (Math.abs(now.size - former.size) / former.size) * 100;
  const open = ((marginOf(now) + marginOf(former)) / former.size) * 100 * 1.5;
  return Math.abs(made - numberOf(rate.value)) <= 1 / 10 ** rate.value.decimals + open;
}

/** Whether a rate is a difference told over the former figure. */
const isShare = (rate: Counted, difference: Counted, former: Counted): boolean =>
  Math.abs((difference.size / former.size) * 100 - numberOf(rate.value)) <=
  1 / 10 ** rate.value.decimals;
