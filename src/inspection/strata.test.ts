import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../values/money.ts';
import { type Draw, type DrawTerms, draw, lotOf, repeats, sampleSize } from './draw.ts';
import { assess, type Candidate, USUAL_WEIGHTS } from './risk.ts';
import { DIVISIONS, sharedOut, sharedWithOneEach } from './strata.ts';
import { termsFault } from './terms.ts';

const TERMS: DrawTerms = {
  seed: '2025-06-12 福彩3D 4 7 1',
  size: { by: 'count', count: 10 },
  byRisk: 50,
  weights: USUAL_WEIGHTS,
  strata: 'department',
  excluded: [],
};

/** Units of departments, each department with so many; the first of each with errors. */
const district = (counts: Readonly<Record<string, number>>): readonly Candidate[] =>
  Object.entries(counts).flatMap(([department, count]) =>
    Array.from({ length: count }, (_, i) => ({
      ...{ id: `${department}-${i}`, code: `${department}${i}`, name: `${department}${i}` },
      ...{ department, kind: i === 0 ? 'department' : 'unit', errors: i === 0 ? 6 : 0 },
    })),
  );

const candidates = fc
  .array(
    fc.record({
      department: fc.constantFrom('教育局', '卫健局', '民政局', '水利局', '司法局'),
      kind: fc.constantFrom('department', 'unit'),
      errors: fc.nat(9),
      lateDays: fc.nat(15),
      budget: fc.nat(10 ** 9).map(fen),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => all.map((each, i) => ({ ...each, id: `${i}`, code: `${i}`, name: `单位${i}` })));
const terms = fc.record({
  seed: fc.string({ minLength: 1 }),
  percent: fc.integer({ min: 1, max: 100 }),
  byRisk: fc.integer({ min: 0, max: 100 }),
  strata: fc.constantFrom(...DIVISIONS),
});
type Given = typeof terms extends fc.Arbitrary<infer T> ? T : never;
const termsOf = ({ seed, percent, byRisk, strata }: Given): DrawTerms => ({
  ...{ ...TERMS, seed, byRisk, strata, size: { by: 'share', percent } },
});
const parts = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 })
  .map((counts) => counts.map((count, i) => ({ key: `${i}`, count })));
const total = (shares: ReadonlyMap<string, number>) => [...shares.values()].reduce((a, b) => a + b);

describe('a number shared out to strata', () => {
  test('is by the largest remainder, with one each at least', () => {
    const three = [
      { key: '甲', count: 47 },
      { key: '乙', count: 16 },
      { key: '丙', count: 2 },
    ];
    const plain = (key: string) => key;
    // 10 × 47 ÷ 65 = 7.23, 10 × 16 ÷ 65 = 2.46, 10 × 2 ÷ 65 = 0.31.
    expect([...sharedOut(three, 10, plain)]).toEqual([
      ['甲', 7],
      ['乙', 3],
      ['丙', 0],
    ]);
    // 丙 gets one; 9 × 47 ÷ 63 = 6.71 and 9 × 16 ÷ 63 = 2.29 share the others.
    expect([...sharedWithOneEach(three, 10, plain)]).toEqual([
      ['甲', 7],
      ['乙', 2],
      ['丙', 1],
    ]);
  });

  test('comes to the number again, stays within each, and off the proportion by less than one where none is raised to one', () => {
    fc.assert(
      fc.property(parts, fc.nat(600), (of, n) => {
        const all = of.reduce((sum, { count }) => sum + count, 0);
        const seats = n % (all + 1);
        const first = (key: string) => key;
        const plain = sharedOut(of, seats, first);
        const raised = sharedWithOneEach(of, seats, first);
        expect([total(plain), total(raised)]).toEqual([seats, seats]);
        for (const { key, count } of of) {
          expect(Math.abs((plain.get(key) ?? 0) - (seats * count) / all)).toBeLessThan(1);
          expect(raised.get(key)).toBeLessThanOrEqual(count);
          expect(raised.get(key)).toBeGreaterThanOrEqual(seats < of.length ? 0 : 1);
        }
      }),
    );
  });

  test('goes to the smaller lot where remainders are equal', () => {
    const two = [
      { key: '甲', count: 5 },
      { key: '乙', count: 5 },
    ];
    const shares = (first: (key: string) => string) => [...sharedOut(two, 3, first).values()];
    expect(shares((key) => (key === '甲' ? '0' : '1'))).toEqual([2, 1]);
    expect(shares((key) => (key === '甲' ? '1' : '0'))).toEqual([1, 2]);
  });
});

/** What a draw took of a stratum. */
const ofStratum = ({ drawn }: Draw, key: string) => drawn.filter(({ stratum }) => stratum === key);

describe('a draw from strata', () => {
  test('records the strata with their sizes, and in each takes first by risk, then by lot', () => {
    const made = draw(district({ 教育局: 30, 卫健局: 12, 民政局: 1 }), TERMS);
    // 民政局 gets one; 9 × 30 ÷ 42 = 6.43 and 9 × 12 ÷ 42 = 2.57. By risk go five: 5 × 6 ÷ 10, 5 × 3 ÷ 10, 5 × 1 ÷ 10.
    const [first] = ['卫健局', '民政局'].sort((a, b) =>
      lotOf(TERMS.seed, a) < lotOf(TERMS.seed, b) ? -1 : 1,
    );
    expect(made.strata).toEqual([
      { key: '卫健局', population: 12, size: 3, byRisk: first === '卫健局' ? 2 : 1 },
      { key: '教育局', population: 30, size: 6, byRisk: 3 },
      { key: '民政局', population: 1, size: 1, byRisk: first === '民政局' ? 1 : 0 },
    ]);
    // Only the first unit of each department has errors, so that no other is drawn by risk.
    expect(ofStratum(made, '教育局').map(({ way }) => way)).toEqual([
      ...['risk', 'lot', 'lot', 'lot', 'lot', 'lot'],
    ]);
    expect(ofStratum(made, '教育局')[0]?.id).toBe('教育局-0');
    const lots = ofStratum(made, '教育局').slice(1);
    expect(lots.map(({ lot }) => lot)).toEqual(
      Array.from({ length: 29 }, (_, i) => lotOf(TERMS.seed, `教育局${i + 1}`))
        .sort((a, b) => (a < b ? -1 : 1))
        .slice(0, 5),
    );
  });

  test('is the same again in whatever order the units are told, as large as asked, with one of each stratum if there is room', () => {
    fc.assert(
      fc.property(candidates, terms, fc.nat(), (population, given, by) => {
        const how = termsOf(given);
        const made = draw(population, how);
        const cut = by % population.length;
        const turned = draw([...population.slice(cut), ...population.slice(0, cut)], how);
        expect([turned.drawn, turned.strata]).toEqual([made.drawn, made.strata]);
        expect(repeats(made)).toBe(true);
        expect(made.drawn.length).toBe(sampleSize(population.length, how.size));
        expect(new Set(made.drawn.map(({ id }) => id)).size).toBe(made.drawn.length);
        for (const { key, size, population: there } of made.strata ?? []) {
          expect(ofStratum(made, key).length).toBe(size);
          expect(size).toBeLessThanOrEqual(there);
          if (made.drawn.length >= (made.strata?.length ?? 0)) expect(size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('by risk takes none of a stratum before one of it with more points', () => {
    fc.assert(
      fc.property(candidates, terms, (population, given) => {
        const how = { ...termsOf(given), strata: 'department' } as const;
        const { drawn, strata = [] } = draw(population, how);
        const assessed = assess(population, how.weights);
        for (const { key } of strata) {
          const risky = drawn.filter(({ way, stratum }) => way === 'risk' && stratum === key);
          const least = Math.min(...risky.map(({ points }) => points));
          const others = population.filter(
            ({ id, department }) => department === key && !risky.some((each) => each.id === id),
          );
          for (const { id } of risky.length === 0 ? [] : others)
            expect(assessed.get(id)?.points ?? 0).toBeLessThanOrEqual(least);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that was kept with other sizes does not repeat', () => {
    const kept = draw(district({ 教育局: 30, 卫健局: 12 }), TERMS);
    const changed = kept.strata?.map((each) => ({ ...each, population: each.population + 1 }));
    expect(repeats({ ...kept, strata: changed ?? [] })).toBe(false);
    const { strata: _, ...without } = kept;
    expect(repeats(without)).toBe(false);
  });

  test('divides by kind of unit and by class of risk too', () => {
    const population = district({ 教育局: 6, 卫健局: 4 });
    const keys = (strata: DrawTerms['strata']) =>
      draw(population, { ...TERMS, strata }).strata?.map(({ key, population: n }) => [key, n]);
    expect(keys('kind')).toEqual([
      ['department', 2],
      ['unit', 8],
    ]);
    // Six errors give 25 of the 100 points that there could be.
    expect(keys('risk')).toEqual([
      ['none', 8],
      ['some', 2],
    ]);
    const worse = population.map((each) => (each.errors ? { ...each, lateDays: 11 } : each));
    expect(draw(worse, { ...TERMS, strata: 'risk' }).strata?.map(({ key }) => key)).toEqual([
      ...['high', 'none'],
    ]);
  });

  test('is refused where there are more strata than filings asked for', () => {
    const population = district({ 教育局: 3, 卫健局: 2, 民政局: 1 });
    const fault = (count: number) =>
      termsFault(population, { ...TERMS, size: { by: 'count', count } })?.zh;
    expect(fault(3)).toBeUndefined();
    expect(fault(2)).toBe(
      '可以抽取的报告分为3层，每层至少抽1份，现在只抽2份。请增加抽取数量，或者换一种分层。',
    );
  });
});
