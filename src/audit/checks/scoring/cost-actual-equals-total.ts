import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Figure } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { compare, measure } from '../../figures/amounts.ts';
import { meansAllMoney } from '../../figures/cost.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly name: string;
  readonly result: Quote;
  readonly actual: Quote;
}

/** A target that is the budget without its decimals, rounded either way: ≤280万元 of 279.36万元. */
function isRounded(wanted: Figure, budget: Figure, unit: string): boolean {
  const [whole, exact] = [measure(wanted), measure(budget, unit)];
  const step = whole.size / wanted.coefficient;
  return (
    wanted.coefficient >= FEWEST &&
    whole.dimension === exact.dimension &&
    Math.abs(whole.size - exact.size) < step
  );
}

/** Round numbers of fewer digits lie near other amounts by chance. */
const FEWEST = 100;

/**
 * The result of a cost indicator that means all the money is the actual of the form (I13). Only where the target is one
 * of the form's budgets too: then both speak of the same money.
 */
export const costActualEqualsTotal = check<Unequal>({
  id: 'CostActualEqualsTotal',
  title: { zh: '成本指标的完成值等于全年执行数', en: 'The cost result is the actual of the form' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '指标说的是全部资金，完成值就是全年执行数。',
    en: 'The indicator is about all the money, so its result is the actual.',
  },
  about: ['indicators'],
  find(report) {
    const costs = report.forms.map((form) => ({
      form,
      rows: form.indicators.filter((row) => meansAllMoney(row, form.projectName?.value)),
    }));
    if (costs.every(({ rows }) => rows.length === 0)) return 'notApplicable';
    const pairs = costs.flatMap(({ form, rows }) => {
      const fund = totalFundRow(form);
      const actual = statedOf(fund?.actual);
      const budgets = [statedOf(fund?.originalBudget), statedOf(fund?.finalBudget)];
      const unit = moneyUnitOf(form);
      return rows.flatMap(({ name, target, result }) => {
        const [wanted, got] = [target?.value?.value, result?.value?.value];
        if (!actual || !wanted || !got || !result) return [];
        const ofAll = budgets.some(
          (budget) =>
            budget &&
            (compare(wanted, budget.value, unit) === 'same' ||
              isRounded(wanted, budget.value, unit)),
        );
        return ofAll ? [{ name: name.verbatim.trim(), result, got, actual, unit }] : [];
      });
    });
    if (pairs.length === 0) return 'insufficientData';
    return pairs.flatMap(({ name, result, got, actual, unit }) => {
      const verdict = compare(got, actual.value, unit);
      if (verdict === 'same' || verdict === 'unknown') return [];
      return {
        subject: name,
        ...(verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder([result, actual]),
        name,
        result: quote(result),
        actual: quote(actual),
      };
    });
  },
  say: {
    zh: (hit) => phrase`成本指标“${hit.name}”完成值${hit.result}与全年执行数${hit.actual}不一致。`,
    en: (hit) =>
      phrase`The result ${hit.result} of the cost indicator “${hit.name}” differs from the actual ${hit.actual}.`,
  },
  passes: [
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 产出指标 | 成本指标 | 预算总支出 | ≤280万元 | 252万元 | 90 | 90 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: selfEvaluationForm(
        '|  | 年度资金总额 | 300 | 279.36 | 252 | 10 | 90.21% | 9.02 |',
        '| 产出指标 | 成本指标 | 预算总支出 | ≤280万元 | 225万元 | 90 | 90 | 无偏差 |',
      ),
      finds: '成本指标“预算总支出”完成值「225万元」与全年执行数「252」不一致。',
    },
    {
      text: selfEvaluationForm(
        '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
        '| 产出指标 | 成本指标 | 预算总支出 | ≤280万元 | 225万元 | 90 | 90 | 无偏差 |',
      ),
      finds: '成本指标“预算总支出”完成值「225万元」与全年执行数「252」不一致。',
    },
    {
      text: selfEvaluationForm(
        '|  | 年度资金总额 | 280 | 280 | 252 | 10 | 90% | 9 |',
        '| 产出指标 | 成本指标 | 设备购置成本 | ≤280万元 | 225万元 | 90 | 90 | 无偏差 |',
      )
        .replace('部门整体支出', '项目支出')
        .replace('| 预算部门名称 | 临河县档案馆 |', '| 项目名称 | 设备购置 |'),
      finds: '成本指标“设备购置成本”完成值「225万元」与全年执行数「252」不一致。',
    },
  ],
});
