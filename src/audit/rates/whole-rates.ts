import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { compare } from '../figures/amounts.ts';
import { BUDGETS, scopeOf } from '../figures/statements.ts';
import { isAmongSeveral } from '../projects/project-lists.ts';

const WHOLE: ReadonlySet<Metric> = new Set<Metric>(['totalExpenditure', 'currentExpenditure']);

/**
 * The actual and the budget of the whole for an execution rate beside which one of them is missing: elsewhere in the
 * document it must be stated with one value only. A later budget counts before the one of the year's beginning.
 */
export function wholeFor(
  report: Report,
  rate: Fact,
  beside: Fact | undefined,
): { readonly part: Fact; readonly whole: Fact } | undefined {
  // Progress is of a day in the year: it is reckoned only with the amount beside it.
  if (rate.at.row !== undefined || (rate.subject.includes('进度') && !beside)) return undefined;
  // What one source gave, or one kind of spending took, has a budget of its own.
  if (beside && (!WHOLE.has(beside.metric) || scopeOf(beside) !== 'whole')) return undefined;
  const departments = report.forms.filter((form) => form.kind === 'department').length;
  const one = report.forms.length === 1 || departments === 1;
  const ours = report.facts.filter(
    (fact) =>
      WHOLE.has(fact.metric) &&
      fact.kind === 'level' &&
      (fact.year ?? rate.year) === rate.year &&
      (fact.part === 'prose' ? scopeOf(fact) === 'whole' : isForm(report, fact) && one) &&
      fact.within === undefined,
  );
  const part = beside ?? only(ours.filter((fact) => fact.basis === 'actual'));
  const final = ours.filter((fact) => fact.basis === 'finalBudget');
  const whole = only(final.length > 0 ? final : ours.filter((fact) => BUDGETS.has(fact.basis)));
  return part && whole && { part, whole };
}

const only = (facts: readonly Fact[]): Fact | undefined =>
  facts.every((fact) => facts[0] && compare(fact.value, facts[0].value) === 'same')
    ? facts[0]
    : undefined;

const isForm = (report: Report, fact: Fact): boolean =>
  fact.part === 'selfEvaluationForm' ||
  (fact.part === 'projectForm' && report.forms.length === 1 && !isAmongSeveral(report));
