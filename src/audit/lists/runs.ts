import type { Report } from '../../report/report.ts';
import { lastClause } from '../../values/last-clause.ts';
import { once } from '../../values/once.ts';
import { areTraits } from '../counts/traits.ts';
import { alike, areOfAKind, type Counted, countedIn, isRate } from '../figures/counted.ts';
import { isUnreadItem, nextName } from './shared-names.ts';

const NO_PART =
  /^共|^(?:全年|年度|本年|全部|各[季月]度?)?累计|总数|总额|增|减|(?<!按)比(?!例)|完成率|(?<!(?:年初|上年度?)[^，。；\d]{0,6})结[余转]|余下|剩余|执行率|上年(?!度?[^，。；\d]{0,4}结[余转])|去年|预算数|决算数|人均|每|均|超(?!范围|标准[^，。；、\d]|预算[列支]|期)|合计|共计|总计|同期|较|目标[值为数]|(?<!高)标准|新增|达到|退休|离休|授予|(?<!转移)支付|不低于|^(?:低|高|少|多)于|^控制在|扣|^有效(?!问卷|样本)/;
/** 「年初预算1156万元，追加243万元、收回14.5万元」: what is taken off again makes no sum. */
const TAKEN_OFF = /^(?:[^，。；、\d]{0,4})(?:收回|缴回|上缴|[调核追扣压]减|调出)/;
const TWICE = /重复|重叠|交叉计/;
/** Another figure of the same item: 「优的21个，涉及200万元；」. */
const BETWEEN =
  /^[，,、（(](?:涉及|救助|惠及|受益|补助|发放|共|计|资金|金额|预算|支出)(?:资金|金额|预算)*$/;
const DONE =
  /^(?:截[至止](?:目前|当前)?|目前|实际|全年|当年|已|累计)*(?:执行|支出|支付|使用|完成|拨付|办结(?:反馈|回复)?|办理|办复|答复|化解|处置|整改|验收)(?:了|数|金额|资金)?$|^已(?:改造|建成|安置|处理|销号)(?:了)?$/;
/** Here a list of its own begins. */
const OPENED = /^(?:其中|主要[为是有]|分配|包括|包含|含|涉及|分别|依次|具体|按|从|由)/;
const SHARE = /^的$|^[，,、（(](?:约)?(?:占|执行率|完成率|支出率|比重|占比)[^。；\d]{0,14}$/;
/** 「，同比增长5%」, 「，完成年初预算的51%」: told of an amount of a list, the list goes on behind it. */
const CHANGE_RATE =
  /^[，,、（(](?:同比|[比较](?:上年|去年)(?:同期)?|增幅|降幅)?(?:增长|下降|降低|上升|增加|减少)了?$|^[，,、（(](?:完成|为)(?:年初|全年|年度|调整后?|年)*(?:预算|任务|计划)数?的?$/;
const CHANGE =
  /^[，,、（(](?:同比|[比较](?:上年|去年)(?:同期)?)?(?:增收|减收|增支|减支|增加|减少)了?$/;
/** 「甲级病历96份，甲级率96%」: a rate called as the item in front. */
const isOfItem = ({ before }: Counted, name = ''): boolean =>
  name.length > 2 && before.endsWith('率') && before.slice(1).startsWith(name.slice(0, 2));
const isToldBeside = (each: Counted): boolean => isBase(each) || CHANGE.test(each.before);
/** 「事业收入（学费、住宿费）」: what stands in brackets is no part of a name. */
const withoutBrackets = (words: string): string =>
  /（.*[、，].*）/.test(words) ? words.replace(/（[^（）\d]{1,24}）/g, '') : words;
/** A list of years has their numbers for names. */
const YEAR = /20\d\d年/;
/** 「就业增收类3个」 is a kind, whatever its name speaks of. */
const isNoPart = (name: string): boolean => NO_PART.test(name) && !name.endsWith('类');
/** So does one of ages. */
const AGE = /\d{1,3}(?:[至到—~-]\d{1,3})?(?:周)?岁/g;
/** 「自建房60户，鉴定54户，鉴定率90%」: behind a figure the rate that is named after it; the figure is of the item in front. */
const isRated = (name: string, next: Counted | undefined): boolean =>
  next !== undefined &&
  isRate(next) &&
  name.length > 1 &&
  /^[，,、（(]([^，。；\d]{2,6})率(?:为|达到?)?$/.exec(next.before)?.[1] === name;
/** A list of so few amounts of the same unit says nothing. */
const FEWEST = 2;

/** 「城市999户1730人，农村…」: a figure right behind another of another kind has its words. */
const namedTwice = (list: readonly Counted[]): readonly Counted[] =>
  list.map((each, i) => {
    const former = list[i - 1];
    return former && isTwinOf(list, i) && !alike(former, each)
      ? { ...each, before: former.before }
      : each;
  });

/** The figures of each line, those told twice named; made once for a report. */
export const namedLines = once((report: Report): readonly (readonly Counted[])[] =>
  countedIn(report).map(namedTwice),
);

/** A list and what is told of its items lie within so many figures. */
const FARTHEST = 300;

/** Figures of one unit in a row, each with a name. */
export interface Run {
  readonly items: readonly Counted[];
  readonly names: readonly string[];
  /** What follows behind a stronger mark: it may belong to the list, or be another matter. */
  readonly beyond: readonly Counted[];
  readonly start: number;
  readonly end: number;
}

/** What was read of a line, by the figure at which it begins: several rules ask for the same lists. */
const runsOf = once((_: readonly Counted[]) => new Map<number, Run | undefined>());

/** The figures of one unit from one on that follow each other as a list, each with a name of its own; read once for a line. */
export function runFrom(list: readonly Counted[], start: number): Run | undefined {
  const known = runsOf(list);
  const there = known.get(start);
  if (there !== undefined || known.has(start)) return there;
  const run = readRun(list, start);
  known.set(start, run);
  return run;
}

function readRun(list: readonly Counted[], start: number): Run | undefined {
  const first = list[start];
  if (!first || isRate(first) || first.value.unit === '点') return undefined;
  const items: Counted[] = [first];
  const names: string[] = [nameOf(first)];
  const beyond: Counted[] = [];
  const inBrackets = /[（(][^）)]*$/.test(
    first.before.slice(0, first.before.length - nameOf(first).length),
  );
  let mark = 0;
  let at = start + 1;
  const last = Math.min(list.length, start + FARTHEST);
  for (; at < last; at += 1) {
    const each = list[at];
    if (!each || each.sentence !== first.sentence) break;
    // 「初中9所，中心小学16所，教学点12个」: the list goes on in another word for things.
    if (!alike(each, first) && areOfAKind(each, first) && nextName(behind(each)) !== undefined) {
      beyond.push(each);
      at += 1;
      break;
    }
    if (
      isRate(each)
        ? SHARE.test(each.before) || CHANGE_RATE.test(each.before) || isOfItem(each, names.at(-1))
        : isToldBeside(each)
    )
      continue;
    if (
      !alike(each, first) &&
      (BETWEEN.test(each.before) || isTwinOf(list, at) || isTwinOf(list, at + 1))
    )
      continue;
    const name = alike(each, first)
      ? nextName(withoutBrackets(behind(each)).replace(YEAR, '某年').replace(AGE, '某岁'))
      : undefined;
    // What is counted twice is taken off the sum of the others.
    if (name !== undefined && TWICE.test(name)) return undefined;
    if (name !== undefined && TAKEN_OFF.test(name)) {
      // 「下达86万元，其中甲校52万元，乙校34万元，调减10万元」: taken off the whole, when its parts are told.
      if (items.length >= FEWEST && /其中/.test(first.before)) break;
      return undefined;
    }
    // 「甲项目60万元，执行54万元；乙项目…」: what was done of the item in front is no item.
    if (name !== undefined && DONE.test(name) && !DONE.test(names[0] ?? '')) continue;
    if (name !== undefined && isRated(name, list[at + 1])) continue;
    if (name === undefined || OPENED.test(name)) break;
    if (isNoPart(name) && !(RETIRED.test(name) && isAllStaff(list[start - 1]))) break;
    // 「受访的500家企业中，」: what stands in front is the whole of what follows.
    if (/^[^，。；、\d]{0,8}中[，,：:]/.test(each.before)) break;
    if (each.value.unit !== first.value.unit || (inBrackets && /^[）)]/.test(behind(each)))) break;
    // A list goes on with the mark that it began with; a stronger one begins another matter.
    const next = strengthOf(behind(each));
    if (beyond.length > 0 || (items.length >= FEWEST && next > mark)) {
      beyond.push(each);
      continue;
    }
    // 「其中甲13人；乙21人，带动86人」: a lighter mark behind semicolons tells more of one item, or of another matter.
    if (mark === SEMICOLON && next < mark) return undefined;
    mark = Math.max(mark, next);
    items.push(each);
    names.push(name);
  }
  if (items.length < FEWEST || isNoPart(nameOf(first))) return undefined;
  if (areTraits(names, first.nature)) return undefined;
  return { items, names, beyond, start, end: at - beyond.length };
}

/** 「实有人员58人，其中在职51人，退休7人」: elsewhere the retired are counted beside those in post. */
const RETIRED = /^[离退]休(?:人员|职工)?$/;
const isAllStaff = (whole: Counted | undefined): boolean =>
  whole !== undefined && /实有(?:人员|人数|总人数|职工)?(?:共|为)?$/.test(whole.before);

/** 「占年初预算2400万元的43.1%」: what a share or rate is of. */
const isBase = ({ after }: Counted): boolean => /^的\s?\d/.test(after);

/** 「由本级和2个下属单位组成。其中：行政单位1个、事业单位2个」: of all there is one more. */
const BESIDE_ITSELF = /(?:本级|机关|本部)[^，。；、\d]{0,6}[和及与]$/;

/** A figure to compare with, one for each, or one beside the body itself: part and whole of nothing. */
export const isAside = (each: Counted): boolean =>
  isBase(each) ||
  BESIDE_ITSELF.test(each.before) ||
  /(?<!新)增|减|较|比|上年|去年|同期|每|均|单价|造价|[空缺]编|跨[越过]|突破|超过/.test(
    each.before.slice(-8),
  );

/** 「比预算22万元节约2.2万元」: what two amounts differ by has no parts. */
export function isDifference(list: readonly Counted[], each: Counted): boolean {
  if (!/^(?:节约|节省|压减|减少|下降|增加|增长|超支|超出)了?$/.test(each.before)) return false;
  const base = list[list.indexOf(each) - 1];
  return base !== undefined && /[比较][^，。；、\d]{0,10}$/.test(base.before);
}

/** 「收入120万元，加上上级补助80万元、上年结余5万元，收入总计205万元」: with the figure that the others are added to. */
export function withAugend(list: readonly Counted[], run: Run): Run {
  if (!/^加上?/.test(run.names[0] ?? '')) return run;
  const [first] = run.items;
  const augend = list
    .slice(0, run.start)
    .findLast(
      (each) => first && alike(each, first) && each.sentence === first.sentence && !isAside(each),
    );
  return augend
    ? { ...run, items: [augend, ...run.items], names: [nameOf(augend), ...run.names] }
    : run;
}

/** Whether a figure tells the same item as the one in front, by another kind of number: 「50个2868万元」, 「50个、2868万元」. */
export function isTwinOf(list: readonly Counted[], at: number): boolean {
  const [front, each] = [list[at - 1], list[at]];
  if (!front || !each || front.line !== each.line || front.sentence !== each.sentence) return false;
  const [end = 0, from = 0] = [front.at.to, each.at.from];
  return (
    from === end ||
    (from === end + 1 && !alike(front, each) && /[、，,（(]/.test(each.line.text.charAt(end)))
  );
}

/** Where the figures end that tell one item by several kinds of numbers. */
function lastOfTwins(list: readonly Counted[], from: number): number {
  let at = from;
  while (isTwinOf(list, at + 1)) at += 1;
  return at;
}

/** Whether a list goes on behind its last figure with what is no item of it. */
export function goesOn(list: readonly Counted[], run: Run): boolean {
  const last = run.items.at(-1);
  const at = last ? lastOfTwins(list, list.indexOf(last)) : -1;
  const next = list[Math.max(run.end, at + 1)];
  if (/^[）)]?(?:等|[、和及与]|[，,；;]其余)/.test(list[at]?.after ?? '')) return true;
  // 「补助100万元（其中：甲60万元，乙40万元），债券…」: a list ends with its brackets.
  if (/^[（(][^）)]*$/.test(run.items[0]?.before ?? '') && /^[）)]/.test(list[at]?.after ?? ''))
    return false;
  if (!next || !last || next.sentence !== last.sentence) return false;
  // 「收入45万元，上级补助29万元（其中：…），债券转贷9万元」: behind what brackets tell of its last item it does.
  const bracketed =
    /^[（(]/.test(next.before) && !/^[（(][^）)]*$/.test(run.items[0]?.before ?? '');
  const beyond = bracketed
    ? list.slice(list.indexOf(next) + 1).find(({ before }) => /^[）)]/.test(before))
    : undefined;
  if (beyond?.sentence === last.sentence && alike(beyond, last))
    return /^[）)][，,、；;]/.test(beyond.before);
  return (
    (!isRate(next) && /^[、和及与]/.test(next.before)) ||
    (alike(next, last) && isUnreadItem(behind(next)))
  );
}

/** The words behind the noun that the figure in front may still count: 「49个村，二批涉及」. */
export const behind = ({ before }: Counted): string =>
  before.replace(/^(?![和及与])[^，,。；;、（）()\d]{1,4}(?=[、，,；;])/, '');

const SEMICOLON = 3;
const strengthOf = (before: string): number =>
  /^[）)]?[；;]/.test(before) ? SEMICOLON : /^[）)]?[，,]/.test(before) ? 2 : 1;

/** The words right in front of a figure, behind what opens the list. */
const nameOf = ({ before }: Counted): string =>
  lastClause(before, '，,。；、：:（）()')
    .replace(
      /^(?:其中|即(?=[省市县区中国]|乡镇)|包括|包含|含|(?:主要)?用于|分配(?:给|至)?|涉及|覆盖|惠及|(?:分别|依次|具体)[为是有]?)/,
      '',
    )
    .replace(OUT_OF, '');
/** 「162个项目中产业类36个、基建类32个」: what the figure in front counts opens the list. */
const OUT_OF =
  /^[^，。；、\d]{0,6}(?:项目|任务|单位|企业|学校|人员|学生|教师|职工|问题|案件|指标|工程|设备|车辆|问卷|[户村])中(?=[^央心小学医共国期等，。；、])/;

export const openingOf = (run: Run): string => {
  const [first] = run.items;
  const { before = '' } = first ?? {};
  const name = run.names[0] ?? '';
  const opening = before.slice(0, before.length - name.length);
  // 「支出构成为：运行维护（水、电）318万元」: what is told of the first item stands behind its name.
  const bare = name === '' ? opening.replace(/[（(][^（）()]*[)）]$/, '') : opening;
  return bare === opening ? opening : bare.replace(/[^，,；;：:]*$/, '');
};

/** Whether the first of the figures come to the whole: what follows is another matter. */
export function begins(whole: Counted, items: readonly Counted[]): boolean {
  let sum = 0;
  return items.some(({ size }) => {
    sum += size;
    return sum === whole.size;
  });
}

/** 「访问400人，接通362人，满意321人，基本满意26人，不满意15人」: one of the figures is the whole of those behind it. */
export function isNested(items: readonly Counted[]): boolean {
  let sum = 0;
  return items.toReversed().some(({ size }, i) => {
    if (i >= 2 && sum === size) return true;
    sum += size;
    return false;
  });
}
