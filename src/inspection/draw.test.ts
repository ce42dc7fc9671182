import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../values/money.ts';
import { type DrawTerms, draw, lotOf, repeats, sampleSize } from './draw.ts';
import { assess, type Candidate, USUAL_WEIGHTS } from './risk.ts';
import { sm3 } from './sm3.ts';
import { termsFault } from './terms.ts';

const TERMS: DrawTerms = {
  seed: '2025-06-12 福彩3D 4 7 1',
  size: { by: 'share', percent: 30 },
  byRisk: 50,
  weights: USUAL_WEIGHTS,
  excluded: [],
};

const unit = (code: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: `filing-${code}`, code, name: `单位${code}`, department: '教育局' },
  ...more,
});

const candidates = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('1', '2', 'A') }), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc
          .record(
            {
              errors: fc.nat(9),
              lateDays: fc.nat(15),
              selfScore: fc.integer({ min: 5000, max: 10_000 }),
              computed: fc.integer({ min: 5000, max: 10_000 }),
              budget: fc.nat(10 ** 9).map(fen),
              lastRating: fc.constantFrom('优', '良', '中', '差'),
              drawnBefore: fc.boolean(),
            },
            { requiredKeys: [] },
          )
          .map((more) => unit(code, more as Partial<Candidate>)),
      ),
    ),
  );
const terms = fc.record({
  seed: fc.string({ minLength: 1 }),
  percent: fc.integer({ min: 1, max: 100 }),
  byRisk: fc.integer({ min: 0, max: 100 }),
});

test('SM3 is that of the standard, for every text', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(sm3(text)).toBe(createHash('sm3').update(text).digest('hex'));
    }),
  );
});

describe('a draw', () => {
  test('gives the same sample again, in whatever order the units are told', () => {
    fc.assert(
      fc.property(candidates, terms, fc.nat(), (population, { seed, percent, byRisk }, by) => {
        const how: DrawTerms = { ...TERMS, seed, byRisk, size: { by: 'share', percent } };
        const first = draw(population, how);
        const cut = by % population.length;
        const turned = [...population.slice(cut), ...population.slice(0, cut)];
        expect(draw(turned, how).drawn).toEqual(first.drawn);
        expect(repeats(first)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('never draws one twice, nor one that is left out, and always as many as asked', () => {
    fc.assert(
      fc.property(candidates, terms, fc.nat(), (population, { seed, percent, byRisk }, n) => {
        const excluded = population
          .slice(0, n % population.length)
          .map(({ id }) => ({ id, reason: '正在接受审计' }));
        const how: DrawTerms = { ...TERMS, seed, byRisk, excluded, size: { by: 'share', percent } };
        const ids = draw(population, how).drawn.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => excluded.some((each) => each.id === id))).toEqual([]);
        expect(ids.length).toBe(sampleSize(population.length - excluded.length, how.size));
      }),
      { numRuns: 60 },
    );
  });

  test('by risk takes none before one with more points', () => {
    fc.assert(
      fc.property(candidates, terms, (population, { seed, percent, byRisk }) => {
        const { drawn } = draw(population, {
          ...{ ...TERMS, seed, byRisk, size: { by: 'share', percent } },
        });
        const assessed = assess(population, TERMS.weights);
        const risky = drawn.filter(({ way }) => way === 'risk');
        const least = Math.min(...risky.map(({ points }) => points));
        const others = population.filter(({ id }) => !risky.some((each) => each.id === id));
        if (risky.length === 0) return;
        expect(least).toBeGreaterThan(0);
        for (const { id } of others)
          expect(assessed.get(id)?.points ?? 0).toBeLessThanOrEqual(least);
      }),
      { numRuns: 60 },
    );
  });

  test('that was kept and then changed does not repeat', () => {
    const kept = draw(
      ['1', '2', '3', '4', '5', '6'].map((code) => unit(code)),
      TERMS,
    );
    const other = kept.population.find(({ id }) => !kept.drawn.some((each) => each.id === id));
    const [first, ...rest] = kept.drawn;
    if (!first || !other) throw new Error('nothing was drawn');
    expect(repeats({ ...kept, drawn: [{ ...first, id: other.id }, ...rest] })).toBe(false);
    expect(repeats({ ...kept, terms: { ...kept.terms, seed: '另一个种子' } })).toBe(false);
  });

  test('draws by the smallest lots, which anyone reckons from the seed and the code of the unit', () => {
    const codes = ['101', '102', '103', '104'];
    const { drawn } = draw(
      codes.map((code) => unit(code)),
      { ...TERMS, size: { by: 'count', count: 2 } },
    );
    const smallest = [...codes]
      .sort((a, b) => (lotOf(TERMS.seed, a) < lotOf(TERMS.seed, b) ? -1 : 1))
      .slice(0, 2);
    expect(drawn.map(({ id, way }) => [id, way])).toEqual(
      smallest.map((code) => [`filing-${code}`, 'lot']),
    );
  });
});

test('each risk tells its figures, and what is not known counts nothing', () => {
  const risky = unit('1', {
    ...{ errors: 3, lateDays: 6, selfScore: 9800, computed: 9050, budget: fen(123_456_700) },
    ...{ lastRating: '中', drawnBefore: false },
  });
  const quiet = unit('2', { errors: 0, lateDays: 0, selfScore: 9800, computed: 9790 });
  const found = assess([risky, quiet, unit('3')], USUAL_WEIGHTS);
  expect(found.get('filing-1')?.points).toBe(25 * 70 + 15 * 70 + 25 * 70 + 1500 + 900 + 500);
  expect(found.get('filing-1')?.because.map(({ words }) => words.zh)).toEqual([
    '检查仍有3处错误',
    '自评98.00分，核算90.50分，相差7.50分',
    '全年预算123.46万元，金额居前10%',
    '迟报6个工作日',
    '上年评价等级为“中”',
    '上年没有抽到',
  ]);
  expect(found.get('filing-2')).toEqual({ points: 0, because: [] });
  expect(found.get('filing-3')).toEqual({ points: 0, because: [] });
});

test('a draw that cannot be is refused with what to do', () => {
  const population = ['1', '2'].map((code) => unit(code));
  const fault = (more: Partial<DrawTerms>) => termsFault(population, { ...TERMS, ...more })?.zh;
  expect(fault({})).toBeUndefined();
  expect(fault({ seed: ' ' })).toBe('请填写抽签种子。');
  expect(fault({ size: { by: 'count', count: 3 } })).toBe(
    '可以抽取的报告只有2份，请减少抽查份数。',
  );
  expect(fault({ size: { by: 'share', percent: 0 } })).toBe('抽查比例请填1到100的整数。');
  expect(fault({ excluded: [{ id: 'filing-1', reason: '' }] })).toBe(
    '不参加抽取的单位，请逐个写明理由。',
  );
  expect(termsFault([], TERMS)?.zh).toBe(
    '没有可以抽取的报告。报告由财政部门接受、评分之后才能抽查。',
  );
});
