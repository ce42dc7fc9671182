import { type Counted, innerClauseOf } from '../figures/counted.ts';
import { isForEach, plainAsides } from '../wording/asides.ts';

/**
 * What makes a figure neither the whole nor a part of what stands beside it: a change, an average, another time, a limit, a plan, what is left
 * over, or a part of something else.
 */
const APART = plainAsides(
  '单车|占|往年|(?<!新)增(?!值|殖)|(?<!调)减|单价|(?<!高)标准(?!化)|目标|计划(?!生育)|应[收付发缴到完]|[≥≤]|不[少低高超]|(?<!及)以[上下内]|至少|限额',
  '结余|结转|剩余|其余|另|不足|超过|约|近|累计|连续|排名|[居排]前|前[二三四五六七八九十\\d]{1,2}[位名类项个]',
);

/** Whether the name of a figure leaves it what it is counted as. */
export const isPlainName = (each: Counted): boolean => !APART.test(innerClauseOf(each));

/** Whether a figure is told for each of something, or is the price of one. */
export const isEach = (each: Counted): boolean =>
  isForEach(innerClauseOf(each)) || innerClauseOf(each).includes('单价');

/** Whether two figures are printed in one unit, word for word: 家 and 家次 are counted apart. */
export const isOfOneUnit = ({ value: a }: Counted, { value: b }: Counted): boolean =>
  a.unit === b.unit;

/** A further item: the mark of a list, a name without marks, and its figure. */
export const ITEM = /^(?:[、，,；;和及与]|以及)+[^，。；：、,;:（(）)\d]{1,16}$/;

/** 「行政编制49名、实有48名，事业编制40名、实有36名」: names that come again behind the list are those of its columns. */
export function areColumns(items: readonly Counted[], list: readonly Counted[]): boolean {
  const last = items.at(-1);
  const next = last && list[list.indexOf(last) + 2];
  if (!last || !next || items.length < 2) return false;
  return (
    next.sentence === last.sentence &&
    isOfOneUnit(next, last) &&
    innerClauseOf(next) === innerClauseOf(last)
  );
}
