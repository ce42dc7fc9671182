import type { Quote } from '../../document/finding.ts';
import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { once } from '../../values/once.ts';
import { headingsOver } from '../wording/headings.ts';
import { markedAt } from '../wording/running-text.ts';
import { exceeds, isZero } from './amounts.ts';
import { clauseOf, countedIn } from './counted.ts';

/**
 * Appropriations that are less than all that was spent. In a report with forms, which may mean one amount by both, only where its text tells of
 * other money besides them.
 */
export function isPartOfAll(report: Report, [a, b]: readonly Fact[]): boolean {
  if (!a || !b) return false;
  if (report.forms.length + report.baseDataTables.length > 0 && !hasOtherMoney(report))
    return false;
  const [isGrantedA, isGrantedB] = [isGranted(report, a), isGranted(report, b)];
  if (isGrantedA === isGrantedB) return false;
  const [granted, all] = isGrantedA ? [a, b] : [b, a];
  return exceeds(all.value, granted.value);
}

const OTHER_MONEY: ReadonlySet<Metric> = new Set<Metric>([
  'otherRevenue',
  'institutionalRevenue',
  'operatingRevenue',
  'affiliateRevenue',
  'superiorSubsidyRevenue',
  'governmentFundsBudget',
]);

/** 「除财政拨款外，事业收入和其他收入合计109.5万元」 tells of other money, too. */
const OTHER_WORDS = /(?:事业|其他|经营|上级补助|上缴)收入|政府性基金|其他资金|自有资金|非财政拨款/;

const otherMoney = once((report: Report): readonly Quote[] => {
  const found: Quote[] = report.facts.filter(
    ({ metric, kind, value }) => OTHER_MONEY.has(metric) && kind === 'level' && !isZero(value),
  );
  for (const list of countedIn(report))
    for (const each of list)
      if (each.nature === 'money' && each.size > 0 && OTHER_WORDS.test(clauseOf(each)))
        found.push(each);
  return found;
});

const hasOtherMoney = (report: Report): boolean => otherMoney(report).length > 0;

const GRANTED = /一般公共|财政拨款/;

/** Whether an amount is by its own words one of appropriations in a report that tells of other money besides them. */
export const isOfAppropriations = (report: Report, { verbatim, at }: Quote): boolean =>
  (GRANTED.test(verbatim) || OF_GRANTED.test(wordsBefore(report, at))) && hasOtherMoney(report);

/** 「财政拨款预算100万元，支出90万元」: what is spent of appropriations. */
const OF_GRANTED = /财政拨款(?:全年|调整|年初)?预算(?:数|为)*[\d,. ]{1,12}万?元[，、]$/;
/** 「开展一般公共预算项目支出自评，涉及项目6个，资金60万元。项目支出60万元」: what the sentence in front has told of appropriations goes on. */
const LED =
  /(?:一般公共预算|财政拨款)[^，。；、\d]{0,6}(?:项目|基本)支出[^。]*。(?:[^。\d]{2,30}。)?[^，。；\d]{0,8}$/;
/** No two sentences of that kind are longer. */
const LONGEST = 160;

const wordsBefore = (report: Report, { from = 0, ...at }: Quote['at']): string =>
  markedAt(report.document, { ...at, from }).slice(Math.max(0, from - LONGEST), from);

/** Whether its own words say that an amount is of appropriations, those in front, or, of the halves of expenditure, a heading above. */
function isGranted(report: Report, { subject, verbatim, metric, at }: Fact): boolean {
  if (GRANTED.test(subject) || GRANTED.test(verbatim)) return true;
  const before = wordsBefore(report, at);
  if (OF_GRANTED.test(before)) return true;
  if (metric !== 'basicExpenditure' && metric !== 'projectExpenditure') return false;
  return LED.test(before) || isUnderGrants(report, at.block);
}

const isUnderGrants = (report: Report, block: number): boolean =>
  headingsOver(report)
    .get(block)
    ?.some(({ line }) => GRANTED.test(line.text)) ?? false;
