import type { Report } from '../../../report/report.ts';
import { areTraits, isSownTwice } from '../../counts/traits.ts';
import {
  type Counted,
  clauseOf,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { areCases, areTwo, endAlike, isWhole } from '../../lists/shared-names.ts';
import { areCrossing, areSamePeople } from '../../lists/two-amounts.ts';
import { areFine, isSumOff, isSumSlipped, isSumTurned, lengthOf } from '../../readings/one-slip.ts';
import { type Around, aroundLines } from '../around.ts';
import { isOfOneUnit } from '../names.ts';
import { misses, printedLike, type Reading } from '../reading.ts';
import { isOwn, type ToldRun } from './told-run.ts';

/** What stands behind a figure in its own unit, clause by clause, whatever other figures the clauses tell. */
export interface Clauses extends Omit<ToldRun, 'opening' | 'end'> {
  /** Whether it opens as some of what is in front. */
  readonly isAmong: boolean;
  /** Whether a sentence or a semicolon ends with the last part. */
  readonly isToEnd: boolean;
}

/**
 * Lists that say nothing of being whole, one stroke off what stands in front of them: 「雨污管网38190米，雨水管16140米、污水管21350米」.
 * What is counted behind a number is its parts where it comes to it; where a slip alone is in the way, it was to come to it.
 */
export const slippedRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) => {
    const mates = new Set<Counted>();
    return around.list.flatMap((whole, at) => {
      const run = clausesBehind(around.list, at);
      if (!run || (mates.has(whole) && !run.isAmong)) return [];
      const holds = !misses(whole, run.parts);
      if (!holds && !(isParted(whole, run, around.list[at - 1]) && isOff(whole, run))) return [];
      for (const part of run.parts) mates.add(part);
      return holds || isExcused(whole, run, around) ? [] : [told(whole, run.parts)];
    });
  });

const told = (whole: Counted, parts: readonly Counted[]): Reading => ({
  said: whole,
  from: parts,
  computed: printedLike(whole, sumOfSizes(parts)),
});

/** For each, a change, a share, planned of another, left, or a sum: no part. */
const NO_PART =
  /每|均(?!衡)|占|上年|去年|同期|较|比(?!例|赛|武|对)|增(?:加|长|幅|至|收|支)|减(?:少|幅|至|收|支)|[审核]减|单价|标准(?!化)|计划|目标|另|此外|累计|合计|共计|总计|(?<!公)共$|超|同比|率|调[减增]|扣|实际|[收缴]回|结[余转]|剩余|缺|未|不足|差|应(?!急)|等$|以上$|构成|组成|分值|满分|权重/;
/** What became of what is in front is told beside it. */
const VERB =
  /^(?:已|尚|仍|有|涉及|惠及|覆盖|受益|完成|办结|整改|退休|离休|在职|在编|实有|新增|净增|带动|培训|就业|合格|达标|其中党员|注销|报废|发现|查[出处]|立案|责令|处罚|移送|约谈|取缔|拨付|支付|到位|执行|决算|使用|追加)/;
const OPENS =
  /^[^，。；、：:\d（(]{0,16}[。；;，,：:（(]?(?:其中|具体|分别|包括|包含|按[^，。；、\d]{1,8}分)[^，。；、：:]{0,4}?[：:，,]?(?=[^，。；、：:]*$)/;
const HEAD = /^[^，。；;、：:（()）]{0,16}([，,、；;：:（(])/;
/** 「执业（助理）医师」. */
const WITHIN = /[（(][^（()）\d]{1,8}[）)](?=[^，。；、\d])/g;
const ENDS = /(?:支出|发放|投入)?(?:为|有|是)?$/;
const MOST = 12;
/** Behind a figure that fills a clause. */
const OF_ITS_OWN = /^[^，。；、,;\d]{0,6}[，。；、,;]/;

export function clausesBehind(
  list: readonly Counted[],
  at: number,
  opens = OPENS,
): Clauses | undefined {
  const whole = list[at];
  if (!whole || isRate(whole) || NO_WHOLE.test(innerClauseOf(whole))) return undefined;
  const parts: Counted[] = [];
  const names: string[] = [];
  let [apart, mark, words] = ['', '', ''];
  let isAmong = false;
  let isWithin = false;
  let last = whole;
  const besides: number[] = [];
  let k = at + 1;
  for (; k < list.length && k - at < MOST * 2; k += 1) {
    const each = list[k] as Counted;
    const from = parts[0] ?? whole;
    const isHere = each.sentence === from.sentence;
    if (!isHere && (parts.length > 0 || each.sentence > whole.sentence + 1)) break;
    if (isHere && isOwn(each)) continue;
    // What brackets hold behind a part is of it alone.
    if (parts.length > 0 && apart !== '（' && apart !== '(') {
      isWithin = isWithin ? !/[）)][^（(]*$/.test(each.before) : /[（(][^）)]*$/.test(each.before);
      if (isWithin) continue;
    } else if (/^[^（(]*[）)]/.test(each.before)) break;
    const between = each.before
      .replace(WITHIN, '')
      .replace(/^[^（(]*[）)]/, '')
      .replace(/^[和及与]|^以及/, '、');
    const sign = HEAD.exec(between)?.[1];
    if (sign !== undefined || each.sentence !== last.sentence) words = '';
    last = each;
    words += between;
    if (isRate(each) || !isOfOneUnit(each, whole)) {
      if (words === between && sign === undefined && isHere) return undefined;
      if (OF_ITS_OWN.test(each.after)) besides[parts.length] = (besides[parts.length] ?? 0) + 1;
      continue;
    }
    const opening = parts.length === 0 ? opens.exec(words)?.[0] : undefined;
    if (!isHere && opening === undefined) return undefined;
    const own = sign ?? (HEAD.exec(words)?.[1] || (isHere ? '' : '。'));
    const told = opening === undefined ? words.replace(HEAD, '') : words.slice(opening.length);
    const name = told.replace(ENDS, '');
    words = '';
    if (own === '' || /[，；;。：:（(]/.test(name) || name === '') break;
    if (NO_PART.test(name) || VERB.test(told) || /^含/.test(name)) {
      // A list that goes on with what is no part is none that was read.
      if (parts.length > 0 && (own === '、' || own === '；' || own === ';')) return undefined;
      break;
    }
    if (parts.length === 0) [apart, isAmong] = [own, opening?.includes('其中') ?? false];
    else {
      if (mark !== '' && own !== mark) break;
      mark = own;
    }
    parts.push(each);
    names.push(name);
  }
  if (parts.length < 2 || parts.length > MOST) return undefined;
  const { after } = parts.at(-1) as Counted;
  if (/^[^，。；]{0,3}等|^[，,、；;](?:其余|其他|另)/.test(after)) return undefined;
  // 「局机关1个，高中3所，小学36所，其他单位3个」: what is told between two of them and not behind each is an item of another unit.
  const [, first = 0] = besides;
  if (parts.some((_, i) => (besides[i + 1] ?? 0) < first)) return undefined;
  if (parts.slice(1).some((_, i) => (besides[i + 1] ?? 0) !== first)) return undefined;
  // 「全年预算120.5万元（年初预算100万元，追加25万元，调减4.5万元）」: brackets that hold something else besides.
  if (/[（(]/.test(apart) && !/^[）)]/.test(after)) return undefined;
  return { parts, names, isAmong, apart, mark, isToEnd: /^(?:[。；;]|$)/.test(after) };
}

const NO_WHOLE =
  /每|均(?!衡)|占|较|比(?:上年|预算)|同比|增[加长收支]|减[少收支]|提高|下降|节约|相差|超|上年|去年|另|剩余|其余|结[余转]|排名|[居排]前|前[二三四五六七八九十\d]{1,2}[位名类项个]/;
const TOTAL = /(?<!公)共|总|全[县市区省年校]|合计/;

/** Whether a list is parted from its whole by more than its parts from each other, or opens as some of it. */
function isParted(whole: Counted, run: Clauses, before: Counted | undefined): boolean {
  // 「满意535份，…；一般24份、不满意11份」: one of the grades; and what is paid for each is not added.
  const isGrade = /满意(?:的|有|为)?$/.test(clauseOf(whole));
  if (isGrade && run.names.some((name) => /不满意|一般/.test(name))) return false;
  if (/^[／/]/.test(whole.after)) return false;
  if (run.isAmong || run.apart !== run.mark)
    return !/其中|其余|分别|包括/.test(run.isAmong ? '' : clauseOf(whole));
  if (/其中|其余|分别|包括|主要|用于|[：:]/.test(clauseOf(whole))) return false;
  // 「甲镇完成278户，乙镇完成285户，其余乡镇完成1386户」: the first of them is called as its mates.
  const [verb, words] = [clauseOf(whole).slice(-2), clauseOf(whole)];
  if (run.names.every((name) => name.endsWith(verb)) && !/共|全|总|合计|累计/.test(words))
    return false;
  // One of several of a kind.
  return !before || before.sentence !== whole.sentence || !isOfOneUnit(before, whole);
}

/** Whether a slip alone parts a list from its whole: told by the digits, or by the words where there are few of them. */
function isOff(whole: Counted, run: Clauses): boolean {
  const { parts, names, isAmong, apart, mark, isToEnd } = run;
  if (!isSumOff(whole, parts) || isSownTwice(whole)) return false;
  if (areTraits(names, whole.nature) || areCases(names) || areCrossing(parts)) return false;
  // 「效益30分、得27分」: what could be got stands beside what was.
  if (whole.value.unit === '点' && names.some((name) => /得/.test(name))) return false;
  const steps = stepsOf(whole, parts);
  const isFine = areFine(whole, parts) || steps >= FINE;
  if (areSamePeople({ items: parts, names }) && (isAmong || !isFine)) return false;
  const many = lengthOf(whole);
  const isAll = isWhole(names) || areTwo(names) || (!isAmong && endAlike(names));
  // Digits in another order are met by chance where the words say nothing of a whole.
  const isOne = isSumSlipped(
    whole.value,
    parts.map(({ value }) => value),
  );
  if (!isOne && !isAll) return false;
  if (isFine && (parts.length > 2 || steps >= FINE * 10)) return true;
  if (isAmong)
    return (
      (isAll && whole.nature !== 'money') ||
      parts.some(({ size }) => size > whole.size) ||
      (parts.length > 2 && isToEnd && isSumTurned(whole, parts))
    );
  const isSet = apart !== mark || (parts.length > 2 && isToEnd && isFine);
  // 「二氧化硫38.2吨，氮氧化物21.3吨、颗粒物16.1吨」: two of few digits may come near what stands in front by chance.
  if (many > 2) return isAll || ((isFine || isSet) && TOTAL.test(clauseOf(whole)));
  return isSet && (isAll || TOTAL.test(clauseOf(whole)));
}

/** A whole of so many steps is met by no chance. */
const FINE = 1000;

/** How many steps of the finest digit that any of some figures tells make the whole. */
export function stepsOf(whole: Counted, parts: readonly Counted[]): number {
  const decimals = Math.max(...[whole, ...parts].map(({ value }) => value.decimals));
  const inFinest = ({ value }: Counted): number =>
    Math.abs(value.coefficient) * 10 ** (decimals - value.decimals);
  let all = [whole, ...parts].map(inFinest);
  while (all.every((each) => each > 0 && each % 10 === 0)) all = all.map((each) => each / 10);
  return all[0] ?? 0;
}

/** Whether another reading of the figures about makes it true. */
function isExcused(whole: Counted, { parts }: Clauses, { list, near }: Around): boolean {
  const is = (size: number): boolean => Math.abs(size - whole.size) < 1;
  const sum = sumOfSizes(parts);
  // Some of the first of them come to it, one is told besides, or one of them is what others come to.
  if (parts.some((_, i) => i > 0 && is(sumOfSizes(parts.slice(0, i + 1))))) return true;
  if (parts.some(({ size }) => is(sum - size) || Math.abs(sum - 2 * size) < 1)) return true;
  if (isOpen(whole, parts, list)) return true;
  const from = list.indexOf(whole);
  const others = near.filter(
    (each) => each !== whole && !parts.includes(each) && isOfOneUnit(each, whole),
  );
  return others.some(
    (each) =>
      (each.size === sum && (lengthOf(each) > 2 || list.includes(each))) ||
      (list.indexOf(each) > from && is(sum + each.size)),
  );
}

/** Whether what is told with each part says that more than they are in the whole: shares short of the hundred, or amounts short of that of the whole. */
function isOpen(whole: Counted, parts: readonly Counted[], list: readonly Counted[]): boolean {
  const behind = (each: Counted): Counted | undefined => list[list.indexOf(each) + 1];
  const shares = parts.map((part, i) => {
    const [from, to] = [list.indexOf(part) + 1, list.indexOf(parts[i + 1] as Counted)];
    const share = list.slice(from, to < 0 ? undefined : to).find(isRate);
    return share && /占/.test(share.before) ? share.size : Number.NaN;
  });
  if (Math.abs(shares.reduce((all, each) => all + each, 0) - 100) > 1) return true;
  const all = behind(whole);
  const twins = parts.map(behind);
  return (
    all !== undefined &&
    !isRate(all) &&
    !isOfOneUnit(all, whole) &&
    twins.every((each) => each !== undefined && isOfOneUnit(each, all)) &&
    misses(all, twins as readonly Counted[])
  );
}
