import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { compare } from '../figures/amounts.ts';
import { type AmountList, sourceLists } from '../lists/amount-lists.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { quote } from '../wording/sentence.ts';
import type { ProjectAmount } from './project-amounts.ts';
import { bySource } from './source-names.ts';

const COLUMNS = ['originalBudget', 'finalBudget', 'actual'] as const;

/**
 * Sources of a project's money that its report gives otherwise than its form: a list with the form's total and the form's
 * sources, most of them with the form's amounts. Only for a report about one project: with several forms a list may be
 * that of another. Undefined where there is nothing to compare.
 */
export function sourceAmounts(report: Report): readonly ProjectAmount[] | undefined {
  const [form, ...others] = report.forms.filter((each) => each.kind === 'project');
  if (!form || others.length > 0 || report.forms.length > 1) return undefined;
  const judged = sourceLists(report)
    .map((list) => judge(list, form))
    .filter((found) => found !== undefined);
  return judged.length === 0 ? undefined : judged.flat();
}

function judge(list: AmountList, form: SelfEvaluationForm): readonly ProjectAmount[] | undefined {
  const total = totalFundRow(form);
  const rows = form.funds.filter((row) => total && row.within === form.funds.indexOf(total));
  const sources = bySource(rows, ({ label }) => label.value);
  const parts = bySource(list.parts, ({ name }) => name);
  if (!total || !sources || !parts) return undefined;
  const unit = moneyUnitOf(form);
  const columns = COLUMNS.flatMap((column): readonly (readonly Pair[])[] => {
    const whole = statedOf(total[column]);
    if (!whole || compare(list.whole.value, whole.value, unit) !== 'same') return [];
    const pairs = [...parts].map(([name, said]) => pair(said, sources.get(name)?.[column], unit));
    const known = pairs.filter((each) => each !== undefined);
    return known.length < pairs.length ? [] : [known.filter((each) => each.apart)];
  });
  const [best] = [...columns].sort((a, b) => a.length - b.length);
  if (!best || (best.length * 2 > parts.size && !swapped(best, unit))) return undefined;
  const name = form.projectName?.value?.trim() ?? '';
  return best.map(({ said, printed }) => ({ name, said: quote(said), printed: [quote(printed)] }));
}

type Amount = Quote & { readonly value: Figure };

interface Pair {
  readonly said: Amount;
  readonly printed: Amount;
  readonly apart: boolean;
}

/** Two amounts that changed places. */
function swapped([a, b, ...more]: readonly Pair[], unit: string): boolean {
  if (!a || !b || more.length > 0) return false;
  const same = (one: Pair, other: Pair): boolean =>
    compare(one.said.value, other.printed.value, unit) === 'same';
  return same(a, b) && same(b, a);
}

function pair(
  said: AmountList['parts'][number],
  entry: FundRow['actual'],
  unit: string,
): Pair | undefined {
  const printed = statedOf(entry);
  return (
    printed && {
      said,
      printed,
      apart: compare(said.value, printed.value, unit) === 'different',
    }
  );
}
