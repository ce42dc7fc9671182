import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { alike, type Counted, clauseOf, countedIn } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** 「安排用于5个项目：」, 「分四批下达：」: how many items the list behind the colon has. */
const OPENS =
  /(?<![第\d.])(\d{1,2}|[两二三四五六七八九十]{1,3})(?:个|批|笔|项|家|所|处|类)[^，。；：:、\d]{0,10}[：:]/g;
const NEXT = /^[^，。；、\d]{0,6}[、，,；;][^。]{2,}$/;
const SUM = /^[^，。；、\d]{0,4}[，,；;](?:累计|合计|共计|总计|共)[^，。；、\d]{0,6}$/;
/** What stands in front is compared, or one of several, and no whole. */
const ASIDE = asides('其中', '预算');
const NO_ITEM = /其中|[较每均]|上年|去年|同期/;
const FEWEST = 2;

/**
 * Amounts behind a colon, as many as the words in front of it count, are all there are: they come to the amount in front, or to the sum
 * right behind them. One slip in one of the figures parts the two.
 */
export const numberedItems = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (list) => {
    const [first] = list;
    return first && list.length > FEWEST && /[：:]/.test(first.line.text)
      ? gather(matchesOf(first.line.text, OPENS), (match) =>
          itemsBehind(list, match.index, match.index + match[0].length, parseCount(match[1] ?? '')),
        )
      : [];
  });

function itemsBehind(
  list: readonly Counted[],
  from: number,
  to: number,
  many: number | undefined,
): readonly SharedOut[] {
  const start = list.findIndex(({ at }) => (at.from ?? 0) >= to);
  const first = list[start];
  if (many === undefined || many < FEWEST || !first) return [];
  const all = list.slice(start).filter(({ sentence }) => sentence === first.sentence);
  const items = all.slice(0, many);
  const [sum, more] = all.slice(many);
  if (items.length < many || more || !items.every(isMoney)) return [];
  if (!items.slice(1).every(({ before }) => NEXT.test(before) && !NO_ITEM.test(before))) return [];
  const before = list
    .slice(0, start)
    .filter(
      (each) => isMoney(each) && (each.at.to ?? 0) <= from && each.sentence === first.sentence,
    );
  const front = before.at(-1);
  const made = items.reduce((total, { size }) => total + size, 0);
  if (before.some((each) => each.size === made && alike(each, first))) return [];
  const whole = sum ?? front;
  if (!whole || !alike(whole, first) || (sum && !SUM.test(sum.before))) return [];
  if (!sum && ASIDE.test(clauseOf(whole))) return [];
  return isSumOff(whole, items) && areLong(whole, items) ? [listWith(whole, items)] : [];
}
