import type { Report } from '../../../report/report.ts';
import { once } from '../../../values/once.ts';
import { type Counted, innerClauseOf, only } from '../../figures/counted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { aroundLines } from '../around.ts';
import { marginOf, misses, printedLike, type Reading } from '../reading.ts';

const YEAR =
  '(?:20\\d\\d年度?|本年度?|全年|当年|今年|年度|本?部门|本?单位|我[^，。；\\d]{1,3}|本院|实际|决算)*';
const END = '(?:共计|共|为|达|总计)*$';
/** Income of a year, with what was carried over where it is called a total. */
const CAME = new RegExp(
  `^${YEAR}(?:总收入|收入(?:合计|总计|决算|总额|决算数)?|可用资金(?:合计|总额)?)${END}`,
);
const WENT = new RegExp(`^${YEAR}(?:总支出|支出(?:合计|总计|决算|总额|决算数)?)${END}`);
const OPENING = new RegExp(
  `^(?:加上?)?(?:20\\d\\d)?(?:年初|上年|期初)(?:财政)?结[转余](?:和结余|与结余|结余|资金)*${END}`,
);
const CLOSING = new RegExp(
  `^(?:20\\d\\d)?(?:(?:年末|期末|年终|当年|本年)(?:收支)?(?:结[转余]|滚存结余)(?:和结余|与结余|结余|资金)*|结转下年(?:使用)?|收支(?:相抵[，,]?)?结余|结余)${END}`,
);
/** What there was too little. */
const SHORT = new RegExp(`^(?:收不抵支|超支|当年超支|收支缺口)${END}`);
/** What enters accounts, or leaves them, besides income and expenditure. */
const BESIDES =
  /使用[^，。；\d]{0,8}结余|结余分配|缴回|收回|上缴财政|核销|事业基金|专用基金|调整以前|(?:借|贷)款|提取|弥补亏损/;
/** So many lines in front of what is left tell what came and went. */
const ABOVE = 3;

/**
 * What is left at the end where a text tells once each what came in and what was spent, perhaps with what was there at the beginning: 「总收入900万元」, 「总支出
 * 850万元，…收支结余50万元」. No other amount about stands between them.
 */
export const balances = (report: Report): readonly Reading[] => {
  const lines = aroundLines(report);
  return lines.flatMap(({ list, near }, i) =>
    list.flatMap((left): readonly Reading[] => {
      if (left.nature !== 'money' || left.value.coefficient < 100) return [];
      const words = innerClauseOf(left);
      const isShort = SHORT.test(words);
      if (!isShort && !CLOSING.test(words)) return [];
      const own = atEnd(report, list, left, isShort, near);
      if (own !== 'unknown') return own;
      const order = left.line.order;
      const about = near.filter(({ line }) => line.order <= order && line.order >= order - ABOVE);
      const far = left.line.cell || i === 0 ? 'unknown' : atEnd(report, about, left, isShort, near);
      return far === 'unknown' ? [] : far;
    }),
  );
};

function atEnd(
  report: Report,
  all: readonly Counted[],
  left: Counted,
  isShort: boolean,
  near: readonly Counted[],
): readonly Reading[] | 'unknown' {
  const front = all.slice(0, all.indexOf(left) + 1).filter(({ nature }) => nature === 'money');
  const came = one(front, CAME);
  const went = one(front, WENT);
  if (!came || !went) return 'unknown';
  if (front.some(({ line }) => BESIDES.test(line.text))) return [];
  const opening = one(all, OPENING);
  if (all.some((each) => OPENING.test(innerClauseOf(each))) && !opening) return [];
  const closing = isShort ? -left.size : left.size;
  const margin = [came, went, left].reduce((sum, each) => sum + marginOf(each), 0);
  const isEven = (size: number): boolean => Math.abs(size - closing) <= margin;
  const balance = came.size - went.size;
  const begun = opening?.size ?? 0;
  // Totals of both sides hold what is carried over already.
  if (isEven(balance) || isEven(balance + begun) || balance === 0) return [];
  // 「收入9亿元，支出8亿元，本年结余1亿元，年末滚存结余5亿元」: what all years left is made by no one year, least of all where that year's own is told.
  if (!opening && /滚存|累计/.test(innerClauseOf(left))) return [];
  // What the years have left together is made by this one alone only where none brought anything over.
  if (!opening && OF_YEARS.test(innerClauseOf(left)) && broughtOver(report).length > 0) return [];
  if (!opening && near.some((each) => each !== left && !misses(came, [went, each]))) return [];
  const others = near.filter(
    ({ nature, size }) => nature === 'money' && size < came.size && size > 0,
  );
  if (
    others.some(
      (each) =>
        each !== left &&
        [each.size, -each.size].some(
          (size) => isEven(balance + size) || isEven(balance + begun + size),
        ),
    )
  )
    return [];
  const isBegun = opening !== undefined && !/总|可用/.test(innerClauseOf(came));
  const made = balance + (isBegun ? begun : 0);
  if (made <= 0 !== isShort) return [];
  const from = isBegun && opening ? [opening, came, went] : [came, went];
  return [{ said: left, from, computed: printedLike(left, Math.abs(made)) }];
}

/** What is left at the end of a year, but not what that year alone has left. */
const OF_YEARS = /年末|期末|年终|下年/;
const FORMER = /(?:年初|上年|期初)[^，。；、\d]{0,8}结[转余][^，。；、\d]{0,8}$/;

/** What was brought over from former years, wherever the text tells it. */
const broughtOver = once((report: Report): readonly Counted[] =>
  allCounted(report).filter(
    ({ size, nature, before }) => size > 0 && nature === 'money' && FORMER.test(before),
  ),
);

/** The one amount that is called so. */
function one(all: readonly Counted[], name: RegExp): Counted | undefined {
  const found = all.filter((each) => each.nature === 'money' && name.test(innerClauseOf(each)));
  return only(found);
}
