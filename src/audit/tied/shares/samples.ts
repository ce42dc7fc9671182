import { areOfAKind, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import type { CountedPair } from '../../rates/counted-rate.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { plainAsides } from '../../wording/asides.ts';
import { isOfOneUnit } from '../names.ts';

/** What is looked at as a whole: what was drawn, inspected, visited or asked. */
const TAKEN =
  /(?:抽[查测检取样]|检[查测验]|排查|回访|走访|受访|访谈|调查|问卷|巡查|测试)(?:的|了)?[^，。；：、（(\d]{0,8}$/;
const ASKED =
  /^[^，。；：、\d]{0,8}(?:（[^）]{0,12}）)?[^，。；：、\d]{0,4}(?:调查|回访|访谈|走访|[检抽核]查|抽检)(?!率|出)/;
const OF_THEM =
  /^[^，。；：、（(\d]{0,12}(?:中[，,]?[^，。；：、（(\d]{0,12}|[^，。；：、（(\d没具设建]有)$/;
/** The share or the rate of what stands right in front, with at most a comma between. */
const SHARE =
  /^([^，。；：、（(\d]{0,14})[，,（(](?:占比?|占总数|比例|([^，。；、\d占比较]{1,4}?)(?:率|度))(?:约|为|达到?)*$/;
/** Who was reached, and what came back. */
const REACHED = /^[，,；;]?(?:其中)?(?:实际|成功)*(?:接通|收回|回收|有效|访问成功|完成有效)/;
const BOUND = /[低高少大小多]于|不足|超过|不到|达到$/;
const NO_BASE = plainAsides('占', '计划', '目标', '应', '其中', '编制');

/** Shares whose whole is named with them, or is what was drawn or asked right in front of the part. */
export const plainSample = (at: number, list: readonly Counted[]): CountedPair | undefined => {
  const rate = list[at];
  return rate && isRate(rate)
    ? (ofNamed(at, list, rate) ?? ofTaken(at, list, rate) ?? ofAnswered(at, list, rate))
    : undefined;
};

const makes = (rate: Counted, part: Counted, whole: Counted): boolean =>
  compareRatio(rate.value, part.value, whole.value) !== 'different';

const WITHIN =
  /(?:^|[，,；;：:。、])([^，。；：、（(\d]{0,12})占(?![地用压])[^，。；：、（(\d]{0,12}$/;
const SHARE_OF =
  /^[^，。；：、（(\d]{0,8}(?:[（(][^（()）\d]{1,6}[）)])?的(?:比[重例])?(?:约|为|达)*$/;

/** 「抽查6个街道，占全区15个街道的40%」: the whole stands within the words of the share, and no figure in front makes it. */
function ofNamed(at: number, list: readonly Counted[], rate: Counted): CountedPair | undefined {
  const whole = list[at - 1];
  if (!whole || isRate(whole) || whole.sentence !== rate.sentence) return undefined;
  const own = SHARE_OF.test(rate.before) ? WITHIN.exec(whole.before)?.[1] : undefined;
  if (own === undefined || /上年|去年|每/.test(whole.before)) return undefined;
  const front = list
    .slice(0, at - 1)
    .filter(
      (each) =>
        each.sentence === rate.sentence && areOfAKind(each, whole) && isOfOneUnit(each, whole),
    );
  if (front.some((each) => makes(rate, each, whole))) return undefined;
  // With a name of its own it may be of what is told without a figure.
  const parts = own === '' ? front : front.filter((each) => shareWord(own, each.before));
  const part = own === '' ? parts.at(-1) : parts[0];
  // 「就业困难人员151名，占任务125人的121%」: nothing of the kind lies between, nor is a whole of another share the part.
  const last = list.slice(0, at - 1).findLast((each) => areOfAKind(each, whole));
  if (part && (/占/.test(innerClauseOf(part)) || (own === '' && part !== last))) return undefined;
  return part && { part, whole };
}

/** Whether two names have two signs in a row in common. */
const shareWord = (one: string, other: string): boolean =>
  Array.from({ length: Math.max(0, one.length - 1) }, (_, i) => one.slice(i, i + 2)).some((word) =>
    other.includes(word),
  );

/** 「抽查120名在岗人员，18人考勤不全，占15%」, 「回访用户600户，558户满意，满意度93%」, 「40笔拨款中，31笔按时，9笔超期，超期率22.5%」. */
function ofTaken(at: number, list: readonly Counted[], rate: Counted): CountedPair | undefined {
  const [, behind = '', verb] = SHARE.exec(rate.before) ?? [];
  if (!SHARE.test(rate.before)) return undefined;
  let i = at - 1;
  // 「4台使用率低于60%，占16%」: a bound is told of the part.
  const bound = list[i];
  if (bound && isRate(bound) && BOUND.test(bound.before)) i -= 1;
  const part = list[i];
  if (!part || isRate(part) || part.sentence !== rate.sentence) return undefined;
  const said = innerClauseOf(part) + behind;
  if (NO_BASE.test(innerClauseOf(part).replace('其中', '')) || !isOfWord(said, verb))
    return undefined;
  const front = list
    .slice(0, i)
    .filter((each) => each.sentence === rate.sentence && isAsCounted(each, part));
  // 「电话访问300户，接通250户，其中满意235户」: of those who were reached.
  const whole = front.findLast((each) => REACHED.test(innerClauseOf(each))) ?? front[0];
  if (!whole || !isTaken(whole, list[list.indexOf(whole) + 1], part)) return undefined;
  if (NO_BASE.test(innerClauseOf(whole))) return undefined;
  // 「村民有效问卷248份，占48.8%；干部有效问卷59份，占11.6%」: what has such a share of its own is one beside it.
  const next = list[list.indexOf(whole) + 1];
  if (next && next !== part && isRate(next) && /占/.test(next.before)) return undefined;
  // 「2.12个街道有3个」 at the beginning of a line: the number of an item runs into its figure.
  if (whole.at.from === 0 && whole.value.decimals > 0) return undefined;
  // Another figure of the paragraph that makes it is the whole that was meant.
  const others = list.filter((each) => each !== part && isAsCounted(each, part));
  if (others.some((each) => makes(rate, part, each))) return undefined;
  // 「抽检86处，合格83处，返修后合格3处，一次合格率96.51%」: of what was drawn it is the share of one further in front.
  return front.some((each) => makes(rate, each, whole)) ? undefined : { part, whole };
}

const ANSWERED = /(?:[回收]收|收回|有效)[^，。；：、（(\d]{0,8}$/;
const CONTENT = /^[，,（(][^，。；：、（(\d不]{0,12}满意[度率](?:约|为|达到?)*$/;

/** 「回收有效问卷400份，…。总体满意378份，满意度94.50%」: the answers that came in are told in the sentence in front, once. */
function ofAnswered(at: number, list: readonly Counted[], rate: Counted): CountedPair | undefined {
  const part = list[at - 1];
  if (!part || isRate(part) || part.sentence !== rate.sentence || !CONTENT.test(rate.before))
    return undefined;
  // 「其中表示满意的227份」 is of the answers, too.
  const own = innerClauseOf(part).replace('其中', '');
  if (!/满意/.test(part.before) || NO_BASE.test(own) || /不/.test(part.before)) return undefined;
  const others = list.filter((each) => each !== part && isAsCounted(each, part));
  if (others.some((each) => makes(rate, part, each))) return undefined;
  const front = others.filter((each) => list.indexOf(each) < at);
  if (front.some(({ sentence }) => sentence === rate.sentence)) return undefined;
  const [whole, other] = front.filter(
    (each) => rate.sentence - each.sentence === 1 && ANSWERED.test(innerClauseOf(each)),
  );
  return whole && !other && whole.size >= part.size ? { part, whole } : undefined;
}

/** People are counted by two words in one sentence. */
const HEADS = /^[人名]$/;
const isAsCounted = (a: Counted, b: Counted): boolean =>
  isOfOneUnit(a, b) || (HEADS.test(a.value.unit) && HEADS.test(b.value.unit));

/** A rate is called by what its part did, and is none of what did not. */
function isOfWord(said: string, verb: string | undefined): boolean {
  if (verb === undefined) return true;
  const stem = verb.slice(-2);
  const at = said.lastIndexOf(stem);
  return stem.length === 2 && at >= 0 && !/[不未非欠]$/.test(said.slice(0, at));
}

const isTaken = (whole: Counted, next: Counted | undefined, part: Counted): boolean =>
  REACHED.test(innerClauseOf(whole)) ||
  TAKEN.test(innerClauseOf(whole)) ||
  ASKED.test(whole.line.text.slice(whole.at.to, (whole.at.to ?? 0) + 30)) ||
  (next !== undefined && isAsCounted(next, part) && OF_THEM.test(next.before));
