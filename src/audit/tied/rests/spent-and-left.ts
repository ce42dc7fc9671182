import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { type Counted, clauseOf, isRate } from '../../figures/counted.ts';
import { aroundLines } from '../around.ts';
import { marginOf, printedLike, type Reading } from '../reading.ts';

const SPENT = /(?:支出|支付|拨付|使用|执行|兑付)(?:资金|数|金额)?(?:为|了)?$/;
const RATE =
  /^[，,、（(](?:预算|资金|总体|整体|全年|总|债券)*(?:执行|支出|支付|使用|拨付|兑付)(?:率|进度|比例)(?:为|是|达到?|仅为?)*$/;
const LEFT =
  /^[）)]?[，,；;、](?:尚|仍|还|目前)?(?:有|剩余)?(?:资金)?(?:未(?:支出|支付|拨付|使用|执行|兑付)|剩余|结余|结转结余)(?:的|资金|金额|数|额)*(?:为|共)?$/;
/** What was taken back is neither spent nor left. */
const GONE = /收回|上缴|上交|核减|调减|调整|追加|退回/;

/** 「累计支出60万元，支出进度75%，未支出20万元」: what was spent and its rate tell what is left, where no amount in front is that of which it was spent. */
export const spentAndLeft = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((left, at): readonly Reading[] => {
      if (left.nature !== 'money' || !LEFT.test(left.before)) return [];
      const end = beforeParts(list, at);
      const [spent, rate] = [list[end - 2], list[end - 1]];
      if (!spent || !rate || !isRate(rate) || spent.nature !== 'money') return [];
      if (spent.sentence !== left.sentence || !RATE.test(rate.before)) return [];
      if (!SPENT.test(clauseOf(spent)) || GONE.test(left.line.text)) return [];
      const front = list.slice(0, end - 2).some((each) => each.sentence === left.sentence);
      return front ? [] : read(spent, rate, left);
    }),
  );

/** 「支出60万元，执行率75%，其中中央资金40万元、地方资金20万元，结余20万元」: where the parts behind the rate begin, if there are some. */
function beforeParts(list: readonly Counted[], at: number): number {
  const first = list.findLastIndex(({ before }, i) => i < at && /^[，,（(]其中/.test(before));
  const rate = first > 0 && list[first - 1];
  return rate && isRate(rate) && list.slice(first, at).every(({ nature }) => nature === 'money')
    ? first
    : at;
}

function read(spent: Counted, rate: Counted, left: Counted): readonly Reading[] {
  const share = numberOf(rate.value) / 100;
  const open = 0.0055 / 10 ** rate.value.decimals;
  if (share <= open || share >= 1) return [];
  const made = spent.size / share - spent.size;
  const slack = (spent.size / share) * (open / share) + marginOf(spent) + marginOf(left);
  return Math.abs(made - left.size) <= slack
    ? []
    : [{ said: left, from: [spent, rate], computed: printedLike(left, made) }];
}
