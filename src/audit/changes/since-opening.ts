import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { trimmed } from '../figures/amounts.ts';
import {
  type Counted,
  counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  inUnitOf,
  only,
} from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { halfOf } from '../figures/products.ts';
import { OPENING } from '../remainders/left-over.ts';
import type { ToldChange } from './told-changes.ts';

const SINCE =
  /(?:^|[，,]|结[转余])(?:[比较]|与)(?:年初|上年末)(?:结[转余]和?(?:结余)?)?(?:相比)?(增加|增长|上升|减少|下降)(?:了)?$/;
const CLOSING = /(?:结转|结余)[^，。；、\d]{0,6}$/;

/**
 * 「年末累计结转200万元，比年初增加73.6万元」: what is left at the end of a year against what was carried over into it, which the text tells
 * once somewhere else.
 */
export const sinceOpening = (report: Report): readonly ToldChange[] => {
  const lines = countedIn(report);
  const changes = gather(lines, (list) =>
    gather(list, (change, k) => {
      const way = isMoney(change) ? SINCE.exec(change.before)?.[1] : undefined;
      return way === undefined ? [] : [{ list, change, k, isUp: /[增升]/.test(way) }];
    }),
  );
  const balances = changes.length > 0 ? lines.flat().filter(isMoney) : [];
  const opening = only(balances.filter(({ before }) => OPENING.test(before)));
  const closing = only(balances.filter((each) => isClosing(each)));
  if (!opening) return [];
  return changes.flatMap(({ list, change, k, isUp }): readonly ToldChange[] => {
    const front = list[k - 1];
    const isOwn = front && inOneSentence(front, change) && CLOSING.test(innerClauseOf(front));
    const now = isOwn ? front : /结[转余]/.test(change.before) ? closing : undefined;
    if (!now || now === opening) return [];
    const off = now.size - opening.size;
    const places = [opening, now, change].map((each) => counted(each));
    const slack = halfOf(opening) + halfOf(now) + halfOf(change);
    if (Math.abs(Math.abs(off) - change.size) > slack) {
      const computed = `${trimmed(inUnitOf(change, Math.abs(off)))}${change.value.unit}`;
      return [{ places, wrong: 'amount', computed }];
    }
    return off === 0 || off > 0 === isUp
      ? []
      : [{ places, wrong: 'direction', computed: off > 0 ? 'up' : 'down' }];
  });
};

const isClosing = (each: Counted): boolean =>
  /(?<!上)年末|期末|年终/.test(each.before) &&
  CLOSING.test(innerClauseOf(each)) &&
  !OPENING.test(each.before);
