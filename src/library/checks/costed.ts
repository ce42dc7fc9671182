import type { Declaration, TargetWarning } from '../declaration.ts';
import { framesOf } from '../frames.ts';
import { isCost } from '../levels.ts';

/** A table with fewer rows is still being written. */
const LEAST_ROWS = 4;
const NAMES_COST =
  /成本|费用|经费|支出|投资|投入|造价|单价|补助|补贴|标准|预算|节约|节支|控制[数率]|万元|元\//;

/**
 * No indicator of cost in the table of a whole unit that is otherwise complete, where the regulation in force has a place
 * for one. Projects may do without.
 */
export function costed(declaration: Declaration): readonly TargetWarning[] {
  const { of, indicators } = declaration;
  const isComplete =
    of === 'unit' &&
    indicators.length >= LEAST_ROWS &&
    indicators.every(({ target, weight }) => target !== undefined && weight !== undefined);
  const hasPlace = framesOf(declaration).some((frame) =>
    frame.groups.some(({ kinds }) => kinds.some(isCost)),
  );
  if (!isComplete || !hasPlace) return [];
  if (indicators.some(({ kind, name, typed }) => isCost(kind) || NAMES_COST.test(name + typed)))
    return [];
  return [
    {
      check: 'costed',
      field: 'name',
      sentence: {
        zh: '没有成本指标，看不出花多少钱办这些事。请加一个，例如总成本或单位成本；确实不适用的可以不设。',
        en: 'No indicator of cost: add one, such as the total or a unit cost, unless none applies.',
      },
    },
  ];
}
