import { alike, type Counted, isRate } from '../figures/counted.ts';
import type { CountedPair } from './counted-rate.ts';
import { OTHER } from './cut-rates.ts';

const AMONG = /^([^，,、。；：\d]{2,10}?)[当其]?中(?:[，,]|(?![心央小学等专间级]))/;

/** 「合同金额100万元，授予中小企业70万元，占比70%」. */
export function ofShare(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !alike(whole, part) || isRate(part)) return undefined;
  if (!/^[，,（(](?:占比?|所占比例|所占比重)(?:为|达)?$/.test(rate.before)) return undefined;
  if (whole.sentence !== rate.sentence || OTHER.test(part.before)) return undefined;
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
