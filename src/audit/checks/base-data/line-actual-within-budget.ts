import { statedOf } from '../../../document/stated.ts';
import { type Fact, factsOf } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Figure } from '../../../values/figure.ts';
import { baseDataTable } from '../../examples.ts';
import { compare, exceeds, inWanyuan } from '../../figures/amounts.ts';
import { type Pair, pairCheck } from '../../figures/pair-check.ts';
import { moneyUnitOf } from '../../tables/rows.ts';

/** No line of the base data table spends more than its budget. */
export const lineActualWithinBudget = pairCheck({
  id: 'LineActualWithinBudget',
  title: { zh: '各项决算数不超过预算数', en: 'No line exceeds its budget' },
  severity: 'warning',
  because: {
    zh: '决算数大于预算数，要么超支，要么预算数没有填调整后的数。',
    en: 'More than the budget is overspending, or a budget that was not brought up to date.',
  },
  columns: ['budget', 'actual'],
  applies: ({ row }) => row.metric !== 'basicBudgetAdjustment',
  isOdd: ({ before, after, unit }) => exceeds(after.value, before.value, unit),
  excuse: (report, pair) =>
    withinAdjusted(report, pair) ?? (isRaised(report, pair) ? 'likely' : undefined),
  name: 'whole',
  zh: ['决算数大于预算数：预算数', '，决算数', '。'],
  en: ['the actual exceeds the budget: budget ', ', actual ', '.'],
  passes: [baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')],
  catches: [
    {
      text: baseDataTable('| 公用经费 | 14 | 12.6 | 13 |'),
      finds: '“公用经费”决算数大于预算数：预算数「12.6」，决算数「13」。',
    },
  ],
});

/**
 * The text tells a greater adjusted budget of the same line that covers what was spent. It is in order where the table holds the opening
 * budget that stands beside it, and otherwise likely.
 */
function withinAdjusted(report: Report, pair: Pair): 'inOrder' | 'likely' | undefined {
  const { metric } = pair.row;
  if (metric === undefined) return undefined;
  const told = (basis: Fact['basis']): readonly Fact[] =>
    factsOf(report.facts, { metric, basis, part: 'prose', scope: 'whole' });
  const covers = told('finalBudget').some(
    ({ value }) =>
      exceeds(value, pair.before.value, pair.unit) && !exceeds(pair.after.value, value, pair.unit),
  );
  if (!covers) return undefined;
  const isOpening = told('originalBudget').some(
    ({ value }) => compare(value, pair.before.value, pair.unit) === 'same',
  );
  return isOpening ? 'inOrder' : 'likely';
}

/** The form says that the whole budget of the year was raised, by enough for this line: which lines got the money it does not say. */
function isRaised(report: Report, { before, after, unit }: Pair): boolean {
  const over = gap(before.value, after.value, unit);
  return report.forms.some(
    (form) =>
      form.kind === 'department' &&
      form.funds.some((row) => {
        const [first, final] = [statedOf(row.originalBudget), statedOf(row.finalBudget)];
        if (row.metric !== 'total' || !first || !final) return false;
        return gap(first.value, final.value, moneyUnitOf(form)) >= over;
      }),
  );
}

/** By how many 万元 the second is greater; not a number for what is no money. */
const gap = (a: Figure, b: Figure, unit: string): number =>
  (inWanyuan(b, unit) ?? Number.NaN) - (inWanyuan(a, unit) ?? Number.NaN);
