import { type Counted, inOneSentence, isRate, sumOfSizes } from '../figures/counted.ts';
import { areFine, isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** So many kinds of figures stand side by side. */
const WIDTHS = [2, 3];
/** More parts than this are no list of one sentence. */
const MOST = 8;
/** A sum of less comes out even by chance, one of as much by none. */
const LEAST = 10;
const SURE = 1000;
const OTHER = /上年|去年|同[期比]|[增减比较超]|每|均|标准|20\d\d年|预算|计划|目标|任务/;
const SUM = /[合共总]计|共/;

/**
 * 「全市60户90人，低保金25万元，其中城市20户30人，低保金8万元，农村40户60人，低保金17万元」: figures of several kinds with those of the parts in
 * the same order. Where those of one kind make their sum to the last digit the parts are all of it; then one slip in those of another tells.
 */
export function sideBySide(all: readonly Counted[]): readonly SharedOut[] {
  const list = all.filter((each) => !isRate(each) && each.value.unit !== '点');
  return list.flatMap((_, start) => WIDTHS.flatMap((width) => brokenAt(list, start, width)));
}

function brokenAt(list: readonly Counted[], start: number, width: number): readonly SharedOut[] {
  const first = list.slice(start, start + width);
  if (new Set(first.map(({ nature }) => nature)).size < width) return [];
  if (isLike(list, start - width, first)) return [];
  const groups = [first];
  for (let at = start + width; isLike(list, at, first); at += width) {
    groups.push(list.slice(at, at + width));
    if (groups.length > MOST) return [];
  }
  const parts = groups.slice(1).flat();
  if (groups.length < 3 || [...first, ...parts].some(({ before }) => OTHER.test(before))) return [];
  if (parts.some(({ before }) => SUM.test(before))) return [];
  const sums = first.map((whole, k) => {
    const own = groups.slice(1).flatMap((group) => group[k] ?? []);
    return { whole, parts: own, sum: sumOfSizes(own) };
  });
  const broken = sums.filter(({ whole, sum }) => whole.size !== sum);
  const even = sums.filter(({ whole, sum }) => whole.size === sum);
  const most = Math.max(0, ...even.map(({ whole }) => whole.value.coefficient));
  const [one, other] = broken;
  if (!one || other || !isSumOff(one.whole, one.parts)) return [];
  if (most < LEAST || (most < SURE && !areFine(one.whole, one.parts))) return [];
  const found = listWith(one.whole, one.parts);
  return found.balance.verdict === 'different' ? [found] : [];
}

/** Whether figures of the same kinds in the same order stand at a place of the list. */
const isLike = (list: readonly Counted[], at: number, first: readonly Counted[]): boolean =>
  at >= 0 &&
  first.every((each, k) => {
    const other = list[at + k];
    return other !== undefined && other.nature === each.nature && inOneSentence(other, each);
  });
