import { describe, expect, test } from 'vitest';
import { regulationOf } from '../regulation/in-force.ts';
import { figure, printFigure } from '../values/figure.ts';
import { fen } from '../values/money.ts';
import { type FlatSummand, flat } from './flat.ts';
import { rollUp } from './groups.ts';
import { MONEY } from './measure.ts';
import { atOnce } from './steps.ts';
import type { Summand, SummedIndicator } from './summand.ts';

const regulation = regulationOf('mof-2020-10')?.regulation;
if (!regulation) throw new Error('the national book is missing');

const key = (...parts: readonly string[]): string => parts.join('\t');
const VISITS = key('output', 'quantity', 'atLeast', '次', '走访企业');
const PASSED = key('output', 'quality', 'atLeast', '%', '验收合格率');
const COST = key('cost', 'economicCost', 'atMost', MONEY, '项目成本');
const EFFECT = key('outcome', 'socialOutcome', 'qualitative', '', '营商环境');

const unit = (
  budget: number,
  actual: number,
  indicators: readonly SummedIndicator[],
  more: Partial<Summand> = {},
): FlatSummand =>
  flat({
    original: fen(budget),
    budget: fen(budget),
    actual: fen(actual),
    threePublic: { budget: fen(1000), actual: fen(800) },
    running: { budget: fen(5000), actual: fen(4000) },
    checks: {},
    execution: { weight: 1000, score: 1000 },
    indicators,
    ...more,
  });

/** 100万元 at 90 % and 300万元 at 100 %: what is averaged leans to the second. */
const SMALL = unit(
  1_000_000_00,
  900_000_00,
  [
    { key: VISITS, measure: 'sum', target: 100_0000, result: 60_0000, weight: 3000, score: 1800 },
    { key: PASSED, measure: 'mean', target: 90_0000, result: 80_0000, weight: 3000, score: 2667 },
    { key: EFFECT, measure: 'judged', weight: 3000, score: 2400 },
  ],
  { selfScore: 7867, rating: '中', checks: { WeightsSumToHundred: 2 } },
);
const LARGE = unit(
  3_000_000_00,
  3_000_000_00,
  [
    { key: VISITS, measure: 'sum', target: 100_0000, result: 120_0000, weight: 3000, score: 3000 },
    { key: PASSED, measure: 'mean', target: 90_0000, result: 96_0000, weight: 3000, score: 3000 },
    { key: EFFECT, measure: 'judged', weight: 3000, score: 3000 },
  ],
  { selfScore: 10_000, rating: '优' },
);

const A = { path: '430699.D01', name: '甲局' };
const B = { path: '430699.D02', name: '乙局' };

describe('the rule of roll-up', () => {
  const adding = rollUp();
  for (const [group, each] of [
    [B, LARGE],
    [A, SMALL],
  ] as const) {
    adding.due(group, 1);
    adding.add(group, each);
  }
  // A unit of the second department has not filed.
  adding.due(B, 1);
  const { groups, total, indicators } = atOnce(adding.done(regulation));

  test('amounts add, and a unit that has not filed is missing in the coverage, not zero in a sum', () => {
    expect(groups.map((each) => [each.name, each.total.units, each.total.due])).toEqual([
      ['甲局', 1, 1],
      ['乙局', 1, 2],
    ]);
    expect([total.units, total.due, total.budget, total.actual]).toEqual([
      2, 3, 4_000_000_00, 3_900_000_00,
    ]);
    expect(total.rate && printFigure(total.rate)).toBe('97.50%');
    expect(total.threePublic).toEqual({ budget: 2000, actual: 1600 });
  });

  test('ratios are averaged by money, and only then scored; what people judge is averaged by its points', () => {
    const said = indicators.map(({ name, target, result, share }) => [
      name,
      target && printFigure(target),
      result && printFigure(result),
      share,
    ]);
    expect(said).toEqual([
      ['营商环境', undefined, undefined, 9500],
      // 180 of 200.
      ['走访企业', '200次', '180次', 9000],
      // (100 × 80 + 300 × 96) ÷ 400 = 92, which is over 90: all points.
      ['验收合格率', '90%', '92%', 10_000],
    ]);
  });

  test('the score of the whole is that of its execution and its indicators, not the mean of the scores', () => {
    // 9.75 + 27 + 30 + 28.5, beside (100 × 78.67 + 300 × 100) ÷ 400.
    expect([total.score, total.full, total.rating]).toEqual([9525, 10_000, '优']);
    expect(total.selfScore).toBe(9467);
  });

  test('units stand in bands of scores and rates, ratings and findings by kind', () => {
    expect(total.scores).toEqual([0, 1, 0, 0, 0, 1]);
    expect(total.ratesByScores.map((row) => row.join(''))).toEqual([
      ...['000000', '000000', '000000', '000000', '000000', '010000', '000001'],
    ]);
    expect(total.ratings).toEqual({ 优: 1, 良: 0, 中: 1, 差: 0 });
    expect(total.checks).toEqual({ WeightsSumToHundred: { units: 1, findings: 2 } });
  });

  test('a department of one unit has the figures of that unit', () => {
    const [first] = groups;
    // 9.00 + 18 + 26.67 + 24: by the regulation, as the unit was scored.
    expect([first?.total.score, first?.total.rate]).toEqual([7767, figure('90.00', '%')]);
  });
});

test('costs are held against their ceiling together: one over it is made up by another below', () => {
  const adding = rollUp();
  const cost = (result: number): SummedIndicator => ({
    ...{ key: COST, measure: 'sum', target: 100_00, result, weight: 9000, score: 9000 },
  });
  adding.add(A, unit(100, 100, [cost(120_00)]));
  adding.add(A, unit(100, 100, [cost(70_00)]));
  const { indicators, total } = atOnce(adding.done(regulation));
  expect(indicators.map(({ target, result, share }) => [target, result, share])).toEqual([
    [figure('200', '元'), figure('190', '元'), 10_000],
  ]);
  expect(total.score).toBe(10_000);
});

test('without money there is nothing to weigh by: no score, no rate', () => {
  const adding = rollUp();
  adding.add(A, unit(0, 0, [{ key: EFFECT, measure: 'judged', weight: 9000, score: 9000 }]));
  const { total, indicators } = atOnce(adding.done(regulation));
  expect([total.rate, total.score, total.selfScore, total.unscored]).toEqual([
    undefined,
    undefined,
    undefined,
    1,
  ]);
  expect(indicators[0]?.share).toBeUndefined();
});

test('indicators that one unit alone has earn by the regulation, weighted by its money', () => {
  const adding = rollUp();
  const own = (name: string, target: number, result: number): SummedIndicator => ({
    ...{ key: key('output', 'quality', 'atLeast', '%', name), measure: 'mean' },
    ...{ target, result, weight: 9000, score: 9000 },
  });
  adding.add(A, unit(100_00, 100_00, [own('甲单位合格率', 90_0000, 45_0000)]));
  adding.add(A, unit(300_00, 300_00, [own('乙单位合格率', 90_0000, 90_0000)]));
  const { total, indicators } = atOnce(adding.done(regulation));
  // 10 + (100 × 45 + 300 × 90) ÷ 400.
  expect([total.score, total.full]).toEqual([8875, 10_000]);
  expect(indicators).toEqual([]);
});

test('totals do not depend on the order in which units of several groups are added', () => {
  const shared = ['走访企业', '验收合格率', '办结件数'];
  const units = Array.from({ length: 240 }, (_, n): readonly [typeof A, FlatSummand] => {
    const indicators = [0, 1, 2, 3].map((i): SummedIndicator => {
      const name = i < 2 ? (shared[(n + i) % 3] ?? '') : `单位${n}的指标${i}`;
      const [kind, of, measure] =
        (n + i) % 2 ? ['quality', '%', 'mean'] : ['quantity', '件', 'sum'];
      return {
        ...{ key: key('output', kind ?? '', 'atLeast', of ?? '', name) },
        measure: measure as 'mean' | 'sum',
        ...{
          target: 90_0000 + i,
          result: 80_0000 + ((n * 7919) % 20_0000),
          weight: 2250,
          score: 2000,
        },
      };
    });
    const group = { path: `430699.D${n % 7}`, name: `第${n % 7}局` };
    return [group, unit(1_000_000 + n * 12_345, 900_000 + n * 11_111, indicators)];
  });
  const rolled = (of: typeof units) => {
    const adding = rollUp();
    for (const [group, each] of of) adding.add(group, each);
    const { firsts: _, ...totals } = atOnce(adding.done(regulation));
    return totals;
  };
  const forwards = rolled(units);
  expect(forwards.groups).toHaveLength(7);
  expect(forwards.indicators.map(({ units: of }) => of).reduce((a, b) => a + b)).toBe(480);
  expect(rolled([...units].reverse())).toEqual(forwards);
});

test('a roll-up of many units is added up in steps of no more than some thousand indicators', () => {
  const adding = rollUp();
  const indicators = (n: number) =>
    Array.from({ length: 100 }, (_, i) => ({
      ...{ key: key('output', 'quantity', 'atLeast', '件', i < 50 ? `${i}` : `单位${n}的${i}`) },
      ...{ measure: 'sum' as const, target: 90_0000, result: 80_0000, weight: 90, score: 80 },
    }));
  for (let n = 0; n < 200; n += 1)
    adding.add({ path: `430699.D${n}`, name: '局' }, unit(1_000_000, 900_000, indicators(n)));
  const steps = adding.done(regulation);
  let count = 0;
  while (!steps.next().done) count += 1;
  // 20,000 indicators are looked through twice, 10,000 of them stand in lines of their groups.
  expect(count).toBeGreaterThanOrEqual(2 * 10 + 10);
});
