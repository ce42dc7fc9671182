import { areOfAKind, type Counted, isRate, MOST_FIGURES } from '../../figures/counted.ts';
import { AVERAGE_OF_ALL, comparisons, EACH } from '../../wording/asides.ts';

/** How a list is opened behind its whole: by a colon or bracket, by words that say what the whole consists of, as some of it, or by a comma alone. */
type Opening = 'closed' | 'bracket' | 'among' | 'bare';

/** The figures that stand as parts behind a whole, each with its name. */
export interface ToldRun {
  readonly parts: readonly Counted[];
  readonly names: readonly string[];
  readonly opening: Opening;
  /** The mark between two parts. */
  readonly mark: string;
  /** The mark between the whole and its first part. */
  readonly apart: string;
  /** Index of the figure behind the list. */
  readonly end: number;
}

/** For each, of another time, of a change, planned, left or a sum: no part of what is told in front. */
const NO_PART = comparisons(
  EACH,
  '占|上年(?!(?:财政)?结[转余])|去年|同期|增[幅至收支]|减[幅至收支]|单价|标准(?!化)|计划|目标|另|此外|累计|合计|共计|总计|超过|率|调[减增]|扣',
  '实际|到账|[收缴]回|以上的?$',
);

const AMONG = /其中|主要|(?<![两二三四五六七八九几])部分/;
const CLOSED =
  /^[）)]?[：:]|[：:][^，。；、：]*$|(?:分别|依次)(?:为|是|有|达)?|构成|组成|全部来[源自]|^[^，。；：]{0,4}[，,](?:即|分为|由)/;
/** The mark, and the word of joining, in front of a part. */
const HEAD = /^[^，。；、：（()）]{0,3}?[）)]?([，、；])?(和|及|以及|与)?([^，。；、：（()）]*)$/;

const nameOf = (words: string): string =>
  words.replace(
    /^(?:[^，。；]*用于|其中|即|包括|分为|由|共有|有|含)+|(?:分别|依次)?(?:为|是|有|达)$/g,
    '',
  );

const inSentence = (a: Counted, b: Counted | undefined): b is Counted =>
  b !== undefined && b.sentence === a.sentence;

/** A share or an average in front of which its part stands: 「，占25%」, 「（占比25%）」, 「，平均每公里80万元」. */
export const isOwn = (each: Counted): boolean =>
  isRate(each) ? /^[，、（(][^，。；、\d]{0,14}$/.test(each.before) : OWN_AVERAGE.test(each.before);

const OWN_AVERAGE = new RegExp(`^[，、（(]${AVERAGE_OF_ALL}`);

/** 「支出902万元，执行率95%，结余48万元。其中…」: what is left stands between a whole and the list of the next sentence. */
const LEFT = /^[，,](?:年末|年底|尚|资金)?(?:结[余转]|剩余|余)[^，。；、\d]{0,8}$/;

/** The list that stands right behind a figure, as far as its marks are the same; undefined where there is none. */
export function runBehind(list: readonly Counted[], at: number): ToldRun | undefined {
  const whole = list[at];
  if (!whole || isRate(whole)) return undefined;
  let k = at + 1;
  while (inSentence(whole, list[k]) && isOwn(list[k] as Counted)) k += 1;
  const rest = list[k];
  const isBeyond = inSentence(whole, rest) && areOfAKind(whole, rest) && LEFT.test(rest.before);
  if (isBeyond) k += 1;
  const first = list[k];
  if (!first || !areOfAKind(whole, first)) return undefined;
  const isNext =
    first.sentence === whole.sentence + 1 &&
    /^(?:其中|具体|分别|包括|[^，。；、：\d]{0,8}全部来[源自])/.test(
      first.before.replace(/^20\d\d年/, ''),
    );
  if (first.sentence === whole.sentence ? isBeyond : !isNext) return undefined;
  // 「女性70人；三个年龄段人口分别为…」: what is told in turn behind a semicolon has a subject of its own.
  if (/；(?!其中)[^。；]{4,}(?:分别|依次)[为是有达]*$/.test(first.before)) return undefined;
  return runFrom(list, k);
}

/** The list that begins with a figure of a line. */
export function runFrom(list: readonly Counted[], at: number): ToldRun | undefined {
  const first = list[at];
  const opening = first && openingOf(first.before);
  if (!first || !opening) return undefined;
  const turned = /(?:分别|依次)(?:为|是|有|达)?$/.test(first.before);
  const own = /[^，。；：（()）]*$/.exec(first.before)?.[0] ?? '';
  const name = turned ? '' : nameOf(own.replace(/^[^其]*其中/, ''));
  if (!turned && (name === '' || NO_PART.test(name))) return undefined;
  const parts = [first];
  const names = [name];
  let mark = '';
  let k = at + 1;
  let isWithin = false;
  const isBracketed = opening === 'among' && /[（(][^）)]*$/.test(first.before);
  for (; inSentence(first, list[k]); k += 1) {
    if (k - at > MOST_FIGURES) return undefined;
    const each = list[k] as Counted;
    // 「一批3374万元（其中建筑3292万元），二批2069万元」: what is some of an item ends with its brackets.
    if (isBracketed && CLOSES.test(each.before)) break;
    // What brackets hold behind a part is of it alone.
    if (opening !== 'bracket') {
      isWithin = isWithin ? !CLOSES.test(each.before) : OPENS.test(each.before);
      if (isWithin) continue;
    }
    if (isOwn(each)) continue;
    // 「，其余为机关运转，共1266万元」: the last item, with a name of its own.
    const before = each.before.replace(/^([，、；]其余[^，。；、\d]{0,14})[，,]共$/, '$1');
    const [, between = '', joined = '', words = ''] = HEAD.exec(before) ?? [];
    if (between === '' && joined === '') {
      // An item with a name too long: what the list comes to is not known.
      if (areOfAKind(first, each) && mark !== '' && each.before.startsWith(mark)) return undefined;
      break;
    }
    if (!areOfAKind(first, each)) {
      if (between !== '' && between === mark) return undefined;
      break;
    }
    if (between !== '' && mark !== '' && between !== mark) {
      if ((WEIGHT[between] ?? 0) < (WEIGHT[mark] ?? 0)) return undefined;
      break;
    }
    if (turned ? words !== '' : words === '' || NO_PART.test(words)) break;
    if (/重复|重叠/.test(words)) return undefined;
    mark = between || mark;
    parts.push(each);
    names.push(nameOf(words));
    // 「甲、乙和丙」: nothing follows.
    if (joined !== '' && between === '') {
      k += 1;
      break;
    }
  }
  if (parts.length < 2 || /^[^，。；]{0,3}等/.test(parts.at(-1)?.after ?? '')) return undefined;
  const apart = /[，、；：（]/.exec(first.before)?.[0] ?? '';
  return { parts, names, opening, mark: mark || '和', apart, end: k };
}

const OPENS = /^[^，。；）)]{0,4}[（(][^）)]*$/;
const CLOSES = /[）)][^（(]*$/;

/** How strongly a mark parts. */
const WEIGHT: Readonly<Record<string, number>> = { '、': 1, '，': 2, '；': 3 };

function openingOf(before: string): Opening | undefined {
  if (AMONG.test(before)) return 'among';
  if (/^[（(]/.test(before)) return 'bracket';
  if (CLOSED.test(before) || /^[^，。；：、]*用于/.test(before)) return 'closed';
  return /^[^，。；：（()）]{0,12}[，、][^，。；：（()）]*$/.test(before) ? 'bare' : undefined;
}
