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
  return withoutRetired(facts).map((fact) => {
    const current =
      grand && isTotal(fact) && !fact.subject.includes('总计')
        ? currentOf(fact.metric)
        : moved[fact.metric];
    const said =
      fact.whole && grand && !fact.verbatim.includes('总计')
        ? (currentOf(fact.whole) ?? fact.whole)
        : fact.whole;
    const whole = said && (moved[said] ?? said);
    return {
      ...fact,
      metric: current ?? fact.metric,
      ...(whole && { whole }),
      ...(one && fact.scope === 'generalBudget' && { scope: 'whole' as const }),
    };
  });
}

const CURRENT: Readonly<Partial<Record<Metric, Metric>>> = {
  totalRevenue: 'currentRevenue',
  totalExpenditure: 'currentExpenditure',
};
const currentOf = (metric: Metric): Metric | undefined => CURRENT[metric];

/** 「实有49人，其中在职38人，退休11人」: the first number counts the retired too and is no number of staff. */
function withoutRetired(facts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<number>();
  facts.forEach((fact, i) => {
    if (fact.metric !== 'retirees') return;
    const before = (metric: Metric, below: number) =>
      facts.findLastIndex(
        (each, k) =>
          k < below && i - k < 8 && each.sentence === fact.sentence && each.metric === metric,
      );
    const staff = before('filledPositions', i);
    const all = before('filledPositions', staff);
    const sum = (facts[staff]?.value.coefficient ?? 0) + fact.value.coefficient;
    if (staff >= 0 && all >= 0 && (facts[all]?.value.coefficient ?? 0) >= sum) gone.add(all);
  });
  if (gone.size === 0) return facts;
  const place = facts.map((_, i) => i - [...gone].filter((each) => each < i).length);
  return facts
    .filter((_, i) => !gone.has(i))
    .map((fact) => {
      if (fact.within === undefined) return fact;
      const { within, ...rest } = fact;
      return gone.has(within) ? rest : { ...rest, within: place[within] ?? within };
    });
}
