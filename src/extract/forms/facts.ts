import type { Entry, Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { Basis, Fact } from '../../report/facts.ts';
import type { SelfEvaluationForm, SplitAmount } from '../../report/forms.ts';
import { type Figure, moneyOf } from '../../values/figure.ts';
import { withMore } from '../../values/with-more.ts';

/** The quantities that a form states. `holder` is the form's index; `within` counts from the first of these facts. */
export function factsOfForm(form: SelfEvaluationForm, holder: number): readonly Fact[] {
  const facts: Fact[] = [];
  const about = aboutOf(form, holder);
  const add = (
    stated: Stated<Figure> | undefined,
    said: Pick<Fact, 'metric' | 'subject' | 'basis'> & { readonly within?: number },
  ): void => {
    if (stated) facts.push(withMore(stated, withMore(about, said)));
  };
  const totals = new Map<Basis, number>();
  for (const row of form.funds) {
    const metric = row.metric === 'total' ? 'totalExpenditure' : row.metric;
    if (metric === 'other') continue;
    for (const basis of ['originalBudget', 'finalBudget', 'actual'] as const) {
      if (row.metric === 'total' && !totals.has(basis) && row[basis]?.value)
        totals.set(basis, facts.length);
      const within = row.metric === 'total' ? undefined : totals.get(basis);
      add(statedOf(row[basis]), {
        metric,
        subject: row.label.value,
        basis,
        ...(within !== undefined && { within }),
      });
    }
    if (row.metric === 'total')
      add(statedOf(row.rate), { metric: 'executionRate', subject: '执行率', basis: 'actual' });
  }
  const basis = splitBasis(form);
  for (const each of [...form.bySource, ...form.byType]) {
    if (each.metric === 'other') continue;
    add(statedOf(each.amount), { metric: each.metric, subject: each.label.value, basis });
  }
  const score = scoreOf(form.totalScore);
  add(score, { metric: 'selfScore', subject: '总分', basis: 'actual' });
  return facts;
}

type About = Pick<Fact, 'scope' | 'kind' | 'part' | 'holder' | 'sentence'> & {
  readonly year?: number;
};

const aboutOf = (form: SelfEvaluationForm, holder: number): About => ({
  scope: form.kind === 'project' ? 'project' : 'whole',
  kind: 'level',
  part: form.kind === 'project' ? 'projectForm' : 'selfEvaluationForm',
  holder,
  sentence: -1,
  ...(form.year && { year: form.year.value }),
});

const scoreOf = (entry: Entry<Figure> | undefined): Stated<Figure> | undefined => {
  const stated = statedOf(entry);
  return stated && { ...stated, value: { ...stated.value, unit: '分' } };
};

/** To which amount of the total row the parts by source and by type add up. */
function splitBasis(form: SelfEvaluationForm): Basis {
  const total = form.funds.find((row) => row.metric === 'total');
  if (!total) return 'unspecified';
  const sums = [form.bySource, form.byType].map(sumOf).filter((sum) => sum !== undefined);
  for (const basis of ['actual', 'finalBudget', 'originalBudget'] as const) {
    const amount = total[basis]?.value && moneyOf(total[basis].value);
    if (amount !== undefined && sums.some((sum) => Math.abs(sum - amount) < 20_000)) return basis;
  }
  return 'unspecified';
}

function sumOf(parts: readonly SplitAmount[]): number | undefined {
  const amounts = parts.flatMap((part) =>
    part.amount.value ? [moneyOf(part.amount.value) ?? 0] : [],
  );
  return amounts.length === 0 ? undefined : amounts.reduce((a: number, b) => a + b, 0);
}
