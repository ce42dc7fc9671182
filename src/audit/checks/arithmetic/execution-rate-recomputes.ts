import type { Bilingual, Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { FundRow } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { isCompletion, isDecline, wrongDigits } from '../../rates/rate-faults.ts';
import { rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { toldRates } from '../../rates/told-rates.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { type TableRate, tableRates } from '../../tables/table-sums.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly rate: Quote;
  readonly actual: Quote;
  readonly budget: Quote;
  readonly computed: string;
  readonly fits?: Bilingual;
  /** A rate of other things than budget and actual. */
  readonly other?: true;
}

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
    const rows = report.forms.flatMap((form) =>
      form.funds.map((row) => ({ row, unit: moneyUnitOf(form) })),
    );
    const stated = inProse(report);
    const plain = tableRates(report).map(ofTable);
    const told = toldRates(report).filter(
      (each) =>
        each.ofMoney && !rateStatements(report).some(({ rate }) => overlap(rate.at, each.rate.at)),
    );
    const odd = plain.filter((each) => each !== 'pass');
    if (rows.length + plain.length + told.length === 0 && stated === undefined)
      return 'notApplicable';
    const found = [
      ...rows.map(({ row, unit }) => judge(row, unit)),
      ...(stated ?? []),
      // Where most rates of plain tables do not recompute, they are of something else.
      ...(odd.length * 2 < plain.length ? plain : []),
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
      hit.other
        ? phrase`${hit.rate}与${hit.actual}÷${hit.budget}＝${hit.computed}不符。`
        : phrase`执行率${hit.rate}与执行数${hit.actual}÷预算数${hit.budget}＝${hit.computed}不符${hit.fits?.zh ?? ''}。`,
    en: (hit) =>
      hit.other
        ? phrase`${hit.rate} is not ${hit.actual} ÷ ${hit.budget} = ${hit.computed}.`
        : phrase`The rate ${hit.rate} is not actual ${hit.actual} ÷ budget ${hit.budget} = ${hit.computed}${hit.fits?.en ?? ''}.`,
  },
  passes: [selfEvaluationForm('|  | 年度资金总额 | 210.5 | 198.4 | 187.25 | 10 | 94.38% | 9.44 |')],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 210.5 | 198.4 | 187.25 | 10 | 94.83% | 9.44 |'),
      finds: '执行率「94.83%」与执行数「187.25」÷预算数「198.4」＝94.38%不符。',
    },
  ],
});

function judge(row: FundRow, unit: string): Misreckoned | 'pass' | 'insufficientData' {
  const rate = statedOf(row.rate);
  const actual = statedOf(row.actual);
  const budget = statedOf(row.finalBudget ?? row.originalBudget);
  if (!rate || !actual || !budget) return 'insufficientData';
  const verdict = compareRatio(rate.value, actual.value, budget.value, unit);
  if (verdict === 'unknown') return 'insufficientData';
  if (verdict === 'same') return 'pass';
  const original = statedOf(row.originalBudget);
  const fitsOriginal =
    row.finalBudget !== undefined &&
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
function ofTable({ rate, actual, budget, unit, other }: TableRate): Misreckoned | 'pass' {
  if (compareRatio(rate.value, actual.value, budget.value, unit) !== 'different') return 'pass';
  return {
    subject: `${rate.at.block}.${rate.at.row}`,
    ...(other && { other }),
    places: inOrder([rate, actual, budget]),
    rate: quote(rate),
    actual: quote(actual),
    budget: quote(budget),
    computed: percentOf(quotient(actual.value, budget.value, unit) ?? 0),
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
