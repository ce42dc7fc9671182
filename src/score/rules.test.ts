import { describe, expect, test } from 'vitest';
import type { Entry } from '../document/stated.ts';
import { regulationOf } from '../regulation/in-force.ts';
import type { ExecutionRule, Regulation, ScoringRules } from '../regulation/regulation.ts';
import { formWith, reportWith } from '../report/example.ts';
import type { FundRow, SelfEvaluationForm } from '../report/forms.ts';
import type { Indicator, Result, Target } from '../report/indicators.ts';
import { day } from '../values/day.ts';
import { type Figure, figure, printFigure } from '../values/figure.ts';
import { nearestFrame } from './frame-share.ts';
import { clipped, exactly, over, rounded } from './points.ts';
import { gradeOf, score } from './score.ts';
import type { ScoreLine } from './scorecard.ts';

const at = { block: 0, row: 0, column: 0 };
const entry = <T>(value: T | undefined, verbatim = 'x'): Entry<T> =>
  value === undefined ? { verbatim: '', at } : { value, verbatim, at };
const number = (text: string, unit = '') => entry(figure(text, unit), `${text}${unit}`);

const national = regulationOf('mof-2020-10')?.regulation;
if (!national) throw new Error('the national book is missing');
const book = (scoring: Partial<ScoringRules>): Regulation => ({
  ...national,
  scoring: { ...national.scoring, ...scoring },
});

const form = (
  indicators: readonly Indicator[],
  funds: readonly FundRow[],
  more: Partial<SelfEvaluationForm> = {},
) => formWith({ indicators, funds, ...more });

function lineOf(
  what: { readonly indicator?: Indicator; readonly fund?: FundRow },
  scoring: Partial<ScoringRules> = {},
): ScoreLine {
  const forms = [form(what.indicator ? [what.indicator] : [], what.fund ? [what.fund] : [])];
  const line = score(reportWith({ forms }), book(scoring))[0]?.lines[0];
  if (!line) throw new Error('no line');
  return line;
}

/** The points, or why there are none, of a line. */
const told = (line: ScoreLine): string =>
  line.computed === 'needsReview' ? (line.why?.zh ?? '') : printFigure(line.computed);

describe('the rate of execution', () => {
  const row = (
    original: string,
    final: string | undefined,
    actual: string,
    claimed?: string,
  ): FundRow => ({
    row: 0,
    metric: 'total',
    label: { value: '年度资金总额', verbatim: '年度资金总额', at },
    originalBudget: number(original, '万元'),
    ...(final !== undefined && { finalBudget: number(final, '万元') }),
    actual: number(actual, '万元'),
    weight: number('10'),
    ...(claimed !== undefined && { score: number(claimed) }),
  });
  const bands = [
    { from: 95, share: 1 },
    { from: 80, share: 0.8 },
  ];

  test.each<readonly [string, ExecutionRule | 'unknown', string, string]>([
    ['in proportion', { kind: 'proportional' }, '93.5', '9.35'],
    ['cut to whole points', { kind: 'truncateInteger' }, '93.5', '9'],
    ['in full from a rate', { kind: 'fullFrom', rate: 0.9 }, '93.5', '10.00'],
    ['in proportion below that rate', { kind: 'fullFrom', rate: 0.95 }, '93.5', '9.35'],
    ['by the highest band', { kind: 'bands', bands }, '95', '10.00'],
    ['by the next band', { kind: 'bands', bands }, '93.5', '8.00'],
    ['below all bands', { kind: 'bands', bands }, '50', '0.00'],
    ['a point less for every five begun', { kind: 'stepPer5' }, '93.5', '8.00'],
    ['nothing less in full', { kind: 'stepPer5' }, '100', '10.00'],
    [
      'not at all when the local rule is not known',
      'unknown',
      '93.5',
      '当地计分参数未知，无法核定。',
    ],
  ])('earns %s', (_, execution, actual, points) => {
    expect(told(lineOf({ fund: row('100', '100', actual) }, { execution }))).toBe(points);
  });

  test('rests on the original budget where the form has no other', () => {
    expect(told(lineOf({ fund: row('80', undefined, '40') }))).toBe('5.00');
  });

  test('rests on the printed rate where there are no amounts, as percentage or as share', () => {
    const { finalBudget: _, ...bare } = row('80', '80', '40');
    const printed = (rate: Entry<Figure>): FundRow => ({
      ...bare,
      originalBudget: entry<Figure>(undefined),
      rate,
    });
    expect(told(lineOf({ fund: printed(number('95.13', '%')) }))).toBe('9.51');
    expect(told(lineOf({ fund: printed(number('0.9513')) }))).toBe('9.51');
    expect(told(lineOf({ fund: printed(entry<Figure>(undefined)) }))).toBe(
      '全年预算数、执行数或执行率空缺，无法核定。',
    );
  });

  test('of amounts in units that cannot be compared stays open', () => {
    const odd: FundRow = { ...row('80', '80', '40'), actual: number('40', '人') };
    expect(told(lineOf({ fund: odd }))).toBe('全年预算数、执行数或执行率空缺，无法核定。');
  });

  test('is named by its row where each row of the money block has points of its own', () => {
    const label = { value: '基本支出', verbatim: '基本支出', at };
    const basic: FundRow = { ...row('80', '80', '40'), metric: 'other', label };
    expect(lineOf({ fund: basic }).indicator).toBe('预算执行率（基本支出）');
  });

  test.each([
    [
      '9',
      '90.6',
      [
        '按比例计算后四舍五入取整',
        '按比例计算后舍去小数',
        '与计划有偏差即扣1分',
        '按年初预算数计算后取整',
      ],
    ],
    [
      '10',
      '96',
      ['按比例计算后四舍五入取整', '执行率达到90%或95%即得满分', '按年初预算数计算后取整'],
    ],
    ['8', '93.5', ['执行率每低5个百分点（不足5个按5个计）扣1分']],
    ['9.35', '93.5', []],
    ['3', '93.5', []],
  ])('of %s points for %s%% is explained by what offices do', (claimed, actual, habits) => {
    const line = lineOf({ fund: row('100', '100', actual, claimed) });
    expect(line.explainedBy.map((each) => each.zh)).toEqual(habits);
  });
});

const indicator = (
  target: Target | undefined,
  result: Result | undefined,
  more: Partial<Indicator> = {},
): Indicator => ({
  row: 0,
  group: 'output',
  kind: 'quantity',
  level1: entry('产出指标'),
  name: entry('办理事项', '办理事项'),
  target: entry(target),
  result: entry(result),
  weight: number('10'),
  score: number('10'),
  ...more,
});
const value = (text: string, unit = '个'): Result => ({ value: figure(text, unit) });
const by = (text: string) => day(text);

describe('an indicator', () => {
  const within: Target = {
    direction: 'within',
    value: figure('4', '个'),
    upper: figure('8', '个'),
  };
  const done: Target = { direction: 'done' };
  const inMay: Target = { direction: 'byDate', by: by('2024-05-31') };
  const most: Target = { direction: 'atMost', operator: '≤', value: figure('4', '个') };
  const none: Target = { direction: 'equal', value: figure('0', '次') } as Target;

  test.each<readonly [string, Target, Result, string]>([
    ['within its interval', within, value('6'), '10.00'],
    ['below its interval', within, value('2'), '5.00'],
    ['above its interval', within, value('10'), '7.50'],
    [
      'with an open interval',
      { direction: 'within', value: figure('4', '个') },
      value('10'),
      '10.00',
    ],
    ['of none, and none there was', none, value('0', '次'), '10.00'],
    ['of none, and one there was', none, value('1', '次'), '0.00'],
    ['that is done', done, { words: '已完成' }, '10.00'],
    ['that is not done', done, { words: '尚未完成' }, '0.00'],
    ['that is done to a hundred per cent', done, value('100', '%'), '10.00'],
    [
      'of which nothing tells whether it is done',
      done,
      { words: '良好' },
      '定性指标没有写明达成档次，需人工评定。',
    ],
    ['in time', inMay, { by: by('2024-05-20') }, '10.00'],
    ['too late', inMay, { by: by('2024-06-01') }, '0.00'],
    ['in time by its words', inMay, { words: '按时完成' }, '10.00'],
    ['in time by a full percentage', inMay, value('100', '%'), '10.00'],
    [
      'not in time by its words',
      inMay,
      { words: '未按时完成' },
      '完成值没有可与指标值比较的数值，需人工评定。',
    ],
    [
      'without a date to compare',
      inMay,
      { words: '推进中' },
      '完成值没有可与指标值比较的数值，需人工评定。',
    ],
    [
      'in words',
      { direction: 'qualitative', words: '持续提升' },
      { words: '提升' },
      '定性指标没有写明达成档次，需人工评定。',
    ],
  ])('%s', (_, target, result, points) => {
    expect(told(lineOf({ indicator: indicator(target, result) }))).toBe(points);
  });

  test('over its cap earns by the ratio where the book says so, and nothing certain where it is not known', () => {
    expect(told(lineOf({ indicator: indicator(most, value('5')) }, { reverse: 'ratio' }))).toBe(
      '8.00',
    );
    expect(told(lineOf({ indicator: indicator(most, value('5')) }, { reverse: 'unknown' }))).toBe(
      '当地计分参数未知，无法核定。',
    );
  });

  test('of satisfaction below all bands earns nothing', () => {
    const target: Target = { direction: 'atLeast', operator: '≥', value: figure('90', '%') };
    const row = indicator(target, value('30', '%'), { kind: 'satisfaction' });
    const satisfactionBands = [{ from: 80, share: 1 }];
    expect(told(lineOf({ indicator: row }, { satisfactionBands }))).toBe('0.00');
  });

  test('without weight, target or result stays open and says why', () => {
    const target: Target = { direction: 'atLeast', operator: '≥', value: figure('3', '个') };
    const blank = entry<Figure>(undefined);
    expect(told(lineOf({ indicator: indicator(target, value('3'), { weight: blank }) }))).toBe(
      '没有分值，无法核定。',
    );
    expect(told(lineOf({ indicator: indicator(undefined, value('3')) }))).toBe(
      '没有年度指标值，无法核定。',
    );
    expect(told(lineOf({ indicator: indicator(target, undefined) }))).toBe(
      '没有实际完成值，无法核定。',
    );
  });

  test('without a name is called by its level, else not at all', () => {
    const target: Target = { direction: 'atLeast', operator: '≥', value: figure('3', '个') };
    const nameless = indicator(target, value('3'), { name: entry<string>(undefined) });
    expect(
      lineOf({ indicator: { ...nameless, level2: entry('数量指标', '数量指标') } }).indicator,
    ).toBe('数量指标');
    expect(lineOf({ indicator: nameless }).indicator).toBe('（无名指标）');
  });

  test('with neither weight nor score has no line', () => {
    const blank = entry<Figure>(undefined);
    const bare = indicator(undefined, undefined, { weight: blank, score: blank });
    expect(score(reportWith({ forms: [form([bare], [])] }), book({}))[0]?.lines).toEqual([]);
  });

  test.each<readonly [string, Target, Result, readonly string[]]>([
    ['8', most, value('5'), ['反向指标按指标值÷完成值计算']],
    [
      '7',
      { direction: 'atLeast', operator: '≥', value: figure('4', '个') },
      value('3'),
      ['按比例计算后舍去小数'],
    ],
    [
      '9',
      { direction: 'atLeast', operator: '≥', value: figure('4', '个') },
      value('3.5'),
      ['按比例计算后四舍五入取整', '与计划有偏差即扣1分'],
    ],
    [
      '0',
      { direction: 'atLeast', operator: '≥', value: figure('4', '个') },
      value('3'),
      ['未达指标值即不得分'],
    ],
    ['9', none, value('0', '次'), []],
  ])('that claims %s is explained by what offices do', (claimed, target, result, habits) => {
    const line = lineOf({ indicator: indicator(target, result, { score: number(claimed) }) });
    expect(line.explainedBy.map((each) => each.zh)).toEqual(habits);
  });

  test('that claims nothing needs no explanation', () => {
    const line = lineOf({
      indicator: indicator(most, value('5'), { score: entry<Figure>(undefined) }),
    });
    expect([told(line), line.explainedBy]).toEqual(['7.50', []]);
  });
});

describe('the total of a form', () => {
  const target: Target = { direction: 'atLeast', operator: '≥', value: figure('3', '个') };

  test('is open when a line has neither points nor claim; the grade is then that of the claimed total', () => {
    const row = indicator(undefined, value('3'), { score: entry<Figure>(undefined) });
    const [card] = score(
      reportWith({ forms: [form([row], [], { totalScore: number('85') })] }),
      book({}),
    );
    expect([card?.total, card?.rating]).toEqual([undefined, '良']);
  });

  test('of other than a hundred points has no grade', () => {
    const rows = [indicator(target, value('3'))];
    const [card] = score(
      reportWith({ forms: [form(rows, [], { totalWeight: number('10') })] }),
      book({}),
    );
    expect([card?.total && printFigure(card.total), card?.rating]).toEqual(['10.00', undefined]);
  });

  test('is graded by the first band that it reaches', () => {
    const grades = ['90', '89.99', '60', '59.99'].map((text) =>
      gradeOf(figure(text), national.bands),
    );
    expect(grades).toEqual(['优', '良', '中', '差']);
    expect(
      gradeOf(
        figure('-1'),
        national.bands.filter((band) => band.from > 0),
      ),
    ).toBeUndefined();
  });
});

test('points are exact ratios until they are rounded, half away from zero', () => {
  const third = over(exactly(-1), exactly(-3));
  expect(third && printFigure(rounded(third, 2))).toBe('0.33');
  expect(printFigure(rounded(exactly(-2.345), 2))).toBe('-2.35');
  expect(over(exactly(1), exactly(0))).toBeUndefined();
  expect(clipped(exactly(12), exactly(10))).toEqual(exactly(10));
  expect(clipped(exactly(-1), exactly(10)).numerator).toBe(0n);
});

describe('the weights of a form beside the frame of the regulation', () => {
  const weighted = (group: Indicator['group'], text: string): Indicator =>
    indicator(undefined, undefined, { group, weight: number(text) });
  const rows = (output: string, outcome: string) => [
    weighted('output', '20'),
    weighted('output', output),
    weighted('outcome', outcome),
    weighted('satisfaction', '10'),
  ];
  const execution: FundRow = {
    row: 0,
    metric: 'total',
    label: { value: '年度资金总额', verbatim: '年度资金总额', at },
    weight: number('10'),
  };
  const near = (indicators: readonly Indicator[], funds: readonly FundRow[] = [execution]) => {
    const found = nearestFrame(form(indicators, funds), national.frames);
    return found && [found.conform, found.of];
  };

  test.each([
    ['all conform', rows('30', '30'), [4, 4]],
    ['two groups differ', rows('25', '35'), [2, 4]],
  ])('%s', (_, indicators, share) => {
    expect(near(indicators)).toEqual(share);
  });

  test('are not compared where there are none', () => {
    expect(near([], [])).toBeUndefined();
    expect(nearestFrame(form(rows('30', '30'), [execution]), [])).toBeUndefined();
  });
});
