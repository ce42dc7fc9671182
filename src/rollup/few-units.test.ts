import { expect, test } from 'vitest';
import { regulationOf } from '../regulation/in-force.ts';
import { fen } from '../values/money.ts';
import { divided } from './divided.ts';
import { flat } from './flat.ts';
import { rollUp } from './groups.ts';
import { named } from './indicator-table.ts';
import { atOnce } from './steps.ts';
import type { Summand, SummedIndicator } from './summand.ts';

const book = regulationOf('mof-2020-10')?.regulation;
if (!book) throw new Error('the national book is missing');
const national = book;

const GROUP = { path: '430699.D01', name: '甲局' };

const unit = (budget: number, actual: number, indicators: readonly SummedIndicator[]): Summand => ({
  original: fen(budget),
  budget: fen(budget),
  actual: fen(actual),
  threePublic: { budget: fen(0), actual: fen(0) },
  running: { budget: fen(0), actual: fen(0) },
  selfScore: 9000,
  checks: {},
  indicators,
});

const ratio = (name: string, target: number, result: number, points = 1000): SummedIndicator => ({
  ...{ key: `output\tquality\tatLeast\t%\t${name}`, measure: 'mean' },
  ...{ target, result, weight: points, score: points },
});

const rolled = (units: readonly Summand[], regulation = national) => {
  const adding = rollUp();
  for (const each of units) adding.add(GROUP, flat(each));
  return atOnce(adding.done(regulation));
};

test('quotients are rounded half away from zero on both sides of it, as the forms round', () => {
  const of = (numerator: bigint, denominator: bigint) => divided(numerator, denominator);
  expect([of(5n, 2n), of(-5n, 2n), of(5n, -2n), of(-5n, -2n)]).toEqual([3n, -3n, -3n, 3n]);
  expect([of(4n, 3n), of(-4n, 3n), of(0n, -3n)]).toEqual([1n, -1n, 0n]);
});

test('ratios below zero are averaged as they are: a growth of −1 % and one of −3 %, three times as heavy', () => {
  const { indicators } = rolled([
    unit(100_00, 100_00, [ratio('人口自然增长率', -5_0000, -1_0000)]),
    unit(300_00, 300_00, [ratio('人口自然增长率', -5_0000, -3_0000)]),
  ]);
  expect(indicators.map(({ target, result }) => [target, result])).toEqual([
    [
      { coefficient: -5, decimals: 0, unit: '%' },
      { coefficient: -25, decimals: 1, unit: '%' },
    ],
  ]);
});

test('a ratio of units without money is no mean: it is told without figures and weighs nothing', () => {
  const { indicators, total } = rolled([
    unit(0, 0, [ratio('验收合格率', 90_0000, 80_0000), ratio('只有一家的合格率', 90_0000, 9_0000)]),
    unit(-5_00, 0, [ratio('验收合格率', 90_0000, 96_0000)]),
  ]);
  expect(indicators).toEqual([
    {
      ...{ group: 'output', kind: 'quality', direction: 'atLeast', unit: '%' },
      ...{ name: '验收合格率', units: 2 },
    },
  ]);
  expect([total.budget, total.rate, total.score, total.selfScore]).toEqual([
    -5_00,
    undefined,
    undefined,
    undefined,
  ]);
  // Both stand in a band of scores, in none of rates.
  expect([total.scores, total.ratesByScores.flat().reduce((a, b) => a + b)]).toEqual([
    [0, 0, 0, 2, 0, 0],
    0,
  ]);
});

test('of one unit alone its own indicators are told, in the order of their names', () => {
  const { indicators, total } = rolled([
    unit(100_00, 50_00, [
      ratio('丙率', 90_0000, 90_0000),
      ratio('丙率', 90_0000, 90_0000),
      ratio('乙率', 90_0000, 45_0000),
    ]),
  ]);
  expect(indicators.map(({ name, units, share }) => [name, units, share])).toEqual([
    ['丙率', 2, 10_000],
    ['乙率', 1, 5000],
  ]);
  expect([total.score, total.full]).toEqual([2500, 3000]);
});

test('indicators of one name that are meant otherwise stand by what else they say, and names are put to them later', () => {
  const of = (kind: 'quality' | 'quantity', position: string) => ({
    ...({
      group: 'output',
      kind,
      direction: 'atLeast',
      unit: '%',
      name: position,
      units: 1,
    } as const),
  });
  const [quality, quantity] = [of('quality', ''), of('quantity', '')];
  expect(
    named([quantity, quality, quality, quality], ['完成率', '完成率', '安全率', '完成率']),
  ).toEqual([
    { ...quality, name: '安全率' },
    { ...quality, name: '完成率' },
    { ...quality, name: '完成率' },
    { ...quantity, name: '完成率' },
  ]);
  expect(named([quality], [])).toEqual([{ ...quality, name: '' }]);
});

test('where a regulation does not say how a cost over its ceiling is scored, the points that people gave stand', () => {
  const silent = {
    ...national,
    scoring: {
      ...national.scoring,
      execution: 'unknown' as const,
      reverse: 'unknown' as const,
    },
  };
  const over: SummedIndicator = {
    ...{ key: 'output\tquality\tatMost\t%\t差错率', measure: 'mean' },
    ...{ target: 1_0000, result: 2_0000, weight: 2000, score: 1500 },
  };
  const spent = {
    ...unit(100_00, 50_00, [over, over]),
    execution: { weight: 1000, score: 800 },
  };
  const { total, indicators } = rolled([spent, spent], silent);
  expect([total.score, total.full]).toEqual([3800, 5000]);
  expect(indicators.map(({ name, share }) => [name, share])).toEqual([['差错率', 7500]]);
});

test('an execution rate above the bands stands in the last, one below in the first', () => {
  const { total } = rolled([
    unit(100_00, 130_00, []),
    unit(100_00, 0, []),
    { ...unit(100_00, 95_00, []), selfScore: 6000 },
  ]);
  expect(total.ratesByScores.map((row) => row.join(''))).toEqual([
    ...['000100', '000000', '000000', '000000', '000000', '000000', '100100'],
  ]);
});

test('many indicators that units have alone are added up in steps, and none is lost', () => {
  const adding = rollUp();
  for (let n = 0; n < 30; n += 1)
    adding.add(
      GROUP,
      flat(
        unit(
          100_00,
          100_00,
          Array.from({ length: 100 }, (_, i) =>
            ratio(`第${n}家的第${i}项合格率`, 90_0000, 45_0000, 100),
          ),
        ),
      ),
    );
  const steps = adding.done(national);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(count).toBeGreaterThanOrEqual(2);
  expect([step.value.total.score, step.value.total.full]).toEqual([5000, 10_000]);
});

test('common indicators by the thousand are scored in steps too', () => {
  const common = Array.from({ length: 1100 }, (_, i) =>
    ratio(`第${i}项合格率`, 90_0000, 45_0000, 1),
  );
  const adding = rollUp();
  for (const path of ['430699.D01', '430699.D02'])
    adding.add({ path, name: '局' }, flat(unit(100_00, 100_00, common)));
  const steps = adding.done(national);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  // Twice 2,200 indicators are looked through, then 2,200 lines of groups and 1,100 of all are scored.
  expect(count).toBeGreaterThanOrEqual(1 + 1 + 2 + 1);
  expect(step.value.indicators).toHaveLength(200);
  expect([step.value.total.score, step.value.total.full]).toEqual([550, 1100]);
});
