import type { Figure } from '../../values/figure.ts';
import { numberOf } from '../../values/figure.ts';
import { FEN_PER } from '../../values/money.ts';
import { inOneUnit, measure, type Verdict } from '../figures/amounts.ts';
import { compareRatio } from '../rates/ratios.ts';

/** What stands between the amount of a change and its rate right behind it: 「增加5万元，增幅10%」. */
export const RATE_BEHIND =
  /^[，,（(](?:增长|增幅|增加|上升|上涨|下降|降幅|减幅|减少|降低)(?:率|幅度)?(?:了|为|达|约)?$/;

/** An amount with what it rose or fell by. */
export interface Moved {
  readonly now: Figure;
  readonly change: Figure;
  readonly up: boolean;
}

/**
 * Whether a printed rate is that of a change, over what there was before it. What there was is told by neither figure but follows from
 * both, each open by half of its last digit: of a small base left by two great amounts the rate is open by far more.
 */
export function compareRateOfChange(
  rate: Figure,
  part: Figure,
  base: Figure,
  moved?: Moved | false,
): Verdict {
  const verdict = compareRatio(rate, part, base);
  return verdict === 'different' && moved && isOpen(rate, moved) ? 'rounding' : verdict;
}

/** Amounts without decimals in 万元 are rounded, small ones among them too where so much is told of a change; round ones may be exact. */
const areWhole = (...amounts: readonly Figure[]): boolean =>
  amounts.every(({ unit, decimals }) => unit === '万元' && decimals === 0) &&
  amounts.some(({ coefficient }) => coefficient % 10 !== 0);

/** 「支出626.67万元，比上年增加97万元」: of two amounts the one told without the decimals of the other is rounded. */
const openBeside = (own: Figure, other: Figure): number =>
  own.decimals === 0 && other.decimals > 0 && own.unit === other.unit && isLarge(own.unit)
    ? FEN_PER[own.unit] / 2
    : 0;
const isLarge = (unit: string): unit is '万元' | '亿元' => unit === '万元' || unit === '亿元';

function isOpen(rate: Figure, { now, change, up }: Moved): boolean {
  const both = inOneUnit(now, change);
  if (!both || rate.unit !== '%') return false;
  const [a, b] = both.map((each) => measure(each));
  if (!a || !b) return false;
  const open = areWhole(now, change) ? FEN_PER.万元 / 2 : 0;
  const openNow = Math.max(a.margin, open, openBeside(now, change));
  const openMoved = Math.max(b.margin, open, openBeside(change, now));
  const rateOf = (whole: number, part: number): number => part / (up ? whole - part : whole + part);
  const least = rateOf(a.size + openNow, b.size - openMoved) * 100;
  const most = rateOf(a.size - openNow, b.size + openMoved) * 100;
  const printed = Math.abs(numberOf(rate));
  const half = 0.5 / 10 ** rate.decimals + 1e-9;
  return least > 0 && most >= least && printed + half >= least && printed - half <= most;
}
