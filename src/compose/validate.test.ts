import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import type { Dossier } from '../report/dossier.ts';
import { totalsOf } from '../report/totals.ts';
import { fen } from '../values/money.ts';
import { validate } from './validate.ts';

const WHOLE = dossier(7);
const [FIRST, ...OTHERS] = WHOLE.indicators;
if (!FIRST) throw new Error('the generated unit has no indicator');

const told = (changes: Partial<Dossier>): readonly (readonly [string, string])[] =>
  validate({ ...WHOLE, ...changes }).map(({ field, zh }) => [field, zh]);

describe('a dossier composes to a report without an error finding', () => {
  test('when its sums hold and its indicators are whole', () => {
    expect([1, 2, 3, 7, 11].flatMap((seed) => validate(dossier(seed)))).toEqual([]);
  });

  test('not when the sources do not add up to what was spent', () => {
    const { execution } = WHOLE;
    const bySource = {
      ...execution.bySource,
      otherFunds: fen(execution.bySource.otherFunds + 100_00),
    };
    const { actual } = totalsOf(WHOLE);
    const wan = (amount: number) => `${(amount / 1_000_000).toFixed(2)}万元`;
    expect(told({ execution: { ...execution, bySource } })).toEqual([
      [
        'execution.bySource',
        `按来源合计${wan(actual + 100_00)}，按支出合计${wan(actual)}，两者应相等，请核对。`,
      ],
    ]);
  });

  test('not when the lines of running costs do not add up to those in the basic expenditure', () => {
    const { runningCosts } = WHOLE;
    const actual = { ...runningCosts.actual, office: fen(runningCosts.actual.office + 1) };
    expect(told({ runningCosts: { ...runningCosts, actual } }).map(([field]) => field)).toEqual([
      'runningCosts.actual',
    ]);
  });

  test('not with a budget of nothing, or with three public expenses below zero', () => {
    expect(told({ budget: { original: fen(0), adjustments: [] } })).toEqual([
      ['budget', '全年预算数应大于零。'],
    ]);
    const { threePublic } = WHOLE;
    const actual = { ...threePublic.actual, hospitality: fen(-100_000_000_00) };
    expect(told({ threePublic: { ...threePublic, actual } })).toEqual([
      ['threePublic.actual', '“三公”经费不能为负。'],
    ]);
  });

  test('not with half a person, or fewer than none', () => {
    const { retirees: _, ...staffing } = WHOLE.staffing;
    expect(told({ staffing })).toEqual([]);
    for (const filled of [4.5, -1])
      expect(told({ staffing: { ...staffing, filled } })).toEqual([
        ['staffing', '人数应为零或正整数。'],
      ]);
  });

  test('not with an indicator without target or result, or with more points than it is worth', () => {
    const broken = { ...FIRST, target: '≥ ', result: ' ', score: FIRST.weight + 1 };
    expect(told({ indicators: [broken, ...OTHERS] })).toEqual([
      ['indicators.0.target', `“${FIRST.name}”没有指标值。`],
      ['indicators.0.result', `“${FIRST.name}”没有完成值。`],
      ['indicators.0.score', `“${FIRST.name}”得分应在0至分值之间。`],
    ]);
    expect(told({ indicators: [{ ...FIRST, score: -1 }, ...OTHERS] })).toEqual([
      ['indicators.0.score', `“${FIRST.name}”得分应在0至分值之间。`],
    ]);
  });

  test('not with an indicator to which nobody gave points', () => {
    const { score: _, ...unscored } = FIRST;
    expect(told({ indicators: [unscored, ...OTHERS] })).toEqual([
      ['indicators.0.score', `“${FIRST.name}”没有得分。`],
    ]);
  });

  test('not when the points of its indicators, or those of a project, are not 90', () => {
    expect(told({ indicators: [{ ...FIRST, weight: FIRST.weight + 100 }, ...OTHERS] })).toEqual([
      ['indicators', '指标分值合计91，应为90。'],
    ]);
    const [project] = WHOLE.projects;
    if (!project) throw new Error('the generated unit has no project');
    const capital = fen(project.actual + 1);
    expect(told({ projects: [{ ...project, capital, indicators: [] }] })).toEqual(
      expect.arrayContaining([
        ['projects.0.indicators', '指标分值合计0，应为90。'],
        ['projects.0.capital', '资本性支出不能多于项目支出。'],
      ]),
    );
  });
});
