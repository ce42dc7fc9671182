import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { balance } from '../figures/amounts.ts';
import { alike, atEachFigure, type Counted, counted, type FigureRule } from '../figures/counted.ts';
import type { CountList } from './count-lists.ts';

const OPENS = /^[^。；]{0,12}?[，,（(：:](?:其中|包括|分别为?)[：:，,]?[^，。；、\d]{1,16}$/;
const NEXT = /^[、，,；;和及][^，。；、\d]{1,16}$/;
const SHARE = /占(?:比|资金总额|总额|总数)?(?:的|为)?$/;
/** A share is rounded by so much at most. */
const ROUNDED = 0.06;

/**
 * 「安排项目47个，其中产业类20个，安排资金120万元，占60%、基础设施类23个，安排资金80万元，占40%」: items that tell a number, an amount and a
 * share each. Where their shares make the hundred they are all that there is, and their numbers come to the number in front.
 */
export const countsWithAmounts = (report: Report): readonly CountList[] =>
  atEachFigure(report, itemsBehind);

const itemsBehind: FigureRule<CountList> = (whole, at, list) => {
  const first = list[at + 1];
  if (!first || !isNumber(whole) || !isItem(first, whole) || !OPENS.test(first.before)) return [];
  const parts: Counted[] = [];
  let shares = 0;
  for (let k = at + 1; k < list.length; k += 3) {
    const [number, amount, share] = list.slice(k, k + 3);
    if (!number || !amount || !share || share.sentence !== whole.sentence) break;
    const opens = parts.length === 0 ? OPENS : NEXT;
    if (!isItem(number, whole) || !opens.test(number.before)) break;
    if (amount.nature !== 'money' || share.nature !== '%' || !SHARE.test(share.before)) break;
    parts.push(number);
    shares += numberOf(share.value);
  }
  if (parts.length < 2 || Math.abs(shares - 100) > ROUNDED * parts.length) return [];
  const found = balance(
    plain(whole),
    parts.map((part) => plain(part)),
  );
  if (found.verdict !== 'different') return [];
  return [{ whole: counted(whole), parts: parts.map((part) => counted(part)), balance: found }];
};

const isNumber = ({ nature, value }: Counted): boolean =>
  nature !== 'money' && nature !== '%' && value.decimals === 0;

const isItem = (each: Counted, whole: Counted): boolean => isNumber(each) && alike(each, whole);

const plain = ({ value }: Counted) => figure(`${numberOf(value)}`, value.unit);
