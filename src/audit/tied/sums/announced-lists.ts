import { parseCount } from '../../../values/chinese.ts';
import { areTraits } from '../../counts/traits.ts';
import { type Counted, innerClauseOf, isRate, manyOf } from '../../figures/counted.ts';
import { comparisons, EACH, plainAsides } from '../../wording/asides.ts';
import { isOfOneUnit, isPlainName } from '../names.ts';
import { itemsFrom, type WholeAndParts } from './sums.ts';

/** Lists that are whole because nothing more is told of them: as many items as were announced, or all behind a colon; and sums that name what they are of. */
export const plainCount = (at: number, list: readonly Counted[]): WholeAndParts | undefined =>
  announced(at, list) ?? split(at, list) ?? behindColon(at, list) ?? namedTogether(at, list);

const NO_PART = comparisons(EACH, '占|合计|共');
const NO_WHOLE = plainAsides('占', '标准', '累计', '计划', '目标');
const OPENS = /其中|分别|具体|[：:]/;
const IN_WORDS = /([两三四五六七八九十])(?:个|类|项|家|所|种|批|部分|方面)(?!月)/;
const THINGS = /^[个家项所类处]$/;
const PURPOSE = /(?:资金|经费|补助|支出|费|收入)(?:为|有)?$/;
const isEnd = (last: Counted | undefined): boolean =>
  last !== undefined && /^(?:[。；;]|$)/.test(last.after);

/** 「下达18600万元，分解到4个市，其中甲市6200万元、…」: a list of as many items as are said to be leaves none out. */
function announced(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const first = list[at];
  if (!first || isRate(first) || !OPENS.test(first.before)) return undefined;
  const from = list.findLastIndex((each, i) => i < at && isOfOneUnit(each, first));
  const whole = list[from];
  if (!whole || whole.sentence !== first.sentence || at - from > 2) return undefined;
  if (NO_WHOLE.test(innerClauseOf(whole))) return undefined;
  const parts = itemsFrom(at, list);
  if (parts.length < 3 || !isEnd(parts.at(-1))) return undefined;
  const names = parts.map(innerClauseOf);
  // Sources and purposes may be as many by chance.
  if (areTraits(names, whole.nature) || names.every((name) => PURPOSE.test(name))) return undefined;
  const between = list
    .slice(Math.max(0, from - 1), at)
    .filter((each) => each !== whole && each.sentence === whole.sentence);
  const words = IN_WORDS.exec(`${innerClauseOf(whole)}；${first.before}`)?.[1];
  const isTold =
    between.some((each) => THINGS.test(each.value.unit) && manyOf(each) === parts.length) ||
    (words !== undefined && parseCount(words) === parts.length);
  return isTold ? [whole, ...parts] : undefined;
}

const SPLIT =
  /分([^，。；、\d]{0,6})([两二三四五六])(?:次|批|季|期|类|部分|个?标段|步|个?年度?)([^，。；、：:\d]{0,8})[：:，,][^，。；]*$/;

/** 「共960万元，分两次到位：第一次3月到位576万元，第二次9月到位384万元」: as many parts as a whole was told in, and no more in the sentence. */
function split(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const first = list[at];
  const [, , word, verb = ''] = (first && !isRate(first) && SPLIT.exec(first.before)) || [];
  const many = word === undefined ? undefined : parseCount(word);
  if (!first || many === undefined) return undefined;
  const own = list.slice(at).filter(({ sentence }) => sentence === first.sentence);
  const parts = own.slice(0, many);
  if (parts.length !== many || !parts.every((each) => isOfOneUnit(each, first))) return undefined;
  if (own[many] && isOfOneUnit(own[many], first)) return undefined;
  if (parts.some((each) => NO_PART.test(innerClauseOf(each)))) return undefined;
  const front = list
    .slice(Math.max(0, at - NEAR), at)
    .filter((each) => isOfOneUnit(each, first) && first.sentence - each.sentence <= 1);
  const named = front.filter((each) => verb.length >= 2 && each.before.includes(verb.slice(0, 2)));
  const whole = named.at(-1) ?? (front.length === 1 ? front[0] : undefined);
  if (!whole || NO_WHOLE.test(innerClauseOf(whole))) return undefined;
  return [whole, ...parts];
}

/** So many figures in front of its parts a whole stands at most. */
const NEAR = 5;

/** 「基本支出606万元：人员经费521.6万元，公用经费84.4万元。」 */
function behindColon(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || isRate(whole) || whole.value.unit === '点') return undefined;
  if (first.sentence !== whole.sentence || !isOfOneUnit(whole, first)) return undefined;
  if (!/^[：:][^，。；：、（(\d]{1,16}$/.test(first.before) || PARTLY.test(first.before))
    return undefined;
  if (!isPlainName(whole)) return undefined;
  const parts = itemsFrom(at + 1, list);
  // 「井盖282件：噪声24件；其他667件」: a colon typed for a semicolon opens nothing.
  if (parts.some(({ size }) => size > whole.size)) return undefined;
  const names = parts.map((each) => innerClauseOf(each).replace(/^[：:、]/, ''));
  return parts.length >= 2 && isEnd(parts.at(-1)) && !areTraits(names, whole.nature)
    ? [whole, ...parts]
    : undefined;
}

const PARTLY = /其中|主要|包括|如|含|部分|已|实际|完成|支[出付]$/;

const TOGETHER =
  /(?:^|[，,；;])([^，。；、\d]{2,8})[和与及、]([^，。；、\d]{2,8})(?:(?:合计|共计|总计|一共)(?:有|为)?|构成[^，。；、\d]{0,6})$/;

/** 「252人非常满意、193人比较满意、35人一般，非常满意和比较满意合计445人」: a sum that names its two parts. */
function namedTogether(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  const [, one, other] = (whole && !isRate(whole) && TOGETHER.exec(whole.before)) || [];
  if (!whole || one === undefined || other === undefined) return undefined;
  const front = list
    .slice(0, at)
    .filter((each) => whole.sentence - each.sentence <= 1 && isOfOneUnit(each, whole));
  const [a, b] = [called(front, one), called(front, other)];
  return a && b && a !== b ? [whole, a, b] : undefined;
}

/** The only figure that has a name right in front of it, or right behind it. */
function called(figures: readonly Counted[], name: string): Counted | undefined {
  const found = figures.filter(
    (each) =>
      /^[^，。；、]*/.exec(each.after)?.[0] === name ||
      innerClauseOf(each).replace(/^[、和及与]|(?:有|为)$/g, '') === name,
  );
  return found.length === 1 ? found[0] : undefined;
}
