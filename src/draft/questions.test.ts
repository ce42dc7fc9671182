import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { draftOf } from './from-dossier.ts';
import { questionsOf } from './questions.ts';
import { dossierOf, rowsBehind } from './to-dossier.ts';

/** Questions on a year, with some fields typed otherwise. */
function asked(fields: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const draft = draftOf(dossier(3));
  const made = {
    fields: { ...draft.fields, ...fields },
    lists: { ...draft.lists, 'budget.adjustments': ['a1'] },
  };
  return questionsOf(dossierOf(made).dossier, rowsBehind(made)).map(({ path, words }) => [
    path,
    words.zh,
  ]);
}

describe('facts that ask for an explanation', () => {
  test.each([
    [
      'a budget that was cut',
      {
        'budget.original': '78.16',
        'budget.adjustments/a1.amount': '-7.25',
        'budget.adjustments/a1.type': 'basic',
      },
      ['budget.adjustments', '预算调减9.28%（7.25万元）。'],
    ],
    [
      'running costs of which much was left',
      {
        'runningCosts.budget.office': '6',
        'runningCosts.budget.utilitiesAndTravel': '0',
        'runningCosts.budget.meetingsAndTraining': '0',
        'runningCosts.actual.office': '3.71',
        'runningCosts.actual.utilitiesAndTravel': '0',
        'runningCosts.actual.meetingsAndTraining': '0',
      },
      ['runningCosts.reason', '公用经费结余38.17%。'],
    ],
    [
      'a result far above its target',
      { 'indicators/i1.target': '≥10次', 'indicators/i1.result': '14次' },
      ['indicators/i1.reason', `“${dossier(3).indicators[0]?.name}”完成率140%，超过130%。`],
    ],
    [
      'a missed target',
      {
        'indicators/i1.target': '≥10次',
        'indicators/i1.result': '9次',
        'indicators/i1.weight': '10',
        'indicators/i1.score': '9',
      },
      ['indicators/i1.reason', `“${dossier(3).indicators[0]?.name}”指标值≥10次，完成9次，扣1分。`],
    ],
    [
      'more people than posts',
      { 'staffing.authorized': '3', 'staffing.filled': '5' },
      ['staffing.filled', '在职5人，超过编制3人。'],
    ],
  ])('are told of %s', (_, fields, question) => {
    expect(asked({ ...fields })).toContainEqual(question);
  });
  test('are none in a year that went as planned', () => {
    const paths = asked({}).map(([path]) => path);
    expect(paths.filter((path) => path.startsWith('staffing'))).toEqual([]);
  });
});
