import { describe, expect, test } from 'vitest';
import { printed } from '../../src/compose/printed.ts';
import { sentenceOf } from '../../src/examine/result.ts';
import { extract } from '../../src/extract/extract.ts';
import { factsOf } from '../../src/report/facts.ts';
import { printFigure } from '../../src/values/figure.ts';
import { dossier } from '../generate/dossier.ts';
import { composed, findingsOf, hunt } from './hunt.ts';

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('a report composed from a complete dossier', () => {
  test('has no error and no warning', () => {
    const told = seeds(0, 60).flatMap((seed) =>
      findingsOf(composed(seed))
        .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
        .map((finding) => `${seed} ${finding.check} ${sentenceOf(finding.words.zh)}`),
    );
    expect(told).toEqual([]);
  });

  test('states every fact that the form prints, once or more, equal', () => {
    const lost = seeds(0, 40).flatMap((seed) => {
      const { facts } = extract(composed(seed)).value;
      return printed(dossier(seed))
        .filter(({ metric, part, year, basis, kind, text }) => {
          const said = factsOf(facts, { metric, part, year, basis, kind });
          return !said.some((fact) => printFigure(fact.value) === text);
        })
        .map((each) => `${seed} ${each.part} ${each.metric} ${each.basis} ${each.text}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('one contradiction planted in a composed report', () => {
  const hunts = hunt(seeds(10_000, 500));
  test('is found at its place by a check that it breaks, in at least 99 of 100', () => {
    const missed = hunts
      .filter((each) => !each.hit)
      .map((each) => `${each.seed} ${each.planted.mutation}`);
    expect(hunts.length).toBe(500);
    expect(missed.slice(0, 20)).toEqual(missed.length <= 5 ? expect.anything() : []);
  });
  test('raises at most one unrelated error or warning in 100 documents', () => {
    const unrelated = hunts
      .filter((each) => each.unrelated.length > 0)
      .map(
        (each) =>
          `${each.seed} ${each.planted.mutation}: ${each.unrelated.map((finding) => finding.check).join(' ')}`,
      );
    expect(unrelated.slice(0, 20)).toEqual(unrelated.length <= 5 ? expect.anything() : []);
  });
});
