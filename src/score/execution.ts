import type { Bilingual, Quote } from '../document/finding.ts';
import { type Entry, isBlank } from '../document/stated.ts';
import type { ExecutionRule } from '../regulation/regulation.ts';
import type { FundRow } from '../report/forms.ts';
import { type Figure, printFigure } from '../values/figure.ts';
import { gather } from '../values/gather.ts';
import { withMore } from '../values/with-more.ts';
import { explainExecution } from './habits.ts';
import {
  compareRatios,
  exactly,
  over,
  type Ratio,
  ratioOf,
  rounded,
  times,
  truncated,
} from './points.ts';
import type { ScoreLine } from './scorecard.ts';
import { comparable } from './units.ts';

/**
 * The score line of a row of the money block that carries a weight (年度资金总额, or 基本/项目 each in Guizhou's form). `left` is
 * the weight that the form leaves for it where the row prints none.
 */
export function scoreExecution(
  row: FundRow,
  fund: number,
  rule: ExecutionRule | 'unknown',
  decimals: number,
  left?: Figure,
): ScoreLine {
  const weight = row.weight?.value ?? left;
  const base = {
    indicator: row.metric === 'total' ? '预算执行率' : `预算执行率（${row.label.value}）`,
    kind: 'execution',
    group: 'execution',
    fund,
    ...(weight && { weight }),
    ...(row.score?.value && { claimed: row.score.value }),
    places: quotes([row.rate, row.weight, row.score]),
  } as const;
  const found = rateOf(row);
  if (!weight || rule === 'unknown' || !found)
    return {
      ...base,
      computed: 'needsReview',
      why: whyNot(weight, rule),
      workings: [],
      explainedBy: [],
    };
  const points = pointsFor(found.rate, ratioOf(weight), rule);
  const computed =
    rule.kind === 'truncateInteger' ? truncated(points, 0) : rounded(points, decimals);
  return withMore(base, {
    computed,
    workings: [
      {
        zh: `${printFigure(weight)} × ${found.zh} = ${printFigure(computed)}`,
        en: `${printFigure(weight)} × ${found.zh} = ${printFigure(computed)}`,
      },
    ],
    explainedBy: explainExecution({ row, rate: found.rate, weight, computed }),
  });
}

/** Actual over final budget; over the original one where the form has no other; else the printed rate. */
function rateOf(row: FundRow): { readonly rate: Ratio; readonly zh: string } | undefined {
  const budget = row.finalBudget ?? row.originalBudget;
  if (budget?.value && row.actual?.value) {
    const pair = comparable(budget.value, row.actual.value);
    const rate = pair && over(pair[1], pair[0]);
    // A budget cut below zero, or one half typed, has no rate.
    if (rate && compareRatios(rate, exactly(0)) >= 0)
      return { rate, zh: `${printFigure(row.actual.value)} ÷ ${printFigure(budget.value)}` };
    return undefined;
  }
  if (!row.rate?.value) return undefined;
  const printed = ratioOf(row.rate.value);
  const rate = row.rate.value.unit === '%' ? times(printed, exactly(0.01)) : printed;
  return { rate, zh: printFigure(row.rate.value) };
}

function pointsFor(rate: Ratio, weight: Ratio, rule: ExecutionRule): Ratio {
  const full = exactly(1);
  const capped = compareRatios(rate, full) > 0 ? full : rate;
  switch (rule.kind) {
    case 'proportional':
    case 'truncateInteger':
      return times(weight, capped);
    case 'fullFrom':
      return compareRatios(capped, exactly(rule.rate)) >= 0 ? weight : times(weight, capped);
    case 'bands': {
      const band = rule.bands.find((each) => compareRatios(capped, exactly(each.from / 100)) >= 0);
      return times(weight, exactly(band?.share ?? 0));
    }
    case 'stepPer5': {
      const missing = 100 - Number((capped.numerator * 10000n) / capped.denominator) / 100;
      const lost = exactly(Math.ceil(missing / 5));
      return {
        numerator: weight.numerator * lost.denominator - lost.numerator * weight.denominator,
        denominator: weight.denominator * lost.denominator,
      };
    }
  }
}

function whyNot(weight: Figure | undefined, rule: ExecutionRule | 'unknown'): Bilingual {
  if (rule === 'unknown')
    return {
      zh: '当地计分参数未知，无法核定。',
      en: 'The local parameter is not known: cannot be determined.',
    };
  if (!weight)
    return { zh: '表中没有执行率的分值。', en: 'The form gives no weight for the execution rate.' };
  return {
    zh: '全年预算数、执行数或执行率空缺，无法核定。',
    en: 'Final budget, actual or rate is missing: cannot be determined.',
  };
}

/** The entries that hold something, as quotes. */
export const quotes = (entries: readonly (Entry<unknown> | undefined)[]): readonly Quote[] =>
  gather(entries, (entry) =>
    entry && !isBlank(entry) ? [{ verbatim: entry.verbatim, at: entry.at }] : [],
  );
