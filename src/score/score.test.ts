import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../document/stated.ts';
import { regulationFor, regulationOf } from '../regulation/in-force.ts';
import { formWith, reportWith } from '../report/example.ts';
import type { FundRow } from '../report/forms.ts';
import type { Indicator, Result, Target } from '../report/indicators.ts';
import { type Figure, figure, numberOf, printFigure } from '../values/figure.ts';
import { score } from './score.ts';

const at = { block: 0, row: 0, column: 0 };
const entry = <T>(value: T | undefined, verbatim = 'x'): Entry<T> =>
  value === undefined ? { verbatim: '', at } : { value, verbatim, at };
const points = (text: string) => entry(figure(text), text);
const wan = (text: string) => entry(figure(text, '万元'), text);

const indicator = (
  target: Target | undefined,
  result: Result | undefined,
  weight: string,
  claimed: string,
  kind: Indicator['kind'] = 'quantity',
): Indicator => ({
  row: 0,
  group: 'output',
  kind,
  level1: entry('产出指标'),
  name: entry('办理事项', '办理事项'),
  target: entry(target),
  result: entry(result),
  weight: points(weight),
  score: points(claimed),
});
const fund: FundRow = {
  row: 0,
  metric: 'total',
  label: { value: '年度资金总额', verbatim: '年度资金总额', at },
  originalBudget: wan('78.16'),
  finalBudget: wan('70.91'),
  actual: wan('67.46'),
  weight: points('10'),
  rate: entry(figure('95.13', '%')),
  score: points('9'),
};
const form = (indicators: readonly Indicator[], funds: readonly FundRow[] = []) =>
  formWith({ indicators, funds });
const scored = (
  indicators: readonly Indicator[],
  funds: readonly FundRow[] = [],
  ruleset = 'mof-2020-10',
) => {
  const chosen = regulationOf(ruleset) ?? regulationFor('', 2024);
  const [card] = score(reportWith({ forms: [form(indicators, funds)] }), chosen.regulation);
  if (!card) throw new Error('no scorecard');
  return card;
};
const computed = (line: { computed: Figure | 'needsReview' } | undefined) =>
  line?.computed === 'needsReview' || !line ? line?.computed : printFigure(line.computed);

const atLeast = (text: string, unit = '个'): Target => ({
  direction: 'atLeast',
  operator: '≥',
  value: figure(text, unit),
});
const atMost = (text: string, unit = '个'): Target => ({
  direction: 'atMost',
  operator: '≤',
  value: figure(text, unit),
});
const got = (text: string, unit = '个'): Result => ({ value: figure(text, unit) });

describe('the execution line', () => {
  test('earns in proportion to actual over final budget, and names the habits that give the claimed nine', () => {
    const line = scored([], [fund]).lines[0];
    expect(computed(line)).toBe('9.51');
    expect(line?.workings[0]?.zh).toBe('10 × 67.46万元 ÷ 70.91万元 = 9.51');
    expect(line?.explainedBy.map((habit) => habit.zh)).toEqual([
      '按比例计算后舍去小数',
      '执行率每低5个百分点（不足5个按5个计）扣1分',
      '与计划有偏差即扣1分',
      '按年初预算数计算后取整',
    ]);
  });
  test('never exceeds its weight when more was spent than budgeted', () => {
    expect(computed(scored([], [{ ...fund, actual: wan('80') }]).lines[0])).toBe('10.00');
  });
  test('cannot be scored on a final budget of zero', () => {
    expect(
      computed(scored([], [{ ...fund, finalBudget: wan('0'), actual: wan('0') }]).lines[0]),
    ).toBe('needsReview');
  });
  test('has the weight that the indicators leave where the row prints points and no weight', () => {
    const { weight: _, ...bare } = fund;
    const of = (indicatorWeight: string, totalWeight = '100') => {
      const [card] = score(
        reportWith({
          forms: [
            {
              ...form(
                [indicator(atLeast('1'), got('1'), indicatorWeight, indicatorWeight)],
                [bare],
              ),
              totalWeight: points(totalWeight),
            },
          ],
        }),
        regulationFor('', 2024).regulation,
      );
      return computed(card?.lines[0]);
    };
    expect(of('90')).toBe('9.51');
    // Eighteen points for the rate are no frame's: a weight is wrong, and nobody can tell which.
    expect(of('82')).toBe('needsReview');
  });
  test('falls back on the printed rate when the amounts are missing', () => {
    expect(
      computed(scored([], [{ ...fund, finalBudget: entry<Figure>(undefined) }]).lines[0]),
    ).toBe('9.51');
  });
});

describe('a quantitative indicator', () => {
  test.each([
    ['met', atLeast('3'), got('3'), '5', '5.00'],
    ['exceeded', atLeast('3'), got('9'), '5', '5.00'],
    ['short by a third', atLeast('3'), got('2'), '5', '3.33'],
    ['below a cap', atMost('78.16', '万元'), got('67.46', '万元'), '10', '10.00'],
    ['over a cap by a quarter', atMost('4'), got('5'), '10', '7.50'],
    ['over a cap by its double', atMost('4'), got('8'), '10', '0.00'],
    ['with a cap of none', atMost('0'), got('1'), '5', '0.00'],
    ['in 元 against 万元', atMost('1.5', '万元'), got('15000', '元'), '10', '10.00'],
    ['whose result lost its unit', atLeast('50', '人'), got('50', ''), '10', '10.00'],
  ])('%s', (_, target, result, weight, expected) => {
    expect(computed(scored([indicator(target, result, weight, weight)]).lines[0])).toBe(expected);
  });
  test.each([
    [
      'has no number in its target',
      { direction: 'atLeast', operator: '≥' } as const,
      got('98', '%'),
    ],
    ['has a target in another unit', atLeast('90', '%'), got('50', '人')],
    ['has a share of one against a percentage', atLeast('90', '%'), got('0.98', '')],
    ['has words for a result', atLeast('3'), { words: '长期' }],
  ])('needs a person when it %s', (_, target, result) => {
    expect(computed(scored([indicator(target, result, '10', '10')]).lines[0])).toBe('needsReview');
  });
  test('explains nine of ten by the habit of taking off a point for any deviation', () => {
    const line = scored([
      indicator(atMost('78.16', '万元'), got('67.46', '万元'), '10', '9', 'cost'),
    ]).lines[0];
    expect(line?.explainedBy.map((habit) => habit.en)).toEqual([
      'a lower-is-better target scored as if more were better, rounded',
      'one point off for any deviation',
    ]);
  });
});

describe('a qualitative indicator', () => {
  test('leaves the number to the unit within the interval of its tier', () => {
    const result: Result = { words: '部分达成年度指标并具有一定效果', tier: 'partlyAchieved' };
    const line = scored([
      indicator({ direction: 'qualitative', words: '持续改善' }, result, '10', '7'),
    ]).lines[0];
    expect(line?.computed).toBe('needsReview');
    expect(line?.interval?.map(printFigure)).toEqual(['6.00', '8.00']);
  });
});

describe('satisfaction', () => {
  test('is proportional by the national rules and by bands where the regulation sets them', () => {
    const row = indicator(atLeast('90', '%'), got('85', '%'), '10', '8', 'satisfaction');
    expect(computed(scored([row]).lines[0])).toBe('9.44');
    expect(computed(scored([row], [], 'mof-2021-101').lines[0])).toBe('8.00');
  });
});

describe('the total', () => {
  test('counts lines that cannot be verified as claimed, and says how much is verifiable', () => {
    const card = scored(
      [indicator(atLeast('3'), got('3'), '80', '80'), indicator(undefined, got('1'), '10', '10')],
      [fund],
    );
    expect({
      total: card.total && printFigure(card.total),
      verifiable: printFigure(card.verifiable),
      open: printFigure(card.unverifiableWeight),
      rating: card.rating,
    }).toEqual({ total: '99.51', verifiable: '89.51', open: '10', rating: '优' });
  });
});

describe('the execution rate', () => {
  const row = (metric: FundRow['metric'], weight: string, earned: string): FundRow => ({
    ...fund,
    metric,
    weight: points(weight),
    score: points(earned),
  });
  const parts = [
    { ...row('basicExpenditure', '5', '5'), within: 2 },
    { ...row('projectExpenditure', '5', '4.6'), within: 2 },
  ];

  test('of parts that have points of their own is scored by part, not once more in their sum', () => {
    const kinds = (total: string) =>
      scored([], [...parts, row('total', '10', total)]).lines.map(({ fund: index }) => index);
    expect(kinds('9.6')).toEqual([0, 1]);
    expect(kinds('9.4')).toEqual([0, 1, 2]);
  });
});

describe('scoring', () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  test('is monotone: more of a good result never earns less, and points stay within the weight', () => {
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 50 }), (t, a, b, w) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const run = (value: number, target: Target) => {
          const line = scored([indicator(target, got(`${value}`), `${w}`, '0')]).lines[0];
          return line && line.computed !== 'needsReview' ? numberOf(line.computed) : Number.NaN;
        };
        expect(run(low, atLeast(`${t}`))).toBeLessThanOrEqual(
          t === 0 ? w : run(high, atLeast(`${t}`)),
        );
        expect(run(high, atMost(`${t}`))).toBeLessThanOrEqual(run(low, atMost(`${t}`)));
        for (const value of [run(low, atLeast(`${t}`)), run(high, atMost(`${t}`))]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(w);
        }
      }),
      { numRuns: 200 },
    );
  });
});
