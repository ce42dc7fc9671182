import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare, percentOf, quotient } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  quantitiesOf,
} from '../figures/quantities.ts';
import { compareRatio } from '../rates/ratios.ts';
import { wordsIn } from '../wording/running-text.ts';
import { valueBeforeOf } from './change-statements.ts';

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
  gather(quantitiesOf(report), (each) =>
    each.line.text.includes('预算') ? [...inLine(each), ...apart(each)] : [],
  );

const APART =
  /^[，,；;、](?:支出)?(?:决算数?(?:(大于|高于|超过)|小于|低于|少于)(年初|全年|调整后?|当年)?预算数?|[比较](年初|全年|调整后?|当年)?预算数?(?:相比)?(?:(增加|增支|超支)|减少|节约|节支|减支))(?:支出)?了?$/;

/** 「支出95万元，完成预算的95%，比预算减少8万元」: the distance from the budget makes another rate of completion. */
function apart({ line, list }: Quantities): readonly BudgetDirection[] {
  return gather(list, (rate, i): readonly BudgetDirection[] => {
    const off = list[i + 1];
    const of = COMPLETED.exec(rate.before);
    const said = off && APART.exec(off.before);
    if (!off || !of || !said || !isPercent(rate) || isPercent(off)) return [];
    if (off.sentence !== rate.sentence) return [];
    const which = said[2] ?? said[3];
    if (which && of[1] && which !== of[1]) return [];
    const spent = list
      .slice(0, i)
      .filter((each) => each.sentence === rate.sentence && !isPercent(each) && !isChange(each))
      .filter((each) => !PLANNED.test(each.before));
    const tried = spent.flatMap((each) => {
      const budget = valueBeforeOf(each.value, off.value, (said[1] ?? said[4]) ? 'up' : 'down');
      return budget
        ? [{ each, budget, verdict: compareRatio(rate.value, each.value, budget) }]
        : [];
    });
    const last = tried.at(-1);
    if (!last || tried.some(({ verdict }) => verdict !== 'different')) return [];
    const made = percentOf(quotient(last.each.value, last.budget) ?? 0);
    const why = { zh: `按此差额完成率应为${made}`, en: `by this difference the rate is ${made}` };
    return [{ rate: named(line, rate), said: named(line, off), why }];
  });
}

const PLANNED = /预算(?:数|安排|总额)?(?:合计)?(?:为|是|共)?$/;

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
