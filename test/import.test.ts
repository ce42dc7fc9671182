import { describe, expect, test } from 'vitest';
import { toDossier } from '../src/compose/import/to-dossier.ts';
import { extract } from '../src/extract/extract.ts';
import { dossier } from './generate/dossier.ts';
import { composed } from './mutate/hunt.ts';
import { paragraphLike, withText } from './mutate/mutate.ts';

const amounts = (seed: number) => {
  const imported = toDossier(extract(composed(seed)).value);
  const {
    staffing,
    budget,
    execution,
    threePublic,
    runningCosts,
    fiscalYear,
    indicators,
    objectives,
  } = imported.dossier;
  return {
    choices: imported.choices,
    staffing,
    original: budget.original,
    basic: execution.basic,
    threePublic: [threePublic.budget, threePublic.actual],
    runningCosts: runningCosts.actual,
    fiscalYear,
    weights: indicators.map((indicator) => [
      indicator.name,
      indicator.target,
      indicator.result,
      indicator.weight,
    ]),
    objectives: objectives.length,
  };
};

describe('a dossier imported from a report', () => {
  test.each([1, 2, 3, 4, 5])(
    'has the figures of the dossier it was composed from (seed %i)',
    (seed) => {
      const given = dossier(seed);
      expect(amounts(seed)).toEqual({
        choices: [],
        staffing: given.staffing,
        original: given.budget.original,
        basic: given.execution.basic,
        threePublic: [given.threePublic.budget, given.threePublic.actual],
        runningCosts: given.runningCosts.actual,
        fiscalYear: given.fiscalYear,
        weights: given.indicators.map((each) => [each.name, each.target, each.result, each.weight]),
        objectives: given.objectives.length,
      });
    },
  );

  test('leaves a contradiction as a choice with both places, the table’s value taken meanwhile', () => {
    const document = composed(3);
    const spot = paragraphLike(document, /核定编制/);
    if (!spot) throw new Error('no paragraph on posts');
    const { authorized } = dossier(3).staffing;
    const altered = withText(
      document,
      spot.at,
      spot.text.replace(/核定编制\d+人/, `核定编制${authorized + 7}人`),
    );
    const { choices, dossier: imported } = toDossier(extract(altered).value);
    expect(imported.staffing.authorized).toBe(authorized);
    expect(
      choices.map(({ field, word, options }) => ({
        field,
        word,
        options: options.map(({ text, taken }) => ({ text, taken })),
      })),
    ).toEqual([
      {
        field: 'staffing.authorized',
        word: '编制数',
        options: [
          { text: `${authorized}人`, taken: true },
          { text: `${authorized + 7}人`, taken: false },
        ],
      },
    ]);
  });
});
