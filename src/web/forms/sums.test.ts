import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftDossier } from '../../draft/draft.ts';
import { fen, printMoney } from '../../values/money.ts';
import { keptMoney, printedMoney, shownMoney } from './money-text.ts';
import { amountAt, rateOf, sumsOf, threePublicAt } from './sums.ts';

const draft = (
  fields: DraftDossier['fields'],
  lists: DraftDossier['lists'] = {},
): DraftDossier => ({
  fields,
  lists,
});

describe('an amount typed in the unit of the page', () => {
  test('is kept in 万元, exact to the 分, and shown in the unit', () => {
    expect(keptMoney('674,600', '元')).toBe('67.46');
    expect(keptMoney('674600.01', '元')).toBe('67.460001');
    expect(keptMoney('67.46', '万元')).toBe('67.46');
    expect(keptMoney('9000元', '万元')).toBe('0.9');
    expect(shownMoney('67.460001', '元')).toBe('674600.01');
    expect(shownMoney('67.46', '万元')).toBe('67.46');
  });

  test('is kept as typed where it is no amount, and never turns into another amount', () => {
    expect(keptMoney('约六十', '元')).toBe('约六十');
    expect(shownMoney('约六十', '元')).toBe('约六十');
    expect(keptMoney('0.001', '元')).toBe('0.001元');
    expect(keptMoney('  ', '元')).toBe('');
  });

  test('comes back whatever unit it is shown in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('元' as const, '万元' as const),
        (amount, unit) => {
          const kept = printMoney(fen(amount), '万元');
          expect(keptMoney(shownMoney(kept, unit), unit)).toBe(kept);
        },
      ),
    );
  });

  test('prints with two decimals, and with more only where it has them', () => {
    expect(printedMoney(fen(67_460_000), '万元')).toBe('67.46');
    expect(printedMoney(fen(14_400_000), '万元')).toBe('14.40');
    expect(printedMoney(fen(67_460_001), '万元')).toBe('67.460001');
    expect(printedMoney(fen(67_460_001), '元')).toBe('674,600.01');
    expect(printedMoney(fen(-7_250_000), '元')).toBe('-72,500.00');
  });
});

describe('the sums of a draft', () => {
  test('follow the identities of the accounts', () => {
    const sums = sumsOf(
      draft(
        {
          'budget.original': '78.16',
          'budget.adjustments/a1.amount': '-7.25',
          'execution.basic.compensation': '49.35',
          'execution.basic.goods': '3.71',
          'projects/p1.actual': '14.4',
          'execution.bySource.generalPublicBudget': '67.46',
        },
        { 'budget.adjustments': ['a1'], projects: ['p1'] },
      ),
    );
    expect(sums).toEqual({
      adjustment: -7_250_000,
      finalBudget: 70_910_000,
      personnel: 49_350_000,
      running: 3_710_000,
      basic: 53_060_000,
      projects: 14_400_000,
      actual: 67_460_000,
      sources: 67_460_000,
    });
    expect(rateOf(sums.actual, sums.finalBudget)).toBe('95.13%');
  });

  test('stay blank while nothing is typed: blank is not zero', () => {
    expect(sumsOf(draft({})).actual).toBeUndefined();
    expect(
      threePublicAt(draft({ 'threePublic.budget.hospitality': '0' }), 'threePublic.budget'),
    ).toBe(0);
    expect(amountAt(draft({ 'budget.original': '七十' }), 'budget.original')).toBeUndefined();
    expect([rateOf(undefined, fen(1)), rateOf(fen(1), fen(0))]).toEqual(['', '—']);
  });
});
