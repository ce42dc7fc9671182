import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { changesIn } from '../changes/change-phrases.ts';
import { valueBeforeOf } from '../changes/change-statements.ts';
import { balance, isZero } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { compareRatio } from '../rates/ratios.ts';

/** An amount whose unit is another than that of the list that it stands in, and with whose unit the list comes to its whole. */
export interface SlippedUnit {
  readonly odd: Quantity;
  readonly whole: Quantity;
  /** The unit that makes the sum, or the rate of a change. */
  readonly unit: string;
  readonly ofChange?: true;
}

const CARRIED = /上年(?:结转|结余)[^，。；\d]{0,4}$/;
/** A list of parts opens behind its whole. */
const OPENS = /其中|包括|^[：:]|^（/;
/** A list of parts is summed up behind them. */
const SUMS = /(?:合计|共计|总计|总量|总额)(?:支出|收入|资金|金额)*(?:为|达)?$/;
/** So many parts are looked at. */
const MOST = 12;
/** Fewer digits come to a sum by chance. */
const FINE = 1000;

/**
 * 「新增债券53697万元，其中：一般债券15514万元、专项债券38183元」: with the unit of all others the list comes to its whole to the last
 * digit, and with its own it does not.
 */
export const slippedUnits = (report: Report): readonly SlippedUnit[] =>
  gather(quantitiesOf(report), (each) =>
    isMixed(each) ? [...inLine(each), ...inChanges(each)] : [],
  );

const isMixed = ({ list }: Quantities): boolean => {
  const units = new Set(list.filter((each) => !isPercent(each)).map(({ value }) => value.unit));
  return units.size > 1;
};

function inLine({ line, list }: Quantities): readonly SlippedUnit[] {
  const amounts = list.filter(
    (each) => !isPercent(each) && (!isChange(each) || CARRIED.test(each.before)),
  );
  return gather(amounts, (whole, i): readonly SlippedUnit[] => {
    const lists = [partsBehind(amounts, i), partsInFront(amounts, i)];
    for (const parts of lists)
      for (let n = parts.length; n >= 2; n -= 1) {
        const found = slipIn(whole, parts.slice(0, n));
        if (found)
          return [{ ...found, odd: named(line, found.odd), whole: named(line, found.whole) }];
      }
    return [];
  });
}

/** 「收入48388元，同比增长4.91%，增加2264万元」: the rate is true of the two in the unit of one of them alone. */
const inChanges = (each: Quantities): readonly SlippedUnit[] =>
  gather(changesIn(each), ({ now, change, rate, up }): readonly SlippedUnit[] => {
    const isTrue = (a: Figure, b: Figure): boolean => {
      const base = valueBeforeOf(a, b, up ? 'up' : 'down');
      return base !== undefined && !isZero(base) && compareRatio(rate.value, b, base) === 'same';
    };
    const { unit } = now.value;
    if (unit === change.value.unit || rate.value.coefficient < COARSE) return [];
    if (isTrue(now.value, change.value) || !isTrue(now.value, { ...change.value, unit })) return [];
    // Which of the two units the line has elsewhere is the one meant.
    const others = each.list.filter((other) => other !== now && other !== change);
    const isOdd = !others.some((other) => other.value.unit === unit);
    const [odd, like] = isOdd ? [now, change] : [change, now];
    return [
      {
        odd: named(each.line, odd),
        whole: named(each.line, like),
        unit: like.value.unit,
        ofChange: true,
      },
    ];
  });

/** A rate of one digit is true of many a pair by chance. */
const COARSE = 10;

/** The amounts behind the words that open a list, nearest first. */
function partsBehind(amounts: readonly Quantity[], i: number): readonly Quantity[] {
  const [whole, first] = [amounts[i], amounts[i + 1]];
  if (!whole || !first || !OPENS.test(first.before)) return [];
  if (first.sentence - whole.sentence > 1) return [];
  const rest = amounts.slice(i + 1, i + 1 + MOST);
  const end = rest.findIndex((each) => each.sentence !== first.sentence);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The amounts of the sentence in front of their sum, nearest first. */
function partsInFront(amounts: readonly Quantity[], i: number): readonly Quantity[] {
  const whole = amounts[i];
  if (!whole || !SUMS.test(whole.before)) return [];
  return amounts
    .slice(Math.max(0, i - MOST), i)
    .filter((each) => each.sentence === whole.sentence)
    .reverse();
}

/** The one amount of a list whose unit the others do not have, where theirs makes the sum. */
function slipIn(whole: Quantity, parts: readonly Quantity[]): SlippedUnit | undefined {
  const all = [whole, ...parts];
  const odds = all.filter(
    ({ value }) => all.filter((other) => other.value.unit === value.unit).length === 1,
  );
  const [odd] = odds;
  if (!odd || odds.length !== 1 || odd.value.coefficient < FINE) return undefined;
  const unit = all.find((each) => each !== odd)?.value.unit ?? '';
  if (all.some((each) => each !== odd && each.value.unit !== unit)) return undefined;
  const meant = all.map((each) => ({ ...each.value, unit }));
  const [total, ...others] = meant;
  const [said, ...listed] = all.map(({ value }) => value);
  if (!total || !said || balance(total, others).verdict !== 'same') return undefined;
  return balance(said, listed).verdict === 'different' ? { odd, whole, unit } : undefined;
}
