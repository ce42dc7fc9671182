import type { Fact } from '../../report/facts.ts';
import { factsOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { compare, isZero } from './amounts.ts';
import { isProse, sentenceAt } from './statements.ts';

/** 「收、支总计均为X」: the grand total of accounts holds what is carried over to the next year; what a form says was spent does not. */
export function holdsCarryOver(
  report: Report,
  { verbatim, value }: Pick<Fact, 'verbatim' | 'value'>,
): boolean {
  if (!/总计/.test(verbatim)) return false;
  const carried = factsOf(report.facts, { metric: 'closingBalance' });
  return (
    carried.some((fact) => !isZero(fact.value)) ||
    report.forms.some((form) => {
      const budget = totalFundRow(form)?.finalBudget?.value;
      return budget !== undefined && compare(value, budget, moneyUnitOf(form)) === 'same';
    })
  );
}

/** 「支出90万元，加调出资金8万元，支出合计98万元」: a sum of what was spent and of what is added to it. */
const isMadeOfMore = (report: Report, fact: Fact): boolean => {
  if (!isProse(fact) || fact.at.row !== undefined || !/合计|总计|总量/.test(fact.verbatim))
    return false;
  const [before = ''] = sentenceAt(report, fact.at).split(fact.verbatim);
  return ADDED.test(before);
};

const ADDED = /(?:^|[，；])再?加上?[^，。；\d]{2,24}\d/;

/** 「基金支出80万元，调出资金18万元，支出合计98万元」: a sum at the end of a sentence is not the first of what it is made of. */
const areListAndSum = (facts: readonly Fact[]): boolean => {
  const [first, ...others] = facts;
  return (
    first !== undefined &&
    others.every(
      ({ sentence, at, verbatim }) =>
        sentence === first.sentence &&
        at.block === first.at.block &&
        /合计|总计|总量/.test(verbatim) &&
        !/合计|总计|总量/.test(first.verbatim),
    )
  );
};

/** Whether the statements are of a grand total and of what is only a part of it. */
export const areTotalAndPart = (report: Report, facts: readonly Fact[]): boolean => {
  if (areListAndSum(facts)) return true;
  const totals = facts.filter(
    (fact) => (isProse(fact) && holdsCarryOver(report, fact)) || isMadeOfMore(report, fact),
  );
  return totals.length > 0 && totals.length < facts.length;
};
