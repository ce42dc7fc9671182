import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { alike, type Counted, clauseOf, countedIn, inOneSentence } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

const OPENS = /^[，,；;：:]?(?:其中)?分别(?:是|为)[：:]?[^，。；：、（）()\d]{2,24}[（(]$/;
const NEXT = /^[）)](?:[、，,；;]|以及|[和及与])+[^，。；：、（）()\d]{2,24}[（(]$/;
/** What is compared or told for each is no whole. */
const ASIDE = asides();
const FEWEST = 2;

/**
 * 「支出共计262万元，分别是抽检项目（65万元）、检查项目（142万元）和维权经费（55万元）」: what is told by name with its amount in brackets, one after
 * the other, is all there is. One slip parts it from its whole.
 */
export const namedInTurn = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (list) =>
    list[0]?.line.text.includes('分别')
      ? gather(list, (whole, k) => itemsBehind(whole, k, list))
      : [],
  );

function itemsBehind(whole: Counted, k: number, list: readonly Counted[]): readonly SharedOut[] {
  const [first, ...behind] = list.slice(k + 1);
  if (!first || !isMoney(whole) || !OPENS.test(first.before) || ASIDE.test(clauseOf(whole)))
    return [];
  const end = behind.findIndex((each) => !NEXT.test(each.before));
  const items = [first, ...(end < 0 ? behind : behind.slice(0, end))];
  const last = items.at(-1);
  if (items.length < FEWEST || !/^[）)][。；]/.test(last?.after ?? '')) return [];
  if (!items.every((each) => alike(each, whole) && inOneSentence(each, whole))) return [];
  return isSumOff(whole, items) && areLong(whole, items) ? [listWith(whole, items)] : [];
}
