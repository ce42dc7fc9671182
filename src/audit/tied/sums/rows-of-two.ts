import type { Report } from '../../../report/report.ts';
import { type Counted, isRate, sumOfSizes } from '../../figures/counted.ts';
import { aroundLines } from '../around.ts';
import { misses, printedLike, type Reading } from '../reading.ts';

/** So many items show that a list tells two amounts of each. */
const FEWEST = 3;
const PLAIN = /^[^每均占增减]*$/;

/**
 * 「预算860万元，执行834.2万元。其中：良种540万元，执行540万元；基地220万元，执行206.2万元；服务100万元，执行88万元。」: a list behind two wholes that tells
 * two amounts of each item. Where the one amounts come to the one whole to the last digit, the others come to the other.
 */
export const rowsOfTwo = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) => {
    const money = list.filter((each) => !isRate(each));
    return money.flatMap((first, at) => (/其中[：:]?/.test(first.before) ? atList(money, at) : []));
  });

function atList(money: readonly Counted[], at: number): readonly Reading[] {
  const first = money[at] as Counted;
  const own = money.slice(at).filter(({ sentence }) => sentence === first.sentence);
  if (own.length < 2 * FEWEST || own.length % 2 > 0) return [];
  if (!own.every((each) => each.nature === 'money' && PLAIN.test(each.before))) return [];
  // A semicolon parts the items, a comma the two amounts of each.
  if (!own.every(({ before }, i) => i === 0 || /^[；;]/.test(before) === (i % 2 === 0))) return [];
  const front = money
    .slice(Math.max(0, at - 4), at)
    .filter((each) => each.nature === 'money' && first.sentence - each.sentence <= 1);
  const columns = [0, 1].map((rank) => own.filter((_, i) => i % 2 === rank));
  const isOf = (whole: Counted, parts: readonly Counted[]): boolean => !misses(whole, parts);
  for (const [kept, other] of [columns, columns.toReversed()]) {
    if (!kept || !other) continue;
    const whole = front.find((each) => isOf(each, kept));
    const rest = front.filter((each) => each !== whole);
    if (!whole || rest.length === 0 || rest.some((each) => isOf(each, other))) continue;
    // Of budget and spending the one stands right beside the other.
    const said =
      kept === columns[0] ? front[front.indexOf(whole) + 1] : front[front.indexOf(whole) - 1];
    if (!said || isOf(said, kept)) continue;
    return [{ said, from: other, computed: printedLike(said, sumOfSizes(other)) }];
  }
  return [];
}
