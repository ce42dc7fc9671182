import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { withMore } from '../../values/with-more.ts';
import { compare, quotient } from '../figures/amounts.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
  wholeOf,
} from '../figures/quantities.ts';
import type { Line } from '../wording/running-text.ts';
import { valueBeforeOf } from './change-statements.ts';
import { compareRateOfChange } from './rate-of-change.ts';

/** An amount with its change and the rate of the change, of which the rate does not follow from the two. */
export interface ChangePhrase {
  readonly now: Quote;
  readonly change: Quote;
  readonly rate: Quote;
  /** The amount before the change and the rate that follows, undefined when the fall is greater than the amount before. */
  readonly before?: Figure;
  readonly computed?: number;
}

const UP =
  /(?:增加|增长|上升|上涨|提高|多支出|超支|增收|增支|多)(?:支出|收入|经费|费用|投入|开支)?(?:了|额?为|约)?$/;
const DOWN =
  /(?:减少|下降|降低|少支出|节约|压减|减收|减支|短收|少)(?:支出|收入|经费|费用|投入|开支)?(?:了|额?为|约)?$/;
const RATE =
  /^[，,、（(]*(?:同比|增幅|降幅|减幅|幅度|比例)?(?:增加|增长|上升|上涨|提高|减少|下降|降低|负增长)?(?:了|为|约|幅度为)*$/;
const COMPARED =
  /(?:较|比|与|同|和)(?:上|去|前|20\d\d)一?年(?:度)?(?:同期|同月|同季|年?[初末底])?(?:预算)?(?:支出|收入)?(?:决算|执行|完成|预算)?数?(?:支出|实际)?(?:相比)?|(?:较|比|与|同)(?:年初|全年|调整后?|当年)?预算数?(?:相比)?|同比(?:上年度?)?|(?:预算)?(?:执行率|支出进度)为?|(?:完成|为|占)(?:年初|全年|年度|调整后?|当年)?预算(?:数)?的?|^占[^，]{0,20}的/g;
const NEUTRAL =
  /[，,。；;：:、（）()“”"]|支出|收入|决算|总计|合计|总额|数|各|均|共|为|较|上年|20\d\d年(?:度)?|增加额|的|^和|万元/g;

/**
 * The changes 「x万元，比上年减少d万元，下降r%」 that do not recompute, whatever x is the amount of. Only where nothing
 * but a comparison, a rate of completion or the subject itself stands between the amount and its change.
 */
export const changePhrases = (report: Report): readonly ChangePhrase[] =>
  gather(quantitiesOf(report), (each) =>
    /[增减降升多少]/.test(each.line.text) ? inLine(each) : [],
  );

/** Every amount of a line with its change and the rate of the change, whether or not they recompute. */
export const changesIn = ({ line, list }: Quantities): readonly ToldPair[] =>
  gather(list, (_, i): readonly ToldPair[] => {
    const pair = pairAt(list, i);
    const now = pair && nowOf(line, list, i);
    return now ? [withMore(pair, { now })] : [];
  });

interface ToldPair extends ChangePair {
  readonly now: Quantity;
}

function inLine({ line, list }: Quantities): readonly ChangePhrase[] {
  return gather(changesIn({ line, list }), ({ now, change, rate, up }): readonly ChangePhrase[] => {
    const before = valueBeforeOf(now.value, change.value, up ? 'up' : 'down');
    // Behind a list of parts the clause may go on with what the list is of.
    const whole = wholeOf(list, list.indexOf(now));
    const ofWhole = whole && valueBeforeOf(whole.value, change.value, up ? 'up' : 'down');
    const moved = { now: now.value, change: change.value, up };
    const tried = [before, now.value, ofWhole].flatMap((base) =>
      base ? [compareRateOfChange(rate.value, change.value, base, moved)] : [],
    );
    if (tried.some((verdict) => verdict !== 'different')) return [];
    if (!before && now.value.unit !== change.value.unit) return [];
    const computed = before && quotient(change.value, before);
    return [
      {
        now: named(line, now),
        change: named(line, change),
        rate: named(line, rate),
        ...(before && computed !== undefined && { before, computed }),
      },
    ];
  });
}

/** An amount of a change and its rate, side by side in one sentence. */
interface ChangePair {
  readonly change: Quantity;
  readonly rate: Quantity;
  readonly up: boolean;
}

/** 「减少d万元，下降r%」, 「下降r%，减少d万元」: the pair that begins with a figure. */
function pairAt(list: readonly Quantity[], at: number): ChangePair | undefined {
  const [first, second] = [list[at], list[at + 1]];
  if (!first || !second || second.sentence !== first.sentence) return undefined;
  const up = UP.test(first.before);
  if (!up && !DOWN.test(first.before)) return undefined;
  if (!isPercent(first))
    return isPercent(second) && RATE.test(second.before)
      ? { change: first, rate: second, up }
      : undefined;
  const moved = MOVED.exec(second.before)?.[1];
  return !isPercent(second) && moved !== undefined && UP.test(moved) === up
    ? { change: second, rate: first, up }
    : undefined;
}

/** The words between a rate and the amount of the same change behind it. */
const MOVED = /^[，,、（(]*(增加|增收|增支|减少|减收|减支)(?:额|了|为)*$/;

const RISES = /^[，,、（(]*(?:增加|增长|上升|增收|增支)(?:了|为)?$/;
const FALLS = /^[，,、（(]*(?:减少|下降|降低|减收|减支)(?:了|为)?$/;

/**
 * 「增加d万元，下降r%」: amount and rate of one change, told without a word between them, that go different ways; but what was saved
 * may well rise.
 */
export const oppositeChanges = (report: Report): readonly Pick<ChangePhrase, 'change' | 'rate'>[] =>
  gather(quantitiesOf(report), ({ line, list }) =>
    gather(list, (first, i): readonly Pick<ChangePhrase, 'change' | 'rate'>[] => {
      const second = list[i + 1];
      if (!second || second.sentence !== first.sentence || isPercent(first) === isPercent(second))
        return [];
      const [rises, falls] = [RISES.test(second.before), FALLS.test(second.before)];
      const way = RISEN.test(first.before) ? falls : FALLEN.test(first.before) && rises;
      if (!way) return [];
      const [change, rate] = isPercent(first) ? [second, first] : [first, second];
      return [{ change: named(line, change), rate: named(line, rate) }];
    }),
  );

const RISEN = /(?:增加|增长|上升|增收|增支)(?:了|为)?$/;
const FALLEN = /(?:减少|下降|减收|减支)(?:了|为)?$/;

/** A share of an amount is said aside. */
const SHARED = /^[，,、（(]*约?占[^，。；：\d]{0,20}$/;
const COMPLETING =
  /^[，,、（(]*(?:完成|为|占)(?:年初|全年|年度|调整后?|当年)?预算(?:数|安排)?(?:为)?$/;
const ASIDE = /^[，,（(](?:年初|全年|年度)?预算(?:数|安排)?(?:为)?$/;
const FROM_GOAL =
  /^[，,（(](?:超|欠|距|比|较|低于|高于|少于|多于)[^，。；、\d]{0,12}(?:任务|目标|计划|进度|预期)[^，。；、\d]{0,8}$/;

/** The amount that changed: the nearest one before, when the words between speak of nothing else. */
function nowOf(line: Line, list: readonly Quantity[], at: number): Quantity | undefined {
  const change = list[at];
  let between = change?.before.replace(UP, '').replace(DOWN, '') ?? '';
  for (let i = at - 1; i >= 0; i -= 1) {
    const now = list[i];
    if (!now || !change || change.sentence - now.sentence > 1) return undefined;
    if (isPercent(now)) {
      if (!SHARED.test(now.before)) between = now.before + between;
      continue;
    }
    // 「收入500万元，超序时任务20万元，同比增收…」: how far it is from a goal is said aside.
    if (i > 0 && FROM_GOAL.test(now.before) && list[i - 1]?.sentence === now.sentence) continue;
    // 「支出4.95万元，预算6.45万元，比上年减少…」: the budget is said aside.
    if (i > 0 && ASIDE.test(now.before) && list[i - 1]?.sentence === now.sentence) continue;
    // 「支出4.95万元，完成预算6.45万元的76.74%，比上年减少…」: so is the one that its rate is of.
    if (i > 0 && COMPLETING.test(now.before) && list[i + 1]?.before === '的') {
      between = between.replace(/^的/, '');
      continue;
    }
    if (UP.test(now.before) || DOWN.test(now.before) || LEFT.test(now.before)) return undefined;
    // 「两费共31万元（甲28万元、乙3万元），比上年少2万元」: the amount in front of the bracket.
    if (/^[）)]/.test(between)) {
      const open = list.findLastIndex((each, j) => j <= i && /^[（(]/.test(each.before));
      const held = list[open - 1];
      return open > 0 && held && !isPercent(held) && held.sentence === change.sentence
        ? held
        : undefined;
    }
    if (now.sentence !== change.sentence && goesFurther(line, list, at)) return undefined;
    // Behind a list of parts the next sentence goes on with what the list is of, when it says so itself.
    if (now.sentence !== change.sentence && wholeOf(list, i))
      return list.slice(0, i).findLast((each) => !isPercent(each) && isNamed(between, each.before));
    // A line that begins with an amount was broken off from its subject.
    if (i === 0 && now.before === '') return undefined;
    return isNeutral(between, now.before) && isOnly(list, i) ? now : undefined;
  }
  return undefined;
}

/** What was left over is not what the sentence behind it compares. */
const LEFT = /(?:未支出|未执行|未使用|结余|结转|剩余|尚有|余)(?:资金)?(?:为)?$/;

/** Whether the sentence before goes on behind its last figure: with reasons, purposes, other matters. */
function goesFurther(line: Line, list: readonly Quantity[], at: number): boolean {
  const [change, last] = [list[at], list[at - 1]];
  const gap = line.text.slice(last?.at.to ?? 0, change?.at.from ?? 0);
  const tail = gap.slice(0, gap.lastIndexOf('。'));
  return /[\u4e00-\u9fff]/.test(tail);
}

/** 「“三公”经费预算8万元，其中：…。“三公”经费预算比上年增加…」: whether the words in front of a change name the amount. */
function isNamed(between: string, subject: string): boolean {
  const rest = between.replace(COMPARED, '').replace(NEUTRAL, '');
  return rest.length >= 4 && subject.replace(NEUTRAL, '').endsWith(rest);
}

/** Whether words between an amount and its change are of the same subject, or of none. */
function isNeutral(between: string, subject: string): boolean {
  const rest = between.replace(COMPARED, '').replace(NEUTRAL, '');
  // 「流动资产3万元。资产总额比上年…」: what is called a total is none of its parts.
  if (rest !== '' && TOTAL.test(between) && !TOTAL.test(subject)) return false;
  return rest === '' || subject.replace(NEUTRAL, '').endsWith(rest);
}

const TOTAL = /总额|总计|合计/;

/** Not one of two equal or rival amounts side by side: 「预算数x万元，决算数y万元」 is settled by its last. */
function isOnly(list: readonly Quantity[], at: number): boolean {
  const [now, before] = [list[at], list[at - 1]];
  if (!now || !before || isPercent(before) || before.sentence !== now.sentence) return true;
  return (
    compare(now.value, before.value) === 'same' || !/预算(?:数|安排)?(?:为|是)?$/.test(now.before)
  );
}
