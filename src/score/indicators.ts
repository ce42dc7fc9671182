import type { Bilingual } from '../document/finding.ts';
import type { Regulation, ScoringRules } from '../regulation/regulation.ts';
import type { Indicator, IndicatorKind, Result, Target } from '../report/indicators.ts';
import { type Figure, printFigure } from '../values/figure.ts';
import { withMore } from '../values/with-more.ts';
import { quotes } from './execution.ts';
import { explainIndicator } from './habits.ts';
import { hasOwnSteps, pointsByStep } from './own-steps.ts';
import {
  clipped,
  compareRatios,
  exactly,
  minus,
  over,
  type Ratio,
  ratioOf,
  rounded,
  times,
} from './points.ts';
import type { ScoreLine } from './scorecard.ts';
import { comparable } from './units.ts';

/** The score line of one indicator by the regulation (domain rules 3.1 to 3.4). */
export function scoreIndicator(
  indicator: Indicator,
  index: number,
  regulation: Regulation,
): ScoreLine {
  const weight = indicator.weight?.value;
  const claimed = indicator.score?.value;
  const base = {
    indicator:
      indicator.name.verbatim.trim() || indicator.level2?.verbatim.trim() || '（无名指标）',
    kind: indicator.kind,
    group: indicator.group,
    index,
    ...(weight && { weight }),
    ...(claimed && { claimed }),
    places: quotes([indicator.target, indicator.result, indicator.weight, indicator.score]),
  } as const;
  const open = (why: Bilingual, interval?: readonly [Figure, Figure]): ScoreLine =>
    withMore(base, {
      computed: 'needsReview',
      why,
      ...(interval && { interval }),
      workings: [],
      explainedBy: [],
    });
  if (!weight) return open(WHY.weight);
  const target = indicator.target?.value;
  const result = indicator.result?.value;
  if (!target) return open(WHY.target);
  if (!result) return open(WHY.result);
  const qualitative = tierInterval(target, result, weight, regulation.scoring);
  if (qualitative) return open(qualitative.why, qualitative.interval);
  const reckoned = reckon(indicator, target, result, weight, regulation.scoring);
  if (!('points' in reckoned)) return open(reckoned);
  const method = indicator.method?.value ?? '';
  const isShort = compareRatios(reckoned.points, ratioOf(weight)) < 0;
  const bySteps =
    isShort && hasOwnSteps(method)
      ? reckoned.pair && pointsByStep(method, target, reckoned.pair, ratioOf(weight))
      : reckoned.points;
  if (!bySteps) return open(WHY.steps);
  const computed = rounded(clipped(bySteps, ratioOf(weight)), regulation.scoring.decimals);
  return withMore(base, {
    computed,
    ...(reckoned.late && { late: true as const }),
    workings: [reckoned.working(computed)],
    explainedBy:
      claimed && reckoned.pair
        ? explainIndicator(target, reckoned.pair, { claimed, weight }, computed)
        : [],
  });
}

const WHY = {
  weight: { zh: '没有分值，无法核定。', en: 'No weight: cannot be determined.' },
  target: { zh: '没有年度指标值，无法核定。', en: 'No target value: cannot be determined.' },
  result: { zh: '没有实际完成值，无法核定。', en: 'No actual result: cannot be determined.' },
  number: {
    zh: '指标值没有数值，无法核定。',
    en: 'The target has no number: cannot be determined.',
  },
  resultNumber: {
    zh: '完成值没有可与指标值比较的数值，需人工评定。',
    en: 'The result has no number to compare with the target: a person must decide.',
  },
  unit: { zh: '指标值与完成值单位不同，无法比较。', en: 'Units of target and result differ.' },
  words: {
    zh: '定性指标没有写明达成档次，需人工评定。',
    en: 'A qualitative result without one of the three tiers: a person must decide.',
  },
  steps: {
    zh: '评分标准分档扣分，需人工评定。',
    en: 'The form takes points off by steps of its own: a person must decide.',
  },
  unknown: { zh: '当地计分参数未知，无法核定。', en: 'The local parameter is not known.' },
} as const satisfies Record<string, Bilingual>;

/** The interval that the tier of a qualitative result allows; undefined when there is no tier. */
function tierInterval(
  target: Target,
  result: Result,
  weight: Figure,
  rules: ScoringRules,
): { readonly why: Bilingual; readonly interval: readonly [Figure, Figure] } | undefined {
  if (!result.tier || (target.value && result.value)) return undefined;
  const [from, to] = rules.tiers[result.tier];
  const at = (share: number) => rounded(times(ratioOf(weight), exactly(share)), rules.decimals);
  const word = { achieved: '达成', partlyAchieved: '部分达成', notAchieved: '未达成' }[result.tier];
  return {
    why: {
      zh: `定性指标，结果属“${word}”一档，应得${printFigure(at(from))}至${printFigure(at(to))}分，由单位选定。`,
      en: `Qualitative, tier ${result.tier}: ${printFigure(at(from))} to ${printFigure(at(to))} points, at the unit's choice.`,
    },
    interval: [at(from), at(to)],
  };
}

interface Reckoned {
  readonly points: Ratio;
  readonly late?: true;
  readonly pair?: readonly [Ratio, Ratio];
  working(computed: Figure): Bilingual;
}

function reckon(
  indicator: Indicator,
  target: Target,
  result: Result,
  weight: Figure,
  rules: ScoringRules,
): Reckoned | Bilingual {
  if (target.direction === 'done') return doneOrNot(result, weight);
  if (target.direction === 'byDate') return inTime(target, result, weight);
  if (target.direction === 'qualitative') return WHY.words;
  if (!target.value) return WHY.number;
  if (!result.value) return WHY.resultNumber;
  const pair = comparable(target.value, result.value);
  if (!pair) return WHY.unit;
  const points = pointsByRule(indicator.kind, target, pair, ratioOf(weight), rules);
  if (points === 'unknown') return WHY.unknown;
  const met = compareRatios(points, ratioOf(weight)) >= 0;
  const how = `${printFigure(target.value)} / ${printFigure(result.value)}`;
  return {
    points,
    pair,
    working: (computed) =>
      met
        ? {
            zh: `指标值/完成值 ${how}，达到，得满分${printFigure(weight)}`,
            en: `target/result ${how}: met, full ${printFigure(weight)}`,
          }
        : {
            zh: `指标值/完成值 ${how}，未达到，得${printFigure(computed)}`,
            en: `target/result ${how}: not met, ${printFigure(computed)}`,
          },
  };
}

/** Points of a weight for what was wanted and reached, in one unit of measure, before they are held within the weight. */
export function pointsByRule(
  kind: IndicatorKind,
  target: Pick<Target, 'direction' | 'upper'>,
  pair: readonly [Ratio, Ratio],
  weight: Ratio,
  rules: ScoringRules,
): Ratio | 'unknown' {
  const bands = kind === 'satisfaction' ? rules.satisfactionBands : undefined;
  return bands ? banded(pair[1], weight, bands) : pointsOf(target, pair, weight, rules);
}

const ZERO: Ratio = { numerator: 0n, denominator: 1n };

function banded(
  reached: Ratio,
  weight: Ratio,
  bands: readonly { readonly from: number; readonly share: number }[],
): Ratio {
  const band = bands.find((each) => compareRatios(reached, exactly(each.from)) >= 0);
  return times(weight, exactly(band?.share ?? 0));
}

function pointsOf(
  target: Pick<Target, 'direction' | 'upper'>,
  [wanted, reached]: readonly [Ratio, Ratio],
  weight: Ratio,
  rules: ScoringRules,
): Ratio | 'unknown' {
  switch (target.direction) {
    case 'atMost':
      return rules.reverse === 'unknown'
        ? 'unknown'
        : atMost(wanted, reached, weight, rules.reverse);
    case 'within': {
      const upper = target.upper && comparable(target.upper, target.upper)?.[0];
      if (compareRatios(reached, wanted) < 0) return atLeast(wanted, reached, weight);
      return upper && compareRatios(reached, upper) > 0
        ? atMost(upper, reached, weight, 'linear')
        : weight;
    }
    default:
      return atLeast(wanted, reached, weight);
  }
}

/** a ≥ t → w, else w·a/t; for t = 0 (equal to none): a ≤ 0 → w else 0. */
function atLeast(wanted: Ratio, reached: Ratio, weight: Ratio): Ratio {
  if (wanted.numerator === 0n) return reached.numerator <= 0n ? weight : ZERO;
  if (compareRatios(reached, wanted) >= 0) return weight;
  const share = over(reached, wanted);
  return share ? times(weight, share) : ZERO;
}

/** a ≤ t → w; t < a < 2t → w·(1 − (a−t)/t); a ≥ 2t → 0. The ratio variant: w·t/a. */
function atMost(wanted: Ratio, reached: Ratio, weight: Ratio, how: 'linear' | 'ratio'): Ratio {
  if (compareRatios(reached, wanted) <= 0) return weight;
  if (wanted.numerator === 0n) return ZERO;
  const share = how === 'ratio' ? over(wanted, reached) : over(minus(reached, wanted), wanted);
  if (!share) return ZERO;
  return times(weight, how === 'ratio' ? share : minus(exactly(1), share));
}

const NOT_DONE = /未|没有|尚未|不/;
const DONE = /完成|达到|达标|实现|是|有|已|全部|及时|按时|落实|建立/;

function doneOrNot(result: Result, weight: Figure): Reckoned | Bilingual {
  const words = result.words ?? '';
  const full =
    result.value?.unit === '%' && compareRatios(ratioOf(result.value), exactly(100)) >= 0;
  const negative = NOT_DONE.test(words);
  if (!full && !negative && !DONE.test(words)) return WHY.words;
  const done = full || !negative;
  return {
    points: done ? ratioOf(weight) : ZERO,
    working: () =>
      done
        ? { zh: `已完成，得满分${printFigure(weight)}`, en: `done: full ${printFigure(weight)}` }
        : { zh: '未完成，不得分', en: 'not done: none' },
  };
}

function inTime(target: Target, result: Result, weight: Figure): Reckoned | Bilingual {
  if (!target.by || !result.by) {
    const full =
      result.value?.unit === '%' && compareRatios(ratioOf(result.value), exactly(100)) >= 0;
    if (full) return doneOrNot(result, weight);
    return result.words &&
      /按时|按期|及时|已完成|全部完成|如期/.test(result.words) &&
      !NOT_DONE.test(result.words)
      ? doneOrNot({ words: '已完成' }, weight)
      : WHY.resultNumber;
  }
  const months = Math.min(target.by.length, result.by.length);
  const met = result.by.slice(0, months) <= target.by.slice(0, months);
  return {
    points: met ? ratioOf(weight) : ZERO,
    ...(!met && { late: true }),
    working: () =>
      met
        ? {
            zh: `${result.by}，按期，得满分${printFigure(weight)}`,
            en: `${result.by}: in time, full ${printFigure(weight)}`,
          }
        : {
            zh: `${result.by}，晚于${target.by}，不得分`,
            en: `${result.by}: later than ${target.by}, none`,
          },
  };
}
