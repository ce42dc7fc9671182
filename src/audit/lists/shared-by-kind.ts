import type { Report } from '../../report/report.ts';
import { alike, type Counted, countedIn, only } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';

const OPENS = /^[，,：:（(]?(?:其中|包括|分别为?)[：:，,]?[^，。；、\d]{1,16}$/;
const NEXT = /^[；;、，,][^，。；、\d]{1,16}$/;
const AMOUNT = /^[，,、（(]?(?:安排|投入|使用|涉及|补助)?(?:资金|金额)(?:为|共)?$/;
const FUND = /(?:到位|收到|下达|安排|争取|获得)[^，。；\d]{0,16}资金[^，。；\d]{0,4}$/;
/** So many lines in front the fund is told at most. */
const NEAR = 3;

/**
 * 「收到衔接资金451万元…」 above 「资金安排项目28个，其中产业类8个、资金253万元；基础设施类5个、资金126万元；务工类15个、资金72万元」: kinds
 * whose numbers come to all projects leave none out, so that their amounts come to the one fund told above.
 */
export const sharedByKind = (report: Report): readonly SharedOut[] => {
  const lines = countedIn(report);
  return lines.flatMap((list, i) => {
    if (!list.some(({ before }) => AMOUNT.test(before))) return [];
    const amounts = list.flatMap((whole, at) => (amountsOf(whole, at, list) ? [whole] : []));
    const [whole, other] = amounts;
    const parts = whole && !other ? amountsOf(whole, list.indexOf(whole), list) : undefined;
    const funds = lines
      .slice(Math.max(0, i - NEAR), i)
      .flat()
      .filter((each) => isMoney(each) && FUND.test(each.before));
    const fund = only(funds);
    if (!parts || !fund) return [];
    return isSumOff(fund, parts) && areLong(fund, parts) ? [listWith(fund, parts)] : [];
  });
};

/** The amounts of kinds that tell a number and an amount each, where their numbers come to the number in front. */
function amountsOf(
  whole: Counted,
  at: number,
  list: readonly Counted[],
): readonly Counted[] | undefined {
  const amounts: Counted[] = [];
  let many = 0;
  for (let k = at + 1; k + 1 < list.length; k += 2) {
    const [number, amount] = [list[k], list[k + 1]];
    if (!number || !amount || isMoney(number) || !alike(number, whole)) break;
    if (number.sentence !== whole.sentence || !isMoney(amount)) break;
    if (!(k === at + 1 ? OPENS : NEXT).test(number.before) || !AMOUNT.test(amount.before)) break;
    many += number.size;
    amounts.push(amount);
  }
  return amounts.length >= 2 && many === whole.size ? amounts : undefined;
}
