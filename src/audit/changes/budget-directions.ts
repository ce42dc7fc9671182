import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare } from '../figures/amounts.ts';
import { isPercent, named, type Quantities, quantitiesOf } from '../figures/quantities.ts';
import { wordsIn } from '../wording/running-text.ts';

/** 「决算数大于预算数」 beside a rate of completion that says the opposite. */
export interface BudgetDirection {
  readonly rate: Quote;
  readonly said: Quote;
  readonly why: Bilingual;
}

const EQUAL: Bilingual = {
  zh: '决算数与预算数相等',
  en: 'the actual is the budget',
};
const COMPLETED =
  /(?:完成|为|占)(年初|全年|调整后?|当年)?(?:部门)?预算(?:数)?的?$|^[，,、（(]*(?:预算)?完成(?:率|比例)?(?:为|了)?$/;
const SAID =
  /决算数?(?:(大于|高于|超过|小于|低于|少于)(年初|全年|调整后?|当年)?预算数?|[与和](年初|全年|调整后?|当年)?预算数?(持平|一致|相等|相同))/g;

/** Statements that actuals are above, below or at the budget, contradicted by the completion rate before them. */
export const budgetDirections = (report: Report): readonly BudgetDirection[] =>
  gather(quantitiesOf(report), (each) => (each.line.text.includes('预算') ? inLine(each) : []));

function inLine({ line, list }: Quantities): readonly BudgetDirection[] {
  return matchesOf(line.text, SAID).flatMap((match): readonly BudgetDirection[] => {
    const last = list.findLast((each) => (each.at.to ?? 0) <= match.index);
    const budget = last && COMPLETED.exec(last.before);
    if (!last || !budget || !isPercent(last)) return [];
    const gap = line.text.slice(last.at.to, match.index);
    if (gap.length > 12 || !/^[，,。；;、\s]*(?:支出)?$/.test(gap)) return [];
    const [words, way, of, ofFlat] = match;
    const which = of ?? ofFlat;
    if (which && budget[1] && which !== budget[1]) return [];
    const rate = numberOf(last.value);
    const [budgeted, spent] = list
      .slice(0, list.indexOf(last))
      .filter((each) => each.sentence >= last.sentence - 1 && !isPercent(each))
      .slice(-2);
    const equal = budgeted && spent && compare(budgeted.value, spent.value) === 'same';
    if (way && equal && rate === 100)
      return [
        {
          rate: named(line, last),
          said: wordsIn(line, match.index, match.index + words.length),
          why: EQUAL,
        },
      ];
    const fits = !way ? Math.abs(rate - 100) < 1 : /[大高超]/.test(way) ? rate >= 100 : rate <= 100;
    if (fits) return [];
    const is = rate > 100 ? '大于' : '小于';
    return [
      {
        rate: named(line, last),
        said: wordsIn(line, match.index, match.index + words.length),
        why: {
          zh: `按完成率决算数应${is}预算数`,
          en: `by the rate the actual is ${rate > 100 ? 'above' : 'below'} the budget`,
        },
      },
    ];
  });
}
