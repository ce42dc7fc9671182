import { numberOf, printFigure } from '../../values/figure.ts';
import { bare } from '../../values/similarity.ts';
import type { Declaration, DeclaredIndicator, TargetWarning } from '../declaration.ts';
import { isCost } from '../levels.ts';

/** A target so many times last year's result wants a reason. */
const TWICE = 2;
/** Differences up to this are chance: three meetings instead of five. */
const SMALL = 2;
/** Limits of time are set by rules, and work is faster than they ask. */
const TIME = /[天日时分秒月年周]|季度/;

/**
 * A target far from last year's result of the same name and unit. Too low is one that last year's result exceeds by the
 * share from which the regulation asks for a reason; costs follow the budget and are not compared.
 */
export function nearLastYear(declaration: Declaration): readonly TargetWarning[] {
  const { indicators, lastYear = [], regulation } = declaration;
  const from = regulation.scoring.explainOverAchievementFrom;
  const results = new Map(lastYear.map(({ name, result }) => [bare(name), result]));
  return indicators.flatMap((each) => {
    const figure = each.target?.value;
    const last = results.get(bare(each.name))?.value;
    if (!figure || !last || isCost(each.kind)) return [];
    if (last.unit !== '' && figure.unit !== '' && last.unit !== figure.unit) return [];
    const [target, result] = [numberOf(figure), numberOf(last)];
    if (target <= 0 || result <= 0 || Math.abs(target - result) <= SMALL) return [];
    const said = printFigure({ ...last, unit: last.unit || figure.unit });
    if (each.target?.direction === 'atLeast') {
      if (result >= target * (1 + from)) return [tooLow(each, said, from)];
      if (target >= result * TWICE) return [tooHigh(each, said)];
    }
    if (each.target?.direction === 'atMost' && !TIME.test(figure.unit) && target >= result * TWICE)
      return [tooLoose(each, said)];
    return [];
  });
}

const about = ({ row }: DeclaredIndicator, sentence: TargetWarning['sentence']): TargetWarning => ({
  check: 'nearLastYear',
  row,
  field: 'target',
  sentence,
});

const tooLow = (each: DeclaredIndicator, last: string, from: number): TargetWarning =>
  about(each, {
    zh: `“${each.name}”上年已完成${last}，今年的指标值“${each.typed}”偏低，照上年完成就会超过${Math.round(from * 100)}%以上。请提高指标值，或说明任务减少的原因。`,
    en: `“${each.name}” reached ${last} last year; the target ${each.typed} looks low.`,
  });

const tooHigh = (each: DeclaredIndicator, last: string): TargetWarning =>
  about(each, {
    zh: `“${each.name}”上年完成${last}，今年的指标值“${each.typed}”达到上年的两倍以上。请核对能否完成，并备好依据。`,
    en: `“${each.name}” reached ${last} last year; the target ${each.typed} is twice that or more.`,
  });

const tooLoose = (each: DeclaredIndicator, last: string): TargetWarning =>
  about(each, {
    zh: `“${each.name}”上年为${last}，今年的上限“${each.typed}”是上年的两倍以上，控制偏松。请核对。`,
    en: `“${each.name}” was ${last} last year; the limit ${each.typed} is twice that or more.`,
  });
