import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { balance } from '../figures/amounts.ts';
import {
  type Counted,
  clauseOf,
  counted,
  countedIn,
  innerClauseOf,
  inUnitOf,
} from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { isLeft, OPENING } from './left-over.ts';
import type { Remainder } from './remainders.ts';

const TAKEN =
  /支出|(?<!转移)支付|拨付|使用|执行|到位|发放|兑付|决算|报账|中标|成交|审定|结算|合同|实[收缴]/;
const HAD = /收入|应[收缴]|预算|到位|下达|投资|安排|筹集|批复|合同|总额|概算|资金/;
const OFF = /(?:差额|相差|少到位|超收|短收)(?:为|了)?$/;
/** Among, and compared with: no amounts of all. */
const OTHER = /上年(?!末|度?结)|去年|同期|较|(?<!占)比|增|减|每|均|其中/;
const ABOVE = 8;
/** So many amounts to both sides are looked at. */
const REACH = 80;
/** So many amounts in front may be what was taken. */
const NEAREST = 2;
/** Fewer digits come to a remainder by chance. */
const FINE = 1000;

/**
 * 「概算总投资3864.72万元…。到位3671.48万元…；尚有139.24万元未到位」: an amount left over that one stroke parts from what the amounts
 * nearest in front leave, where no two amounts of the text leave it.
 */
export const slippedRemainders = (report: Report): readonly Remainder[] => {
  const lines = countedIn(report).map((list) => list.filter(isMoney));
  return gather(lines, (list, i) =>
    gather(list, (left, k): readonly Remainder[] => {
      if (left.value.coefficient < FINE) return [];
      if (!isLeft(left) && !OFF.test(innerClauseOf(left)) && !isClosing(left)) return [];
      const above = lines.slice(Math.max(0, i - ABOVE), i).flat();
      const before = [...above.slice(-REACH), ...list.slice(Math.max(0, k - REACH), k)];
      if (isOfTwo(left, [...before, ...list.slice(k + 1, k + REACH)])) return [];
      // What is left of all years is more than one year leaves: it is reckoned with what was there before.
      const isOfAllYears = /累计|滚存|历年/.test(clauseOf(left));
      const relations = relationsOf(
        before.filter(
          (each) => (!isLeft(each) || OPENING.test(each.before)) && isOfOneBudget(each, left),
        ),
      ).filter(({ from }) => from.length > 1 || !isOfAllYears);
      const found = relations.filter(
        ({ size }) =>
          size > 0 && isEven(left, size) && isMistyped(left.value, inUnitOf(left, size)),
      );
      const [first] = found;
      if (!first || found.some(({ size }) => Math.abs(size - first.size) >= 1)) return [];
      return [
        {
          from: first.from.map((each) => counted(each)),
          taken: counted(first.taken),
          left: counted(left),
          computed: balance(
            {
              ...left.value,
              coefficient: Math.round(inUnitOf(left, first.size) * 10 ** left.value.decimals),
            },
            [{ ...left.value, coefficient: 0 }],
          ).difference,
        },
      ];
    }),
  );
};

const BUDGETS = ['一般公共预算', '政府性基金', '国有资本经营', '社会保险基金'];

/** What one of the four budgets of a government has is not left in a paragraph on another. */
function isOfOneBudget(each: Counted, left: Counted): boolean {
  const named = (text: string) => BUDGETS.filter((budget) => text.includes(budget));
  const own = named(left.line.text);
  const its = each.line === left.line ? own : named(each.line.text);
  return own.length === 0 || its.length === 0 || its.some((budget) => own.includes(budget));
}

/** What is left is printed to its last digit: what does not come out even to it was not meant. */
function isEven(left: Counted, size: number): boolean {
  const steps = inUnitOf(left, size) * 10 ** left.value.decimals;
  return Math.abs(steps - Math.round(steps)) < 0.02;
}

/** What is left at the end of the year, with what was there at its beginning. */
const isClosing = (each: Counted): boolean =>
  /^(?:20\d\d年|本年)?(?:年末|期末|当期|累计|滚存)[^，。；、\d]{0,8}(?:结余|结转)[^，。；、\d]{0,4}$/.test(
    clauseOf(each),
  );

interface Relation {
  readonly from: readonly Counted[];
  readonly taken: Counted;
  readonly size: number;
}

/** A part of the amount in front: 「基金支出20万元，其中丧葬补助金支出1万元」. */
const isListed = ({ line, at }: Counted): boolean => {
  const words = line.text.slice(0, at.from);
  const last = words.slice(words.lastIndexOf('。') + 1);
  return /(?:其中|包括)[^；;]*$/.test(last);
};

/** What the amounts had leave without those taken last; with what was carried over, too. */
function relationsOf(before: readonly Counted[]): readonly Relation[] {
  const plain = before
    .filter((each) => !isListed(each))
    .filter((each) => !OTHER.test(clauseOf(each)) || OPENING.test(each.before));
  const openings = plain.filter(({ before: words }) => OPENING.test(words)).slice(-1);
  const had = plain.filter((each) => HAD.test(clauseOf(each)) && !openings.includes(each));
  const taken = plain.filter((each) => TAKEN.test(clauseOf(each))).slice(-NEAREST);
  return taken.flatMap((each) =>
    had
      .filter((whole) => whole !== each)
      .flatMap((whole): readonly Relation[] => [
        { from: [whole], taken: each, size: whole.size - each.size },
        ...openings.map((opening) => ({
          from: [opening, whole],
          taken: each,
          size: opening.size + whole.size - each.size,
        })),
      ]),
  );
}

/** Whether two amounts differ by it, or, one of them carried over, three. */
function isOfTwo(left: Counted, all: readonly Counted[]): boolean {
  const sizes = new Set(all.map(({ size }) => size));
  const openings = [0, ...all.filter(({ before }) => OPENING.test(before)).map(({ size }) => size)];
  return all.some(({ size }) => openings.some((opening) => sizes.has(size + left.size - opening)));
}
