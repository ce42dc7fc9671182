import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { areTraits } from '../counts/traits.ts';
import {
  ABOUT,
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { areDigits, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';
import { areTwo, isOfOneSign } from './shared-names.ts';

/** Figures for each, of another time, a change, a limit or a plan: neither whole nor part. */
const NO_PART = asides(
  '占|上学年|计划(?!生育)|目标|任务|应[发收到]|≥|不少于|不低于|不超过|至少|结余|结转|其中有?$',
);
const TOTAL = /总|(?<!公)共|合计|累计/;
/** The last of them is whatever is none of the others; what is left of them is looked at as a remainder. */
const REST = /^其[他它]|.(?:及|和|与)其[他它]|及以下$/;
/** 「由三部分组成」, 「分为四个等次」, 「分三批」: how many parts there are. */
const NUMBERED =
  /(?<![第\d.])([2-9两二三四五六七八九])(?:个|类|批|期|种|大|项)?(?:部分|等次|等级|类别|层次|类型|类|批|期|学期|季度|片区|方面|渠道|档|种)(?!以[上下])/g;
const DIVIDES =
  /(?:按|从|分)[^，。；\d]{1,10}(?:分|划分|看|来看|统计)[，,：:]?$|(?:组成|构成|分布)(?:情况)?[：:为是]*$|分别(?:为|是|有)?[：:]?$/;
const FEWEST = 2;
const MOST = 12;
/** So many figures of one paragraph are looked at. */
const REACH = 40;
const NAME = 16;
/** Brackets that are longer hold a text of their own. */
const NEAR = 60;

/**
 * Parts that are all there is, by a word of theirs, and their whole in front or behind: as many as the text counts, the rest among them, told apart by what
 * everything is one of two of, divided by a word, or summed up. One slip in one of the figures parts them, whatever clauses they stand in.
 */
export const allThereIs = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (line) => {
    const found: SharedOut[] = [];
    for (const list of byNature(line.slice(0, REACH)))
      for (let at = 0; at < list.length; at += 1) {
        const parts = partsBehind(list, at) ?? numbersFirst(list, at) ?? partsInFront(list, at);
        const whole = list[at];
        if (whole && parts && isOff(whole, parts, line)) found.push(listWith(whole, parts));
      }
    return found;
  });

/** The figures of a line by what they count, those that are no part of anything left out. */
function byNature(line: readonly Counted[]): readonly (readonly Counted[])[] {
  const lists = new Map<string, Counted[]>();
  for (const each of line) {
    // What brackets hold is of the figure in front of them.
    if (isBracketed(each)) continue;
    if (isRate(each) || each.value.unit === '点' || each.value.approximate) continue;
    const list = lists.get(each.value.unit);
    if (list) list.push(each);
    else lists.set(each.value.unit, [each]);
  }
  return [...lists.values()].filter((list) => list.length > FEWEST);
}

/** Whether a figure stands in brackets that open behind another one. */
function isBracketed({ line, at }: Counted): boolean {
  const before = line.text.slice(Math.max(0, (at.from ?? 0) - NEAR), at.from);
  const open = before.lastIndexOf('（');
  return open > before.lastIndexOf('）') && /\d[^，。；]{0,4}$/.test(before.slice(0, open));
}

const isPlain = (each: Counted): boolean => {
  const words = innerClauseOf(each);
  return !NO_PART.test(words) && !ABOUT.test(words);
};

/** The name of a part: what stands in front of it behind the last mark; read once for a figure. */
const nameOf = once((each: Counted): string =>
  innerClauseOf(each).replace(/^[、和及与]?(?:其中|包括|分别为?|为|是|有)?[：:]?/, ''),
);
const isTotal = (each: Counted): boolean => TOTAL.test(nameOf(each));

/** Whether parts follow each other by their names alone: one clause each, nothing else of their kind between. */
function areInARow(parts: readonly Counted[]): boolean {
  const names = parts.map(nameOf);
  return (
    parts.every(isPlain) &&
    names.every(
      (name) => name.length > 0 && name.length <= NAME && !/合计|共计|总计|累计/.test(name),
    ) &&
    new Set(names).size === names.length &&
    !areTraits(names, parts[0]?.nature ?? '')
  );
}

/** All of the kind behind a figure in its sentence, or else in the next one, where a word says that they are all. */
function partsBehind(list: readonly Counted[], at: number): readonly Counted[] | undefined {
  const whole = list[at];
  const first = list[at + 1];
  if (!whole || !first || first.sentence - whole.sentence > 1) return undefined;
  // What opens a list is no whole of those beside it.
  if (/(?:其中|包括|[：:])[^，。；、]*$/.test(whole.before) || isItem(list, at)) return undefined;
  if (/用于[^，。；、]*$/.test(whole.before) && !/其中|包括|[：:]/.test(first.before))
    return undefined;
  const rest = list.slice(at + 1).filter(({ sentence }) => sentence === first.sentence);
  const total = rest.findIndex(isTotal);
  const parts = ofOneMark(total < 0 ? rest : rest.slice(0, total));
  if (parts.length < FEWEST || parts.length > MOST) return undefined;
  const { text } = whole.line;
  const opening = text.slice(whole.at.to, first.at.from);
  const front = text.slice(Math.max(0, (whole.at.from ?? 0) - 30), first.at.from);
  const names = parts.map(nameOf);
  const isAll =
    REST.test(names.at(-1) ?? '') ||
    isCounted(front, parts.length) ||
    DIVIDES.test(opening.slice(0, opening.length - nameOf(first).length)) ||
    (parts.length === FEWEST && areTwo(names)) ||
    areNamedIn(whole, names) ||
    areItsMonths(whole, names) ||
    areItsKinds(whole, names);
  const all = isAll ? parts : rightBehind(whole, parts);
  return all && isPlain(whole) && areInARow(all) ? all : undefined;
}

/** 「其中，学校团组织183个，企业团组织67个，村团组织60个，其他团组织24个」: what is called like the item in front of it and the one behind it is one of them. */
function isItem(list: readonly Counted[], at: number): boolean {
  const [front, each, next] = [list[at - 1], list[at], list[at + 1]];
  if (!front || !each || !next) return false;
  if (front.sentence !== each.sentence || next.sentence !== each.sentence) return false;
  // 「甲类967例、乙类725例、丙类363例、其他362例」: the mark in front of it is the one behind it.
  if (each.before.startsWith('、') && next.before.startsWith('、')) return true;
  const tail = nameOf(each).slice(-2);
  return tail.length > 1 && nameOf(front).endsWith(tail) && nameOf(next).endsWith(tail);
}

const AMONG = /^[^，。；、\d]{0,10}中[，,]$/;
/** So many signs behind each number tell what became of its things. */
const FATE = 2;

/** 「采购的1190套设备中，616套配发至卫生院，574套配发至卫生室」: numbers in front of what became of them, by one verb. */
function numbersFirst(list: readonly Counted[], at: number): readonly Counted[] | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || first.sentence !== whole.sentence || !isPlain(whole)) return undefined;
  if (!AMONG.test(whole.line.text.slice(whole.at.to, first.at.from))) return undefined;
  const parts = list.slice(at + 1).filter(({ sentence }) => sentence === whole.sentence);
  const fate = first.after.slice(0, FATE);
  const areParts = parts.every(
    (each) => each.after.slice(0, FATE) === fate && (each === first || innerClauseOf(each) === ''),
  );
  return areParts && parts.length >= FEWEST && /^[\u4e00-\u9fff]{2}$/.test(fate)
    ? parts
    : undefined;
}

/** All of the kind in front of a figure that is called their sum, in its sentence or in the one before. */
function partsInFront(list: readonly Counted[], at: number): readonly Counted[] | undefined {
  const whole = list[at];
  const last = list[at - 1];
  const words = whole && innerClauseOf(whole);
  if (!whole || !last || words === undefined || !TOTAL.test(words) || !isPlain(whole))
    return undefined;
  if (whole.sentence - last.sentence > 1 || /^(?:其中|其)/.test(words)) return undefined;
  const parts = list.slice(0, at).filter(({ sentence }) => sentence === last.sentence);
  if (parts.length < FEWEST || parts.length > MOST || !areInARow(parts)) return undefined;
  const { text } = whole.line;
  const front = text.slice(Math.max(0, (parts[0]?.at.from ?? 0) - 30), parts[0]?.at.from);
  // Two that are told beside each other are parts of it where they are called alike.
  return isCounted(front, parts.length) || (parts.length > FEWEST && endAlike(parts))
    ? parts
    : undefined;
}

/** The parts up to a semicolon, where lighter marks stand between the first of them: behind it another matter is told. */
function ofOneMark(parts: readonly Counted[]): readonly Counted[] {
  if (/[；;]/.test(parts[1]?.before ?? '；')) return parts;
  const end = parts.findIndex(({ before }, i) => i > 0 && /[；;]/.test(before));
  return end < 0 ? parts : parts.slice(0, end);
}

const MONTHS: readonly (readonly [words: RegExp, many: number])[] = [
  [/季度/, 3],
  [/半年/, 6],
  [/全年/, 12],
];

/** 「第一季度151场次，其中1月45场次、2月24场次、3月82场次」: all months of a quarter, of half a year or of a year. */
function areItsMonths(whole: Counted, names: readonly string[]): boolean {
  const months = names.map((name) => Number(/^(\d{1,2})月份?$/.exec(name)?.[1]));
  const follow = months.every((month, i) => month === (months[0] ?? 0) + i);
  return (
    follow &&
    MONTHS.some(([words, many]) => many === months.length && words.test(innerClauseOf(whole)))
  );
}

const MANY = 3;
/** So long is the name of a kind; longer ones tell of an event. */
const SHORT = 6;
/** Kinds of these are told in part. */
const OPEN_KINDS = /项目|经费|资金|支出|工程|费用|收入|补贴|补助|产量|产值|面积$/;

/**
 * 「预警312条，红色4条、橙色38条、黄色152条、蓝色118条。」: with no word of some of them, short names between 、 that follow their whole at once; between
 * commas, where their whole is called a sum, they must end alike: 「河长共计642名，县级24名，乡级168名，村级450名」.
 */
function rightBehind(whole: Counted, rest: readonly Counted[]): readonly Counted[] | undefined {
  const { text } = whole.line;
  // What they are compared with may follow.
  const other = rest.findIndex((each) => !isPlain(each));
  const parts = other < 0 ? rest : rest.slice(0, other);
  const names = parts.map(nameOf);
  if (parts.length < MANY || names.some((name) => name.length > SHORT)) return undefined;
  const gaps = parts.map((part, i) =>
    text.slice((parts[i - 1] ?? whole).at.to, part.at.from).replace(names[i] ?? '', ''),
  );
  const end = text.slice(parts.at(-1)?.at.to).charAt(0);
  if (!/^[，：,:]$/.test(gaps[0] ?? '') || !/^[，；。,;]?$/.test(end)) return undefined;
  const others = gaps.slice(1);
  const are =
    others.every((gap) => /^[、和]$/.test(gap)) ||
    (isTotal(whole) && others.every((gap) => /^[，,、]$/.test(gap)) && isOfOneSign(names));
  return are ? parts : undefined;
}

/** 「学生320名，小学生120名、中学生140名、大学生60名」: what all of them are called stands at the end of each name. */
function areItsKinds(whole: Counted, names: readonly string[]): boolean {
  const kind = nameOf(whole).slice(-2);
  return (
    kind.length > 1 &&
    names.length >= MANY &&
    !OPEN_KINDS.test(kind) &&
    names.every((name) => name.length > 2 && name.length <= SHORT && name.endsWith(kind))
  );
}

const isCounted = (words: string, many: number): boolean =>
  matchesOf(words, NUMBERED).some((match) => parseCount(match[1] ?? '') === many);

/** 「图书馆、文化馆54个，图书馆22个、文化馆32个」. */
const areNamedIn = (whole: Counted, names: readonly string[]): boolean => {
  const words = whole.before.slice(-40);
  return names.every((name) => name.length > 1 && words.includes(name.replace(/[（(].*$/, '')));
};

/** The words right in front of each figure end alike: 「春季培训874人次，夏季培训285人次」. */
function endAlike(parts: readonly Counted[]): boolean {
  const [first, ...others] = parts.map(nameOf);
  const end = first?.slice(-2) ?? '';
  return end.length > 1 && others.every((name) => name.endsWith(end));
}

/** Whether one slip parts whole and parts, and no figures of the line make either true otherwise. */
function isOff(whole: Counted, parts: readonly Counted[], line: readonly Counted[]): boolean {
  const sum = sumOfSizes(parts);
  if (!areDigits(whole, ...parts) || !isSumOff(whole, parts)) return false;
  const isMade = (size: number): boolean =>
    line.some((each) => alike(each, whole) && Math.abs(each.size - size) < 1);
  // With those behind it the first of a list comes to a figure in front as well.
  if (isMade(sum) || isMade(whole.size + sum)) return false;
  // One of them is the whole of those behind it, or of those in front.
  return !parts.some((head, k) => {
    const others = parts.filter((_, i) => i !== k);
    return others.length > 1 && Math.abs(sumOfSizes(others) - head.size) < 1;
  });
}
