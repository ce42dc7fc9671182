import { expect, test } from 'vitest';
import { document, paragraph } from '../document/build.ts';
import type { Entry } from '../document/stated.ts';
import { regulationOf } from '../regulation/in-force.ts';
import { formWith, reportWith } from '../report/example.ts';
import type { Indicator } from '../report/indicators.ts';
import { figure, printFigure } from '../values/figure.ts';
import { tellsRatio } from './own-steps.ts';
import { score } from './score.ts';

const at = { block: 0, row: 0, column: 0 };
const entry = <T>(value: T, verbatim = 'x'): Entry<T> => ({ value, verbatim, at });

const pointsOf = (reached: string, method: string): string => {
  const indicator: Indicator = {
    row: 0,
    group: 'output',
    kind: 'quantity',
    level1: entry('过程'),
    name: entry('预算完成率', '预算完成率'),
    target: entry({ direction: 'atLeast', operator: '≥', value: figure('100', '%') }),
    result: entry({ value: figure(reached, '%') }),
    weight: entry(figure('5', '')),
    score: entry(figure('3', '')),
    method: entry(method, method),
  };
  const book = regulationOf('mof-2020-10')?.regulation;
  const forms = [formWith({ indicators: [indicator], funds: [] })];
  const line = book && score(reportWith({ forms }), book)[0]?.lines[0];
  return line?.computed === 'needsReview'
    ? (line.why?.zh ?? '')
    : printFigure(line?.computed ?? figure('0', ''));
};

const STEPS = '100%计5分，每低于5个百分点扣2分，不足5个百分点按5个百分点计';
test.each([
  ['97.5', STEPS, '3.00'],
  ['88', STEPS, '0.00'],
  ['98', '每低于1个百分点扣0.5分', '4.00'],
  ['97.5', '每低于1个百分点扣0.5分', '评分标准分档扣分，需人工评定。'],
  ['97.5', '达到95%计满分，每低于1个百分点扣0.5分', '评分标准分档扣分，需人工评定。'],
  ['97.5', '100%得满分，否则不得分', '评分标准分档扣分，需人工评定。'],
  ['97.5', '0—10%（含）计4分；10%—20%（含）计3分', '评分标准分档扣分，需人工评定。'],
  ['100', STEPS, '5.00'],
  ['97.5', '达到目标值计满分，未达到的按完成比例计分', '4.88'],
])(
  'points of a missed target follow the steps of its own method: %s%% by %s',
  (reached, method, points) => {
    expect(pointsOf(reached, method)).toBe(points);
  },
);

test('a note on indicators that are to stay low makes their points those of the ratio', () => {
  const says = (text: string) => tellsRatio(document([paragraph(text)]));
  expect(
    says('正向指标得分=权重*B/A，反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额。'),
  ).toBe(true);
  expect(says('反向指标得分=分值×目标值÷实际完成值。')).toBe(true);
  expect(says('正向指标得分=权重*B/A，反向指标按超出比例扣分。')).toBe(false);
});
