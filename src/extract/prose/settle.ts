import type { Fact } from '../../report/facts.ts';
import type { Section } from '../../report/sections.ts';
import type { Metric } from '../../report/terms.ts';
import type { Draft } from './reader.ts';

const isTotal = (fact: Draft) =>
  fact.metric === 'totalExpenditure' || fact.metric === 'totalRevenue';

/**
 * Settles what only the whole text tells. 本年支出 and 全年支出 are one quantity unless the text also states 支出总计,
 * which has balances in it; and general-budget money is all the money where no other fund is stated.
 */
export function settle(facts: readonly Draft[], sections: readonly Section[]): readonly Fact[] {
  const grand = facts.some((fact) => isTotal(fact) && fact.subject.includes('总计'));
  const accounts = sections.some((section) => section.key === 'accounts');
  const others = facts.some(
    (fact) =>
      fact.value.coefficient > 0 &&
      fact.kind === 'level' &&
      (fact.scope === 'governmentFunds' ||
        fact.scope === 'stateCapital' ||
        [
          'governmentFundsBudget',
          'stateCapitalBudget',
          'socialInsuranceBudget',
          'otherFunds',
        ].includes(fact.metric)),
  );
  const one = !others && !accounts && !grand;
  const moved: Partial<Record<Metric, Metric>> = grand
    ? {}
    : { currentExpenditure: 'totalExpenditure', currentRevenue: 'totalRevenue' };
  return facts.map((fact) => {
    const current =
      grand && isTotal(fact) && !fact.subject.includes('总计')
        ? current_(fact.metric)
        : moved[fact.metric];
    const whole = fact.whole && (moved[fact.whole] ?? fact.whole);
    return {
      ...fact,
      metric: current ?? fact.metric,
      ...(whole && { whole }),
      ...(one && fact.scope === 'generalBudget' && { scope: 'whole' as const }),
    };
  });
}

const current_ = (metric: Metric): Metric =>
  metric === 'totalRevenue' ? 'currentRevenue' : 'currentExpenditure';
