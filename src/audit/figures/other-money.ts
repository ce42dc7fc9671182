import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { isMadeTrue } from '../rates/whole-elsewhere.ts';
import { compare } from './amounts.ts';
import { countedIn, isRate } from './counted.ts';
import { isProse, sentenceAt } from './statements.ts';

/** Two execution rates that amounts of the text make both true, or one paragraph tells both, are of different money; so is one of what arrived beside a form's. */
export const areOfOtherMoney = (report: Report, facts: readonly Fact[]): boolean =>
  facts.every(({ metric }) => metric === 'executionRate') &&
  facts.every(
    (each) => isProse(each) || facts.some((other) => isOfArrived(report, other) && isProse(other)),
  ) &&
  (facts.filter(isProse).every((each) => isMadeTrue(report, each)) ||
    areToldTogether(report, facts));

const isOfArrived = (report: Report, { at }: Fact): boolean =>
  sentenceAt(report, at).includes('到位');

const areToldTogether = (report: Report, facts: readonly Fact[]): boolean =>
  countedIn(report).some((list) => {
    const rates = list.filter((each) => isRate(each) && /执行率(?:为|达到?)?$/.test(each.before));
    return facts.every((fact) => rates.some((rate) => compare(rate.value, fact.value) === 'same'));
  });
