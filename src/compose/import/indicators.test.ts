import { expect, test } from 'vitest';
import { formWith } from '../../report/example.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { figure } from '../../values/figure.ts';
import { indicatorsOf, objectivesOf, projectsOf, withoutMarker } from './indicators.ts';

const at = { block: 0 };
const said = <T>(value: T, verbatim = `${value}`) => ({ value, verbatim, at });

const form = (more: Partial<SelfEvaluationForm>) => formWith({ kind: 'project', ...more });

const row = (more: Partial<FundRow>): FundRow => ({
  ...{ row: 0, label: said('年度资金总额'), metric: 'total' },
  ...more,
});
const bare = (digits: string) => said(figure(digits, ''), digits);

test('an indicator is taken as it is written, its points in hundredths; 无 is no reason', () => {
  const indicator = (more: Partial<Indicator>): Indicator => ({
    ...{
      row: 0,
      group: 'output',
      kind: 'quantity',
      level1: said('产出指标'),
      name: said('巡查\n次数'),
    },
    ...more,
  });
  const rows = indicatorsOf(
    form({
      indicators: [
        indicator({
          target: said({ direction: 'atLeast', operator: '≥' }, '36次'),
          result: said({}, '24 次'),
          weight: bare('12.5'),
          score: bare('8.33'),
          reason: said('汛期道路\n中断'),
        }),
        indicator({
          target: said({ direction: 'atLeast', operator: '≥' }, '≥36次'),
          reason: said('无偏差'),
        }),
        indicator({
          target: said({ direction: 'atMost', operator: '≤' }, '不超过3次'),
          reason: said('无'),
        }),
      ],
    }),
  );
  expect(rows).toEqual([
    {
      ...{ group: 'output', kind: 'quantity', name: '巡查次数', target: '≥36次', result: '24 次' },
      ...{ weight: 1250, score: 833, reason: '汛期道路中断' },
    },
    {
      ...{
        group: 'output',
        kind: 'quantity',
        name: '巡查次数',
        target: '≥36次',
        result: '',
        weight: 0,
      },
    },
    {
      ...{
        group: 'output',
        kind: 'quantity',
        name: '巡查次数',
        target: '不超过3次',
        result: '',
        weight: 0,
      },
    },
  ]);
  expect(indicatorsOf(undefined)).toEqual([]);
});

test('an objective of which nobody says what became is kept without; numbers are no part of it', () => {
  const goals = form({
    expectedGoals: [said('1.丰富馆藏'), said('2.延伸\n服务')],
    achievedGoals: [said('1.按荐购补充新书')],
  });
  expect(objectivesOf(goals)).toEqual([
    { expected: '丰富馆藏', achieved: '按荐购补充新书' },
    { expected: '延伸服务', achieved: '' },
  ]);
  expect(objectivesOf(undefined)).toEqual([]);
  expect([withoutMarker('（一）安全生产'), withoutMarker('安全 生产\n有序')]).toEqual([
    '安全生产',
    '安全 生产有序',
  ]);
});

test('the money of a project is that of the row of its total; a bare number counts as 万元, a blank budget as the one beside it', () => {
  const project = (...funds: readonly FundRow[]) => {
    const [found] = projectsOf([form({ funds })]);
    return [found?.name, found?.original, found?.final, found?.actual];
  };
  const unnamed = '（未写明名称的项目）';
  expect([
    project(
      row({ metric: 'generalPublicBudget', actual: bare('9') }),
      row({
        originalBudget: bare('10'),
        finalBudget: bare('12.5'),
        actual: said(figure('120000', '元')),
      }),
    ),
    project(row({ metric: 'other', originalBudget: bare('10'), actual: bare('8') })),
    project(row({ finalBudget: bare('10'), actual: bare('8') })),
    project(row({ actual: bare('8') })),
    project(row({})),
    project(),
  ]).toEqual([
    [unnamed, 10_000_000, 12_500_000, 12_000_000],
    [unnamed, 10_000_000, 10_000_000, 8_000_000],
    [unnamed, 10_000_000, 10_000_000, 8_000_000],
    [unnamed, 8_000_000, 8_000_000, 8_000_000],
    [unnamed, 0, 0, 0],
    [unnamed, 0, 0, 0],
  ]);
  const named = form({ projectName: said('图书购置') });
  expect(projectsOf([named, form({ kind: 'department' })]).map(({ name }) => name)).toEqual([
    '图书购置',
  ]);
});
