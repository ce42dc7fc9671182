import type { Place } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { isMadeTrue } from '../rates/whole-elsewhere.ts';
import { markedAt } from '../wording/running-text.ts';
import { compare } from './amounts.ts';
import { countedIn, isRate } from './counted.ts';
import { isGeneral } from './granted.ts';
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

const GRANTED =
  /(?:^|[。；])(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?([^，。；：、\d]{2,20}?)(?:预算|下达|安排|到位|投资|批复)[^，。；：\d]{0,6}\d[^。；]*$/;
/** No sentence of that kind is longer. */
const LONGEST = 160;

/** 「渠道治理资金预算60万元，支出48万元」: behind what one matter was given its money is told. */
export function isOfOneMatter(report: Report, at: Place): boolean {
  if (at.from === undefined) return false;
  const before = squeeze(markedAt(report.document, at).slice(0, at.from));
  const name = GRANTED.exec(before.slice(-LONGEST))?.[1];
  return name !== undefined && !isGeneral(name);
}

/** 「小学支出1170万元」 */
const SPENT = /^([^，。；：、\d]{2,12}?)(?:实际)?支出\d/;

/** Whether the words of an amount spent name a matter of its own. */
export const isSpentOnOne = (report: Report, { verbatim, at }: Quote): boolean => {
  const name = SPENT.exec(squeeze(verbatim))?.[1];
  return (name !== undefined && !isGeneral(name)) || isOfOneMatter(report, at);
};
