import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare, exceeds, percentOf, quotient } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { compareRatio } from '../rates/ratios.ts';
import { wordsIn } from '../wording/running-text.ts';
import { valueBeforeOf } from './change-statements.ts';

/** 「决算数大于预算数」 beside a rate of completion, or beside the two amounts, that say something else. */
export interface BudgetDirection {
  readonly said: readonly Quote[];
  readonly why: Bilingual;
}

const COMPLETED =
  /(?:完成|为|占)(年初|全年|调整后?|当年)?(?:部门)?预算(?:数)?的?$|^[，,、（(]*(?:预算)?完成(?:率|比例)?(?:为|了)?$/;
const SAID =
  /决算数?(?:(大于|高于|超过|小于|低于|少于|等于)(年初|全年|调整后?|当年)?预算数?|[与和同](年初|全年|调整后?|当年)?预算数?(?:基本)?(持平|一致|相等|相同))/g;
const BUDGET = /(年初|全年|调整后?|当年)?预算(?:数|安排|总额)?(?:合计)?(?:为|是|共)?$/;
const SPENT = /决算(?:数|支出)?(?:合计)?(?:为|是|共)?$/;

/** Statements that actuals are above, below or at the budget, contradicted by what stands before them. */
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
      .filter((each) => !BUDGET.test(each.before));
    const tried = spent.flatMap((each) => {
      const budget = valueBeforeOf(each.value, off.value, (said[1] ?? said[4]) ? 'up' : 'down');
      return budget
        ? [{ each, budget, verdict: compareRatio(rate.value, each.value, budget) }]
        : [];
    });
    const last = tried.at(-1);
    if (!last || tried.some(({ verdict }) => verdict !== 'different')) return [];
    // 「年初预算80万元，调整后预算95万元。支出90万元，完成率94.7%，较年初预算增加10万元」: the rate is of another budget.
    const before = list
      .slice(0, i)
      .filter((each) => !isPercent(each) && compare(each.value, last.each.value) !== 'same');
    if (before.some((each) => compareRatio(rate.value, last.each.value, each.value) === 'same'))
      return [];
    const made = percentOf(quotient(last.each.value, last.budget) ?? 0);
    const why = { zh: `按此差额完成率应为${made}`, en: `by this difference the rate is ${made}` };
    return [{ said: [named(line, rate), named(line, off)], why }];
  });
}

function inLine({ line, list }: Quantities): readonly BudgetDirection[] {
  return matchesOf(line.text, SAID).flatMap((match): readonly BudgetDirection[] => {
    const last = list.findLast((each) => (each.at.to ?? 0) <= match.index);
    if (!last) return [];
    const gap = line.text.slice(last.at.to, match.index);
    if (gap.length > 12 || !/^[，,。；;、\s]*(?:支出)?$/.test(gap)) return [];
    const before = upToRate(
      list.slice(0, list.indexOf(last) + 1).filter((each) => each.sentence >= last.sentence - 1),
    );
    const [words, way, of, ofFlat] = match;
    const said: Said = {
      quote: wordsIn(line, match.index, match.index + words.length),
      way: way === undefined || way === '等于' ? 0 : /[大高超]/.test(way) ? 1 : -1,
      which: of ?? ofFlat,
      isNearly: words.includes('基本'),
    };
    const odd = isPercent(before.at(-1) ?? last) ? byRate(before, said) : byAmounts(before, said);
    return odd
      ? [{ ...odd, said: [...odd.said.map((each) => named(line, each)), said.quote] }]
      : [];
  });
}

const CHANGED = /(?:增加|减少|增长|下降|上升|降低)(?:了)?$/;

/** 「完成预算的73.21%；较上年减少0.37万元，下降7.00%。决算数小于预算数」: what it changed by since last year is told between. */
function upToRate(before: readonly Quantity[]): readonly Quantity[] {
  const at = before.findLastIndex((each) => !CHANGED.test(each.before));
  const rate = before[at];
  return rate && isPercent(rate) && COMPLETED.test(rate.before) ? before.slice(0, at + 1) : before;
}

/** What is said of the actual: above the budget (1), below it (-1) or at it. */
interface Said {
  readonly quote: Quote;
  readonly way: 1 | 0 | -1;
  /** Of which budget, where it is told. */
  readonly which: string | undefined;
  readonly isNearly: boolean;
}

interface Odd {
  readonly said: readonly Quantity[];
  readonly why: Bilingual;
}

/** Against 「完成预算的95%」. */
function byRate(before: readonly Quantity[], { way, which, isNearly }: Said): Odd | undefined {
  const last = before.at(-1);
  const budget = last && COMPLETED.exec(last.before);
  if (!budget || (which && budget[1] && which !== budget[1])) return undefined;
  const rate = numberOf(last.value);
  const pair = before
    .slice(0, -1)
    .filter((each) => !isPercent(each))
    .slice(-2);
  const [budgeted, spent] = pair;
  const verdict = budgeted && spent && compare(budgeted.value, spent.value);
  if (way !== 0 && verdict === 'same' && rate === 100) return { said: [last], why: EQUAL };
  // Nothing spent of nothing: forms write 「完成预算的0%」 beside 「持平」.
  if (way === 0 && verdict === 'same' && spent?.value.coefficient === 0) return undefined;
  if (way === 0 && rate === 100 && !isNearly) return byAmounts(pair, { way, which, isNearly });
  const fits = way === 0 ? Math.abs(rate - 100) < 1 : way > 0 ? rate >= 100 : rate <= 100;
  return fits ? undefined : { said: [last], why: rate > 100 ? ABOVE : BELOW };
}

/** Against 「年初预算为30万元，支出决算为27万元」. */
function byAmounts(
  before: readonly Quantity[],
  { way, which, isNearly }: Omit<Said, 'quote'>,
): Odd | undefined {
  const [budgeted, spent] = before.slice(-2);
  const of = budgeted && BUDGET.exec(budgeted.before);
  if (!of || !spent || budgeted.sentence !== spent.sentence || !SPENT.test(spent.before))
    return undefined;
  if ((which && of[1] && which !== of[1]) || isNearly) return undefined;
  const said = [budgeted, spent];
  const verdict = compare(budgeted.value, spent.value);
  if (verdict !== 'different')
    return way !== 0 && verdict === 'same' ? { said, why: EQUAL } : undefined;
  const is = exceeds(spent.value, budgeted.value) ? 1 : -1;
  if (is === way) return undefined;
  return { said, why: is > 0 ? ABOVE_IT : BELOW_IT };
}

const EQUAL: Bilingual = { zh: '决算数与预算数相等', en: 'the actual is the budget' };
const ABOVE: Bilingual = {
  zh: '按完成率决算数应大于预算数',
  en: 'by the rate the actual is above the budget',
};
const BELOW: Bilingual = {
  zh: '按完成率决算数应小于预算数',
  en: 'by the rate the actual is below the budget',
};
const ABOVE_IT: Bilingual = {
  zh: '按所列两数，决算数大于预算数',
  en: 'by the two amounts the actual is above the budget',
};
const BELOW_IT: Bilingual = {
  zh: '按所列两数，决算数小于预算数',
  en: 'by the two amounts the actual is below the budget',
};
