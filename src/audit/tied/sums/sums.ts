import { parseCount } from '../../../values/chinese.ts';
import { areTraits, isSownTwice } from '../../counts/traits.ts';
import {
  alike,
  areInItsBrackets,
  type Counted,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { isWhole } from '../../lists/shared-names.ts';
import { areFine, isSumOff } from '../../readings/one-slip.ts';
import { areColumns, ITEM, isOfOneUnit, isPlainName } from '../names.ts';
import { adjusted } from './budget-sides.ts';
import { isLastItem } from './last-items.ts';
import { isOwn } from './told-run.ts';

/** A whole with its parts, the whole first. */
export type WholeAndParts = readonly [whole: Counted, ...parts: Counted[]];

/** The grammars by which a whole is told with all its parts, or with parts that are none of anything else. */
export const plainSum = (
  at: number,
  list: readonly Counted[],
  above: readonly Counted[],
): WholeAndParts | undefined =>
  closedBehind(at, list) ??
  numbered(at, list) ??
  sources(at, list) ??
  adjusted(at, list) ??
  graded(at, list) ??
  byLevels(at, list) ??
  called(at, list, above) ??
  bracketed(at, list) ??
  exceeded(at, list);

const BEHIND = /^[，,；;]?(?:合计|共计|总计|共)为?$/;
/** 「警力合计1457人」: a name of its own may be that of some of them, where no slip parts it from all. */
const BEHIND_NAME =
  /^[，,；;](?!其中)[^，。；：、（(\d和及与占比较每均]{2,6}(?:合计|共计|总计)为?$/;
/** 「检查药店216家、诊所174家，共390家」: a sum right behind the figures of its sentence, each of which has a name of its own. */
function closedBehind(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  // Points are told by levels, of which one consists of those below it.
  if (!whole || isRate(whole) || whole.value.unit === '点') return undefined;
  const isNamed = BEHIND_NAME.test(whole.before);
  if (!isNamed && !BEHIND.test(whole.before)) return undefined;
  const parts: Counted[] = [];
  for (let i = at - 1; list[i]?.sentence === whole.sentence; i -= 1) {
    const part = list[i] as Counted;
    // 「开放床位620张，设临床科室28个、医技科室9个，共37个」: a figure of another kind ends the list.
    if (!isOfOneUnit(part, whole) && parts.length > 1 && /^[，,；;]/.test(parts[0]?.before ?? ''))
      break;
    if (!isOfOneUnit(part, whole) || !isPlainName(part)) return undefined;
    parts.unshift(part);
    if (/[；;]/.test(part.before)) break;
    const isFirst = list[i - 1]?.sentence !== whole.sentence;
    if (!isFirst && !ITEM.test(part.before)) return undefined;
  }
  const [first] = parts;
  if (!first || parts.length < 2 || OPENED.test(first.before) || areSame(parts)) return undefined;
  if (!/^[，,；;]/.test(whole.before) && !/^[、和及与]/.test(parts.at(-1)?.before ?? ''))
    return undefined;
  // Of posts and the people in them, of planned and done, the last ones alone are added.
  const isMade = parts.some((_, i) => Math.abs(sumOfSizes(parts.slice(i)) - whole.size) < 1);
  // One of them is what the others come to.
  const isNested = parts.some((part) => Math.abs(sumOfSizes(parts) - 2 * part.size) < 1);
  return isMade || isNested || (isNamed && !isSumOff(whole, parts)) ? undefined : [whole, ...parts];
}

const OPENED = /其中|包括|含[^，。；、]{0,4}$/;
/** Names that differ by nothing tell one thing at several times. */
const areSame = (parts: readonly Counted[]): boolean =>
  new Set(parts.map(innerClauseOf)).size < parts.length;

const OF_ALL =
  /^[，,；;]?([一二三四五六七八九十两\d]{1,2})(?:个|类|项|批|期|家|所|条|处|标|乡镇|部门|单位)[^，。；、\d]{0,12}(?:合计|共计|总计|共)为?$/;

/** 「一标段中标价1486万元，…；二标段…。两个标段合同价合计2690万元」: as many figures of the kind in front as the sum says that it is of. */
function numbered(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  const word = whole && OF_ALL.exec(whole.before)?.[1];
  if (!whole || word === undefined || isRate(whole)) return undefined;
  const many = parseCount(word);
  const isWithin = /^[，,；;]/.test(whole.before);
  const parts = list
    .slice(0, at)
    .filter(
      (each) => isOfOneUnit(each, whole) && whole.sentence - each.sentence === (isWithin ? 0 : 1),
    );
  if (many === undefined || many < 2 || parts.length !== many) return undefined;
  return parts.every((each) => isPlainName(each) && !OPENED.test(each.before))
    ? [whole, ...parts]
    : undefined;
}

const SOURCES =
  /(?:资金|经费)?(?:来源|筹措|筹集|构成|组成)(?:渠道|情况|方式)?(?:分别)?(?:为|是|包括|有|：|:)+[^，。；、：\d]{1,16}$/;

/** 「总投资4860万元，资金来源为中央资金1950万元、…。」: what a whole comes from, to the end of its sentence. */
function sources(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || whole.nature !== 'money' || first.sentence - whole.sentence > 1)
    return undefined;
  if (!SOURCES.test(first.before) || !isPlainName(whole) || isLastItem(at, list)) return undefined;
  const parts = itemsFrom(at + 1, list);
  const last = parts.at(-1);
  return last && parts.length >= 2 && /^(?:[。；;]|$)/.test(last.after)
    ? [whole, ...parts]
    : undefined;
}

/** Words of what is told of an item, or of all of them: no further item. */
const NO_ITEM = /其中|包括|包含|合[计并]|共|总|累计|实际|支付|执行|控制|负债/;

/** The items of a list from its first on, as far as one mark parts them and they do not come to the whole. */
export function itemsFrom(
  from: number,
  list: readonly Counted[],
  whole?: Counted,
): readonly Counted[] {
  const first = list[from];
  const items: Counted[] = [];
  let mark: string | undefined;
  for (let i = from; i < list.length; i += 1) {
    const item = list[i] as Counted;
    if (i > from && isOwn(item) && item.sentence === first?.sentence) continue;
    if (!first || item.sentence !== first.sentence || !isOfOneUnit(item, first)) break;
    if (whole && Math.abs(sumOfSizes(items) - whole.size) < 1) break;
    if (i > from) {
      // 「卫生人员812人（医师268人、护士431人）、管理人员74人」: what brackets hold is of the item in front of them.
      const between = item.line.text.slice(items.at(-1)?.at.to, item.at.from);
      if (/^[^，。；、）)]*[（(][^）)]*$/.test(between)) continue;
      // A list that brackets hold ends where they close.
      if (/[（(]/.test(first.before) && /[）)]/.test(between)) break;
      const before = item.before.replace(/^[）)]/, '');
      if (!ITEM.test(before) || NO_ITEM.test(before)) break;
      const own = /^[和及与以]/.test(before) ? mark : before[0];
      mark ??= own;
      if (own !== mark) break;
    }
    if (!isPlainName(item)) break;
    items.push(item);
  }
  return areColumns(items, list) ? [] : items;
}

const AMONG =
  /^[^，。；：（(\d]{0,10}(?:[，,；;。（(]?其中[：:，,]?|(?<!其)中[，,：:])[^，。；：、,;:（(）)\d]{1,16}$/;

/** 「本级和2个下属单位，其中…」: one more is among them. */
const BESIDE = /(?:本级|机关|本部)[^，。；、\d]{0,4}[和及与]$/;

/** 「受理1659件，其中投诉2215件、举报745件」: of a whole no part is greater than it, nor are items of one list together. */
function exceeded(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  let from = at + 1;
  // Its own rate may stand between.
  while (list[from] && isRate(list[from] as Counted) && isOwn(list[from] as Counted)) from += 1;
  const [whole, first] = [list[at], list[from]];
  if (!whole || !first || isRate(whole) || whole.value.unit === '点') return undefined;
  if (first.sentence - whole.sentence > 1 || !isOfOneUnit(whole, first)) return undefined;
  if (!AMONG.test(first.before) || !isPlainName(whole) || BESIDE.test(whole.before))
    return undefined;
  if (isSownTwice(whole)) return undefined;
  // 「下属单位6个，其中机关1个」: the own body is none of those below it.
  if (/下属|所属|直属/.test(innerClauseOf(whole)) && /机关|本级|本部/.test(first.before))
    return undefined;
  // 「培训270人（自主创业155人）。其中…」: what brackets hold is of the figure in front of them.
  if (/^[^（(]*[）)]/.test(whole.line.text.slice(whole.at.to, first.at.from))) return undefined;
  // Items by commas may be told by several traits: 「省级资金312万元，水质监测108万元」.
  const items = itemsFrom(from, list, whole).filter(
    (each, i) => i === 0 || /^[、和及与]/.test(each.before),
  );
  const names = items.map(innerClauseOf);
  const parts = areTraits(names, whole.nature) ? items.slice(0, 1) : items;
  const sum = sumOfSizes(parts);
  // One part alone that is more than its whole is told as such.
  if (parts.length < 2 || sum <= whole.size) return undefined;
  // Another figure of the sentences may be what they are of.
  const isElsewhere = list.some(
    (each) =>
      each !== whole &&
      alike(each, whole) &&
      first.sentence - each.sentence <= 1 &&
      list.indexOf(each) < at &&
      each.size >= sum,
  );
  return isElsewhere ? undefined : [whole, ...parts];
}

const GRADE =
  /^[、和及与]?(?:其中[：:，,]?)?(?:[“"])?(?:(?:非常|很|十分|比较|较|基本|一般|不太|不|很不|非常不)*满意|一般|满意度一般|不了解|未评价|弃权|优秀?|良好?|中等?|差|较差|次|合格|不合格|基本合格)(?:[”"])?(?:等次|等级)?的?(?:有|为)?$/;
const WORST = /不满意|差|不合格|^[、和及与]?次$/;

/** 「访谈300户，满意261户，较满意24户，一般9户，不满意6户」: the grades of all that were asked or weighed, the worst among them. */
function graded(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  if (!whole || isRate(whole) || whole.nature === 'money' || !isPlainName(whole)) return undefined;
  if (/满意|优|良/.test(innerClauseOf(whole))) return undefined;
  const parts: Counted[] = [];
  for (let i = at + 1; i < list.length; i += 1) {
    const part = list[i] as Counted;
    if (!isOfOneUnit(part, whole) || part.sentence - whole.sentence > 1) break;
    if (!GRADE.test(innerClauseOf(part))) break;
    parts.push(part);
  }
  if (parts.length < 3 || areSame(parts)) return undefined;
  return parts.some((each) => WORST.test(innerClauseOf(each))) ? [whole, ...parts] : undefined;
}

const NAMED =
  /^(?:[（(]?[\d一二三四五]{1,2}[）).、．]+)?(?:在|其中[：:，,]?)?([^，。；：、,;:（(）)\d]{4,14}|支出|收入)(?:当)?中[，,：:]?[^，。；：、,;:（(）)\d]{1,16}$/;
const OTHERS =
  /^(?:[、，,；;和及与]|以及)+(?:其他|其它|其余)(?:方面|类|问题|项目|人员)?(?:有|为)?$/;
/** 「支出中」, 「收入中」: of all that was spent, or came in. */
const ALL_OF =
  /^(?:20\d\d年度?|本年度?|全年|年内|当年|实际|决算)*(?:总(?:支出|收入)|(?:支出|收入)(?:合计|总计|总额|决算)?)(?:为|共)?$/;
/** So many figures above are looked at for what a name calls. */
const ABOVE = 12;

/** 「基本支出中，工资福利支出1650万元，商品和服务支出262万元…」 behind 「基本支出1961万元」: the items of what was told by that name above, where they come to more, or the last of them is all others. */
function called(
  at: number,
  list: readonly Counted[],
  above: readonly Counted[],
): WholeAndParts | undefined {
  const first = list[at];
  const name = first && !isRate(first) ? NAMED.exec(first.before)?.[1] : undefined;
  if (!first || name === undefined) return undefined;
  const parts = itemsFrom(at, list);
  if (parts.length < 2) return undefined;
  const names = parts.map((each) => innerClauseOf(each).replace(/^.*中[，,：:]?|^[、和及与]/, ''));
  const isAll = parts.length > 2 && (OTHERS.test(parts.at(-1)?.before ?? '') || isWhole(names));
  if (first.nature !== 'money' && !isAll) return undefined;
  // 「学生48份有效问卷中，满意38份…」: the name is that of the figure right in front of it, not of another above.
  const own = list[at - 1]?.sentence === first.sentence ? list.slice(at - 1, at) : undefined;
  const near = own ?? [...above, ...list.slice(0, at)].slice(-ABOVE);
  const isCalled = (words: string): boolean =>
    own !== undefined ||
    (name.length > 2
      ? words.endsWith(name) || words.endsWith(name.replace(/人员$/, ''))
      : ALL_OF.test(words) && words.includes(name));
  const wholes = near.filter(
    (each) => isOfOneUnit(each, first) && isCalled(innerClauseOf(each)) && isPlainName(each),
  );
  const whole = wholes.at(-1);
  if (!whole || wholes.some(({ size }) => size !== whole.size)) return undefined;
  const isMore = sumOfSizes(parts) > whole.size;
  const last = parts.at(-1);
  const isEnd = last !== undefined && /^(?:[。；;]|$)/.test(last.after);
  return isMore || isAll || (isEnd && areFine(whole, parts) && isSumOff(whole, parts))
    ? [whole, ...parts]
    : undefined;
}

const LEVEL =
  /^[、和及与]?(?:其中[：:，,]?)?(?:国家|部|省|市|州|县|区|校|院|乡镇|镇)级(?:的|有|为)?$/;

/** 「立项12项，其中国家级2项、省级4项、市级6项」: of three levels or more there is one for each. */
function byLevels(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || isRate(whole) || whole.nature === 'money' || !isPlainName(whole))
    return undefined;
  if (!isOfOneUnit(whole, first) || first.sentence !== whole.sentence) return undefined;
  if (!/其中/.test(first.before)) return undefined;
  const parts = itemsFrom(at + 1, list);
  const areLevels = parts.every((each) => LEVEL.test(innerClauseOf(each)));
  return parts.length >= 3 && areLevels && !areSame(parts) ? [whole, ...parts] : undefined;
}

/** Some of it, or what a budget was and what changed it since. */
const SOME = /^含|年初|追加|[调核追][增减]/;
const OPENS = /^[^，。；、（(\d]{0,4}[（(][^，。；、：（(）)\d]{1,14}$/;

/** 「卫生技术人员812人（医师268人、护士431人、医技113人）」: what fills the brackets right behind a number, and comes to more, or is all of its money. */
function bracketed(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || isRate(whole) || whole.value.unit === '点' || !isPlainName(whole))
    return undefined;
  if (!isOfOneUnit(whole, first) || !OPENS.test(first.before)) return undefined;
  const parts = itemsFrom(at + 1, list);
  if (parts.length < 2 || !areInItsBrackets(whole, parts)) return undefined;
  if (areTraits(parts.map(innerClauseOf), whole.nature)) return undefined;
  if (parts.some((each) => SOME.test(innerClauseOf(each)))) return undefined;
  const isMore = sumOfSizes(parts) > whole.size;
  return isMore || whole.nature === 'money' || isSumOff(whole, parts)
    ? [whole, ...parts]
    : undefined;
}
