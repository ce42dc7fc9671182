import { alike, type Counted, clauseOf, isRate, only } from '../figures/counted.ts';
import { isSpent } from '../figures/granted.ts';
import { isSumOfItems } from './called-wholes.ts';
import type { CountedPair } from './counted-rate.ts';
import { OTHER } from './cut-rates.ts';

const AMONG = /^([^，,、。；：\d]{2,10}?)[当其]?中(?:[，,]|(?![心央小学等专间级]))/;

/** 「合同金额100万元，授予中小企业70万元，占比70%」. */
export function ofShare(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !alike(whole, part) || isRate(part)) return undefined;
  if (!/^[，,（(](?:占比?|所占比例|所占比重)(?:为|达)?$/.test(rate.before)) return undefined;
  if (whole.sentence !== rate.sentence || OTHER.test(part.before)) return undefined;
  if (isSumOfItems(part, whole)) return undefined;
  return part.size < whole.size ? { part, whole } : undefined;
}

/** 「观众1200人次，比上年…；未成年观众400人次，占33.33%」: of the first number of the sentence, or of the one in front of 其中. */
export function ofFirst(list: readonly Counted[], at: number): CountedPair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (!part || !rate || isRate(part) || part.nature === 'money' || OTHER.test(part.before))
    return undefined;
  if (!/^[，,（(]占(?:比)?$/.test(rate.before)) return undefined;
  const own = list.filter((each) => each.sentence === rate.sentence);
  const opening = own[0]?.before ?? '';
  // 「在职47人。在职人员中女性24人，占51%」.
  const among = AMONG.exec(opening)?.[1]?.slice(0, 2);
  const from = rate.sentence - (opening.startsWith('其中') || among !== undefined ? 1 : 0);
  const first = list.findIndex(
    (each) =>
      alike(each, part) &&
      each.sentence >= from &&
      (among === undefined || (each.sentence < rate.sentence && each.before.includes(among))),
  );
  const whole = list[first];
  // What has a share itself is an item of the list too, unless 其中 opens one of its own.
  const mine = list[first + 1];
  if (whole && mine && isRate(mine) && /^[，,（(]约?占/.test(mine.before)) {
    const between = rate.line.text.slice(mine.at.to, part.at.from);
    if (mine.before === rate.before || !/其中|[当之]中/.test(between)) return undefined;
  }
  return whole && whole !== part && whole.size > part.size ? { part, whole } : undefined;
}

const TWO =
  /(?:^|[，,；;。、])(?:其中[：:，,]?)?([^，。；：、（）\d占]{2,12}?)占([^，。；：、（）\d]{2,14}?)的?(?:比重|比例)?(?:为)?$/;

/** 「其中培训费占公用经费的12%」: part and whole are each told once near by these names. */
export function ofTwoNames(
  list: readonly Counted[],
  at: number,
  near: readonly Counted[],
): CountedPair | undefined {
  const rate = list[at];
  const match = rate && TWO.exec(rate.before);
  if (!match) return undefined;
  const bare = (words: string): string =>
    words.replace(/(?:支出|金额|总额|合计|总数|为|共|的)+$/, '');
  const spent = near.filter(
    (each) =>
      isSpent(each) || /(?:实际|全年|总|累计|决算)支出(?:合计|总额)?(?:为)?$/.test(each.before),
  );
  const all = only(spent);
  const called = (name: string): Counted | undefined => {
    if (/^(?:总|全部|全年)?支出(?:总额|总数)?$/.test(name)) return all;
    const found = near.filter(
      (each) =>
        !isRate(each) &&
        !/每|均(?!衡)/.test(clauseOf(each)) &&
        bare(each.before.replace(/\s/g, '')).endsWith(bare(name)),
    );
    return only(found);
  };
  const [part, whole] = [called(match[1] ?? ''), called(match[2] ?? '')];
  return part && whole && part !== whole && alike(part, whole) && part.size <= whole.size
    ? { part, whole }
    : undefined;
}
