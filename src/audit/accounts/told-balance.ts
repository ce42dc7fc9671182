import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { balance, measure } from '../figures/amounts.ts';
import { isChange, isPercent, named, type Quantity, quantitiesOf } from '../figures/quantities.ts';
import type { ClosedList } from '../lists/closed-lists.ts';

/** What accounts come to, by the words right in front of the amount. */
const SIDES = {
  came: /收入总计(?:为)?$/,
  went: /支出总计(?:为)?$/,
  both: /收(?:入)?[、和与，]?支(?:出)?(?:决算)?总计(?:数)?(?:各|均|同)?(?:为)?$/,
  earned: /本年收入(?:合计)?(?:数)?(?:为)?$/,
  spent: /本年支出(?:合计)?(?:数)?(?:为)?$/,
  opening: /年初结转(?:和|与|及)?结余(?:为)?$/,
  closing: /年末结转(?:和|与|及)?结余(?:为)?$/,
} as const;
type Side = keyof typeof SIDES;

/** Accounts of a part of the money, and amounts that enter the accounts besides. */
const PARTLY = /财政拨款|政府性基金|一般公共预算|国有资本|基本支出|项目支出|非同级/;
const BESIDES = /使用(?:非财政拨款|专用)结余|结余分配|事业基金弥补/;

/**
 * The totals of the accounts told in several sentences: what came in with the balance at the beginning is what was spent with that at the end, and either is
 * the total. Where one of these holds to the last digit the accounts are all told, and another that does not hold has a wrong figure.
 */
export const toldBalance = once((report: Report): readonly ClosedList[] => {
  const found = told(report);
  if (!found) return [];
  const total = (side: 'came' | 'went'): Quantity | undefined =>
    found.get(side) ?? found.get('both');
  const laws = [
    [total('came'), found.get('earned'), found.get('opening')],
    [total('went'), found.get('spent'), found.get('closing')],
    [found.get('came'), found.get('went')],
  ].flatMap(([whole, ...parts]) =>
    whole && parts.every((part) => part !== undefined)
      ? [{ whole, parts: parts.filter(isThere) }]
      : [],
  );
  const judged = laws.map(({ whole, parts }) => ({
    whole,
    parts,
    balance: balance(
      whole.value,
      parts.map(({ value }) => value),
    ),
  }));
  const fine = judged.filter(({ balance: { verdict } }) => verdict === 'same');
  return fine.length === 0
    ? []
    : judged.filter(({ balance: { verdict } }) => verdict === 'different');
});

const isThere = (each: Quantity | undefined): each is Quantity => each !== undefined;

/** The one amount that each side is told by; undefined where the text tells of money that enters besides. */
function told(report: Report): ReadonlyMap<Side, Quantity> | undefined {
  const found = new Map<Side, Quantity>();
  const doubtful = new Set<Side>();
  for (const { line, list } of quantitiesOf(report)) {
    if (BESIDES.test(line.text)) return undefined;
    if (line.cell || !/总计|本年[收支]|结转/.test(line.text)) continue;
    // 「财政拨款收、支总计均为90万元。…本年支出80万元」: a paragraph that opens with a part of the money goes on with it.
    if (PARTLY.test(list[0]?.before ?? '')) continue;
    for (const each of list) {
      if (isPercent(each) || isChange(each) || PARTLY.test(each.before)) continue;
      for (const side of Object.keys(SIDES) as Side[]) {
        if (!SIDES[side].test(each.before)) continue;
        const known = found.get(side);
        if (known && measure(known.value).size !== measure(each.value).size) doubtful.add(side);
        else if (!known) found.set(side, named(line, each));
        break;
      }
    }
  }
  for (const side of doubtful) found.delete(side);
  return found;
}
