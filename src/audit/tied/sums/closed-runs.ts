import type { Report } from '../../../report/report.ts';
import { areTraits, isSownTwice } from '../../counts/traits.ts';
import {
  areInItsBrackets,
  areOfAKind,
  type Counted,
  clauseOf,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { areCases, areTwo, endAlike, isWhole } from '../../lists/shared-names.ts';
import { areCrossing, areSamePeople } from '../../lists/two-amounts.ts';
import { areFine, isSumOff } from '../../readings/one-slip.ts';
import { comparisons, EACH } from '../../wording/asides.ts';
import { type Around, aroundLines } from '../around.ts';
import { isPlainName } from '../names.ts';
import { misses, printedLike, type Reading } from '../reading.ts';
import { named } from './named-wholes.ts';
import { runBehind, runFrom, type ToldRun } from './told-run.ts';

/** Lists behind their whole that leave nothing out by their words, and do not come to it. */
export const closedRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) => {
    const mates = new Set<Counted>();
    return around.list.flatMap((whole, at) => {
      const run = runBehind(around.list, at) ?? runBelow(around, whole, at);
      if (!run) return [];
      // What is a part itself is the whole of what stands in its brackets, or behind 其中.
      const isMate = mates.has(whole) && run.opening !== 'bracket' && run.opening !== 'among';
      for (const part of run.parts) mates.add(part);
      return !isMate && isClosed(whole, run) ? held(whole, run, around) : [];
    });
  });

/** The list in the next line that opens with 其中, behind the last figure of its kind in this one. */
function runBelow({ list, near }: Around, whole: Counted, at: number): ToldRun | undefined {
  if (list.slice(at + 1).some((each) => areOfAKind(each, whole) || each.sentence > whole.sentence))
    return undefined;
  const first = near[near.indexOf(list.at(-1) as Counted) + 1];
  if (!first || first.line.order !== whole.line.order + 1 || !areOfAKind(first, whole))
    return undefined;
  if (!/^(?:其中|具体|分别)[^，。；、]{0,4}[：，:]/.test(first.before)) return undefined;
  return runFrom(
    near.filter(({ line }) => line === first.line),
    0,
  );
}

/** For each, a change, a comparison: no whole. */
const JOINED = /^(?:、|和|及|与|以及)$/;
const NO_WHOLE = comparisons(EACH, '占|增[收支]|减[收支]|提高|下降|节约|相差|超支');
/** What there should be does not consist of what there is. */
const PLANNED = /计划|应(?!急)|编制|目标|任务|上限|不超|以[上下]/;
/** What became of things is told beside their number, and does not make it up. */
const VERB =
  /^(?:支付|拨付|支出|决算|预算|执行|使用|完成|到位|收回|报废|退休|在职|在编|离休|新增|下达|交回|上缴|实际|已|未|尚|有|涉及|惠及|覆盖|受益|投入|追加|调整|结余|结转|剩余|缺|超|其他用|发放|培训|带动)/;

function isClosed(whole: Counted, run: ToldRun): boolean {
  const words = clauseOf(whole);
  const { parts, names, opening, mark } = run;
  if (isOfTimes(parts)) return false;
  if (NO_WHOLE.test(words) || areTraits(names, whole.nature) || areWorthAndGot(parts)) return false;
  // 「…，其余为压力管道元件。」: what is named behind them has no figure of its own.
  if (/^[，,；;]其余/.test(parts.at(-1)?.after ?? '')) return false;
  // 「分别为8642起和7488起；其次是…」: the last of a list has none of its own.
  if (opening !== 'bracket' && JOINED.test(whole.before)) return false;
  if (
    opening === 'bracket' &&
    (!areInItsBrackets(whole, parts) || FULL.test(parts[0]?.before ?? ''))
  )
    return false;
  // 「小学132所（含教学点19个、民办小学3所）」: some of them alone.
  if (opening === 'bracket' && /含|包括|其中/.test(parts[0]?.before ?? '')) return areAll(names);
  if (opening === 'bracket')
    return areAll(names) || isTooMuch(whole, run) || isSumOff(whole, parts);
  // 「按用途分：救助412万元，养老128万元，其余…」: what a colon opens is the first of a list.
  if (opening === 'bare' && /[：:][^，。；：、]*$/.test(whole.before)) return false;
  if (opening === 'bare' && (isFirstOf(words, names) || isOutgrown(whole, parts))) return false;
  // 「资金来源中，中央1215万元、省级863万元，其余920万元」: the first of what a head opens.
  if (
    opening === 'bare' &&
    /(?:中|其中|来源|包括|分别)[，,：:]?[^，。；：、]*$/.test(whole.before) &&
    run.apart === '、'
  )
    return false;
  const tail = words.replace(/[为共是有]+$/, '').slice(-2);
  if (tail.length === 2 && !TOTAL.test(words) && names.every((name) => name.endsWith(tail)))
    return false;
  if (opening === 'closed')
    return parts.length > 2 || areAll(names) || /全部来[源自]/.test(parts[0]?.before ?? '');
  if (isOfThese(whole, run)) return true;
  const isAll = areAll(names);
  if (opening === 'among')
    return (
      (isAll &&
        !(whole.nature === 'money' && names.some((name) => SOURCE.test(name))) &&
        (parts.length > 2 || areOpposites(names) || endAlike(names))) ||
      (whole.nature === '点' && parts.length >= 3) ||
      isTooMuch(whole, run) ||
      isSlip(whole, run)
    );
  if (PLANNED.test(words) || /其中|其余/.test(words)) return false;
  if (/包括|含/.test(parts[0]?.before ?? '')) return false;
  // What is parted from the list by no other mark than its parts from each other is one of them, if it is not called a total.
  if (mark === '；') return false;
  if (run.apart === mark && !TOTAL.test(words) && !(areStages(names) || areOpposites(names)))
    return false;
  if (isAll || (names.length > 2 && areStages(names))) return true;
  return mark === '、' && parts.length >= 3 && !names.some((name) => VERB.test(name));
}

/** 「2023年、2024年支出分别为40万元、34万元；其中接待费分别为4万元、3万元」: what one thing was at several times is no list of parts. */
const isOfTimes = ([first, second]: readonly Counted[]): boolean =>
  ONE_OF_SEVERAL.test(first?.before ?? '') && /^[、和与及]$/.test(second?.before ?? '');

const ONE_OF_SEVERAL = /其中[：:，,]?[^，。；：、\d和与及]{2,}(?:分别|依次)(?:为|是)?$/;

/** 「投入指标15分，得14分，产出指标25分，得24分」: what each is worth stands among what it got. */
const areWorthAndGot = (parts: readonly Counted[]): boolean => {
  const got = parts.filter((each) => /^(?:实|自评|共)?得(?:分)?(?:为)?$/.test(clauseOf(each)));
  return got.length > 0 && got.length < parts.length;
};

/** 「尚未拨付的40万元中，质量保证金24万元，待结算尾款16万元。」: all of an amount, to the end of the sentence. */
const isOfThese = (whole: Counted, { parts, names }: ToldRun): boolean =>
  whole.nature === 'money' &&
  whole.after.startsWith('中，') &&
  parts.every(({ sentence }) => sentence === whole.sentence) &&
  /^(?:[。；]|$)/.test(parts.at(-1)?.after ?? '') &&
  !names.some((name) => VERB.test(name));

/** 「阅览部和技术部2个部门，辖分馆11个、书屋146个」: what is less than one of the figures behind it, and by no slip, is of another matter. */
const isOutgrown = (whole: Counted, parts: readonly Counted[]): boolean =>
  parts.some(({ size }) => size > whole.size) && !isSumOff(whole, parts);

/** 「共有机关党组织30个，企业党组织40个」: what ends like those behind it, and has a name of its own before that, is the first of them. */
function isFirstOf(words: string, names: readonly string[]): boolean {
  const own = words
    .replace(/^.*(?:[总]?共|总|现|合计)有?|^.*?有/, '')
    .replace(/[数量]?(?:为|共|是|有)*$/, '');
  let tail = names[0] ?? '';
  while (tail !== '' && !names.every((name) => name.endsWith(tail))) tail = tail.slice(1);
  return tail.length >= 2 && own.length > tail.length && own.endsWith(tail);
}

const areAll = (names: readonly string[]): boolean =>
  (isWhole(names) || areTwo(names)) && !areCases(names);

/** Some of the levels that money comes from may be left out. */
const SOURCE = /中央|省|市|县|区|财政|自筹/;

/** What could be got, or was planned, stands in brackets beside what was. */
const FULL = /分值|满分|权重|标准|目标|计划/;

/** 「脱贫县97个，非脱贫县68个」. */
const areOpposites = ([one = '', other = '']: readonly string[]): boolean =>
  [one, other].some((name) => /^[非未不]/.test(name)) &&
  one.replace(/^[非未不已]/, '').slice(0, 2) === other.replace(/^[非未不已]/, '').slice(0, 2);

/** Fine figures that a stroke parts from their sum are off by no chance. */
const isSlip = (whole: Counted, { parts, names }: ToldRun): boolean =>
  parts.length >= 3 &&
  areFine(whole, parts) &&
  isSumOff(whole, parts) &&
  !names.some((name) => SO_FAR.test(name)) &&
  !areSamePeople({ items: parts, names });

/** 「甲类920件，截至目前已办结746件；乙类345件」: what became of one of them so far is none. */
const SO_FAR = /^(?:截[至止]|目前)/;

/** Amounts that money is divided into do not come to more than it, where none of them is told otherwise than the others. */
const isTooMuch = (whole: Counted, { parts, names }: ToldRun): boolean =>
  whole.nature === 'money' &&
  whole.value.unit !== '亿元' &&
  !names.some((name) => VERB.test(name)) &&
  !areCrossing(parts) &&
  sumOfSizes(parts) > whole.size &&
  // Two of them may each tell some of the other: one stroke must part them from it.
  ((parts.length > 2 && parts.every(({ size }) => size <= whole.size)) || isSumOff(whole, parts));

/** 「已完工15座，在建3座」: how far things have come. */
const areStages = (names: readonly string[]): boolean => {
  const open = names.filter((name) => /在建|[未尚待]|闲置|正在|空置/.test(name));
  const done = names.filter(
    (name) => /完工|竣工|完成|建成|在用|办结|整改|验收/.test(name) && !open.includes(name),
  );
  return open.length > 0 && done.length === 1 && open.length + 1 === names.length;
};

const TOTAL = /(?<!公)共|总|全[县市区省年校]|现有|合计/;

/** The list with its whole, unless another reading of the figures about makes it true. */
function held(whole: Counted, run: ToldRun, { list, near }: Around): readonly Reading[] {
  const { parts } = run;
  if (!misses(whole, parts) || isSownTwice(whole)) return [];
  const sum = sumOfSizes(parts);
  // 「民办机构2200个，其中科技类110个、文体类850个、涉外类49个」: less than half of it are some of it alone.
  if (run.opening === 'among' && sum * 2 < whole.size && !isSumOff(whole, parts)) return [];
  const others = near.filter(
    (each) => each !== whole && !parts.includes(each) && areOfAKind(each, whole),
  );
  const from = list.indexOf(whole);
  // Another figure in front is what the list comes to, or one more is told of the whole.
  if (others.some((each) => each.size === sum)) return [];
  const beside = others.filter((each) => list.includes(each) && list.indexOf(each) > from);
  if (beside.some((each) => Math.abs(sum + each.size - whole.size) < 1)) return [];
  if (parts.some((each) => Math.abs(sum - each.size - whole.size) < 1)) return [];
  // One of them is what the others behind it come to.
  if (parts.length > 2 && parts.some((each) => Math.abs(sum - 2 * each.size) < 1)) return [];
  return [{ said: whole, from: parts, computed: printedLike(whole, sum) }];
}

/** The name of a whole at the head of a sentence that tells what it is used for, or its parts in turn: its own figure stands in front, or nowhere. */
const HEADED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(?:[^，。；：、\d]{0,6}[，])?([^，。；：、\d]{3,20}?)(?:中|全部|具体|共)?(?:用于|分别为|依次为|由[^，。；：\d]{0,10}(?:构成|组成)|按[^，。；：、\d]{1,6}(?:划?分|分类|分为)[，,：:])/;
/** Money without a name is all of it. */
const ANY = /^(?:项目|专项|本项目)?资金(?:来源)?$/;
const ALL = ['总投资', '资金总额', '资金总量', '项目资金', '专项资金'];
const FEWEST = 3;

/** Lists without a figure in front whose sentence opens with the name of their whole, told elsewhere about, and do not come to it. */
export const headedRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.flatMap((first, at) => {
      const isHead = at === 0 || (around.list[at - 1] as Counted).sentence < first.sentence;
      const name = isHead ? HEADED.exec(first.before)?.[1] : undefined;
      if (name === undefined || /主要|其中/.test(first.before)) return [];
      const run = runFrom(around.list, at);
      if (!run || run.parts.length < FEWEST || run.opening !== 'closed') return [];
      const front = around.near.slice(0, around.near.indexOf(first));
      const whole = ANY.test(name)
        ? ALL.map((words) => named(words, first, front)).find((each) => each !== undefined)
        : named(name, first, front);
      return whole ? held(whole, run, around) : [];
    }),
  );

/** 「项目支出包括：…」, 「项目支出中，…」: some of it may be left out. */
const OPEN =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?([^，。；：、\d]{3,16}?)(?:中|主要|具体)*(?:包括|用于|有)[：:，,]?[^，。；：、\d]+$|^([^，。；：、\d]{3,16}?)中[，,：:][^，。；：、\d]+$/;

/** Lists of money that come to more than the whole named at the head of their sentence, or are off it by a slip; and those that follow the change of their whole. */
export const overfullRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.flatMap((first, at) => {
      const former = around.list[at - 1];
      const isHead = former === undefined || former.sentence < first.sentence;
      if (!isHead) return [];
      const name = OPEN.exec(first.before);
      const run = runFrom(around.list, at);
      if (!run) return [];
      if (!name) {
        const changed = beforeChange(around, first, at);
        return changed && isClosed(changed, run) ? held(changed, run, around) : [];
      }
      if (first.nature !== 'money') return [];
      const front = around.near.slice(0, around.near.indexOf(first));
      const whole = named(name[1] ?? name[2] ?? '', first, front);
      const isOff =
        whole && (isTooMuch(whole, run) || (!/主要/.test(first.before) && isSlip(whole, run)));
      return isOff ? held(whole, run, around) : [];
    }),
  );

const CHANGE = /[空缺]编|较|比(?!例)|同比|增|减|下降|上升|提高|完成|执行|占/;

/** 「资产总额5862万元，较年初增加351万元，增长6.38%。其中…」: the amount whose sentence tells nothing else but how it changed. */
function beforeChange({ list }: Around, first: Counted, at: number): Counted | undefined {
  if (!/^其中/.test(first.before)) return undefined;
  let k = at - 1;
  while (k > 0 && (isRate(list[k] as Counted) || CHANGE.test(innerClauseOf(list[k] as Counted))))
    k -= 1;
  const whole = list[k];
  if (!whole || k === at - 1 || whole.sentence !== first.sentence - 1) return undefined;
  return areOfAKind(whole, first) && isPlainName(whole) ? whole : undefined;
}
