import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { balance } from '../figures/amounts.ts';
import { alike, atEachFigure, type Counted, counted } from '../figures/counted.ts';
import { allCounted } from '../readings/figures-near.ts';
import type { CountList } from './count-lists.ts';

const OPENS =
  /^[^。；]{0,12}?[，,（(：:](?:其中|包括|分别为?|按[^，。；：、\d]{1,8}分(?:为)?)[：:，,]?[^，。；、\d]{1,16}$/;
/** 「按类别分：」 leaves no kind out. */
const BY_KIND = /[，,（(：:]按[^，。；：、\d]{1,8}分/;
const NEXT = /^[、，,；;和及][^，。；、\d]{1,16}$/;
const SHARE = /占(?:比|资金总额|总额|总数)?(?:的|为)?$/;
/** A share is rounded by so much at most. */
const ROUNDED = 0.06;

/**
 * Items that tell a number and an amount each, perhaps a share besides: 「安排项目47个，其中产业类20个，安排资金120万元，占60%、基础设施类23个，安排资金80万元，
 * 占40%」. Where they are said to go by kinds, their amounts come to one that is told, or their shares make the hundred, they are all that
 * there is, and their numbers come to the number in front.
 */
export const countsWithAmounts = (report: Report): readonly CountList[] =>
  atEachFigure(report, (whole, at, list) => itemsBehind(report, whole, at, list));

const itemsBehind = (report: Report, whole: Counted, at: number, list: readonly Counted[]) => {
  const first = list[at + 1];
  if (!first || !isNumber(whole) || !isItem(first, whole) || !OPENS.test(first.before)) return [];
  const parts: Counted[] = [];
  const amounts: Counted[] = [];
  let shares = 0;
  const isShared = list[at + 3]?.nature === '%';
  let k = at + 1;
  for (; k < list.length; k += isShared ? 3 : 2) {
    const [number, amount, share] = list.slice(k, k + 3);
    if (!number || !amount || amount.sentence !== whole.sentence) break;
    const opens = parts.length === 0 ? OPENS : NEXT;
    if (!isItem(number, whole) || !opens.test(number.before)) break;
    if (amount.nature !== 'money' || /[；;。]/.test(amount.before)) break;
    if (isShared && (share?.nature !== '%' || !SHARE.test(share.before))) break;
    parts.push(number);
    amounts.push(amount);
    shares += isShared && share ? numberOf(share.value) : 0;
  }
  const areAll = isShared
    ? Math.abs(shares - 100) <= ROUNDED * parts.length
    : BY_KIND.test(first.before) || areTold(report, amounts);
  // 「…，另有3个」: an item without an amount is not in the list.
  const next = list[k];
  if (parts.length < 2 || !areAll || (next && isItem(next, whole))) return [];
  const found = balance(
    plain(whole),
    parts.map((part) => plain(part)),
  );
  if (found.verdict !== 'different') return [];
  return [{ whole: counted(whole), parts: parts.map((part) => counted(part)), balance: found }];
};

/** Whether amounts come to one that the text tells elsewhere. */
function areTold(report: Report, amounts: readonly Counted[]): boolean {
  const sum = amounts.reduce((all, { size }) => all + size, 0);
  return allCounted(report).some(
    (each) => each.nature === 'money' && each.size === sum && !amounts.includes(each),
  );
}

const isNumber = ({ nature, value }: Counted): boolean =>
  nature !== 'money' && nature !== '%' && value.decimals === 0;

const isItem = (each: Counted, whole: Counted): boolean => isNumber(each) && alike(each, whole);

const plain = ({ value }: Counted) => figure(`${numberOf(value)}`, value.unit);
