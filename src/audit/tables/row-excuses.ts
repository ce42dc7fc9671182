import type { Law } from './laws.ts';
import type { Line, Sheet } from './row-sheet.ts';

/** Heads of columns that follow from others. */
export const DERIVED =
  /结余|结转|剩余|净收益|净利润|余额|未|缺口|空编|增减|变动|变化|差额|节约|扣分|期末|年末|调整后|合计|总计|小计|总分|总额|综合得分/;
/** Columns of what is left, lacking or saved: where it would be less than nothing, nothing is written. */
const NOT_BELOW_NOTHING = /未|缺|空|节|减|余|差|扣|超|剩/;
/** Columns of things that are counted; whole amounts of money, as 「决算数」, may be rounded. */
const COUNTED = /人|户|辆|台|套|编|场|次|个|件|卷|数量?$|份|亩|得?分/;
const OF_MONEY = /(?:预算|决算|执行|支出|收入|资金|金额|经费|完成)数$/;
/** Parts that need not be all: 「其中」, some of the years. */
const SOME_PARTS = /其中|\d{4}年|[季月]/;
/** A row may be off by so many other columns together. */
const MOST_OTHERS = 3;

/** Whether a row that breaks a law may still be right. */
export const isExcused = (law: Law, line: Line, sheet: Sheet): boolean =>
  line.isRemarked === true ||
  isOffByOthers(law, line, sheet) ||
  isRounded(law, line, sheet) ||
  isLimited(law, line, sheet) ||
  hasMoreParts(law, line, sheet) ||
  isForLess(law, line) ||
  isOfChanges(law, line);

/** Whether a row is off by what stands in other columns: those that are nothing in the other rows belong to the law too. */
function isOffByOthers(law: Law, { numbers }: Line, { decimals }: Sheet): boolean {
  const off = Math.abs((numbers[law.of] ?? 0) - (law.reckon(numbers) ?? 0));
  const own = columnsOf(law);
  const others = numbers.flatMap((number, i) => (number && !own.includes(i) ? [number] : []));
  const margin = marginOf(law, decimals) + halfStepOf(digitsOf(law, { decimals }));
  const reaches = (rest: number, from: number, left: number): boolean =>
    others.some(
      (number, i) =>
        i >= from &&
        (Math.abs(Math.abs(rest) - Math.abs(number)) <= margin ||
          (left > 1 && reaches(rest - number, i + 1, left - 1))),
    );
  // A cut told without its sign counts the other way.
  const turns = [...law.plus, ...law.minus].some(
    (i) => law.product === undefined && Math.abs(off - 2 * Math.abs(numbers[i] ?? 0)) <= margin,
  );
  return turns || reaches(off, 0, MOST_OTHERS);
}

/** Whether the figures of the row may be rounded, each at its own last digit. */
function isRounded(law: Law, { numbers, values }: Line, { heads }: Sheet): boolean {
  const computed = law.reckon(numbers);
  if (computed === undefined) return false;
  const counted = columnsOf(law).some((i) => {
    const head = heads[i] ?? '';
    return COUNTED.test(head) && !OF_MONEY.test(head);
  });
  const open = (i: number): number => {
    const decimals = values[i]?.value.decimals ?? 0;
    return decimals > 0 || counted ? halfStepOf(decimals) : 0.5;
  };
  const operands = [...law.plus, ...law.minus].map((i) =>
    law.product === undefined ? open(i) : Math.abs(computed * open(i)) / (numbers[i] || 1),
  );
  const margin = operands.reduce((all, each) => all + Math.abs(each), open(law.of));
  return Math.abs((numbers[law.of] ?? 0) - computed) <= margin + 1e-6;
}

/** Whether the row stands at a limit: nothing is left, or the most or the least that is given. */
function isLimited(law: Law, { numbers }: Line, { lines, heads }: Sheet): boolean {
  const [value, computed] = [numbers[law.of], law.reckon(numbers)];
  if (value === undefined || computed === undefined) return false;
  if (computed > value && isRound(value) && lines.every((each) => !isAbove(each, law.of, value)))
    return true;
  // A school of 62 may be paid as one of 100.
  if (law.product !== undefined)
    return (
      computed < value &&
      value < 2 * computed &&
      law.plus.some((i) => isRound(((numbers[i] ?? 0) * value) / computed))
    );
  return columnsOf(law).some((i) => {
    if (numbers[i] !== 0 || !NOT_BELOW_NOTHING.test(heads[i] ?? '')) return false;
    return i === law.of ? computed < 0 : law.plus.includes(i) ? value < computed : computed < value;
  });
}

const isAbove = ({ numbers, isTotal }: Line, column: number, value: number): boolean =>
  !isTotal && (numbers[column] ?? 0) > value;

/** 100 points, 200000 元, 1500. */
const isRound = (value: number): boolean =>
  /^[1-9]\d?0+$|^[1-9]0*$/.test(String(Number(value.toFixed(6))));

/** Whether the whole may have parts that the table does not name. */
function hasMoreParts(law: Law, { numbers }: Line, { heads }: Sheet): boolean {
  if (law.product !== undefined || law.minus.length > 0) return false;
  const some = law.plus.some((i) => SOME_PARTS.test(heads[i] ?? ''));
  return some && (numbers[law.of] ?? 0) > (law.reckon(numbers) ?? 0);
}

/** Changes of amounts and of numbers add up as these do, but give no change of what comes to each. */
const isOfChanges = ({ product }: Law, { name }: Line): boolean =>
  product !== undefined && /增减|增长|增加|减少|差额|变动|变化|升降|同比|[较比]上/.test(name);

/** Whether an amount is for some months of a year only, or at a discount of whole or half tenths. */
function isForLess({ of, minus, reckon, product }: Law, { numbers }: Line): boolean {
  const [value, computed] = [numbers[of] ?? 0, reckon(numbers) ?? 0];
  if (product === undefined || minus.length > 0 || value <= 0 || value >= computed) return false;
  return [12, 20].some((parts) => {
    const share = (value / computed) * parts;
    return Math.abs(share - Math.round(share)) < 1e-4;
  });
}

export const columnsOf = ({ of, plus, minus }: Law): readonly number[] => [of, ...plus, ...minus];

/** The most digits behind the point in the columns of a law. */
export const digitsOf = (law: Law, { decimals }: Pick<Sheet, 'decimals'>): number =>
  Math.max(...columnsOf(law).map((column) => decimals[column] ?? 0));

/** What the last digits of a law leave open. */
export function marginOf(law: Law, decimals: readonly number[]): number {
  const own = law.product === undefined ? columnsOf(law) : [law.of];
  return own.reduce((all, i) => all + halfStepOf(decimals[i] ?? 0), 1e-6);
}

/** Half a step of the last digit; whole numbers are counted, not rounded. */
const halfStepOf = (decimals: number): number => (decimals === 0 ? 0 : 0.5 / 10 ** decimals);
