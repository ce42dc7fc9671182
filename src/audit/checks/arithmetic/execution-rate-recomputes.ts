import type { Bilingual, Quote } from '../../../document/finding.ts';
import { type Stated, statedOf } from '../../../document/stated.ts';
import type { FundRow } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import { type Figure, figure } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { isCompletion, isDecline, wrongDigits } from '../../rates/rate-faults.ts';
import { type RateStatement, rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { type ToldRate, toldRates } from '../../rates/told-rates.ts';
import { likeASlip } from '../../readings/slips.ts';
import { arrivedIn } from '../../tables/arrived.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { judgeRate, type TableRate, tableRates } from '../../tables/table-rates.ts';
import { tiedShares } from '../../tied/tied.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly rate: Quote;
  readonly actual: Quote;
  readonly budget: Quote;
  readonly computed: string;
  readonly fits?: Bilingual;
  /** A rate of other things than budget and actual. */
  readonly other?: true;
  /** The rate is of what the first amount is more than the second. */
  readonly change?: true;
}

const compared = (rate: string): string =>
  [
    '表3　两年支出对比表',
    '单位：万元',
    '| 项目 | 2023年 | 2024年 | 变动率 |',
    '| 办公费 | 12.5 | 13.1 | 4.80% |',
    '| 差旅费 | 6.4 | 5.9 | -7.81% |',
    '| 培训费 | 3.2 | 3.6 | 12.50% |',
    `| 维修费 | 20.8 | 18.2 | ${rate} |`,
  ].join('\n');

/** Execution rate = actual ÷ final budget, in every row of the money block (I10). */
export const executionRateRecomputes = check<Misreckoned>({
  id: 'ExecutionRateRecomputes',
  title: {
    zh: '预算执行率等于全年执行数÷全年预算数',
    en: 'The execution rate is actual ÷ final budget',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '执行率由同一行的两个数算出，算不出就必有一个数写错。',
    en: 'The rate follows from two figures of its row; when it does not, one of the three is wrong.',
  },
  find(report) {
    const rows = report.forms.flatMap((form) => {
      const arrived = arrivedIn(report, form);
      return form.funds.map((row) => ({
        row,
        unit: moneyUnitOf(form),
        base: arrived.get(row.row),
      }));
    });
    const tied = tiedShares(report);
    const isTied = ({ rate }: { readonly rate: Quote }): boolean =>
      tied.some((each) => overlap(each.rate.at, rate.at));
    const stated = inProse(report)?.filter((each) => typeof each !== 'object' || !isTied(each));
    const rates = tableRates(report);
    const plain = rates.map(ofTable);
    const told = toldRates(report).filter(
      (each) =>
        each.ofMoney &&
        (isTied(each) || !rateStatements(report).some((known) => isOf(known, each))),
    );
    const odd = plain.filter((each) => each !== 'pass');
    if (rows.length + plain.length + told.length === 0 && stated === undefined)
      return 'notApplicable';
    const found = [
      ...rows.map(({ row, unit, base }) => judge(row, unit, base)),
      ...(stated ?? []),
      // Where most rates of plain tables do not recompute, they are of something else.
      ...(odd.length * 2 < plain.length ? plain : rates.filter(({ sure }) => sure).map(ofTable)),
      ...told.map(
        (each): Misreckoned => ({
          subject: each.rate.verbatim,
          other: true,
          ...(each.rounding && { severity: 'hint' as const }),
          places: inOrder([each.rate, each.part, each.whole]),
          rate: quote(each.rate),
          actual: quote(each.part),
          budget: quote(each.whole),
          computed: percentOf(each.computed),
        }),
      ),
    ];
    if (found.every((each) => each === 'insufficientData')) return 'insufficientData';
    return found.flatMap((each) => (typeof each === 'object' ? [each] : []));
  },
  say: {
    zh: (hit) =>
      hit.change
        ? phrase`${hit.rate}与（${hit.actual}－${hit.budget}）÷${hit.budget}＝${hit.computed}不符。`
        : hit.other
          ? phrase`${hit.rate}与${hit.actual}÷${hit.budget}＝${hit.computed}不符。`
          : phrase`执行率${hit.rate}与执行数${hit.actual}÷预算数${hit.budget}＝${hit.computed}不符${hit.fits?.zh ?? ''}。`,
    en: (hit) =>
      hit.change
        ? phrase`${hit.rate} is not (${hit.actual} − ${hit.budget}) ÷ ${hit.budget} = ${hit.computed}.`
        : hit.other
          ? phrase`${hit.rate} is not ${hit.actual} ÷ ${hit.budget} = ${hit.computed}.`
          : phrase`The rate ${hit.rate} is not actual ${hit.actual} ÷ budget ${hit.budget} = ${hit.computed}${hit.fits?.en ?? ''}.`,
  },
  passes: [
    compared('-12.50%'),
    selfEvaluationForm('|  | 年度资金总额 | 210.5 | 198.4 | 187.25 | 10 | 94.38% | 9.44 |'),
  ],
  catches: [
    {
      text: compared('-15.32%'),
      finds: '「-15.32%」与（「18.2」－「20.8」）÷「20.8」＝-12.5%不符。',
    },
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 210.5 | 198.4 | 187.25 | 10 | 94.83% | 9.44 |'),
      finds: '执行率「94.83%」与执行数「187.25」÷预算数「198.4」＝94.38%不符。',
    },
  ],
});

/** Whether a rate is reckoned already: not from a form where its own sentence has the amount with a slip in it. */
function isOf({ rate, part }: RateStatement, told: ToldRate): boolean {
  if (!overlap(rate.at, told.rate.at)) return false;
  const [, digits, unit] = /(\d[\d.,，]*)\s*(亿元|万元|元)$/.exec(told.part.verbatim) ?? [];
  const said = digits && figure(digits.replace(/，/g, ''), unit);
  const near = told.part.at.block === rate.at.block;
  const far = part.at.block !== rate.at.block && part.part !== 'prose';
  return !(near && far && said && likeASlip(said, part.value));
}

/** The rate of a row of a form: of its budget, or of what arrived of that. */
function judge(
  row: FundRow,
  unit: string,
  arrived: Stated<Figure> | undefined,
): Misreckoned | 'pass' | 'insufficientData' {
  const rate = statedOf(row.rate);
  const actual = statedOf(row.actual);
  const budget = arrived ?? statedOf(row.finalBudget ?? row.originalBudget);
  if (!rate || !actual || !budget) return 'insufficientData';
  const verdict = compareRatio(rate.value, actual.value, budget.value, unit);
  if (verdict === 'unknown') return 'insufficientData';
  if (verdict === 'same') return 'pass';
  const original = statedOf(row.originalBudget);
  const fitsOriginal =
    row.finalBudget !== undefined &&
    !arrived &&
    original !== undefined &&
    compareRatio(rate.value, actual.value, original.value, unit) === 'same';
  return {
    subject: row.label.value,
    ...(verdict === 'rounding' && { severity: 'hint' as const }),
    places: inOrder([rate, actual, budget]),
    rate: quote(rate),
    actual: quote(actual),
    budget: quote(budget),
    computed: percentOf(quotient(actual.value, budget.value, unit) ?? 0),
    ...(fitsOriginal && {
      fits: {
        zh: `；按年初预算数${original.verbatim}计算则相符`,
        en: `; it fits the original budget ${original.verbatim}`,
      },
    }),
  };
}

/** A rate of a plain table; what is within rounding is said nothing about. */
function ofTable(found: TableRate): Misreckoned | 'pass' {
  if (judgeRate(found) !== 'different') return 'pass';
  const { rate, actual, budget, unit, other, change } = found;
  const computed = quotient(actual.value, budget.value, unit) ?? 0;
  return {
    subject: `${rate.at.block}.${rate.at.row}.${rate.at.column}`,
    ...(other && { other }),
    ...(change && { change }),
    places: inOrder([rate, actual, budget]),
    rate: quote(rate),
    actual: quote(actual),
    budget: quote(budget),
    computed: percentOf(change ? computed - 1 : computed),
  };
}

/** Completion rates of the running text that their two figures contradict; undefined when it states none. */
function inProse(report: Report): readonly (Misreckoned | 'pass')[] | undefined {
  const rates = rateStatements(report).filter(({ rate }) => isCompletion(rate));
  if (rates.length === 0) return undefined;
  return rates.map((each) => {
    if (each.verdict === 'same' || isDecline(each) || wrongDigits(each)) return 'pass';
    return {
      subject: each.rate.metric,
      ...(each.verdict === 'rounding' && { severity: 'hint' as const }),
      places: inOrder(threeOf(each)),
      rate: quote(each.rate),
      actual: quote(each.part),
      budget: quote(each.whole),
      computed: percentOf(each.computed),
    };
  });
}
