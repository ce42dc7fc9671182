import { expect, test } from 'vitest';
import { emptyRules, openFields, rulesTyped } from './typed-rules.ts';

const empty = emptyRules('mof-2020-10', 2025, '2026-01-01');

test('only what was typed is a parameter; percents become shares, bands are read from one line', () => {
  expect(rulesTyped(empty).parameters).toEqual({});
  expect(
    rulesTyped({
      ...empty,
      ...{ execution: 'bands', bands: '95：100，85:80%；0:0', achieved: '90', partly: '66.67' },
      ...{ satisfaction: '90：100 80:80、0:0' },
      ...{ over: '30%', excellent: '92', good: '80', fair: '60' },
      ...{ frame: 'mof2020', points: ['20', '40', '30', '10'] },
    }).parameters,
  ).toEqual({
    execution: {
      kind: 'bands',
      bands: [
        { from: 95, share: 1 },
        { from: 85, share: 0.8 },
        { from: 0, share: 0 },
      ],
    },
    tiers: { achieved: [0.9, 1], partlyAchieved: [0.6667, 0.9], notAchieved: [0, 0.6667] },
    satisfactionBands: [
      { from: 90, share: 1 },
      { from: 80, share: 0.8 },
      { from: 0, share: 0 },
    ],
    explainOverAchievementFrom: 0.3,
    bands: [
      { from: 92, grade: '优' },
      { from: 80, grade: '良' },
      { from: 60, grade: '中' },
      { from: 0, grade: '差' },
    ],
    weights: { frame: 'mof2020', points: [20, 40, 30, 10] },
  });
});

test('what is no number stays none, so that it is told and not taken for zero', () => {
  const { parameters } = rulesTyped({ ...empty, excellent: '九十', decimals: 'x' });
  expect(parameters.bands?.map(({ from }) => from)).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    0,
  ]);
  expect(parameters.decimals).toBeNaN();
  expect(openFields({ ...empty, excellent: '95', decimals: 'x', achieved: '90' })).toEqual([
    ...['partly', 'decimals', 'good', 'fair'],
  ]);
  expect(openFields(empty)).toEqual([]);
});
